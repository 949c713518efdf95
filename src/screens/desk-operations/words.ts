import type { BackupFailure } from '#protocol/operations.ts';
import { formatDate, formatNumber, formatTime } from '#i18n/format.ts';
import { t } from '#i18n/operations.ts';

const DAY_MS = 86_400_000;

/** “hôm nay 02:00”; `now` is the server's own clock, which the moments are of. */
export function whenText(moment: number, now: number): string {
  const [date, time] = [formatDate(moment), formatTime(moment)];
  if (date === formatDate(now)) return t('when.today', { time });
  if (date === formatDate(now - DAY_MS)) return t('when.yesterday', { time });
  return t('when.day', { time, date });
}

const UNITS = [
  [1_000_000_000, 'GB'],
  [1_000_000, 'MB'],
  [1_000, 'kB'],
] as const;

/** “81 kB”, “12 MB”: as a file manager would, and never 0 of something. */
export function sizeText(bytes: number): string {
  const [unit, name] = UNITS.find(([each]) => bytes >= each) ?? [1, 'B'];
  return `${formatNumber(Math.round(bytes / unit))} ${name}`;
}

/** What went wrong in a word, and the one thing to do about it. */
export function failureWords(failure: BackupFailure): { readonly status: string; readonly hint: string } {
  return { status: t(`failure.${failure}.status`), hint: t(`failure.${failure}.hint`) };
}
