/** Goal: points are added up exactly and judged by floors and marks. Method: the decree's own numbers, a province's, and properties. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scoreOf, wrongPoints, type Points } from '#domain/assessment/score.ts';
import { percent } from '#domain/rules/fraction.ts';
import {
  problemsOfScale,
  scoredItems,
  type Scale,
  type ScaleStandard,
  type Scoring,
} from '#domain/rules/scale.ts';

const standard = (id: string, ...maxima: readonly number[]): ScaleStandard => ({
  id,
  maxPoints: maxima.reduce((sum, points) => sum + points, 0),
  criteria: maxima.map((maxPoints, index) => ({ id: `${id}.${index + 1}`, maxPoints, items: [] })),
});

/** Phú Thọ, decision 22/2024: 32 + 42 + 26, how each is divided being of no matter here. */
const PHU_THO: Scale = { standards: [standard('I', 20, 12), standard('II', 30, 12), standard('III', 26)] };

/** Decree 122/2018, article 5: 90 in cities, 60 in mountains and for the poor, 85 elsewhere; half of each standard. */
const DECREE_122: Scoring = {
  scale: PHU_THO,
  standardFloor: percent(50),
  passMarks: [
    { area: 'any', poorOnly: true, points: 60 },
    { area: 'mountain-or-island', poorOnly: false, points: 60 },
    { area: 'extremely-difficult', poorOnly: false, points: 60 },
    { area: 'city', poorOnly: false, points: 90 },
    { area: 'other', poorOnly: false, points: 85 },
  ],
};

const full: Points = Object.fromEntries(scoredItems(PHU_THO).map(({ id, maxPoints }) => [id, maxPoints]));

describe('a score', () => {
  test('of 82 out of 100 is 3 short of 85, and 12 of 42 is below half of the second standard', () => {
    const points = { ...full, 'I.1': 44 - 30, 'II.1': 12, 'II.2': 0 };
    const score = scoreOf({ ...full, 'I.1': 20, 'II.1': 12, 'II.2': 12 }, DECREE_122, {
      area: 'other',
      poor: false,
    });
    expect(score).toMatchObject({ points: 82, maxPoints: 100, passMark: 85, short: 3, passed: false });
    const low = scoreOf(points, DECREE_122, { area: 'other', poor: false });
    expect(low.standards[1]).toEqual({ id: 'II', points: 12, maxPoints: 42, reachesFloor: false });
  });

  test.each([
    { who: 'in a city', area: 'city', poor: false, passMark: 90 },
    { who: 'in the mountains', area: 'mountain-or-island', poor: false, passMark: 60 },
    { who: 'in an extremely difficult commune', area: 'extremely-difficult', poor: false, passMark: 60 },
    { who: 'elsewhere', area: 'other', poor: false, passMark: 85 },
    { who: 'that is poor, in a city', area: 'city', poor: true, passMark: 60 },
  ] as const)('of a household $who is measured against $passMark', ({ area, poor, passMark }) => {
    expect(scoreOf(full, DECREE_122, { area, poor }).passMark).toBe(passMark);
  });

  test('reaches its floor with exactly half, and not with one point less', () => {
    const reached = scoreOf({ ...full, 'II.1': 21, 'II.2': 0 }, DECREE_122, { area: 'other', poor: true });
    const missed = scoreOf({ ...full, 'II.1': 20, 'II.2': 0 }, DECREE_122, { area: 'other', poor: true });
    expect(reached).toMatchObject({ points: 79, passed: true });
    expect(missed).toMatchObject({ points: 78, short: 0, passed: false });
  });

  test('with an item that nobody scored is open, and passes nothing', () => {
    const { 'III.1': _unscored, ...points } = full;
    expect(scoreOf(points, DECREE_122, { area: 'other', poor: true })).toMatchObject({
      open: ['III.1'],
      passed: false,
    });
  });

  test('is all points when all are given, and one point more never fails what passed', () => {
    const some = fc.record(
      Object.fromEntries(scoredItems(PHU_THO).map(({ id, maxPoints }) => [id, fc.nat({ max: maxPoints })])),
    );
    fc.assert(
      fc.property(some, fc.constantFrom(...scoredItems(PHU_THO)), (points: Points, item) => {
        const before = scoreOf(points, DECREE_122, { area: 'other', poor: false });
        const more = { ...points, [item.id]: Math.min(item.maxPoints, (points[item.id] ?? 0) + 1) };
        const after = scoreOf(more, DECREE_122, { area: 'other', poor: false });
        expect(after.points - before.points).toBeLessThanOrEqual(1);
        expect(before.passed && !after.passed).toBe(false);
        expect(after.short).toBe(Math.max(0, 85 - after.points));
      }),
    );
  });

  test('names the points that are none', () => {
    const points = { ...full, 'I.1': 21, 'I.2': -1, 'II.1': 1.5 };
    expect(wrongPoints(points, DECREE_122)).toEqual(['I.1', 'I.2', 'II.1']);
  });
});

describe('a scale', () => {
  test('that adds up has nothing wrong', () => {
    expect(problemsOfScale(PHU_THO, 100)).toEqual([]);
  });

  test.each([
    { wrong: 'adds up to 99', scale: { standards: [standard('I', 50, 49)] }, type: 'total-differs', id: '' },
    { wrong: 'has no standard', scale: { standards: [] }, type: 'no-standard', id: '' },
    {
      wrong: 'has criteria that differ from their standard',
      scale: { standards: [{ ...standard('I', 50, 40), maxPoints: 100 }] },
      type: 'parts-differ',
      id: 'I',
    },
    {
      wrong: 'has items that differ from their criterion (Ninh Bình: 5 × 3 = 15)',
      scale: {
        standards: [
          {
            id: 'I',
            maxPoints: 100,
            criteria: [
              {
                id: 'I.1',
                maxPoints: 15,
                items: [1, 2, 3, 4].map((n) => ({ id: `I.1.${n}`, maxPoints: 3 })),
              },
              { id: 'I.2', maxPoints: 85, items: [] },
            ],
          },
        ],
      },
      type: 'parts-differ',
      id: 'I.1',
    },
    {
      wrong: 'gives half points',
      scale: { standards: [standard('I', 99.5), standard('II', 0.5)] },
      type: 'not-points',
      id: 'I',
    },
    {
      wrong: 'names two items alike',
      scale: { standards: [standard('I', 50), standard('I', 50)] },
      type: 'id-twice',
      id: 'I',
    },
  ] as const)('that $wrong says so', ({ scale, type, id }) => {
    expect(problemsOfScale(scale, 100)).toContainEqual({ type, id });
  });
});
