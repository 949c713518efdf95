/** Goal: an officer sees what a term in working days becomes, with days that are typed and not yet recorded. */
import { expect, test } from 'vitest';
import { COMMUNE_SCOPE, type Draft } from '#domain/book/entry.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { isoDayOf } from '#domain/calendar/iso-day.ts';
import { ownHolidaysOf, workCalendarIn, workCalendarWith } from '#domain/register/work-calendar.ts';
import { workingTermFrom } from '#domain/register/working-term.ts';
import { told } from '../../support/told.ts';

const OWN = {
  year: 2027,
  days: [{ day: '2027-01-01', name: 'Tết Dương lịch' }],
  workdays: [],
  document: 'TB 1',
};
const view = told({
  scope: COMMUNE_SCOPE,
  kind: 'holidays',
  subject: subjectOf.holidays(2027),
  body: OWN,
} satisfies Draft);
const NOVEMBER_18 = { year: 2026, month: 11, day: 18 };

const termOf = (calendar: ReturnType<typeof workCalendarIn>, from = NOVEMBER_18) => {
  const { end, daysOff } = workingTermFrom(from, 10, calendar);
  return [isoDayOf(end), ...daysOff.map(isoDayOf)];
};

test('ten working days after 18 November 2026 leave out 24 November', () => {
  expect(termOf(workCalendarIn(view))).toEqual(['2026-12-03', '2026-11-24']);
});

test('days that are typed take the place of what the year has, and of no other year', () => {
  const typed = { year: 2026, days: [{ day: '2026-11-20', name: '' }], workdays: ['2026-11-22'] };
  expect(termOf(workCalendarWith(view, typed))).toEqual(['2026-12-02', '2026-11-20']);
  const overNewYear = { year: 2026, month: 12, day: 24 };
  expect(termOf(workCalendarWith(view, typed), overNewYear)).toEqual(['2027-01-08', '2027-01-01']);
});

test('a year has the officer’s days only where there are some', () => {
  expect(ownHolidaysOf(view, 2027)).toEqual(OWN);
  expect(ownHolidaysOf(view, 2026)).toBeUndefined();
});
