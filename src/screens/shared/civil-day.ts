import type { CivilDate } from '#domain/calendar/civil-date.ts';

/** The day of a moment by this device's calendar, which the rules do not know. */
export function civilDayOf(epochMs: number): CivilDate {
  const date = new Date(epochMs);
  return { year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() };
}
