/** Goal: the officer sees where a village is and what to look at, each flag once and with its numbers. */
import { describe, expect, test } from 'vitest';
import type { Draft } from '#domain/book/entry.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { acceptProblems } from '#domain/review/accept-problems.ts';
import { flagsOf, type ReviewEvidence } from '#domain/review/flags.ts';
import { returnItemsOf } from '#domain/review/return-item.ts';
import { reviewVillage } from '#domain/review/village-review.ts';
import { summaryOf, targetStandingOf, totalsOf } from '#domain/review/village-summary.ts';
import { freezeRules } from '#domain/rules/frozen-rules.ts';
import { ND122_2018 } from '#domain/rules/nd122-2018.ts';
import { acceptance, MEETING, registration, VILLAGE, YEAR } from '../../support/drafts.ts';
import {
  gathering,
  hands,
  ids,
  listed,
  recordedBy,
  say,
  sealed,
  told,
  viewOfEntries,
  type Gathering,
} from '../../support/told.ts';

const submission = say('submission', subjectOf.submission(YEAR, VILLAGE), { meetings: [MEETING] });
const returned = say('return-item', subjectOf.returnItem(YEAR, 'r1'), {
  year: YEAR,
  target: { type: 'household', household: 'h2', field: 'result' },
  reason: 'Thiếu phiếu',
});
const answered = say('return-item', subjectOf.returnItem(YEAR, 'r1'), { answer: 'Đã bổ sung' });

const HANDS: Gathering = { fields: { method: 'SHOW_OF_HANDS' } };
const votedBy = (count: number, present = 5) => ids(count).map((id) => hands(id, [present, 0, 0, present]));
const meeting = [...listed(ids(5)), ...gathering(HANDS), ...votedBy(5)];
const closed = [...meeting, sealed({ a: 99 })];

const review = (drafts: readonly Draft[]) => reviewVillage(told(...drafts), VILLAGE, YEAR);
const NO_EVIDENCE: ReviewEvidence = { codeMismatches: [], clockSkews: [], setAside: 0 };

describe('where a village is', () => {
  test.each<{ state: string; drafts: readonly Draft[] }>([
    { state: 'not-started', drafts: listed(ids(3)) },
    { state: 'registering', drafts: [...listed(ids(3)), registration('h1', false)] },
    { state: 'meeting-open', drafts: meeting },
    { state: 'sealed', drafts: closed },
    { state: 'meeting-open', drafts: [...closed, ...gathering({ meeting: '2026-cum2' })] },
    { state: 'submitted', drafts: [...closed, submission] },
    { state: 'returned', drafts: [...closed, submission, returned] },
    { state: 'submitted', drafts: [...closed, submission, returned, answered] },
    { state: 'accepted', drafts: [...closed, submission, acceptance({ a: 99 })] },
  ])('$state', ({ state, drafts }) => {
    expect(review(drafts).state).toBe(state);
  });
});

describe('returns', () => {
  test('are open until the village answers, and keep what they are about', () => {
    expect(returnItemsOf(told(returned), YEAR)).toMatchObject([
      { id: 'r1', open: true, reason: 'Thiếu phiếu', returnedAt: 1_000_000 },
    ]);
    expect(returnItemsOf(told(returned, answered), YEAR)).toMatchObject([
      { id: 'r1', open: false, answer: 'Đã bổ sung', target: { household: 'h2' }, returnedAt: 1_000_000 },
    ]);
  });

  test('the open ones come first', () => {
    const second = say('return-item', subjectOf.returnItem(YEAR, 'r2'), {
      year: YEAR,
      target: { type: 'village', field: 'x' },
      reason: 'y',
    });
    expect(returnItemsOf(told(returned, second, answered), YEAR).map(({ id }) => id)).toEqual(['r2', 'r1']);
  });
});

describe('accepting', () => {
  test.each([
    { name: 'a village that has submitted', drafts: [...closed, submission], problems: [] },
    { name: 'one that has not', drafts: closed, problems: ['not-submitted'] },
    {
      name: 'one with an open return',
      drafts: [...closed, submission, returned],
      problems: ['open-returns'],
    },
    {
      name: 'one accepted already',
      drafts: [...closed, submission, acceptance({ a: 99 })],
      problems: ['already-accepted'],
    },
  ])('$name: $problems', ({ drafts, problems }) => {
    expect(acceptProblems(review(drafts)).map(({ type }) => type)).toEqual(problems);
  });
});

describe('flags', () => {
  const flags = (drafts: readonly Draft[], evidence: Partial<ReviewEvidence> = {}) => {
    const view = told(...drafts);
    return flagsOf(view, reviewVillage(view, VILLAGE, YEAR), { ...NO_EVIDENCE, ...evidence });
  };

  test('a sound village has none', () => {
    expect(flags(closed)).toEqual([]);
  });

  test.each<{ name: string; drafts: readonly Draft[]; flag: object }>([
    {
      name: 'quorum missed',
      drafts: [
        ...listed(ids(5)),
        ...gathering({ ...HANDS, present: ids(2) }),
        ...votedBy(5),
        sealed({ a: 99 }),
      ],
      flag: { type: 'quorum-missed', present: 2, needed: 3, of: 5 },
    },
    {
      name: 'more votes than present',
      drafts: [...meeting, hands('h3', [5, 3, 0, 5]), sealed({ a: 99 })],
      flag: { type: 'more-votes-than-present', households: ['h3'] },
    },
    {
      name: 'voted but not registered, where the rules require it',
      drafts: [
        ...listed(['h1']),
        ...gathering({
          summoned: ['h1'],
          fields: { method: 'SHOW_OF_HANDS', rules: freezeRules(ND122_2018) },
        }),
        hands('h1', [1, 0, 0, 1]),
        sealed({ a: 99 }),
      ],
      flag: { type: 'not-registered', households: ['h1'] },
    },
    {
      name: 'proposed although it declined, where the rules require no registration',
      drafts: [...meeting, registration('h2', false), sealed({ a: 99 })],
      flag: { type: 'declined-proposed', households: ['h2'] },
    },
    {
      name: 'minutes a minute and a half after the meeting began',
      drafts: [...meeting, sealed({ a: 99 }, { closedAt: 90_000 })],
      flag: { type: 'minutes-too-fast', meeting: MEETING, seconds: 90 },
    },
    {
      name: 'minutes before the meeting began: a clock was moved (L9)',
      drafts: [...meeting, sealed({ a: 99 }, { closedAt: -60_000 })],
      flag: { type: 'minutes-too-fast', meeting: MEETING, seconds: -60 },
    },
    {
      name: 'twenty households and nobody against',
      drafts: [
        ...listed(ids(20)),
        ...gathering({ ...HANDS, summoned: ids(20) }),
        ...votedBy(20, 20),
        sealed({ a: 99 }),
      ],
      flag: { type: 'nobody-against', households: 20 },
    },
  ])('$name, once', ({ drafts, flag }) => {
    expect(flags(drafts)).toEqual([flag]);
  });

  test.each([
    {
      name: 'a code that does not match',
      evidence: { codeMismatches: [MEETING] },
      flag: { type: 'code-mismatch', meeting: MEETING },
    },
    { name: 'entries set aside', evidence: { setAside: 2 }, flag: { type: 'set-aside', count: 2 } },
    {
      name: 'a clock an hour behind',
      evidence: { clockSkews: [{ name: 'Mai', skewMs: -3_600_000 }] },
      flag: { type: 'clock-skew', minutes: -60, name: 'Mai' },
    },
  ])('$name', ({ evidence, flag }) => {
    expect(flags(closed, evidence)).toEqual([flag]);
  });

  test('a clock five minutes off is nothing', () => {
    expect(flags(closed, { clockSkews: [{ name: 'Mai', skewMs: 300_000 }] })).toEqual([]);
  });

  test('nothing is flagged of a vote that is still going on', () => {
    expect(flags([...listed(ids(5)), ...gathering({ ...HANDS, present: ids(1) })])).toEqual([]);
  });

  test('disputes of the year and of the register are flagged together', () => {
    const here = recordedBy('a', [...listed(['h1']), registration('h1')]);
    const there = recordedBy('b', [registration('h1', false)]);
    const view = viewOfEntries(...here, ...there);
    expect(flagsOf(view, reviewVillage(view, VILLAGE, YEAR), NO_EVIDENCE)).toEqual([
      { type: 'disputes', subjects: [subjectOf.registration(YEAR, 'h1')] },
    ]);
  });
});

describe('clusters of one village', () => {
  const cluster = (
    id: string,
    households: readonly string[],
    present: readonly string[],
  ): readonly Draft[] => [
    ...gathering({
      meeting: id,
      summoned: households,
      present,
      fields: { method: 'SHOW_OF_HANDS', cluster: id },
    }),
    ...households.map((each) => hands(each, [present.length, 0, 0, present.length], id)),
    sealed({ a: 99 }, {}, id),
  ];
  const both = [
    ...listed(ids(6)),
    ...cluster('2026-tren', ['h1', 'h2', 'h3'], ['h1']),
    ...cluster('2026-duoi', ['h4', 'h5', 'h6'], ['h4', 'h5', 'h6']),
  ];

  test('meet the quorum together though one of them falls short', () => {
    const all = review(both);
    expect(all.meetings.map(({ quorum }) => quorum?.met)).toEqual([true, false]);
    expect(all.quorum).toEqual({ present: 4, of: 6, needed: 4, met: true });
    expect(all.results).toHaveLength(6);
    expect(all.state).toBe('sealed');
  });
});

describe('the commune’s board', () => {
  const summaries = [summaryOf(review([...closed, registration('h1')])), summaryOf(review(listed(ids(3))))];

  test('adds villages up', () => {
    expect(summaries[0]).toMatchObject({
      state: 'sealed',
      households: 5,
      registered: 1,
      reviewed: 5,
      proposed: 5,
      proposedRegistered: 1,
    });
    expect(totalsOf(summaries)).toEqual({
      villages: 2,
      byState: { sealed: 1, 'not-started': 1 },
      households: 8,
      registered: 1,
      proposed: 5,
      proposedRegistered: 1,
    });
  });

  test.each([
    { name: '62.50 % of 8 is 5, exactly', basisPoints: 6250, needed: 5, reached: true },
    { name: '62.51 % of 8 needs a sixth', basisPoints: 6251, needed: 6, reached: false },
  ])('$name', ({ basisPoints, needed, reached }) => {
    const target = { year: YEAR, indicator: 'recognised', basisPoints, denominator: 'households' } as const;
    expect(targetStandingOf(target, totalsOf(summaries))).toMatchObject({ count: 5, of: 8, needed, reached });
  });
});
