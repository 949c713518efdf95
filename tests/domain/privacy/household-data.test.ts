/**
 * Goal: what the book keeps about a household is found whole, what an erasure would take is told before it is taken, terms run out
 * by the calendar, and requests are answered in working days.
 */
import { describe, expect, test } from 'vitest';
import { COMMUNE_SCOPE, restrictedScope, villageScope, type Draft } from '#domain/book/entry.ts';
import type { BodyByKind, Kind } from '#domain/book/kinds.ts';
import { KNOWN_CALENDAR } from '#domain/calendar/holidays.ts';
import { previewErasure } from '#domain/privacy/erasure-preview.ts';
import { ERASABLE_KINDS } from '#domain/privacy/erasure.ts';
import { recordsOfHousehold } from '#domain/privacy/household-records.ts';
import { tellBy } from '#domain/privacy/incident.ts';
import { dataRequestsOf } from '#domain/privacy/requests.ts';
import { countDue, dueData, RETENTION_RULES } from '#domain/privacy/retention.ts';
import { activeHouseholdsOf, householdOf, householdsOf } from '#domain/register/household.ts';
import {
  attendance,
  erasure,
  household,
  registration,
  registrationSignature,
  restricted,
  tally,
  VILLAGE,
} from '../../support/drafts.ts';
import { told } from '../../support/told.ts';

const draft = <K extends Kind>(kind: K, subject: string, body: BodyByKind[K]): Draft =>
  ({ scope: villageScope(VILLAGE), kind, subject, body }) as Draft;
const opinion = (id: string, year: number, of: string): Draft =>
  draft('opinion', `opinion:${year}-${id}`, { year, household: of, from: 'Bà Mai', text: 'Chưa hòa thuận' });
const event = (type: BodyByKind['household-event']['type'], from: string[], to: string[]): Draft =>
  draft('household-event', `household-event:${type}`, {
    type,
    on: '2025-02-03',
    from,
    to,
    formerHead: 'Ông Chảo',
    note: '',
  });
const disqualification = (id: string, year: number): Draft => ({
  scope: restrictedScope(VILLAGE),
  kind: 'disqualification',
  subject: `disqualification:${year}:${id}`,
  body: { cases: ['criminal'], note: '' },
});
const request = (receivedOn: string, change: Partial<BodyByKind['data-request']> = {}): Draft => ({
  scope: restrictedScope(VILLAGE),
  kind: 'data-request',
  subject: `data-request:${receivedOn}`,
  body: { household: 'h1', asked: 'view', receivedOn, answeredOn: '', doneOn: '', note: '', ...change },
});

const VIEWS = {
  village: told(
    household('h1', { headName: 'Páo' }),
    household('h2', { headName: 'Ín' }),
    registration('h1'),
    registration('h2'),
    registrationSignature('h1'),
    registrationSignature('h1', 2019),
    attendance('h1'),
    tally('h1', 40),
    opinion('o1', 2026, 'h1'),
    opinion('o2', 2026, 'h2'),
    event('new-head', ['h1'], ['h1']),
    event('split', ['h1'], ['h1', 'h2']),
  ),
  restricted: told(restricted('h1', 'Mông'), restricted('h2', 'Tày'), disqualification('h1', 2026)),
};

describe('what the book keeps about a household', () => {
  test('is found under every kind that names it, and nothing of another', () => {
    const subjects = recordsOfHousehold(VIEWS, 'h1').map(({ subject }) => subject);
    expect(subjects).toEqual(
      expect.arrayContaining([
        'household:h1',
        'registration-signature:2019:h1',
        'attendance:2026-hop:h1',
        'tally:2026-hop:h1',
        'opinion:2026-o1',
        'household-restricted:h1',
        'disqualification:2026:h1',
        'household-event:split',
      ]),
    );
    expect(subjects.filter((subject) => /h2|o2/.test(subject))).toEqual([]);
  });
});

describe('the preview of an erasure', () => {
  const { body, goes, stays } = previewErasure(VIEWS, 'h1');

  test('counts what goes, by kind', () => {
    expect(Object.fromEntries(goes.map(({ kind, count }) => [kind, count]))).toEqual({
      household: 1,
      'household-restricted': 1,
      'registration-signature': 2,
      disqualification: 1,
      opinion: 1,
      'household-event': 1,
    });
    expect(goes.every(({ kind }) => ERASABLE_KINDS.some((one) => one.kind === kind))).toBe(true);
  });

  test('names by subject what only its words tie to the household, and leaves events that carry other households’ years', () => {
    expect(body).toEqual({ household: 'h1', subjects: ['household-event:new-head', 'opinion:2026-o1'] });
    expect(stays.map(({ kind }) => kind).sort()).toEqual([
      'attendance',
      'household-event',
      'registration',
      'tally',
    ]);
  });
});

describe('an erased household', () => {
  const view = told(household('h2', { headName: 'Ín' }), registration('h1'), erasure('h1'));

  test('stays in old years’ lists under no name, and is among those who live here no more', () => {
    expect(householdOf(view, 'h1')).toMatchObject({ headName: 'Hộ đã xóa dữ liệu', erased: true });
    expect(householdsOf(view).map(({ id }) => id)).toEqual(['h1', 'h2']);
    expect(activeHouseholdsOf(view).map(({ id }) => id)).toEqual(['h2']);
  });

  test('is as it was until the commune has erased it', () => {
    const before = told(household('h1', { headName: 'Páo' }), erasure('h1'));
    expect(householdsOf(before)).toMatchObject([{ headName: 'Páo' }]);
  });

  test('is none where an erasure is of single subjects', () => {
    const draftOfList = {
      ...erasure('x1'),
      body: { household: '', reason: '', subjects: ['opinion:2026-o1'] },
    };
    expect(householdsOf(told(draftOfList))).toEqual([]);
  });
});

describe('the retention clock', () => {
  const commune = told();
  const due = (thisYear: number) => dueData(VILLAGE, VIEWS, commune, thisYear);
  const named = (thisYear: number) => due(thisYear).map(({ rule, year }) => `${rule.id} ${year}`);

  test.each([
    { thisYear: 2024, expected: [] },
    { thisYear: 2025, expected: ['signatures 2019'] },
    { thisYear: 2028, expected: ['signatures 2019'] },
    { thisYear: 2029, expected: ['signatures 2019', 'disqualifications 2026'] },
    { thisYear: 2032, expected: ['signatures 2019', 'disqualifications 2026', 'signatures 2026'] },
  ])('has in $thisYear due: $expected', ({ thisYear, expected }) => {
    expect(named(thisYear)).toEqual(expected);
    expect(countDue(due(thisYear))).toBe(expected.length);
  });

  test('keeps opinions as long as no decision about the list stands', () => {
    expect(named(2099).filter((name) => name.startsWith('opinions'))).toEqual([]);
    const decided = told({
      scope: COMMUNE_SCOPE,
      kind: 'decision',
      subject: 'decision:2026-d1',
      body: DECISION,
    } as Draft);
    const recognition = draft('recognition', `recognition:2026-d1:${VILLAGE}`, { households: [], years: [] });
    const village = told(opinion('o1', 2026, 'h1'), recognition);
    const at = (year: number) => dueData(VILLAGE, { village, restricted: told() }, decided, year);
    expect([at(2027).length, at(2028).length]).toEqual([0, 1]);
  });

  test('has a household that moved out due as a whole, five years after its last registration', () => {
    const village = told(household('h1', { headName: 'Páo', status: 'moved-out' }), registration('h1'));
    const at = (year: number) => dueData(VILLAGE, { village, restricted: told() }, commune, year);
    expect(at(2031)).toEqual([]);
    expect(at(2032)).toMatchObject([{ rule: { id: 'moved-out' }, households: ['h1'], subjects: [] }]);
  });

  test('says of every term that no document confirms it', () => {
    expect(RETENTION_RULES.every(({ ground }) => ground.unverified)).toBe(true);
  });
});

const DECISION: BodyByKind['decision'] = {
  year: 2026,
  type: 'recognition',
  number: '112/QĐ-UBND',
  signedOn: '2026-11-10',
  signatory: { name: 'Lê Văn Hùng', position: 'Chủ tịch' },
};

describe('a household’s request', () => {
  const standing = (drafts: readonly Draft[], day: number) =>
    dataRequestsOf(told(...drafts), { year: 2026, month: 11, day }, KNOWN_CALENDAR).map(
      (one) => one.standing,
    );

  test('that came on a Friday is answered by the Wednesday after the holiday', () => {
    const [one] = dataRequestsOf(
      told(request('2026-11-20')),
      { year: 2026, month: 11, day: 20 },
      KNOWN_CALENDAR,
    );
    expect(one?.answerBy).toEqual({ year: 2026, month: 11, day: 25 });
  });

  test.each([
    { name: 'before the term', drafts: [request('2026-11-20')], day: 25, expected: ['open'] },
    { name: 'after it', drafts: [request('2026-11-20')], day: 26, expected: ['late'] },
    {
      name: 'answered and not yet done',
      drafts: [request('2026-11-20', { answeredOn: '2026-11-23' })],
      day: 30,
      expected: ['answered'],
    },
    {
      name: 'done, below one that is open',
      drafts: [
        request('2026-11-20', { answeredOn: '2026-11-23', doneOn: '2026-11-24' }),
        request('2026-11-19'),
      ],
      day: 20,
      expected: ['open', 'done'],
    },
  ])('$name stands as $expected', ({ drafts, day, expected }) => {
    expect(standing(drafts, day)).toEqual(expected);
  });
});

test.each([
  { name: 'at once', after: 0, hoursLeft: 72 },
  { name: 'after a day and a bit', after: 25 * 3_600_000 + 1, hoursLeft: 46 },
  { name: 'too late', after: 72 * 3_600_000 + 1, hoursLeft: -1 },
])('an incident is told within 72 hours: $name $hoursLeft are left', ({ after, hoursLeft }) => {
  const noticed = 1_800_000_000_000;
  expect(tellBy(noticed, noticed + after)).toEqual({ until: noticed + 72 * 3_600_000, hoursLeft });
});
