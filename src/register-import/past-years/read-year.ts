import type { Cell } from '../types.ts';
import { BLANK, cellText, readResultCell, said, type ResultCell } from './read-result.ts';
import type { PastColumn, PastRole, PastWarningReason, PastYearResult } from './types.ts';

/** What a row says of one year, or why nothing is taken from it. */
export type YearReading =
  | { readonly type: 'result'; readonly result: PastYearResult }
  | { readonly type: 'blank' }
  | {
      readonly type: 'doubt';
      readonly reason: PastWarningReason;
      readonly column: number;
      readonly text: string;
    };

interface Answer {
  readonly column: number;
  readonly cell: ResultCell;
}

type Said = { readonly column: number } & Extract<ResultCell, { type: 'said' }>;

/** Puts together what the columns of one year say; cells that contradict each other say nothing. */
export function readYear(
  cells: readonly Cell[],
  columns: readonly PastColumn[],
  year: number,
  sheetDecision: string,
): YearReading {
  const answers = columns
    .filter(({ role }) => role !== 'decision' && role !== 'reason')
    .map(({ column, role }): Answer => ({ column, cell: answerOf(role, readResultCell(cells[column])) }));
  const unclear = answers.find(({ cell }) => cell.type === 'unclear');
  if (unclear) return doubt('unclear-result', unclear.column, cells);
  const told = answers.flatMap(({ column, cell }): readonly Said[] =>
    cell.type === 'said' ? [{ column, ...cell }] : [],
  );
  const decision = textIn('decision', columns, cells);
  if (told.length === 0) return withoutResult(cells, columns, answers, { year, decision });
  const outcome = outcomeOf(told);
  if (outcome === null) return doubt('contradiction', told.at(-1)?.column ?? 0, cells);
  const own = decision || textOfFirst(told, 'decision');
  return {
    type: 'result',
    result: {
      year,
      outcome,
      reason: textIn('reason', columns, cells) || textOfFirst(told, 'reason'),
      decision: own === '' && outcome === 'recognised' ? sheetDecision : own,
      merit: told.some(({ merit }) => merit),
    },
  };
}

const doubt = (reason: PastWarningReason, column: number, cells: readonly Cell[]): YearReading => ({
  type: 'doubt',
  reason,
  column,
  text: cellText(cells[column]),
});

const textIn = (role: PastRole, columns: readonly PastColumn[], cells: readonly Cell[]): string =>
  columns
    .filter((column) => column.role === role)
    .map(({ column }) => cellText(cells[column]))
    .filter((text) => !BLANK.test(text))
    .join('; ');

const textOfFirst = (told: readonly Said[], field: 'reason' | 'decision'): string =>
  told.find((one) => one[field] !== '')?.[field] ?? '';

/** The one outcome of them all, or `null`. Who did not register was not recognised either: that is no contradiction. */
function outcomeOf(told: readonly Said[]): PastYearResult['outcome'] | null {
  const outcomes = new Set(told.map(({ outcome }) => outcome));
  if (outcomes.has('not-registered')) outcomes.delete('not-recognised');
  const [outcome] = outcomes;
  return outcomes.size === 1 && outcome !== undefined ? outcome : null;
}

/** A decision's number says that the household is in it, where no other column ought to say so. */
function withoutResult(
  cells: readonly Cell[],
  columns: readonly PastColumn[],
  answers: readonly Answer[],
  { year, decision }: { readonly year: number; readonly decision: string },
): YearReading {
  const hasResults = columns.some(({ role }) => role === 'result' || role === 'not-recognised');
  const inDecision = columns.find(({ role }) => role === 'decision');
  if (decision !== '' && inDecision) {
    if (hasResults) return doubt('contradiction', inDecision.column, cells);
    return { type: 'result', result: { year, outcome: 'recognised', reason: '', decision, merit: false } };
  }
  const registered = answers.find(({ cell }) => cell.type === 'registered');
  return registered ? doubt('registered-only', registered.column, cells) : { type: 'blank' };
}

/** A tick says what stands over its column: under “Không đạt” that it was not, under “Đăng ký” only that it registered. */
function answerOf(role: PastRole, cell: ResultCell): ResultCell {
  if (cell.type !== 'said') return cell;
  const isYes = cell.outcome === 'recognised';
  if (role === 'not-recognised') return isYes ? said('not-recognised', {}) : { type: 'blank' };
  if (role === 'merit') return isYes ? { ...cell, merit: true } : { type: 'blank' };
  if (role !== 'registered') return cell;
  return isYes ? { type: 'registered' } : said('not-registered', {});
}
