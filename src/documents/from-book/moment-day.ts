import { isoDayOf } from '#domain/calendar/iso-day.ts';

/** The day of a moment by this device's calendar, as `YYYY-MM-DD`; empty for none. */
export function dayOfMoment(epochMs: number | undefined): string {
  if (epochMs === undefined) return '';
  const moment = new Date(epochMs);
  return isoDayOf({ year: moment.getFullYear(), month: moment.getMonth() + 1, day: moment.getDate() });
}
