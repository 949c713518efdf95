import type { ComponentChildren } from 'preact';

import { t as common } from '#i18n/common.ts';
import { t } from '#i18n/year-book.ts';
import { Button } from '#ui/Button.tsx';
import { Stack } from '#ui/Card.tsx';
import { Dialog } from '#ui/Dialog.tsx';

import { NoteFailureNotice } from './NoteFailureNotice.tsx';
import type { Noting } from './use-noting.ts';

interface NoteDialogProps {
  readonly title: string;
  readonly hint?: string | undefined;
  readonly noting: Noting;
  readonly onNote: () => void;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** Asks what happened; a failure keeps what was typed. */
export function NoteDialog({ title, hint, noting, onNote, onClose, children }: NoteDialogProps) {
  return (
    <Dialog
      open
      title={title}
      closeLabel={common('close.action')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{common('cancel.action')}</Button>
          <Button kind="primary" icon="check" busy={noting.busy} onClick={onNote}>
            {t('note.action')}
          </Button>
        </>
      }
    >
      <Stack gap={3}>
        {hint && <p>{hint}</p>}
        {children}
        <NoteFailureNotice failure={noting.failure} />
      </Stack>
    </Dialog>
  );
}
