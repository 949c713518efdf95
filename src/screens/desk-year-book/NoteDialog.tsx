import type { ComponentChildren } from 'preact';

import { t } from '#i18n/year-book.ts';
import { Stack } from '#ui/Card.tsx';

import { AskDialog } from '../shared/AskDialog.tsx';
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
    <AskDialog
      title={title}
      confirm={{ label: t('note.action'), icon: 'check', busy: noting.busy, onClick: onNote }}
      onClose={onClose}
    >
      <Stack gap={3}>
        {hint && <p>{hint}</p>}
        {children}
        <NoteFailureNotice failure={noting.failure} />
      </Stack>
    </AskDialog>
  );
}
