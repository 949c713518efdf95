import type { DecisionFailure } from '#commands/decisions.ts';

import { useUndoableCommand, type UndoableCommand } from '../shared/desk/use-undoable-command.ts';

export type DecisionCommand = UndoableCommand<DecisionFailure>;

/** Runs what is done to decisions. */
export const useDecisionCommand = (): DecisionCommand => useUndoableCommand<DecisionFailure>();
