import { columnLetters } from './column-letters.ts';
import { IMPORT_LIMITS } from './limits.ts';
import type { ImportWarning, WarningReason } from './types.ts';

/** A warning about a row, and its column when it is given: rows count from 1, columns from 0. */
export function warningAt(
  sheet: string,
  row: number,
  column: number | null,
  reason: WarningReason,
  text?: string,
): ImportWarning {
  return {
    sheet,
    row,
    reason,
    ...(column === null ? {} : { column: columnLetters(column) }),
    ...(text === undefined ? {} : { text: text.slice(0, IMPORT_LIMITS.warningCharacters) }),
  };
}
