/** Goal: a province's points lie over the decree, are refused where they do not add up, and are pinned by the meeting. */
import { describe, expect, test } from 'vitest';
import { changesBetween } from '#domain/rules/changes-between.ts';
import { percent } from '#domain/rules/fraction.ts';
import { freezeRules } from '#domain/rules/frozen-rules.ts';
import { ND122_2018 } from '#domain/rules/nd122-2018.ts';
import { ND86_2023 } from '#domain/rules/nd86-2023.ts';
import { applyOverrides, problemsOf, type RuleOverrides } from '#domain/rules/overrides.ts';
import { AREA_CLASSES, coversEveryone, type PassMark, type Scale } from '#domain/rules/scale.ts';

const DOCUMENT = 'Quyết định 1/2025/QĐ-UBND';
const scaleOf = (...points: readonly number[]): Scale => ({
  standards: points.map((maxPoints, n) => ({ id: ['I', 'II', 'III'][n] ?? '', maxPoints, criteria: [] })),
});
const ANY = (points: number): PassMark => ({ area: 'any', poorOnly: false, points });
const OWN: RuleOverrides = { document: DOCUMENT, scale: scaleOf(32, 42, 26), passMarks: [ANY(95)] };

const typesOf = (given: Partial<RuleOverrides>, below?: Parameters<typeof problemsOf>[1]) =>
  problemsOf({ document: DOCUMENT, ...given }, below).map(({ type, field }) => `${type} ${field}`);

describe('applying points', () => {
  test('cites the province’s document for each number of its own', () => {
    const overrides = {
      ...OWN,
      standardFloor: percent(50),
      publish: { days: 20, kind: 'calendar' as const },
      certificateDay: { month: 11, day: 10 },
    };
    const ruleSet = applyOverrides(ND86_2023, overrides);
    const citation = { document: DOCUMENT };
    expect(ruleSet).toMatchObject({
      scale: { value: OWN.scale, citation },
      passMarks: { value: [ANY(95)], citation },
      standardFloor: { value: percent(50), citation },
      publish: { value: { days: 20, kind: 'calendar' }, citation },
      certificateDay: { value: { month: 11, day: 10 }, citation },
      scaleTotal: ND86_2023.scaleTotal,
    });
  });

  test('a province may take publication, scale and floor away', () => {
    const gone = { document: DOCUMENT, publish: null, scale: null, standardFloor: null };
    const ruleSet = applyOverrides(applyOverrides(ND122_2018, OWN), gone);
    expect([ruleSet.publish, ruleSet.scale, ruleSet.standardFloor].map(({ value }) => value)).toEqual([
      null,
      null,
      null,
    ]);
    expect(freezeRules(ruleSet).scoring).toBeUndefined();
  });

  test('two layers are both named, the same document once', () => {
    const commune = applyOverrides(ND86_2023, { document: 'QĐ xã' });
    expect(applyOverrides(commune, { document: 'QĐ tỉnh cũ' }).overriddenBy).toBe('QĐ xã; QĐ tỉnh cũ');
    expect(applyOverrides(commune, { document: 'QĐ xã' }).overriddenBy).toBe('QĐ xã');
  });
});

describe('points are refused', () => {
  test.each<{ name: string; given: Partial<RuleOverrides>; problems: readonly string[] }>([
    { name: 'without standards', given: { scale: { standards: [] } }, problems: ['not-a-scale scale'] },
    {
      name: 'longer than a meeting carries',
      given: {
        scale: {
          standards: Array.from({ length: 61 }, (_, n) => ({ id: `${n}`, maxPoints: 1, criteria: [] })),
        },
        passMarks: [ANY(1)],
      },
      problems: ['not-a-scale scale'],
    },
    {
      name: 'whose parts differ from their whole',
      given: {
        scale: { standards: [{ id: 'I', maxPoints: 3, criteria: [{ id: 'I.1', maxPoints: 2, items: [] }] }] },
      },
      problems: ['not-a-scale scale'],
    },
    {
      name: 'of a floor above all',
      given: { standardFloor: { numerator: 3, denominator: 2 } },
      problems: ['not-a-fraction standardFloor'],
    },
    {
      name: 'published in no days',
      given: { publish: { days: 0, kind: 'calendar' } },
      problems: ['not-a-term publish'],
    },
    {
      name: 'handed over on 31 November',
      given: { certificateDay: { month: 11, day: 31 } },
      problems: ['not-a-day certificateDay'],
    },
    {
      name: 'with a mark above the scale',
      given: { scale: scaleOf(32, 42, 26), passMarks: [ANY(101)] },
      problems: ['not-pass-marks passMarks'],
    },
    { name: 'with half a mark', given: { passMarks: [ANY(60.5)] }, problems: ['not-pass-marks passMarks'] },
    {
      name: 'with marks for the poor and for cities only',
      given: {
        scale: scaleOf(32, 42, 26),
        passMarks: [
          { area: 'any', poorOnly: true, points: 60 },
          { area: 'city', poorOnly: false, points: 90 },
        ],
      },
      problems: ['not-pass-marks passMarks'],
    },
  ])('$name', ({ given, problems }) => {
    expect(typesOf(given)).toEqual(problems);
  });

  test('beside the decree: a scale of 99 under Decree 122, and one without marks under Decree 86', () => {
    expect(typesOf({ scale: scaleOf(32, 42, 25) }, ND122_2018)).toEqual(['not-a-scale scale']);
    expect(typesOf({ scale: scaleOf(32, 42, 26) }, ND122_2018)).toEqual([]);
    expect(typesOf({ scale: scaleOf(32, 42, 26) }, ND86_2023)).toEqual(['not-pass-marks passMarks']);
    expect(typesOf({ passMarks: [ANY(101)] }, ND122_2018)).toEqual(['not-pass-marks passMarks']);
  });

  test('beside the commune’s scale: an area’s marks that miss somebody', () => {
    const below = applyOverrides(ND86_2023, OWN);
    expect(typesOf({ passMarks: [] }, below)).toEqual(['not-pass-marks passMarks']);
    expect(typesOf({ passMarks: [], scale: null }, below)).toEqual([]);
  });

  test.each([
    { scale: 5 },
    { scale: { standards: 'I' } },
    { scale: { standards: [null] } },
    {
      scale: {
        standards: [{ id: 'I', maxPoints: 1, criteria: [{ id: 'I.1', maxPoints: 1, items: [null] }] }],
      },
    },
    { passMarks: 5 },
    { passMarks: [null] },
    { quorum: 5 },
    { standardFloor: 5 },
  ])('of another shape, and nothing breaks: %j', (given) => {
    expect(typesOf(given as unknown as Partial<RuleOverrides>)).toHaveLength(1);
  });
});

describe('a meeting', () => {
  test('pins scale, floor, marks and the class of its area', () => {
    expect(freezeRules(applyOverrides(ND86_2023, OWN), 'mountain-or-island').scoring).toEqual({
      scale: OWN.scale,
      standardFloor: null,
      passMarks: [ANY(95)],
      areaClass: 'mountain-or-island',
    });
  });

  test('without a scale pins nothing of points, so that it reads as meetings before did', () => {
    expect(Object.keys(freezeRules(ND122_2018, 'city'))).not.toContain('scoring');
  });

  test('gives no points that no mark judges: of a scale somebody sent without marks', () => {
    const ruleSet = applyOverrides(ND86_2023, { document: DOCUMENT, scale: scaleOf(100) });
    expect(freezeRules(ruleSet).scoring).toBeUndefined();
  });
});

test('the marks of Decree 122 fit every household, those for the poor alone do not', () => {
  expect(coversEveryone(ND122_2018.passMarks.value)).toBe(true);
  for (const area of AREA_CLASSES) {
    expect(coversEveryone([{ area, poorOnly: false, points: 1 }])).toBe(false);
  }
  expect(coversEveryone([{ area: 'any', poorOnly: true, points: 60 }])).toBe(false);
});

describe('changes between rules', () => {
  test('name each rule whose value differs, with both', () => {
    const after = applyOverrides(ND86_2023, {
      ...OWN,
      quorum: ND86_2023.quorum.value,
      posting: { days: 7, kind: 'calendar' },
    });
    expect(
      changesBetween(ND86_2023, after).map(({ name, before, after: now }) => [name, before.value, now.value]),
    ).toEqual([
      ['posting', { days: 10, kind: 'calendar' }, { days: 7, kind: 'calendar' }],
      ['scale', null, OWN.scale],
      ['passMarks', [], [ANY(95)]],
    ]);
  });

  test('are none between a decree and itself, and many between two decrees', () => {
    expect(changesBetween(ND86_2023, ND86_2023)).toEqual([]);
    expect(changesBetween(ND122_2018, ND86_2023).map(({ name }) => name)).toEqual([
      'registration',
      'reviewDeadline',
      'posting',
      'villageSubmit',
      'communeDecide',
      'publish',
      'scaleTotal',
      'standardFloor',
      'passMarks',
      'minutesForm',
      'chairRole',
      'meetingComposition',
    ]);
  });
});
