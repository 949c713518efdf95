import { useState } from 'preact/hooks';
import { t } from '#i18n/transfer.ts';
import { Button } from '#ui/Button.tsx';
import { Card, Stack } from '#ui/Card.tsx';
import { FilePick } from '../shared/transfer/FilePick.tsx';
import { IntakeNotices } from '../shared/transfer/IntakeNotices.tsx';
import { ScanParcelDialog } from '../shared/transfer/ScanParcelDialog.tsx';
import { useIntake } from '../shared/transfer/use-intake.ts';

/** Takes in what another phone recorded, or the commune's receipt: by camera or as a file. */
export function ReceiveCard() {
  const intake = useIntake();
  const [isScanning, setScanning] = useState(false);
  const onScanned = (bytes: Uint8Array) => {
    setScanning(false);
    void intake.take(bytes);
  };
  return (
    <Card title={t('receive.title')}>
      <Stack gap={3}>
        <IntakeNotices intake={intake} />
        <p>{t('receive.explain')}</p>
        <Button icon="camera" wide onClick={() => setScanning(true)}>
          {t('receive.scan.action')}
        </Button>
        <FilePick hint={t('receive.file.hint')} onBytes={(bytes) => void intake.take(bytes)} />
      </Stack>
      {isScanning && <ScanParcelDialog onBytes={onScanned} onClose={() => setScanning(false)} />}
    </Card>
  );
}
