import type { HouseholdYear } from '#domain/year-book/household-years.ts';
import { formatDate } from '#i18n/format.ts';
import { t } from '#i18n/year-book.ts';

/** What became of a household in a year, in a word or two. */
export function outcomeWord(year: HouseholdYear | undefined): string {
  if (!year) return '';
  if (year.title === 'recognised' || year.title === 'revoked') return t(`outcome.${year.title}.label`);
  if (year.registered === false) return t('outcome.not-registered.label');
  if (year.title === 'not-recognised') return t('outcome.not-recognised.label');
  if (year.meeting) return t(`meeting.${year.meeting.outcome}.label`);
  return year.registered ? t('registered.yes.label') : '';
}

/** The year's result, or that it is open. */
export const resultWord = (year: HouseholdYear): string =>
  year.title === 'open' && year.registered !== false ? t('outcome.open.label') : outcomeWord(year);

/** Whether the household registered, as far as somebody wrote it down. */
export const registeredWord = ({ registered }: HouseholdYear): string =>
  registered === null ? '' : t(`registered.${registered ? 'yes' : 'no'}.label`);

/** What the village's meeting said. */
export const meetingWord = ({ meeting }: HouseholdYear): string =>
  meeting ? t(`meeting.${meeting.outcome}.label`) : '';

/** Why the household has no title; empty where it has one, where nobody said why, and while nothing is decided. */
export function whyWords({ title, reason, registered, meeting }: HouseholdYear): string {
  if (reason !== '') return reason;
  if (title === 'recognised' || registered === false) return '';
  if (meeting?.outcome === 'not-proposed') return t(`why.${meeting.failed ?? 'not-proposed'}.label`);
  return meeting && title === 'not-recognised' ? t('why.not-named.label') : '';
}

/** A decision as the book names it, its day as people write it: `12/QĐ-UBND, 10/11/2026`. */
export const decisionWords = ({ decision }: HouseholdYear): string =>
  decision.replace(/\d{4}-\d{2}-\d{2}$/, (day) => formatDate(day));

/** Everything of a year in one text, for a cell of Excel. */
export const wholeYear = (year: HouseholdYear | undefined): string =>
  year ? [outcomeWord(year), whyWords(year), decisionWords(year)].filter(Boolean).join('; ') : '';

/** `2026, 2025, 2024`. */
export const yearsText = (years: readonly number[]): string => years.join(', ');
