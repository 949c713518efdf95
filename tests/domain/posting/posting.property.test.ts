/** Goal: terms end where the law counts them to, and a sheet stands for exactly its names. Method: properties over days, terms and lists. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, fromDayNumber, toDayNumber } from '#domain/calendar/civil-date.ts';
import { KNOWN_CALENDAR } from '#domain/calendar/holidays.ts';
import { isoDayOf } from '#domain/calendar/iso-day.ts';
import { endOfTerm, postingStandingOf, type Posting } from '#domain/posting/posting.ts';
import { ids } from '../../support/told.ts';

const FIRST_DAY = toDayNumber({ year: 2023, month: 1, day: 1 });
const days = fc.nat(4 * 365 - 60).map((after) => fromDayNumber(FIRST_DAY + after));
const terms = fc.integer({ min: 1, max: 30 });
const lists = fc.subarray([...ids(6)]);

const sheetOf = (households: readonly string[], postedOn: string, until: string): Posting => ({
  id: 'a',
  year: 2026,
  sheet: 1,
  households,
  place: '',
  postedOn,
  until,
  takenDownOn: '',
  disputes: [],
});

describe('a term', () => {
  test('of calendar days ends so many days after the day it began with', () => {
    fc.assert(
      fc.property(days, terms, (from, count) => {
        const end = endOfTerm(from, { days: count, kind: 'calendar' }, KNOWN_CALENDAR);
        expect(daysBetween(from, end)).toBe(count);
      }),
    );
  });

  test('of working days ends on a working day, with exactly as many of them after the first day', () => {
    fc.assert(
      fc.property(days, terms, (from, count) => {
        const end = endOfTerm(from, { days: count, kind: 'working' }, KNOWN_CALENDAR);
        expect(KNOWN_CALENDAR.isWorkingDay(end)).toBe(true);
        const after = Array.from({ length: daysBetween(from, end) }, (_, n) => addDays(from, n + 1));
        expect(after.filter((day) => KNOWN_CALENDAR.isWorkingDay(day))).toHaveLength(count);
      }),
    );
  });
});

describe('a sheet', () => {
  test('is outdated exactly when other households are proposed, and says which', () => {
    fc.assert(
      fc.property(lists, lists, days, (posted, proposed, today) => {
        const postings = [sheetOf(posted, isoDayOf(today), isoDayOf(addDays(today, 10)))];
        const term = { days: 10, kind: 'calendar' } as const;
        const standing = postingStandingOf({ term, proposed, postings, today });
        const added = proposed.filter((household) => !posted.includes(household));
        const removed = posted.filter((household) => !proposed.includes(household));
        const isSame = added.length + removed.length === 0;
        expect(standing).toMatchObject(
          isSame ? { type: 'hanging', daysLeft: 10 } : { type: 'outdated', added, removed },
        );
      }),
    );
  });
});
