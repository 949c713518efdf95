import { CarriedCard } from './CarriedCard.tsx';
import { ReceiptCard } from './ReceiptCard.tsx';
import { ReceiveCard } from './ReceiveCard.tsx';
import { SafetyCopyCard } from '../shared/transfer/SafetyCopyCard.tsx';
import { SendCard } from './SendCard.tsx';

/** Handing over and taking in without a network: out, in, and the commune's word for it. */
export function TransferScreen() {
  return (
    <>
      <div data-chrome>
        <SendCard />
      </div>
      <div data-chrome>
        <SafetyCopyCard />
      </div>
      <div data-chrome>
        <ReceiveCard />
      </div>
      <ReceiptCard />
      <CarriedCard />
    </>
  );
}
