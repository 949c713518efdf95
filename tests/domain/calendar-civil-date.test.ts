/**
 * Goal: dates of law are exact in every year.
 * Method: examples by name; then properties against walking day by day and against the platform's UTC calendar.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addWorkingDays, KNOWN_CALENDAR, workCalendarOf } from '#domain/calendar/holidays.ts';
import {
  addDays,
  type CivilDate,
  compareDates,
  DAY_NUMBER_1970,
  daysBetween,
  fromDayNumber,
  isValidDate,
  isValidMonthDay,
  toDayNumber,
} from '#domain/calendar/civil-date.ts';

const NO_HOLIDAYS = workCalendarOf([]);

const MS_PER_DAY = 86_400_000;

const date = (year: number, month: number, day: number): CivilDate => ({ year, month, day });

const ofUtc = (utc: Date): CivilDate => date(utc.getUTCFullYear(), utc.getUTCMonth() + 1, utc.getUTCDate());

const utcAt = ({ year, month, day }: CivilDate): Date => {
  const utc = new Date(0);
  utc.setUTCFullYear(year, month - 1, day);
  return utc;
};

const LAST = toDayNumber(date(9999, 12, 31));
const FIRST = toDayNumber(date(1, 1, 1));
const days = fc.integer({ min: FIRST + 1000, max: LAST - 1000 }).map(fromDayNumber);

describe('civil dates', () => {
  test.each([
    {
      name: 'ten days of posting from 28 October',
      from: date(2026, 10, 28),
      days: 10,
      to: date(2026, 11, 7),
    },
    { name: 'over the end of the year', from: date(2025, 12, 31), days: 1, to: date(2026, 1, 1) },
    { name: 'into 29 February of a leap year', from: date(2024, 2, 28), days: 1, to: date(2024, 2, 29) },
    {
      name: 'past February of 1900, which was no leap year',
      from: date(1900, 2, 28),
      days: 1,
      to: date(1900, 3, 1),
    },
    { name: 'into 29 February 2000', from: date(2000, 3, 1), days: -1, to: date(2000, 2, 29) },
    { name: 'backwards a whole year', from: date(2026, 11, 24), days: -365, to: date(2025, 11, 24) },
  ])('$name', ({ from, days: count, to }) => {
    expect(addDays(from, count)).toEqual(to);
    expect(daysBetween(from, to)).toBe(count);
  });

  test.each([
    { name: 'three working days over a weekend', from: date(2023, 10, 12), days: 3, to: date(2023, 10, 17) },
    {
      name: 'from a Saturday the first working day is Monday',
      from: date(2023, 10, 14),
      days: 1,
      to: date(2023, 10, 16),
    },
    { name: 'five working days are a week', from: date(2023, 10, 17), days: 5, to: date(2023, 10, 24) },
    { name: 'backwards from a Monday', from: date(2023, 10, 16), days: -1, to: date(2023, 10, 13) },
    {
      name: 'none at all stays, even on a Sunday',
      from: date(2023, 10, 15),
      days: 0,
      to: date(2023, 10, 15),
    },
  ])('working days: $name', ({ from, days: count, to }) => {
    expect(addWorkingDays(from, count, KNOWN_CALENDAR)).toEqual(to);
  });

  test.each([
    { name: '29 February 2023', value: date(2023, 2, 29), valid: false },
    { name: '29 February 2024', value: date(2024, 2, 29), valid: true },
    { name: '31 November', value: date(2026, 11, 31), valid: false },
    { name: 'month 0', value: date(2026, 0, 1), valid: false },
    { name: 'month 13', value: date(2026, 13, 1), valid: false },
    { name: 'day 0', value: date(2026, 1, 0), valid: false },
    { name: 'half a day', value: date(2026, 1, 1.5), valid: false },
    { name: 'year 0', value: date(0, 1, 1), valid: false },
    { name: 'year 10000', value: date(10_000, 1, 1), valid: false },
    { name: 'not a number', value: date(Number.NaN, 1, 1), valid: false },
  ])('$name is valid: $valid', ({ value, valid }) => {
    expect(isValidDate(value)).toBe(valid);
  });

  test('a yearly day exists in every year', () => {
    expect(isValidMonthDay({ month: 11, day: 25 })).toBe(true);
    expect(isValidMonthDay({ month: 2, day: 29 })).toBe(false);
  });

  test('a day that does not exist throws', () => {
    expect(() => addDays(date(2023, 2, 29), 1)).toThrow(RangeError);
    expect(() => addDays(date(9999, 12, 31), 1)).toThrow(RangeError);
    expect(() => addDays(date(2026, 1, 1), 0.5)).toThrow(RangeError);
  });

  test('1 January 1970 has the number that platforms count from', () => {
    expect(fromDayNumber(DAY_NUMBER_1970)).toEqual(date(1970, 1, 1));
  });
});

describe('laws of civil dates', () => {
  test('every single day from 1890 to 2110 follows the one before it, as the platform says', () => {
    const wrong: CivilDate[] = [];
    let expected = toDayNumber(date(1890, 1, 1));
    for (let utc = Date.UTC(1890, 0, 1); utc < Date.UTC(2110, 0, 1); utc += MS_PER_DAY) {
      const day = ofUtc(new Date(utc));
      if (toDayNumber(day) !== expected || !isSameDay(fromDayNumber(expected), day)) {
        wrong.push(day);
      }
      expected += 1;
    }
    expect(wrong).toEqual([]);
  });

  test('any day of the years 1 to 9999 has the number the platform gives it', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(toDayNumber(day) - DAY_NUMBER_1970).toBe(utcAt(day).getTime() / MS_PER_DAY);
        expect(ofUtc(utcAt(day))).toEqual(day);
      }),
    );
  });

  test('adding days is undone by counting them, and by adding them back', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -1000, max: 1000 }), (day, count) => {
        const moved = addDays(day, count);
        expect(daysBetween(day, moved)).toBe(count);
        expect(addDays(moved, -count)).toEqual(day);
        expect(Math.sign(compareDates(moved, day))).toBe(Math.sign(count));
      }),
    );
  });

  test('validity is what the platform accepts without rolling over', () => {
    const near = fc.record({
      year: fc.integer({ min: 1, max: 9999 }),
      month: fc.integer({ min: -1, max: 14 }),
      day: fc.integer({ min: -1, max: 33 }),
    });
    fc.assert(
      fc.property(near, (value) => {
        expect(isValidDate(value)).toBe(isSameDay(ofUtc(utcAt(value)), value));
      }),
    );
  });

  test('working days end on a weekday and pass exactly so many of them', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 40 }), (day, count) => {
        const end = addWorkingDays(day, count, NO_HOLIDAYS);
        const passed = Array.from({ length: daysBetween(day, end) }, (_, index) => addDays(day, index + 1));
        expect(isWeekday(end)).toBe(true);
        expect(passed.filter(isWeekday)).toHaveLength(count);
        expect(daysBetween(addWorkingDays(end, -count, NO_HOLIDAYS), day)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

function isSameDay(left: CivilDate, right: CivilDate): boolean {
  return left.year === right.year && left.month === right.month && left.day === right.day;
}

function isWeekday(day: CivilDate): boolean {
  const weekday = utcAt(day).getUTCDay();
  return weekday >= 1 && weekday <= 5;
}
