/** Goal: of each rule it is known who says so. Method: two layers of numbers over one decree. */
import { describe, expect, test } from 'vitest';
import { percent } from '#domain/rules/fraction.ts';
import { ND86_2023 } from '#domain/rules/nd86-2023.ts';
import { applyOverrides, type RuleOverrides } from '#domain/rules/overrides.ts';
import { RECOGNITION_ND122_2018 } from '#domain/rules/recognition-nd122-2018.ts';
import { RECOGNITION_ND86_2023 } from '#domain/rules/recognition-nd86-2023.ts';
import { layerOf, meritRuleOf, residenceRuleOf } from '#domain/rules/rule-layers.ts';

const OF_COMMUNE: RuleOverrides = {
  document: 'QĐ của xã',
  posting: { days: 12, kind: 'calendar' },
  meetingSeason: { month: 10, day: 1 },
  residenceMonths: 6,
};
const OF_AREA: RuleOverrides = {
  document: 'QĐ của tỉnh cũ',
  posting: { days: 7, kind: 'calendar' },
  approval: { fraction: percent(60), base: 'present' },
};
const commune = applyOverrides(ND86_2023, OF_COMMUNE);
const LAYERS = { decree: ND86_2023, commune, area: applyOverrides(commune, OF_AREA) };

describe('the layer of a rule', () => {
  test.each([
    { name: 'posting', layer: 'area' },
    { name: 'approval', layer: 'area' },
    { name: 'meetingSeason', layer: 'commune' },
    { name: 'quorum', layer: 'decree' },
  ] as const)('$name is the $layer’s', ({ name, layer }) => {
    expect(layerOf(LAYERS, name)).toBe(layer);
  });

  test('without an area is the commune’s or the decree’s', () => {
    const { area: _area, ...two } = LAYERS;
    expect(layerOf(two, 'posting')).toBe('commune');
    expect(layerOf(two, 'approval')).toBe('decree');
  });
});

describe('the time of residence', () => {
  const residence = (...layers: readonly (RuleOverrides | null)[]) =>
    residenceRuleOf(RECOGNITION_ND86_2023, ...layers);

  test('is what the decree has, which fixes none, until somebody says more', () => {
    expect(residence(null, OF_AREA)).toBe(RECOGNITION_ND86_2023.residence);
  });

  test('is the last that somebody says, under that document', () => {
    expect(residence(OF_COMMUNE, OF_AREA)).toEqual({ value: 6, citation: { document: 'QĐ của xã' } });
    expect(residence(OF_COMMUNE, { ...OF_AREA, residenceMonths: null })).toEqual({
      value: null,
      citation: { document: 'QĐ của tỉnh cũ' },
    });
  });
});

describe('the merit certificate', () => {
  const MERIT = { consecutiveYears: 3, cap: percent(15) };

  test.each([
    { name: 'nobody’s numbers', own: null },
    { name: 'numbers on other rules', own: OF_COMMUNE },
  ])('is the decree’s under $name', ({ own }) => {
    expect(meritRuleOf(RECOGNITION_ND122_2018, own)).toBe(RECOGNITION_ND122_2018.merit);
    expect(meritRuleOf(RECOGNITION_ND86_2023, own).value).toBeNull();
  });

  test('goes on under Decree 86/2023, or ends under Decree 122/2018, by the commune’s document', () => {
    const citation = { document: 'QĐ của xã' };
    expect(meritRuleOf(RECOGNITION_ND86_2023, { ...OF_COMMUNE, merit: MERIT })).toEqual({
      value: MERIT,
      citation,
    });
    expect(meritRuleOf(RECOGNITION_ND122_2018, { ...OF_COMMUNE, merit: null })).toEqual({
      value: null,
      citation,
    });
  });
});
