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

const REGISTERED = { true: 'Đăng ký', false: 'Không đăng ký' } as const;
const OUTCOMES: Readonly<Record<HouseholdYear['title'], string>> = {
  recognised: 'Đạt',
  'not-recognised': 'Không đạt',
  revoked: 'Đã hủy bỏ danh hiệu',
  open: '',
};

/**
 * A household's year in one cell: `Đăng ký; Đạt; QĐ 12/QĐ-UBND ngày 10/11/2026`. Why a household was not recognised stays out: the book
 * lies on a table, and a reason may name a disqualifying case.
 */
export function yearCell(year: HouseholdYear | undefined): string {
  if (!year) return '';
  const registered = year.registered === null ? '' : REGISTERED[`${year.registered}`];
  const outcome = year.registered === false && year.title === 'not-recognised' ? '' : OUTCOMES[year.title];
  return [registered, outcome, decisionText(year.decision)].filter((part) => part !== '').join('; ');
}

/** A day that the book wrote as `2026-11-10` becomes one as people write it; what a paper said stays as it is. */
function decisionText(decision: string): string {
  if (decision === '') return '';
  const written = decision.replace(/,? (\d{4}-\d{2}-\d{2})$/, (_, day: string) => ` ngày ${shortDay(day)}`);
  return /^(qđ|quyết định)(?!\p{L})/iu.test(written) ? written : `QĐ ${written}`;
}

/** When merit certificates were given, and which years they have used up. */
export function meritCell(history: readonly HouseholdYear[]): string {
  const yearsWhere = (holds: (year: HouseholdYear) => boolean) =>
    history
      .filter(holds)
      .map(({ year }) => year)
      .sort((a, b) => a - b);
  const given = yearsWhere(({ merit }) => merit);
  const consumed = yearsWhere((year) => year.consumed);
  const used = consumed.length > 0 ? [`đã tính các năm ${consumed.join(', ')}`] : [];
  return [...given.map((year) => `Năm ${year}`), ...used].join('; ');
}

/** `Tách hộ ngày 05/11/2026 (Nguyễn Văn An)`. */
export function changeText(change: HouseholdChange): string {
  const others = change.others.filter((name) => name !== '').join(', ');
  const about = change.type === 'new-head' ? `trước là ${orDots(change.formerHead)}` : others;
  const day = shortDay(change.on);
  return [CHANGES[change.type], day && `ngày ${day}`, about && `(${about})`].filter(Boolean).join(' ');
}

const CHANGES: Readonly<Record<HouseholdEventType, string>> = {
  split: 'Tách hộ',
  merge: 'Nhập hộ',
  'new-head': 'Đổi chủ hộ',
  'moved-in': 'Chuyển đến',
  'moved-out': 'Chuyển đi',
};
