import { addDays, compareDates, isWeekend, type CivilDate } from '../calendar/civil-date.ts';
import { addWorkingDays, type WorkCalendar } from '../calendar/holidays.ts';

/** Where a term in working days ends, and the weekdays that it leaves out. */
export interface WorkingTerm {
  readonly end: CivilDate;
  readonly daysOff: readonly CivilDate[];
}

/** What becomes of a term of working days that runs from a day. */
export function workingTermFrom(from: CivilDate, days: number, calendar: WorkCalendar): WorkingTerm {
  const end = addWorkingDays(from, days, calendar);
  const daysOff: CivilDate[] = [];
  for (let day = addDays(from, 1); compareDates(day, end) < 0; day = addDays(day, 1)) {
    if (!isWeekend(day) && !calendar.isWorkingDay(day)) daysOff.push(day);
  }
  return { end, daysOff };
}
