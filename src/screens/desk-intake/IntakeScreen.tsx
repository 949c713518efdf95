import { useState } from 'preact/hooks';
import type { SignedReceipt } from '#protocol/receipt.ts';
import { t } from '#i18n/transfer.ts';
import { Button } from '#ui/Button.tsx';
import { Card, Stack } from '#ui/Card.tsx';
import { PageHeader } from '#ui/PageHeader.tsx';
import { FilePick } from '../shared/transfer/FilePick.tsx';
import { IntakeNotices } from '../shared/transfer/IntakeNotices.tsx';
import { ReceiptSlip } from '../shared/transfer/ReceiptSlip.tsx';
import { ScanParcelDialog } from '../shared/transfer/ScanParcelDialog.tsx';
import { useIntake } from '../shared/transfer/use-intake.ts';
import { useStanding } from '../shared/transfer/use-standing.ts';
import { CarriedTable } from './CarriedTable.tsx';
import { PassOn } from './PassOn.tsx';

/** The officer takes in what people bring without a network, and gives them the commune's receipt. */
export function IntakeScreen() {
  const intake = useIntake();
  const { carried, receipts } = useStanding();
  const [isScanning, setScanning] = useState(false);
  const [slip, setSlip] = useState<SignedReceipt>();
  const onScanned = (bytes: Uint8Array) => {
    setScanning(false);
    void intake.take(bytes);
  };
  return (
    <Stack gap={4}>
      <div data-chrome>
        <PageHeader title={t('desk.title')} lead={t('desk.lead')} />
      </div>
      {slip && <ReceiptSlip key={slip.device} receipt={slip} onClose={() => setSlip(undefined)} />}
      <div data-chrome>
        <Card title={t('receive.title')}>
          <Stack gap={3}>
            <IntakeNotices intake={intake} />
            <FilePick hint={t('receive.drop.hint')} onBytes={(bytes) => void intake.take(bytes)} />
            <div>
              <Button icon="camera" onClick={() => setScanning(true)}>
                {t('receive.scan.action')}
              </Button>
            </div>
          </Stack>
        </Card>
      </div>
      <div data-chrome>
        <Card title={t('desk.table.title')}>
          <CarriedTable carried={carried} receipts={receipts} onReceipt={setSlip} />
          <PassOn />
        </Card>
      </div>
      {isScanning && <ScanParcelDialog onBytes={onScanned} onClose={() => setScanning(false)} />}
    </Stack>
  );
}
