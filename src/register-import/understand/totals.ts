import type { Cell, ImportWarning } from '../types.ts';
import { warningAt } from '../warning.ts';
import { textOf, wholeNumberOf } from './cells.ts';

interface Sums {
  members: number;
  households: number;
}

/** Adds up what was read, to hold it against the sums that the list states. */
export interface Totals {
  add(memberCount: number | undefined): void;
  /** What is to be said of a row of totals, whose sums may be of the rows since the last one or of the whole sheet. */
  check(row: readonly Cell[], rowNumber: number): readonly ImportWarning[];
}

const HOUSEHOLDS_IN_TEXT = /(\d{1,3}(?:\.\d{3})+|\d+)\s*hộ/iu;

export function createTotals(
  sheet: string,
  columns: { readonly memberCount: number | undefined; readonly headName: number | undefined },
): Totals {
  const block: Sums = { members: 0, households: 0 };
  const whole: Sums = { members: 0, households: 0 };

  const compare = (
    key: keyof Sums,
    stated: number | null,
    column: number,
    row: number,
  ): readonly ImportWarning[] => {
    if (stated === null || stated === block[key] || stated === whole[key]) return [];
    const reason = key === 'members' ? 'total-differs' : 'count-differs';
    return [
      { ...warningAt(sheet, row, column, reason), stated, read: block[key] === 0 ? whole[key] : block[key] },
    ];
  };

  return {
    add(memberCount = 0) {
      for (const sums of [block, whole]) {
        sums.members += memberCount;
        sums.households += 1;
      }
    },
    check(row, rowNumber) {
      const { memberCount, headName } = columns;
      const warnings: ImportWarning[] = [];
      if (memberCount !== undefined) {
        warnings.push(...compare('members', wholeNumberOf(row[memberCount]), memberCount, rowNumber));
      }
      const textAt = row.findIndex((cell) => HOUSEHOLDS_IN_TEXT.test(textOf(cell)));
      const inText = HOUSEHOLDS_IN_TEXT.exec(textOf(row[textAt]))?.[1] ?? null;
      if (inText !== null) warnings.push(...compare('households', wholeNumberOf(inText), textAt, rowNumber));
      else if (headName !== undefined) {
        warnings.push(...compare('households', wholeNumberOf(row[headName]), headName, rowNumber));
      }
      Object.assign(block, { members: 0, households: 0 });
      return warnings;
    },
  };
}
