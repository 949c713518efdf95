import type { ComponentChildren } from 'preact';
import { t } from '#i18n/common.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import type { IconName } from '#ui/Icon.tsx';

interface AskDialogProps {
  readonly title: string;
  /** What happens when people go on. */
  readonly confirm: {
    readonly label: string;
    readonly kind?: 'primary' | 'danger';
    readonly icon?: IconName;
    readonly busy?: boolean;
    readonly onClick: () => void;
  };
  /** Leaving it, where “Cancel” could be taken for what is asked. */
  readonly keepLabel?: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** Asks before something is done: leave it, or go on. */
export function AskDialog({ title, confirm, keepLabel, onClose, children }: AskDialogProps) {
  const { label, kind = 'primary', icon, busy, onClick } = confirm;
  return (
    <Dialog
      open
      title={title}
      closeLabel={t('close.action')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{keepLabel ?? t('cancel.action')}</Button>
          <Button kind={kind} icon={icon} busy={busy} onClick={onClick}>
            {label}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
