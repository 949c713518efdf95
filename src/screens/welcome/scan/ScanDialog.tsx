import { useRef } from 'preact/hooks';
import { t as common } from '#i18n/common.ts';
import { t } from '#i18n/welcome.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Notice } from '#ui/Notice.tsx';
import styles from './ScanDialog.module.css';
import { type ScanState, useScan } from './use-scan.ts';

interface ScanDialogProps {
  /** The code of the invitation that was scanned, as it is redeemed. */
  readonly onCode: (code: string) => void;
  readonly onClose: () => void;
}

function State({ state }: { readonly state: ScanState }) {
  switch (state) {
    case 'starting':
      return <p role="status">{t('scan.starting.status')}</p>;
    case 'looking':
      return null;
    case 'other-code':
      return <p role="status">{t('scan.other.status')}</p>;
    case 'refused':
      return <Notice tone="danger">{t('scan.refused.error')}</Notice>;
    case 'no-camera':
      return <Notice tone="danger">{t('scan.missing.error')}</Notice>;
  }
}

/** The camera's picture, watched for an invitation's QR code. */
export function ScanDialog({ onCode, onClose }: ScanDialogProps) {
  const video = useRef<HTMLVideoElement>(null);
  const state = useScan(video, onCode);
  const failed = state === 'refused' || state === 'no-camera';
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
        <State state={state} />
      </div>
    </Dialog>
  );
}
