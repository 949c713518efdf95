import { useRef, useState } from 'preact/hooks';
import { t as common } from '#i18n/common.ts';
import { t } from '#i18n/welcome.ts';
import { CameraDialog } from '#ui/qr/CameraDialog.tsx';
import { useCamera } from '#ui/qr/use-camera.ts';
import { codeInText } from './code-in-text.ts';

interface ScanDialogProps {
  /** The code of the invitation that was scanned, as it is redeemed. */
  readonly onCode: (code: string) => void;
  readonly onClose: () => void;
}

const LOOK_EVERY_MS = 150;
const SAMPLE_SIZE = 480;

/** Watches the camera's picture for an invitation's QR code. */
export function ScanDialog({ onCode, onClose }: ScanDialogProps) {
  const video = useRef<HTMLVideoElement>(null);
  const [isOther, setOther] = useState(false);
  const onText = (text: string): boolean => {
    const code = codeInText(text);
    if (code) onCode(code);
    else setOther(true);
    return code !== undefined;
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
      {isOther && <p role="status">{t('scan.other.status')}</p>}
    </CameraDialog>
  );
}
