/** Goal: a household is proposed by the pinned fraction of the right base, in all three ways to vote, and clusters add up. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amendedResults } from '#domain/meeting/amendment.ts';
import { attendanceOf } from '#domain/meeting/attendance.ts';
import { meetingOf, meetingsOf } from '#domain/meeting/meeting.ts';
import { quorumOf } from '#domain/meeting/quorum.ts';
import { combineResults, resultsOf, tallyFits, type HouseholdResult } from '#domain/meeting/results.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { percent } from '#domain/rules/fraction.ts';
import { freezeRules, type FrozenRules } from '#domain/rules/frozen-rules.ts';
import { ND122_2018 } from '#domain/rules/nd122-2018.ts';
import { ND86_2023 } from '#domain/rules/nd86-2023.ts';
import type { Approval } from '#domain/rules/rule-set.ts';
import { MEETING } from '../../support/drafts.ts';
import {
  accounted,
  amended,
  counted,
  gathering,
  hands,
  ids,
  recordedBy,
  say,
  sealed,
  tallyOf,
  told,
  viewOfEntries,
} from '../../support/told.ts';

const OF_PRESENT: Approval = { fraction: percent(60), base: 'present' };
const OF_VALID: Approval = { fraction: percent(60), base: 'valid-ballots' };

describe('quorum', () => {
  test.each([
    { name: '28 of 47 summoned miss 60 %', present: 28, met: false },
    { name: '29 of 47 summoned reach it', present: 29, met: true },
  ])('$name', ({ present, met }) => {
    const view = told(...gathering({ summoned: ids(47), present: ids(present) }));
    expect(meetingOf(view, MEETING).quorum).toEqual({ present, of: 47, needed: 29, met });
  });

  test('of households counts no delegate on either side', () => {
    const view = told(
      ...gathering({ summoned: ids(5), present: [...ids(2), 'd1', 'd2'], delegates: ['d1', 'd2'] }),
    );
    const attendance = attendanceOf(view, MEETING);
    expect(quorumOf(attendance, { fraction: percent(60), base: 'households' })).toMatchObject({
      present: 2,
      of: 5,
      met: false,
    });
    expect(quorumOf(attendance, { fraction: percent(60), base: 'summoned' })).toMatchObject({
      present: 4,
      of: 7,
      needed: 5,
    });
  });

  test('an empty summons is never a quorum', () => {
    expect(meetingOf(told(...gathering({ summoned: [] })), MEETING).quorum).toMatchObject({
      met: false,
      needed: 1,
    });
  });
});

describe('attendance', () => {
  test('of two phones is their union, and nobody counts twice', () => {
    const opened = recordedBy('a', gathering({ summoned: ids(4), present: ['h1', 'h2'] }));
    const door = recordedBy('b', gathering({ summoned: ids(4), present: ['h2', 'h3'] }).slice(2));
    const attendance = attendanceOf(viewOfEntries(...door, ...opened), MEETING);
    expect(attendance).toMatchObject({ present: 3, householdsPresent: 3, summoned: 4 });
    expect(attendance.seats.map(({ present }) => present)).toEqual([true, true, true, false]);
  });

  test('counts nobody who was not summoned', () => {
    expect(
      attendanceOf(told(...gathering({ summoned: ids(2), present: ['h1', 'h9'] })), MEETING).present,
    ).toBe(1);
  });

  test('knows the earliest record of a seat, for show only (L9)', () => {
    const early = recordedBy('a', gathering({ summoned: ['h1'], present: ['h1'] }));
    const later = recordedBy('b', gathering({ summoned: ['h1'], present: ['h1'] }).slice(2));
    expect(attendanceOf(viewOfEntries(...early, ...later), MEETING).seats[0]?.since).toBe(1_000_000);
  });
});

describe('hands', () => {
  test.each([
    { name: '3 of 5 reach 60 %', numbers: [3, 2, 0, 5], outcome: 'proposed' },
    { name: '2 of 5 do not', numbers: [2, 3, 0, 5], outcome: 'not-proposed' },
    { name: 'those who stayed silent count in the base', numbers: [28, 0, 0, 47], outcome: 'not-proposed' },
    { name: '29 of 47', numbers: [29, 0, 18, 47], outcome: 'proposed' },
    { name: 'nobody was there', numbers: [0, 0, 0, 0], outcome: 'not-proposed' },
  ] as const)('$name: $outcome', ({ numbers, outcome }) => {
    const [result] = resultsOf(told(hands('h1', numbers)), MEETING, ['h1'], 'SHOW_OF_HANDS', OF_PRESENT);
    expect(result).toMatchObject({ outcome, basis: 'hands', for: numbers[0], base: numbers[3] });
  });

  test('fit when no more answered than were there', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), fc.nat(60), fc.nat(60), (votesFor, against, abstained, present) => {
        expect(tallyFits(tallyOf([votesFor, against, abstained, present]))).toBe(
          votesFor + against + abstained <= present,
        );
      }),
    );
  });

  test('a household on which no hand was raised is undecided', () => {
    expect(resultsOf(told(), MEETING, ['h1'], 'SHOW_OF_HANDS', OF_PRESENT)).toMatchObject([
      { outcome: 'undecided', base: 0 },
    ]);
  });
});

describe('the list as a whole', () => {
  const list = say('list-vote', subjectOf.listVote(MEETING), {
    ...tallyOf([4, 1, 0, 5]),
    households: ['h1', 'h2'],
    exceptions: ['h3', 'h4'],
  });

  test('carries those on it; an exception is not proposed unless hands were raised for it; who is on neither is undecided', () => {
    const results = resultsOf(told(list, hands('h4', [5, 0, 0, 5])), MEETING, ids(5), 'LIST', OF_PRESENT);
    expect(results.map(({ household, outcome, basis }) => [household, outcome, basis])).toEqual([
      ['h1', 'proposed', 'list'],
      ['h2', 'proposed', 'list'],
      ['h3', 'not-proposed', 'exception'],
      ['h4', 'proposed', 'hands'],
      ['h5', 'undecided', 'none'],
    ]);
  });

  test('decides nothing before it is voted on', () => {
    expect(resultsOf(told(), MEETING, ['h1'], 'LIST', OF_PRESENT)).toMatchObject([{ outcome: 'undecided' }]);
  });
});

describe('paper ballots', () => {
  const twoCounts = (struck: Record<string, number>) => [counted(1, 3, struck), counted(2, 3, struck)];
  const of = (approval: Approval) =>
    resultsOf(
      told(accounted({ spoiled: 2, households: ['h1', 'h2'] }), ...twoCounts({ h1: 1 })),
      MEETING,
      ['h1', 'h2', 'h3'],
      'SECRET',
      approval,
    );

  test('of those present: 2 of 5 do not reach 60 %, though they are 2 of 3 valid ballots', () => {
    expect(of(OF_PRESENT)).toMatchObject([
      { household: 'h1', outcome: 'not-proposed', for: 2, against: 1, base: 5 },
      { household: 'h2', outcome: 'proposed', for: 3, base: 5 },
      { household: 'h3', outcome: 'undecided' },
    ]);
    expect(of(OF_VALID)[0]).toMatchObject({ outcome: 'proposed', for: 2, base: 3 });
  });

  test('decide nothing while the tellers disagree', () => {
    const view = told(accounted(), counted(1, 5, { h1: 1 }), counted(2, 5));
    expect(
      resultsOf(view, MEETING, ['h1', 'h2'], 'SECRET', OF_PRESENT).map(({ outcome }) => outcome),
    ).toEqual(['undecided', 'undecided']);
  });
});

describe('clusters', () => {
  const part = (household: string, votesFor: number, base: number): HouseholdResult => ({
    household,
    outcome: votesFor * 10 >= base * 6 ? 'proposed' : 'not-proposed',
    basis: 'hands',
    for: votesFor,
    against: base - votesFor,
    abstained: 0,
    base,
  });

  test('add votes and bases up, and apply the fraction to the sums (Law 10/2022, article 18)', () => {
    const [result] = combineResults([[part('h1', 10, 10)], [part('h1', 25, 50)]], OF_PRESENT);
    expect(result).toMatchObject({ for: 35, base: 60, outcome: 'not-proposed' });
    expect(combineResults([[part('h1', 10, 10)], [part('h1', 26, 50)]], OF_PRESENT)[0]?.outcome).toBe(
      'proposed',
    );
  });

  test('a household of one cluster keeps its result; one still undecided somewhere is undecided', () => {
    const open: HouseholdResult = { ...part('h2', 0, 0), outcome: 'undecided', basis: 'none' };
    const results = combineResults([[part('h1', 9, 10), part('h2', 9, 10)], [open]], OF_PRESENT);
    expect(results).toEqual([part('h1', 9, 10), open]);
  });

  test('in any order give the same numbers', () => {
    const parts = fc.array(
      fc.tuple(fc.constantFrom('h1', 'h2'), fc.nat(9), fc.integer({ min: 10, max: 20 })),
      { maxLength: 5 },
    );
    const numbers = (results: readonly HouseholdResult[]) =>
      Object.fromEntries(
        results.map(({ household, for: votes, base, outcome }) => [household, [votes, base, outcome]]),
      );
    fc.assert(
      fc.property(parts, (made) => {
        const lists = made.map(([household, votes, base]) => [part(household, votes, base)]);
        expect(numbers(combineResults(lists, OF_PRESENT))).toEqual(
          numbers(combineResults(lists.toReversed(), OF_PRESENT)),
        );
      }),
    );
  });
});

describe('an amendment', () => {
  const drafts = [
    ...gathering({ fields: { method: 'SHOW_OF_HANDS' } }),
    ...ids(5).map((id) => hands(id, [5, 0, 0, 5])),
    sealed({ a: 12 }),
  ];
  const change = { household: 'h2', outcome: 'not-proposed', for: 2, base: 5 } as const;

  test('lies over the sealed result, which itself stays (L5)', () => {
    const meeting = meetingOf(told(...drafts, amended([change])), MEETING);
    expect(meeting.sealedResults[1]).toMatchObject({ outcome: 'proposed', for: 5 });
    expect(meeting.results[1]).toMatchObject({
      outcome: 'not-proposed',
      basis: 'amendment',
      for: 2,
      against: 3,
      base: 5,
    });
    expect(meeting.results[0]).toEqual(meeting.sealedResults[0]);
  });

  test('that is disputed changes nothing until it is settled', () => {
    const before = recordedBy('a', drafts);
    const here = recordedBy('a', [amended([change])], before);
    const there = recordedBy('b', [amended([])], before);
    const meeting = meetingOf(viewOfEntries(...before, ...here, ...there), MEETING);
    expect(meeting.amendment.type).toBe('disputed');
    expect(meeting.results).toEqual(meeting.sealedResults);
    expect(meeting.disputes).toEqual([subjectOf.amendment(MEETING)]);
  });

  test('names only households of the result', () => {
    expect(amendedResults([], meetingOf(told(...drafts, amended([change])), MEETING).amendment)).toEqual([]);
  });
});

test('a meeting keeps the rules that it pinned, whatever the commune changes later', () => {
  const strict = { ...freezeRules(ND86_2023), approval: { fraction: percent(90), base: 'present' as const } };
  const meeting = (rules: FrozenRules) =>
    meetingOf(
      told(...gathering({ fields: { method: 'SHOW_OF_HANDS', rules } }), hands('h1', [4, 1, 0, 5])),
      MEETING,
    ).results[0]?.outcome;
  expect([meeting(freezeRules(ND122_2018)), meeting(strict)]).toEqual(['proposed', 'not-proposed']);
});

test('a village’s meetings of a year come in the order of their ids, and no other year’s', () => {
  const view = told(...['2026-b', '2025-x', '2026-a'].flatMap((meeting) => gathering({ meeting })));
  expect(meetingsOf(view, 2026).map(({ id, year }) => [id, year])).toEqual([
    ['2026-a', 2026],
    ['2026-b', 2026],
  ]);
});
