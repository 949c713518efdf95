import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { communeOf } from '#domain/register/commune.ts';
import { saveFile } from '#export/save-file.ts';
import { formatDateTime } from '#i18n/format.ts';
import { t } from '#i18n/transfer.ts';
import { displayCode, resultCodeOf } from '#protocol/code.ts';
import type { SignedReceipt } from '#protocol/receipt.ts';
import { framesOf } from '#transfer/frames.ts';
import { bytesOfParcel } from '#transfer/parcel-bytes.ts';
import { Button } from '#ui/Button.tsx';
import { Card, Facts, Stack } from '#ui/Card.tsx';
import { QrCode } from '#ui/qr/QrCode.tsx';
import { useApp } from '../app-context.ts';
import { useRecorderName } from '../recorder-name.ts';
import styles from './ReceiptSlip.module.css';
import { useFileName } from './use-file-name.ts';

interface ReceiptSlipProps {
  readonly receipt: SignedReceipt;
  readonly onClose: () => void;
  /** Beside the count, when this device has recorded more since. */
  readonly note?: ComponentChildren;
}

/** The receipt's own parcel: what its code says and its file holds. */
function useReceiptBytes(receipt: SignedReceipt): Uint8Array<ArrayBuffer> | undefined {
  const [bytes, setBytes] = useState<Uint8Array<ArrayBuffer>>();
  useEffect(() => {
    let here = true;
    const parcel = { commune: receipt.commune, batches: [], receipts: [receipt] };
    void bytesOfParcel(parcel).then((made) => here && setBytes(made));
    return () => {
      here = false;
    };
  }, [receipt]);
  return bytes;
}

/** The commune's receipt as a slip: to read, to scan, to print and to keep. What it says is proven by the signature in its code. */
export function ReceiptSlip({ receipt, onClose, note }: ReceiptSlipProps) {
  const app = useApp();
  const slip = useRef<HTMLDivElement>(null);
  const fileName = useFileName();
  const nameOf = useRecorderName();
  const bytes = useReceiptBytes(receipt);
  // The button that was pressed is far away: without this the reader stands nowhere.
  useEffect(() => {
    slip.current?.focus({ preventScroll: true });
    // From its first line: it is longer than a small screen.
    slip.current?.scrollIntoView({ block: 'start' });
  }, []);
  const { device, seq, chain, receivedAt } = receipt;
  const commune = communeOf(app.commune.value)?.name ?? app.enrolment.commune.name;
  const name = nameOf({ device, actor: device });
  const save = () => bytes && saveFile(new Blob([bytes]), fileName(`bien nhan ${name}`));
  return (
    <div ref={slip} tabIndex={-1} class={styles.place}>
      <Card title={t('receipt.slip.title', { commune })} kind="key">
        <div class={styles.slip}>
          <div class={styles.words}>
            <p class={styles.body}>{t('receipt.slip.body', { commune, count: seq })}</p>
            <Facts
              facts={[
                [t('receipt.slip.recorder.label'), name],
                [t('receipt.slip.time.label'), formatDateTime(receivedAt)],
                [t('receipt.slip.check.label'), displayCode(resultCodeOf(chain))],
                [t('receipt.slip.device.label'), device],
              ]}
            />
            {note}
          </div>
          <div class={styles.qr}>
            {bytes && <QrCode text={framesOf(bytes, 'fine').textAt(0)} label={t('receipt.slip.qr.label')} />}
            <p>{t('receipt.slip.qr.hint')}</p>
          </div>
        </div>
        <div data-chrome>
          <Stack row gap={3}>
            <Button icon="print" onClick={() => window.print()}>
              {t('receipt.print.action')}
            </Button>
            <Button icon="download" onClick={save}>
              {t('receipt.file.action')}
            </Button>
            <Button kind="quiet" onClick={onClose}>
              {t('receipt.close.action')}
            </Button>
          </Stack>
        </div>
      </Card>
    </div>
  );
}
