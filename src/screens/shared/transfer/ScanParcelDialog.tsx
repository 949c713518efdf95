import { useRef, useState } from 'preact/hooks';
import { t as common } from '#i18n/common.ts';
import { t } from '#i18n/transfer.ts';
import { createAssembler, type Assembled } from '#transfer/assembler.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Notice } from '#ui/Notice.tsx';
import { ProgressBar } from '#ui/ProgressBar.tsx';
import { useCamera, type CameraState } from '#ui/qr/use-camera.ts';
import styles from './ScanParcelDialog.module.css';

interface ScanParcelDialogProps {
  /** All the codes together, once they were read. */
  readonly onBytes: (bytes: Uint8Array) => void;
  readonly onClose: () => void;
}

/** Often enough to miss few of eight codes a second, and fine enough for them on a camera held by hand. */
const LOOK_EVERY_MS = 30;
const SAMPLE_SIZE = 640;

type Seen = Assembled | 'other' | undefined;

function State({ camera, seen }: { readonly camera: CameraState; readonly seen: Seen }) {
  if (camera === 'refused') return <Notice tone="danger">{t('scan.refused.error')}</Notice>;
  if (camera === 'no-camera') return <Notice tone="danger">{t('scan.missing.error')}</Notice>;
  if (camera === 'starting') return <p role="status">{t('scan.starting.status')}</p>;
  if (seen === undefined) return <p role="status">{t('scan.hint')}</p>;
  if (seen === 'other') return <p role="status">{t('scan.other.status')}</p>;
  const { have, needed } = seen;
  const text = t('scan.progress.status', { have, needed });
  return <ProgressBar label={t('scan.progress.label')} value={have} max={needed} text={text} />;
}

/** The camera's picture, watched for the moving codes of a parcel until all of it is there. */
export function ScanParcelDialog({ onBytes, onClose }: ScanParcelDialogProps) {
  const video = useRef<HTMLVideoElement>(null);
  const [assembler] = useState(createAssembler);
  const [seen, setSeen] = useState<Seen>(undefined);
  const onText = async (text: string): Promise<boolean> => {
    const found = await assembler.take(text);
    setSeen((before) => found ?? before ?? 'other');
    if (!found?.bytes) return false;
    onBytes(found.bytes);
    return true;
  };
  const camera = useCamera(video, { onText, everyMs: LOOK_EVERY_MS, sampleSize: SAMPLE_SIZE });
  const failed = camera === 'refused' || camera === 'no-camera';
  return (
    <Dialog
      open
      title={t('scan.title')}
      closeLabel={common('close.action')}
      onClose={onClose}
      actions={<Button onClick={onClose}>{t('scan.stop.action')}</Button>}
    >
      {!failed && <video ref={video} class={styles.frame} muted playsInline aria-label={t('scan.title')} />}
      <div class={styles.state}>
        <State camera={camera} seen={seen} />
      </div>
    </Dialog>
  );
}
