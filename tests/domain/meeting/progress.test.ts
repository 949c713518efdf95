import { describe, expect, test } from 'vitest';
import { foldBook } from '#domain/book/book.ts';
import { villageScope, type Draft } from '#domain/book/entry.ts';
import type { BodyByKind, Kind } from '#domain/book/kinds.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { viewOf, type BookView } from '#domain/book/view.ts';
import { listStandingOf, listVoteOf, withException } from '#domain/meeting/list-standing.ts';
import { meetingOf } from '#domain/meeting/meeting.ts';
import { blocksVote, byConcern, progressOf } from '#domain/meeting/progress.ts';
import type { HouseholdResult } from '#domain/meeting/results.ts';
import { tellerCountsOf } from '#domain/meeting/tellers.ts';
import { freezeRules } from '#domain/rules/frozen-rules.ts';
import { ND86_2023 } from '#domain/rules/nd86-2023.ts';
import { assessed, scoredRules } from '../../support/assessed.ts';
import { attendance, household, MEETING, minutes, VILLAGE } from '../../support/drafts.ts';
import { entryOf } from '../../support/entries.ts';

const HOUSEHOLDS = ['a', 'b', 'c', 'd'];

const about = <K extends Kind>(kind: K, subject: string, body: BodyByKind[K] | null): Draft =>
  ({ scope: villageScope(VILLAGE), kind, subject, body }) as Draft;

const viewAfter = (...drafts: readonly Draft[]): BookView => {
  const book = foldBook(
    drafts.map((draft, index) =>
      entryOf(draft, 'phone', index + 1, index > 0 ? supersededBy(drafts, index) : []),
    ),
  );
  return viewOf(book.subjects.values());
};

/** A phone's later entry on a subject names its earlier ones. */
const supersededBy = (drafts: readonly Draft[], index: number): readonly string[] =>
  drafts.flatMap((draft, earlier) =>
    earlier < index && draft.subject === drafts[index]?.subject ? [`phone.${earlier + 1}`] : [],
  );

const REGISTER = HOUSEHOLDS.map((id, order) => household(id, { headName: id, order }));
const OPENED = [
  ...REGISTER,
  about('meeting', subjectOf.meeting(MEETING), { rules: freezeRules(ND86_2023), startedAt: 1 }),
  about('summons', subjectOf.summons(MEETING), { households: HOUSEHOLDS, delegates: [] }),
];
const MET = [...OPENED, ...['a', 'b', 'c'].map((id) => attendance(id))];
const OFFICIALS = about('meeting', subjectOf.meeting(MEETING), {
  rules: freezeRules(ND86_2023),
  startedAt: 1,
  chair: { name: 'An', position: 'Trưởng thôn' },
  secretary: { name: 'Bình', position: '' },
  method: 'LIST',
});

const listVote = (households: readonly string[], exceptions: readonly string[] = []) =>
  about('list-vote', subjectOf.listVote(MEETING), {
    for: 3,
    against: 0,
    abstained: 0,
    present: 3,
    households,
    exceptions,
  });

const progressAfter = (...drafts: readonly Draft[]) => {
  const view = viewAfter(...drafts);
  return progressOf(view, meetingOf(view, MEETING));
};

describe('where a meeting goes on', () => {
  test.each([
    ['nobody is there', OPENED, 'attendance'],
    ['too few are there', [...OPENED, attendance('a')], 'attendance'],
    ['enough are there', MET, 'officials'],
    ['chair and secretary are chosen', [...MET, OFFICIALS], 'vote'],
    ['the list is voted', [...MET, OFFICIALS, listVote(HOUSEHOLDS)], 'minutes'],
    ['one household is not voted on', [...MET, OFFICIALS, listVote(['a', 'b', 'c'])], 'vote'],
    ['the minutes are sealed', [...MET, OFFICIALS, listVote(HOUSEHOLDS), minutes({ phone: 99 })], 'sealed'],
  ] as const)('when %s', (_name, drafts, step) => {
    expect(progressAfter(...drafts).current).toBe(step);
  });

  describe('with a scale', () => {
    const rules = scoredRules({ I: 100 });
    const scored = {
      ...OFFICIALS,
      body: { ...(OFFICIALS.body as Partial<BodyByKind['meeting']>), rules },
    } as Draft;
    const points = (id: string) => assessed(id, { points: { I: 80 } });

    test.each([
      ['nobody has points', [], 'assessment'],
      ['one household has none', ['a', 'b', 'c'].map(points), 'assessment'],
      ['all have points', HOUSEHOLDS.map(points), 'vote'],
      [
        'the list is voted and one has none',
        [...['a', 'b', 'c'].map(points), listVote(HOUSEHOLDS)],
        'assessment',
      ],
      ['the list is voted and all have points', [...HOUSEHOLDS.map(points), listVote(HOUSEHOLDS)], 'minutes'],
    ] as const)('when %s', (_name, drafts, step) => {
      expect(progressAfter(...MET, scored, ...drafts).current).toBe(step);
    });
  });

  test('without a scale the assessment is done once all are assessed, and passed by until then', () => {
    const all = HOUSEHOLDS.map((id) => assessed(id));
    expect(progressAfter(...MET, OFFICIALS).done.has('assessment')).toBe(false);
    expect(progressAfter(...MET, OFFICIALS, ...all).done.has('assessment')).toBe(true);
  });

  test('a missing quorum closes the vote, a missing chair does not', () => {
    const few = progressAfter(...OPENED, attendance('a')).problems;
    expect(few.filter(blocksVote).map((problem) => problem.type)).toEqual(['quorum-not-met']);
    expect(progressAfter(...MET).problems.some(blocksVote)).toBe(false);
  });
});

describe('the list between drawing up and voting', () => {
  const standingAfter = (...drafts: readonly Draft[]) => {
    const view = viewAfter(...MET, OFFICIALS, ...drafts);
    return listStandingOf(meetingOf(view, MEETING), listVoteOf(view, MEETING));
  };

  test('stands whole before anything is recorded of it', () => {
    expect(standingAfter()).toMatchObject({ listed: HOUSEHOLDS, exceptions: [], voted: false });
  });

  test('leaves out who has a disqualifying case', () => {
    const barred = assessed('b', { disqualified: true });
    expect(standingAfter(barred)).toMatchObject({
      listed: ['a', 'c', 'd'],
      exceptions: [],
      unvoted: ['a', 'c', 'd'],
    });
  });

  test('keeps its exceptions before any hand is raised', () => {
    const drawn = withException(undefined, 'b', true, 3);
    const standing = standingAfter(about('list-vote', subjectOf.listVote(MEETING), drawn));
    expect(standing).toMatchObject({ listed: ['a', 'c', 'd'], exceptions: ['b'], voted: false });
  });

  test('a household taken out after the vote leaves the others their result', () => {
    const view = viewAfter(...MET, OFFICIALS, listVote(HOUSEHOLDS));
    const changed = withException(listVoteOf(view, MEETING), 'b', true, 3);
    expect(changed).toMatchObject({ households: ['a', 'c', 'd'], exceptions: ['b'], for: 3 });
  });

  test('a household put back after the vote was voted by nobody', () => {
    const standing = standingAfter(
      about('list-vote', subjectOf.listVote(MEETING), {
        ...withException(
          { for: 3, against: 0, abstained: 0, present: 3, households: ['a', 'c', 'd'], exceptions: ['b'] },
          'b',
          false,
          3,
        ),
      }),
    );
    expect(standing).toMatchObject({ exceptions: [], voted: true, unvoted: ['b'] });
  });
});

describe('the order of results', () => {
  const result = (id: string, outcome: HouseholdResult['outcome'], votes: number): HouseholdResult => ({
    household: id,
    outcome,
    basis: 'hands',
    for: votes,
    against: 0,
    abstained: 0,
    base: 10,
  });

  test('has what is undecided first, then what is not proposed, then the fewest votes', () => {
    const results = [
      result('all', 'proposed', 10),
      result('few', 'proposed', 7),
      result('no', 'not-proposed', 2),
      result('open', 'undecided', 0),
    ];
    expect(byConcern(results).map((each) => each.household)).toEqual(['open', 'no', 'few', 'all']);
  });
});

describe('the two tellers', () => {
  const count = (teller: 1 | 2, ballots: number | null) =>
    about(
      'ballot-count',
      subjectOf.ballotCount(MEETING, teller),
      ballots === null ? null : { ballots, struck: {} },
    );

  test('are told apart, and a count taken back is missing', () => {
    expect(tellerCountsOf(viewAfter(count(2, 7)), MEETING)).toMatchObject({
      1: undefined,
      2: { ballots: 7 },
    });
    expect(tellerCountsOf(viewAfter(count(2, 7), count(2, null)), MEETING)[2]).toBeUndefined();
  });
});
