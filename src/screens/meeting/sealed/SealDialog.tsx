import { t } from '#i18n/meeting.ts';
import { AskDialog } from '../../shared/AskDialog.tsx';

interface SealDialogProps {
  readonly open: boolean;
  /** Minutes, or an amendment to them. */
  readonly of: 'sign' | 'amend';
  readonly onSeal: () => void;
  readonly onClose: () => void;
}

/** The one question of the meeting: what is sealed can not be taken back. */
export function SealDialog({ open, of, onSeal, onClose }: SealDialogProps) {
  if (!open) return null;
  return (
    <AskDialog
      title={t(`${of}.confirm.title`)}
      confirm={{ label: t(`${of}.confirm.action`), icon: 'lock', onClick: onSeal }}
      onClose={onClose}
    >
      <p>{t(`${of}.confirm.hint`)}</p>
    </AskDialog>
  );
}
