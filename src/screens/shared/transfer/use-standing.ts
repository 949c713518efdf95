import { useEffect, useState } from 'preact/hooks';
import { readStanding, type TransferStanding } from '#commands/transfer.ts';
import { useApp } from '../app-context.ts';

const NOTHING: TransferStanding = { carried: [], receipts: new Map() };

/** What is carried here for others and the receipts that are here, kept up as they come and go. */
export function useStanding(): TransferStanding {
  const { store } = useApp().transfer;
  const [standing, setStanding] = useState(NOTHING);
  useEffect(() => {
    let here = true;
    const read = (): void => {
      void readStanding(store).then((read) => here && setStanding(read));
    };
    read();
    const stop = store.onChange(read);
    return () => {
      here = false;
      stop();
    };
  }, [store]);
  return standing;
}
