/** Goal: what the meeting assessed is sealed with its votes, and old minutes keep their code. Method: one meeting told with and without. */
import { describe, expect, test } from 'vitest';
import { minutesDigestOf } from '#protocol/minutes-digest.ts';
import type { Draft, Entry } from '#domain/book/entry.ts';
import { meetingOf } from '#domain/meeting/meeting.ts';
import { minutesContentOf } from '#domain/meeting/minutes-content.ts';
import { sealProblems } from '#domain/meeting/seal.ts';
import { assessmentFlagsOf } from '#domain/review/flags.ts';
import { reviewVillage } from '#domain/review/village-review.ts';
import type { FrozenRules } from '#domain/rules/frozen-rules.ts';
import { assessed, scoredRules } from '../../support/assessed.ts';
import { MEETING, VILLAGE, YEAR } from '../../support/drafts.ts';
import {
  amended,
  gathering,
  hands,
  ids,
  listed,
  recordedBy,
  sealed,
  told,
  viewOfEntries,
} from '../../support/told.ts';

type Drafts = readonly Draft[];

const RULES = scoredRules({ I: 100 });

const voteOn = (households: readonly string[], rules?: FrozenRules) => [
  ...listed(households),
  ...gathering({
    summoned: households,
    fields: { method: 'SHOW_OF_HANDS', ...(rules ? { rules } : {}) },
  }),
  ...households.map((id) => hands(id, [3, 0, 0, 3])),
];

const contentOf = (...drafts: Drafts) => minutesContentOf(meetingOf(told(...drafts), MEETING), VILLAGE, 5);

describe('a meeting that assesses', () => {
  test('proposes by vote and assessment, and an amendment stands over both', () => {
    const view = told(
      ...voteOn(ids(3)),
      assessed('h1', { disqualified: true }),
      assessed('h2', { unmet: ['I.1'] }),
      amended([{ household: 'h1', outcome: 'proposed', for: 3, base: 3 }]),
    );
    const meeting = meetingOf(view, MEETING);
    expect(meeting.sealedResults.map(({ outcome, failed }) => [outcome, failed])).toEqual([
      ['not-proposed', 'disqualified'],
      ['proposed', undefined],
      ['proposed', undefined],
    ]);
    expect(meeting.results[0]).toMatchObject({ outcome: 'proposed', basis: 'amendment' });
    expect(meeting.results[0]).not.toHaveProperty('failed');
  });

  test('with a scale cannot be sealed before everybody who passed the vote has points', () => {
    const problems = (...more: Drafts) => {
      const view = told(...voteOn(ids(3), RULES), ...more);
      return sealProblems(view, meetingOf(view, MEETING));
    };
    expect(problems(assessed('h1', { points: { I: 80 } }))).toEqual([
      { type: 'points-missing', households: ['h2', 'h3'] },
    ]);
    expect(
      problems(
        assessed('h1', { points: { I: 80 } }),
        assessed('h2', { points: { I: 10 } }),
        assessed('h3', { disqualified: true }),
      ),
    ).toEqual([]);
  });
});

describe('minutes', () => {
  test('without assessments say nothing of them', () => {
    const content = contentOf(...voteOn(ids(1)));
    expect(content).not.toHaveProperty('assessments');
  });

  test('with assessments hold what decided, in one order, and not the note', () => {
    const points = { 'II.1': 5, 'I.1': 20 };
    const one = [assessed('h2', { points, note: 'riêng' }), assessed('h1', { unmet: ['II.2', 'I.3'] })];
    const content = contentOf(...voteOn(ids(2)), ...one);
    expect(content.assessments).toEqual([
      ['h1', false, false, ['I.3', 'II.2'], null],
      [
        'h2',
        false,
        false,
        [],
        [
          ['I.1', 20],
          ['II.1', 5],
        ],
      ],
    ]);
    expect(contentOf(...voteOn(ids(2)), ...one.toReversed())).toEqual(content);
    expect(JSON.stringify(content)).not.toContain('riêng');
  });

  test('do not move when an assessment comes after the seal', () => {
    const before = recordedBy('a', [...voteOn(ids(2)), assessed('h1')]);
    const seal = recordedBy('a', [sealed({ a: before.length })], before);
    const late = recordedBy('b', [assessed('h1', { disqualified: true }), assessed('h2')]);
    const digestWith = (...entries: readonly Entry[]) =>
      minutesDigestOf(meetingOf(viewOfEntries(...entries), MEETING), VILLAGE, 5);
    expect(digestWith(...late, ...before, ...seal)).toBe(digestWith(...before, ...seal));
  });
});

describe('the flags', () => {
  const flagsWith = (drafts: Drafts) => {
    const before = recordedBy('a', drafts);
    const view = viewOfEntries(...before, ...recordedBy('a', [sealed({ a: before.length })], before));
    return assessmentFlagsOf(reviewVillage(view, VILLAGE, YEAR));
  };

  test('are none where nothing is wrong', () => {
    expect(flagsWith([...voteOn(ids(2)), assessed('h1', { disqualified: true })])).toEqual([]);
    const scored = ids(2).map((id) => assessed(id, { points: { I: 90 } }));
    expect(flagsWith([...voteOn(ids(2), RULES), ...scored])).toEqual([]);
  });

  test('name who was amended in although disqualified', () => {
    const change = { household: 'h1', outcome: 'proposed', for: 3, base: 3 } as const;
    const drafts = [...voteOn(ids(2)), assessed('h1', { disqualified: true }), amended([change])];
    expect(flagsWith(drafts)).toEqual([{ type: 'disqualified-proposed', households: ['h1'] }]);
  });

  test('name who is proposed without points, and leave alone whom the vote did not pass', () => {
    const change = { household: 'h1', outcome: 'proposed', for: 3, base: 3 } as const;
    const drafts = [
      ...voteOn(ids(3), RULES),
      hands('h2', [0, 3, 0, 3]),
      assessed('h3', { points: { I: 90 } }),
      amended([change]),
    ];
    expect(flagsWith(drafts)).toEqual([{ type: 'points-missing', households: ['h1'] }]);
  });
});
