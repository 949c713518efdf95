/** A day of the calendar as people write it, without time of day or zone; months and days count from 1. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A day that comes back every year, such as 25 November. */
export interface MonthDay {
  readonly month: number;
  readonly day: number;
}

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const DAYS_IN_YEAR = 365;
const DAYS_IN_FOUR_YEARS = 1461;
const DAYS_IN_CENTURY = 36_524;
const DAYS_IN_ERA = 146_097;

/** Day number 0 is 1 March of year 0, so that the leap day is the last day of its year; 1 January 1970 is this one. */
export const DAY_NUMBER_1970 = 719_468;

/** True for a day that exists in the Gregorian calendar of the years 1 to 9999. */
export function isValidDate({ year, month, day }: CivilDate): boolean {
  return (
    Number.isInteger(year) &&
    year >= 1 &&
    year <= 9999 &&
    isWholeIn(month, 12) &&
    isWholeIn(day, daysIn(year, month))
  );
}

/** True for a day that exists in every year, so not for 29 February. */
export function isValidMonthDay(monthDay: MonthDay): boolean {
  return isValidDate({ year: 1, ...monthDay });
}

/** The day `days` later, or earlier when negative. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return fromDayNumber(toDayNumber(date) + days);
}

/** How many days after `from` the day `to` is; negative when it is before. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return toDayNumber(to) - toDayNumber(from);
}

/** Negative, zero or positive as `left` is before, on or after `right`. */
export function compareDates(left: CivilDate, right: CivilDate): number {
  return daysBetween(right, left);
}

/** The serial number of a day, one more for each day; throws on a day that does not exist. */
export function toDayNumber(date: CivilDate): number {
  if (!isValidDate(date)) {
    throw new RangeError(`Not a day: ${date.year}-${date.month}-${date.day}`);
  }
  const year = date.month <= 2 ? date.year - 1 : date.year;
  const monthFromMarch = (date.month + 9) % 12;
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return year * DAYS_IN_YEAR + leapDays + daysBeforeMonth(monthFromMarch) + date.day - 1;
}

/** The day with this serial number. */
export function fromDayNumber(number: number): CivilDate {
  const era = Math.floor(number / DAYS_IN_ERA);
  const dayOfEra = number - era * DAYS_IN_ERA;
  const century = Math.min(3, Math.floor(dayOfEra / DAYS_IN_CENTURY));
  const dayOfCentury = dayOfEra - century * DAYS_IN_CENTURY;
  const fourYears = Math.floor(dayOfCentury / DAYS_IN_FOUR_YEARS);
  const dayOfFour = dayOfCentury - fourYears * DAYS_IN_FOUR_YEARS;
  const yearOfFour = Math.min(3, Math.floor(dayOfFour / DAYS_IN_YEAR));
  const dayOfYear = dayOfFour - yearOfFour * DAYS_IN_YEAR;

  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = ((monthFromMarch + 2) % 12) + 1;
  const yearFromMarch = era * 400 + century * 100 + fourYears * 4 + yearOfFour;
  const date = {
    year: month <= 2 ? yearFromMarch + 1 : yearFromMarch,
    month,
    day: dayOfYear - daysBeforeMonth(monthFromMarch) + 1,
  };
  if (!isValidDate(date)) {
    throw new RangeError(`Not a day number: ${number}`);
  }
  return date;
}

/** True on Saturdays and Sundays. */
export function isWeekend(date: CivilDate): boolean {
  // 1 March of year 0 was a Wednesday.
  const weekdayFromMonday = (toDayNumber(date) + 2) % 7;
  return weekdayFromMonday >= 5;
}

/** Days from 1 March to the first of a month; from March on, the lengths repeat every five months (153 days). */
function daysBeforeMonth(monthFromMarch: number): number {
  return Math.floor((153 * monthFromMarch + 2) / 5);
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);
}

function isWholeIn(value: number, last: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= last;
}
