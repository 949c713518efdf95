import { t as common } from '#i18n/common.ts';
import { t } from '#i18n/meeting.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';

interface SealDialogProps {
  readonly open: boolean;
  /** Minutes, or an amendment to them. */
  readonly of: 'sign' | 'amend';
  readonly onSeal: () => void;
  readonly onClose: () => void;
}

/** The one question of the meeting: what is sealed can not be taken back. */
export function SealDialog({ open, of, onSeal, onClose }: SealDialogProps) {
  return (
    <Dialog
      open={open}
      title={t(`${of}.confirm.title`)}
      closeLabel={common('close.action')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{common('cancel.action')}</Button>
          <Button kind="primary" icon="lock" onClick={onSeal}>
            {t(`${of}.confirm.action`)}
          </Button>
        </>
      }
    >
      <p>{t(`${of}.confirm.hint`)}</p>
    </Dialog>
  );
}
