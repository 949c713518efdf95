import { useUndoableCommand, type UndoableCommand } from '../shared/desk/use-undoable-command.ts';
import type { NoteFailure } from './NoteFailureNotice.tsx';

export type Noting = UndoableCommand<NoteFailure>;

/** Notes one thing at a time in the year book. */
export const useNoting = (): Noting => useUndoableCommand<NoteFailure>();
