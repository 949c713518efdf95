import { t } from '#i18n/clock.ts';

const MINUTE_MS = 60_000;

/** From here on a person should look at the clock: less is the breath of a cheap phone. */
const WRONG_FROM_MS = 10 * MINUTE_MS;

/** Whether a clock is so far off that a person should look at it. */
export const isClockWrong = (skewMs: number): boolean => Math.abs(skewMs) >= WRONG_FROM_MS;

/** From how many minutes a unit is used, and how many minutes it has: the largest that says at least two of it. */
const UNITS = [
  ['years', 365 * 24 * 60],
  ['days', 24 * 60],
  ['hours', 60],
] as const;

/** A span of whole minutes in the largest unit that says at least two of it: “12 phút”, “3 ngày”. */
export function spanText(minutes: number): string {
  const unit = UNITS.find(([, length]) => minutes >= 2 * length);
  if (!unit) return t('span.minutes.label', { count: minutes });
  const [name, length] = unit;
  return t(`span.${name}.label`, { count: Math.round(minutes / length) });
}

/** How a clock goes, in words: “đúng”, “nhanh 12 phút”, “chậm 57 năm”. */
export function skewText(skewMs: number): string {
  const minutes = Math.round(Math.abs(skewMs) / MINUTE_MS);
  if (minutes === 0) return t('clock.right.label');
  const span = spanText(minutes);
  return skewMs > 0 ? t('clock.ahead.label', { span }) : t('clock.behind.label', { span });
}
