import type { HolidaysBody } from '../book/kinds-of-recognition.ts';
import { resolve } from '../book/resolve.ts';
import { subjectOf } from '../book/subjects.ts';
import type { BookView } from '../book/view.ts';
import {
  PUBLIC_HOLIDAYS,
  workCalendarOf,
  type WorkCalendar,
  type YearHolidays,
} from '../calendar/holidays.ts';

/** The working days as the commune has them: its officer's holidays in the place of those that the app knows. */
export const workCalendarIn = (communeView: BookView): WorkCalendar =>
  workCalendarOf([...PUBLIC_HOLIDAYS.value, ...allOwnHolidays(communeView)]);

/** The same with days that are typed and not yet recorded, in the place of what the year has. */
export const workCalendarWith = (communeView: BookView, typed: YearHolidays): WorkCalendar =>
  workCalendarOf([...PUBLIC_HOLIDAYS.value, ...allOwnHolidays(communeView), typed]);

/** The holidays of a year as the officer has them, or `undefined` where those that the app knows stand. */
export function ownHolidaysOf(communeView: BookView, year: number): HolidaysBody | undefined {
  const holidays = resolve(communeView.get(subjectOf.holidays(year)), 'holidays');
  return holidays.type === 'empty' ? undefined : holidays.value;
}

function allOwnHolidays(communeView: BookView): readonly HolidaysBody[] {
  return [...communeView.ofKind('holidays')].flatMap((state) => {
    const holidays = resolve(state, 'holidays');
    return holidays.type === 'empty' ? [] : [holidays.value];
  });
}
