import type { Holiday, HolidaysBody } from '#domain/book/kinds-of-recognition.ts';
import { PUBLIC_HOLIDAYS, type YearHolidays } from '#domain/calendar/holidays.ts';

/** The days of a year as they are typed. */
export interface HolidaysDraft {
  readonly document: string;
  readonly days: readonly Holiday[];
  readonly workdays: readonly string[];
}

/** The days that the app knows by itself, if it knows the year's. */
export const knownHolidays = (year: number): YearHolidays | undefined =>
  PUBLIC_HOLIDAYS.value.find((each) => each.year === year);

/** The commune's own days, or those that the app knows, for correction. */
export function draftOfHolidays(year: number, own: HolidaysBody | undefined): HolidaysDraft {
  const { days, workdays } = own ?? knownHolidays(year) ?? { days: [], workdays: [] };
  return { document: own?.document ?? '', days, workdays };
}

/** What is recorded: lines that nobody filled in are none. */
export function holidaysOfDraft(year: number, { document, days, workdays }: HolidaysDraft): HolidaysBody {
  return {
    year,
    document: document.trim(),
    days: days
      .map(({ day, name }) => ({ day, name: name.trim() }))
      .filter(({ day, name }) => day !== '' || name !== ''),
    workdays: workdays.filter((day) => day !== ''),
  };
}
