/** Goal: a household is proposed only if vote, points and disqualifying cases all allow it. Method: examples of each, and properties over all. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assessedResults } from '#domain/assessment/assessed-results.ts';
import {
  assessmentOf,
  assessmentsOf,
  assessmentStanding,
  lacksPoints,
} from '#domain/assessment/assessment.ts';
import type { AssessmentBody } from '#domain/book/kinds-of-recognition.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { combineResults, type HouseholdResult } from '#domain/meeting/results.ts';
import { percent } from '#domain/rules/fraction.ts';
import { freezeRules, type FrozenRules, type FrozenScoring } from '#domain/rules/frozen-rules.ts';
import { ND122_2018 } from '#domain/rules/nd122-2018.ts';
import { found } from '../../support/assessed.ts';
import { MEETING } from '../../support/drafts.ts';
import { say, told } from '../../support/told.ts';

const SCORING: FrozenScoring = {
  scale: {
    standards: [
      { id: 'I', maxPoints: 60, criteria: [] },
      { id: 'II', maxPoints: 40, criteria: [] },
    ],
  },
  standardFloor: percent(50),
  passMarks: [
    { area: 'any', poorOnly: true, points: 60 },
    { area: 'other', poorOnly: false, points: 85 },
  ],
  areaClass: 'other',
};
const PLAIN: FrozenRules = freezeRules(ND122_2018);
const SCORED: FrozenRules = { ...PLAIN, scoring: SCORING };

const voted = (household: string, outcome: HouseholdResult['outcome']): HouseholdResult => ({
  household,
  outcome,
  basis: outcome === 'undecided' ? 'none' : 'hands',
  for: outcome === 'proposed' ? 8 : 1,
  against: 2,
  abstained: 0,
  base: 10,
});

describe('a standing', () => {
  test.each([
    { name: 'nobody assessed', assessment: undefined, standing: { type: 'none' } },
    { name: 'all criteria met', assessment: found(), standing: { type: 'met' } },
    {
      name: 'two criteria not met',
      assessment: found({ unmet: ['I.2', 'III.1'] }),
      standing: { type: 'unmet', criteria: ['I.2', 'III.1'] },
    },
    {
      name: 'a disqualifying case before everything else',
      assessment: found({ unmet: ['I.2'], disqualified: true, points: { I: 60, II: 40 } }),
      standing: { type: 'disqualified' },
    },
  ])('without a scale: $name', ({ assessment, standing }) => {
    expect(assessmentStanding(assessment, PLAIN)).toEqual(standing);
    expect(assessmentStanding(assessment, { scoring: null })).toEqual(standing);
  });

  test('with a scale is the score, by the mark of the area or of the poor', () => {
    const points = { I: 50, II: 25 };
    expect(assessmentStanding(found({ points }), SCORED)).toMatchObject({
      type: 'scored',
      score: { points: 75, passMark: 85, short: 10, passed: false },
    });
    expect(assessmentStanding(found({ points, poorHousehold: true }), SCORED)).toMatchObject({
      type: 'scored',
      score: { passMark: 60, passed: true },
    });
  });

  test('with points that the scale does not have names the items', () => {
    const standing = assessmentStanding(found({ points: { I: 61, II: -1 } }), SCORED);
    expect(standing).toEqual({ type: 'wrong-points', items: ['I', 'II'] });
  });

  test.each([
    { name: 'nothing', assessment: undefined, lacks: true },
    { name: 'no points', assessment: found(), lacks: true },
    { name: 'half of the points', assessment: found({ points: { I: 50 } }), lacks: true },
    { name: 'too many points', assessment: found({ points: { I: 99, II: 1 } }), lacks: true },
    { name: 'all points', assessment: found({ points: { I: 0, II: 0 } }), lacks: false },
    { name: 'a disqualifying case', assessment: found({ disqualified: true }), lacks: false },
  ])('with $name lacks points: $lacks', ({ assessment, lacks }) => {
    expect(lacksPoints(assessmentStanding(assessment, SCORED))).toBe(lacks);
  });
});

describe('assessments', () => {
  test('are read off their own meeting, and a retraction is none', () => {
    const at = (meeting: string, household: string, body: AssessmentBody | null) =>
      say('assessment', subjectOf.assessment(meeting, household), body);
    const view = told(
      at(MEETING, 'h1', found({ unmet: ['I.1'] })),
      at('2025-hop', 'h2', found()),
      at(MEETING, 'h3', found()),
      at(MEETING, 'h3', null),
    );
    expect([...assessmentsOf(view, MEETING)]).toEqual([['h1', found({ unmet: ['I.1'] })]]);
    expect(assessmentOf(view, MEETING, 'h1')?.unmet).toEqual(['I.1']);
    expect(assessmentOf(view, MEETING, 'h2')).toBeUndefined();
  });
});

const resultWith = (
  assessment: AssessmentBody | undefined,
  rules: FrozenRules,
  outcome: HouseholdResult['outcome'] = 'proposed',
) => assessedResults([voted('h', outcome)], new Map(assessment ? [['h', assessment]] : []), rules)[0];

describe('a result', () => {
  test.each([
    { name: 'a disqualified one', rules: PLAIN, body: found({ disqualified: true }), failed: 'disqualified' },
    {
      name: 'a disqualified one with all points',
      rules: SCORED,
      body: found({ disqualified: true, points: { I: 60, II: 40 } }),
      failed: 'disqualified',
    },
    {
      name: 'one below the mark',
      rules: SCORED,
      body: found({ points: { I: 50, II: 34 } }),
      failed: 'score',
    },
    {
      name: 'one below a floor',
      rules: SCORED,
      body: found({ points: { I: 60, II: 19 }, poorHousehold: true }),
      failed: 'score',
    },
  ] as const)('of $name is not proposed whatever the vote', ({ rules, body, failed }) => {
    expect(resultWith(body, rules)).toMatchObject({ outcome: 'not-proposed', failed, for: 8, base: 10 });
  });

  test('of one that the vote did not pass says that it was the vote', () => {
    const body = found({ points: { I: 60, II: 40 } });
    expect(resultWith(body, SCORED, 'not-proposed')).toMatchObject({
      outcome: 'not-proposed',
      failed: 'vote',
    });
  });

  test('of one that the vote passed is undecided until its points are there', () => {
    expect(resultWith(undefined, SCORED)).toMatchObject({ outcome: 'undecided', missing: 'points' });
    expect(resultWith(found({ points: { I: 60 } }), SCORED)).toMatchObject({ outcome: 'undecided' });
    const scored = resultWith(found({ points: { I: 60, II: 40 } }), SCORED);
    expect(scored).toEqual(voted('h', 'proposed'));
  });

  test('of a disqualified one needs no vote', () => {
    expect(resultWith(found({ disqualified: true }), PLAIN, 'undecided')).toMatchObject({
      outcome: 'not-proposed',
      failed: 'disqualified',
    });
  });

  test('without a scale is not touched by criteria that are not met', () => {
    expect(resultWith(found({ unmet: ['I.1'] }), PLAIN)).toEqual(voted('h', 'proposed'));
  });

  test('of a meeting that assessed nobody, without a scale, is the very same', () => {
    const results = [voted('h1', 'proposed'), voted('h2', 'not-proposed'), voted('h3', 'undecided')];
    expect(assessedResults(results, new Map(), PLAIN)).toBe(results);
    expect(assessedResults(results, new Map(), { ...PLAIN, scoring: null })).toBe(results);
  });
});

describe('results of clusters', () => {
  const failing = (failed: 'score' | 'disqualified'): HouseholdResult => ({
    ...voted('h', 'not-proposed'),
    for: 9,
    failed,
  });

  test.each(['score', 'disqualified'] as const)('keep what one found: %s', (failed) => {
    const combined = combineResults([[failing(failed)], [voted('h', 'proposed')]], PLAIN.approval);
    expect(combined[0]).toMatchObject({ outcome: 'not-proposed', failed, for: 17, base: 20 });
  });

  test('a disqualified household is decided although another cluster has not voted', () => {
    const combined = combineResults([[voted('h', 'undecided')], [failing('disqualified')]], PLAIN.approval);
    expect(combined[0]).toMatchObject({ outcome: 'not-proposed', failed: 'disqualified' });
  });

  test('a vote that failed in one and is made up in the other is proposed', () => {
    const failed = { ...voted('h', 'not-proposed'), for: 5, failed: 'vote' } as const;
    const combined = combineResults([[failed], [voted('h', 'proposed')]], PLAIN.approval);
    expect(combined[0]?.outcome).toBe('proposed');
    expect(combined[0]).not.toHaveProperty('failed');
  });
});

const bodies = fc.record({
  unmet: fc.subarray(['I.1', 'II.1']),
  points: fc.option(fc.record({ I: fc.integer({ min: -1, max: 61 }), II: fc.nat(40) }, { requiredKeys: [] })),
  poorHousehold: fc.boolean(),
  disqualified: fc.boolean(),
  note: fc.constant(''),
});
const outcomes = fc.constantFrom('proposed', 'not-proposed', 'undecided');
const rulesOf = fc.constantFrom(PLAIN, SCORED);

describe('whatever was voted and assessed', () => {
  test('who is proposed passed the vote, has the points and no disqualifying case', () => {
    fc.assert(
      fc.property(outcomes, fc.option(bodies, { nil: undefined }), rulesOf, (outcome, body, rules) => {
        const standing = assessmentStanding(body, rules);
        const hasPoints = !rules.scoring || (standing.type === 'scored' && standing.score.passed);
        const mayBe = outcome === 'proposed' && hasPoints && standing.type !== 'disqualified';
        expect(resultWith(body, rules, outcome)?.outcome === 'proposed').toBe(mayBe);
      }),
    );
  });

  test('the numbers stay, and one household’s assessment touches no other', () => {
    fc.assert(
      fc.property(outcomes, bodies, bodies, rulesOf, (outcome, own, other, rules) => {
        const results = [voted('h', outcome), voted('k', 'proposed')];
        const [alone] = assessedResults(results, new Map([['h', own]]), rules);
        const [beside] = assessedResults(
          results,
          new Map([
            ['h', own],
            ['k', other],
          ]),
          rules,
        );
        expect(beside).toEqual(alone);
        expect(alone).toMatchObject({ for: results[0]?.for, base: 10 });
      }),
    );
  });
});
