import type { CommuneYearFailure } from '#commands/commune-year.ts';

import { useUndoableCommand, type UndoableCommand } from '../shared/desk/use-undoable-command.ts';

export type YearCommand = UndoableCommand<CommuneYearFailure>;

/** Runs the commands of the year's page. */
export const useYearCommand = (onUndone?: () => void): YearCommand =>
  useUndoableCommand<CommuneYearFailure>(onUndone);
