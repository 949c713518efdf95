import { useRef, useState } from 'preact/hooks';
import { t as common } from '#i18n/common.ts';
import { t } from '#i18n/transfer.ts';
import { createAssembler, type Assembled } from '#transfer/assembler.ts';
import { ProgressBar } from '#ui/ProgressBar.tsx';
import { CameraDialog } from '#ui/qr/CameraDialog.tsx';
import { useCamera } from '#ui/qr/use-camera.ts';

interface ScanParcelDialogProps {
  /** All the codes together, once they were read. */
  readonly onBytes: (bytes: Uint8Array) => void;
  readonly onClose: () => void;
}

/** Often enough to miss few of eight codes a second, and fine enough for them on a camera held by hand. */
const LOOK_EVERY_MS = 30;
const SAMPLE_SIZE = 640;

type Seen = Assembled | 'other' | undefined;

function Progress({ seen }: { readonly seen: Seen }) {
  if (seen === undefined) return <p role="status">{t('scan.hint')}</p>;
  if (seen === 'other') return <p role="status">{t('scan.other.status')}</p>;
  const { have, needed } = seen;
  const text = t('scan.progress.status', { have, needed });
  return <ProgressBar label={t('scan.progress.label')} value={have} max={needed} text={text} />;
}

/** Watches the camera's picture for the moving codes of a parcel until all of it is there. */
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
  const texts = {
    title: t('scan.title'),
    close: common('close.action'),
    stop: t('scan.stop.action'),
    starting: t('scan.starting.status'),
    refused: t('scan.refused.error'),
    missing: t('scan.missing.error'),
  };
  return (
    <CameraDialog video={video} camera={camera} texts={texts} onClose={onClose}>
      <Progress seen={seen} />
    </CameraDialog>
  );
}
