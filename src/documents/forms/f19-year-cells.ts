import type { HouseholdEventType } from '#domain/book/kinds-of-recognition.ts';
import type { HouseholdYear } from '#domain/year-book/household-years.ts';
import { orDots, shortDay } from '../wording.ts';

/** What happened to a household, with the names of the others that it concerns. */
export interface HouseholdChange {
  readonly type: HouseholdEventType;
  readonly on: string;
  /** Heads of the households that it came from or went on in. */
  readonly others: readonly string[];
  readonly formerHead: string;
}

/** What the short words of the cells stand for; the paper says it above its table. */
export const CELL_WORDS =
  'ĐK: có đăng ký; KĐK: không đăng ký; QĐ kèm số thứ tự: quyết định nêu ở bảng các quyết định.';

const REGISTERED = { true: 'ĐK', false: 'KĐK' } as const;
const OUTCOMES: Readonly<Record<HouseholdYear['title'], string>> = {
  recognised: 'Đạt',
  'not-recognised': 'Không đạt',
  revoked: 'Hủy danh hiệu',
  open: '',
};

/** The decisions of some years, each once, by its text with its number in the book. */
export type NumberedDecisions = ReadonlyMap<string, number>;

/** Numbers the decisions by year: hundreds of households share one, and a cell has no room for its name. */
export function numberDecisions(
  histories: readonly (readonly HouseholdYear[])[],
  years: readonly number[],
): NumberedDecisions {
  const shown = histories.flat().filter(({ year, decision }) => years.includes(year) && decision !== '');
  const inOrder = shown.sort((a, b) => a.year - b.year).map(({ decision }) => decision);
  return new Map([...new Set(inOrder)].map((decision, index) => [decision, index + 1]));
}

/**
 * A household's year in one cell: `ĐK, Đạt, QĐ 1`. Why a household was not recognised stays out: the book lies on a table, and a
 * reason may name a disqualifying case.
 */
export function yearCell(year: HouseholdYear | undefined, decisions: NumberedDecisions): string {
  if (!year) return '';
  const registered = year.registered === null ? '' : REGISTERED[`${year.registered}`];
  const outcome = year.registered === false && year.title === 'not-recognised' ? '' : OUTCOMES[year.title];
  const number = decisions.get(year.decision);
  return [registered, outcome, number === undefined ? '' : `QĐ\u00a0${number}`]
    .filter((part) => part !== '')
    .join(', ');
}

/** A day that the book wrote as `2026-11-10` becomes one as people write it; what a paper said stays as it is. */
export const decisionText = (decision: string): string =>
  decision.replace(/,? (\d{4}-\d{2}-\d{2})$/, (_, day: string) => ` ngày ${shortDay(day)}`);

/** When merit certificates were given, and which years they have used up. */
export function meritCell(history: readonly HouseholdYear[]): string {
  const yearsWhere = (holds: (year: HouseholdYear) => boolean) =>
    history
      .filter(holds)
      .map(({ year }) => year)
      .sort((a, b) => a - b);
  const given = yearsWhere(({ merit }) => merit);
  const consumed = yearsWhere((year) => year.consumed);
  const used = consumed.length > 0 ? [`đã tính ${consumed.join(', ')}`] : [];
  return [...given.map((year) => `năm ${year}`), ...used].join('; ');
}

/** `Tách hộ 05/11/2026 (Nguyễn Văn An)`. */
export function changeText(change: HouseholdChange): string {
  const others = change.others.filter((name) => name !== '').join(', ');
  const about = change.type === 'new-head' ? `trước là ${orDots(change.formerHead)}` : others;
  const day = shortDay(change.on);
  return [CHANGES[change.type], day, about && `(${about})`].filter(Boolean).join(' ');
}

const CHANGES: Readonly<Record<HouseholdEventType, string>> = {
  split: 'Tách hộ',
  merge: 'Nhập hộ',
  'new-head': 'Đổi chủ hộ',
  'moved-in': 'Chuyển đến',
  'moved-out': 'Chuyển đi',
};
