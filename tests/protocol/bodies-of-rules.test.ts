/** Goal: points travel in a year's rules and in a meeting's, bounded, and whoever reads them can add them up (L10, L12). */
import { describe, expect, test } from 'vitest';
import { freezeRules } from '#domain/rules/frozen-rules.ts';
import { ND122_2018 } from '#domain/rules/nd122-2018.ts';
import { ND86_2023 } from '#domain/rules/nd86-2023.ts';
import { applyOverrides } from '#domain/rules/overrides.ts';
import { PROVINCE_PRESETS } from '#domain/rules/province-presets.ts';
import { findRuleSet } from '#domain/rules/rule-sets.ts';
import { bodyProblem } from '#protocol/bodies.ts';
import { BODIES } from '../support/bodies.ts';

const SCALE = { standards: [{ id: 'I', maxPoints: 100, criteria: [] }] };
const MARK = { area: 'any', poorOnly: false, points: 85 };
const SCORING = { scale: SCALE, standardFloor: null, passMarks: [MARK], areaClass: 'other' };
const manyItems = (count: number) => ({
  standards: [60, 60, 60, count - 180].map((items, s) => ({
    id: `${s}`,
    maxPoints: items,
    criteria: Array.from({ length: items }, (_, n) => ({ id: `${s}.${n}`, maxPoints: 1, items: [] })),
  })),
});

const ofMeeting = (scoring: unknown) =>
  bodyProblem('meeting', { rules: { ...freezeRules(ND86_2023), scoring } });
const ofYear = (overrides: object) =>
  bodyProblem('year', { ...BODIES.year, overrides: { document: 'QĐ 1', ...overrides } });

describe('a meeting', () => {
  test.each(PROVINCE_PRESETS)('may pin the points of $province', ({ ruleSetId, overrides }) => {
    const rules = freezeRules(applyOverrides(findRuleSet(ruleSetId) ?? ND122_2018, overrides), 'city');
    expect(bodyProblem('meeting', { rules })).toBeUndefined();
  });

  test('may pin none, as all did before there were points, and what a newer app adds to them', () => {
    expect(ofMeeting(null)).toBeUndefined();
    expect(ofMeeting(undefined)).toBeUndefined();
    expect(ofMeeting({ ...SCORING, bonus: 5, scale: { ...SCALE, bonus: [] } })).toBeUndefined();
  });

  test.each([
    {
      name: 'a scale that does not add up',
      part: {
        scale: { standards: [{ id: 'I', maxPoints: 5, criteria: [{ id: 'I.1', maxPoints: 4, items: [] }] }] },
      },
    },
    { name: 'a scale without criteria', part: { scale: { standards: [{ id: 'I', maxPoints: 5 }] } } },
    { name: 'more items than a meeting carries', part: { scale: manyItems(201) } },
    {
      name: 'a text without end',
      part: { scale: { standards: [{ ...SCALE.standards[0], text: 'x'.repeat(501) }] } },
    },
    { name: 'no mark for its area', part: { passMarks: [{ ...MARK, area: 'city' }] } },
    { name: 'an area of no class', part: { areaClass: 'sea' } },
    { name: 'a floor above all', part: { standardFloor: { numerator: 3, denominator: 2 } } },
  ])('may not pin $name', ({ part }) => {
    expect(ofMeeting({ ...SCORING, ...part })).toBeDefined();
  });

  test('may pin as many items as fit', () => {
    expect(ofMeeting({ ...SCORING, scale: manyItems(200) })).toBeUndefined();
  });
});

describe('a year’s own numbers', () => {
  test('may hold points, and fields of a newer app', () => {
    expect(
      ofYear({ scale: SCALE, passMarks: [MARK], standardFloor: { numerator: 1, denominator: 2 } }),
    ).toBeUndefined();
    expect(
      ofYear({ merit: { consecutiveYears: 3, cap: { numerator: 15, denominator: 100 } } }),
    ).toBeUndefined();
    expect(ofYear({ merit: null })).toBeUndefined();
    expect(ofYear({ scale: null, standardFloor: null, publish: null, bonusRules: [1] })).toBeUndefined();
  });

  test.each([
    { scale: 5 },
    { scale: { standards: [null] } },
    { scale: SCALE, passMarks: [] },
    { passMarks: [{ ...MARK, area: 'sea' }] },
    { publish: { days: 0, kind: 'calendar' } },
    { certificateDay: { month: 13, day: 1 } },
    { meetingSeason: { month: 2, day: 30 } },
    { residenceMonths: 0 },
    { residenceMonths: 'six' },
    { merit: 'yes' },
    { merit: { consecutiveYears: 3 } },
    { merit: { cap: { numerator: 15, denominator: 100 } } },
    { merit: { consecutiveYears: 3, cap: { numerator: 0, denominator: 1 } } },
  ])('may not be %j', (overrides) => {
    expect(ofYear(overrides)).toBeDefined();
  });
});
