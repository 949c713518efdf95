/** Goal: terms in working days leave out holidays, and take exchanged Saturdays. Method: Tết, a bridge day, a year nobody announced. */
import { describe, expect, test } from 'vitest';
import {
  addWorkingDays,
  KNOWN_CALENDAR,
  PUBLIC_HOLIDAYS,
  workCalendarOf,
} from '#domain/calendar/holidays.ts';
import { isoDayOf, parseIsoDay } from '#domain/calendar/iso-day.ts';
import { workCalendarIn } from '#domain/register/work-calendar.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { told } from '../../support/told.ts';

const day = (text: string) => {
  const date = parseIsoDay(text);
  if (!date) throw new Error(`${text} is no day`);
  return date;
};
const later = (from: string, days: number, calendar = KNOWN_CALENDAR) =>
  isoDayOf(addWorkingDays(day(from), days, calendar));

describe('working days', () => {
  test.each([
    { term: 'three over Tết 2026 (16 to 20 February)', from: '2026-02-12', days: 3, to: '2026-02-24' },
    { term: 'five over Tết 2025 (27 to 31 January)', from: '2025-01-23', days: 5, to: '2025-02-06' },
    {
      term: 'three over 30 April, 1 May and the bridge of 2024',
      from: '2024-04-26',
      days: 3,
      to: '2024-05-04',
    },
    {
      term: 'one before a Saturday that is worked in exchange',
      from: '2026-08-21',
      days: 1,
      to: '2026-08-22',
    },
    { term: 'five around 24 November 2026', from: '2026-11-20', days: 5, to: '2026-11-30' },
    { term: 'back over the National Day of 2026', from: '2026-09-03', days: -1, to: '2026-08-28' },
  ])('$term', ({ from, days, to }) => {
    expect(later(from, days)).toBe(to);
  });

  test('of a year that nobody announced leave out weekends only, and it is said', () => {
    expect(later('2031-04-29', 1)).toBe('2031-04-30');
    expect(KNOWN_CALENDAR.knows(2031)).toBe(false);
    expect(KNOWN_CALENDAR.knows(2026)).toBe(true);
  });

  test('follow the officer’s holidays in the place of those that the app knows', () => {
    const view = told({
      scope: 'commune',
      kind: 'holidays',
      subject: subjectOf.holidays(2026),
      body: { year: 2026, days: [{ day: '2026-11-23', name: 'x' }], workdays: [], document: 'TB 1' },
    });
    expect(later('2026-11-20', 1, workCalendarIn(view))).toBe('2026-11-24');
    expect(later('2025-01-23', 5, workCalendarIn(view))).toBe('2025-02-06');
  });

  test('are not disturbed by a holiday that does not exist', () => {
    const calendar = workCalendarOf([
      { year: 2026, days: ['2026-02-30', 'Tết'].map((text) => ({ day: text, name: 'x' })), workdays: [] },
    ]);
    expect(later('2026-02-27', 1, calendar)).toBe('2026-03-02');
  });

  test('the known holidays are weekdays of their year, and the exchanged days weekends', () => {
    for (const { year, days, workdays } of PUBLIC_HOLIDAYS.value) {
      const weekday = (text: string) => new Date(`${text}T00:00:00Z`).getUTCDay() % 6;
      const texts = days.map(({ day: text }) => text);
      expect(texts.filter((text) => !text.startsWith(`${year}-`) || weekday(text) === 0)).toEqual([]);
      expect(workdays.filter((text) => !text.startsWith(`${year}-`) || weekday(text) !== 0)).toEqual([]);
    }
  });
});
