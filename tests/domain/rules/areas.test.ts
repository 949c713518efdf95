/** Goal: in a merged commune each village follows its own part's rules. Method: two provinces' numbers told in one commune. */
import { describe, expect, test } from 'vitest';
import { COMMUNE_SCOPE, type Draft } from '#domain/book/entry.ts';
import type { BodyByKind, Kind } from '#domain/book/kinds.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { areaClassOfVillage, areaOfVillage, areasOf } from '#domain/register/areas.ts';
import { ruleSetOf, ruleSetOfArea, ruleSetOfVillage } from '#domain/register/year-rules.ts';
import { freezeRules } from '#domain/rules/frozen-rules.ts';
import { percent } from '#domain/rules/fraction.ts';
import { PROVINCE_PRESETS } from '#domain/rules/province-presets.ts';
import { told } from '../../support/told.ts';

const say = <K extends Kind>(kind: K, subject: string, body: BodyByKind[K] | null): Draft =>
  ({ scope: COMMUNE_SCOPE, kind, subject, body }) as Draft;
const presetOf = (province: string) => {
  const preset = PROVINCE_PRESETS.find((one) => one.province === province);
  if (!preset) throw new Error(`No preset of ${province}`);
  return preset.overrides;
};
const village = (id: string, area?: string): Draft =>
  say('village', subjectOf.village(id), { name: id, unitKind: 'THON', order: 1, ...(area && { area }) });
const area = (id: string, name: string, areaClass: BodyByKind['area']['areaClass']): Draft =>
  say('area', subjectOf.area(id), { name, areaClass });
const areaRules = (id: string, overrides: BodyByKind['area-rules']['overrides']): Draft =>
  say('area-rules', subjectOf.areaRules(2025, id), { year: 2025, area: id, overrides });

const YEAR_2025 = say('year', subjectOf.year(2025), {
  year: 2025,
  ruleSet: 'ND86_2023',
  overrides: { document: 'QĐ của xã', posting: { days: 12, kind: 'calendar' } },
});
const MERGED = [
  YEAR_2025,
  area('b', 'Phần thuộc tỉnh Phú Thọ cũ', 'extremely-difficult'),
  area('a', 'Phần thuộc tỉnh Hòa Bình cũ', 'other'),
  village('v1', 'b'),
  village('v2', 'a'),
  village('v3'),
  village('v4', 'gone'),
  areaRules('b', presetOf('Phú Thọ')),
  areaRules('a', { document: 'QĐ Hòa Bình', approval: { fraction: percent(70), base: 'present' } }),
];

describe('a commune merged of parts of two provinces', () => {
  const view = told(...MERGED);

  test('lists its parts by name and knows each village’s', () => {
    expect(areasOf(view).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(['v1', 'v2', 'v3', 'v4', 'v9'].map((id) => areaOfVillage(view, id)?.id)).toEqual([
      'b',
      'a',
      undefined,
      undefined,
      undefined,
    ]);
    expect(areaClassOfVillage(view, 'v1')).toBe('extremely-difficult');
    expect(areaClassOfVillage(view, 'v3')).toBe('other');
  });

  test('lets both provinces’ rules stand side by side, over the commune’s own', () => {
    const [first, second] = ['v1', 'v2'].map((id) => ruleSetOfVillage(view, 2025, id));
    expect(first?.approval.value.fraction).toEqual(percent(90));
    expect(first?.scale.value?.standards).toHaveLength(3);
    expect(second?.approval.value.fraction).toEqual(percent(70));
    expect(second?.scale.value).toBeNull();
    expect([first, second].map((ruleSet) => ruleSet?.posting.value?.days)).toEqual([12, 12]);
    expect(second?.overriddenBy).toBe('QĐ của xã; QĐ Hòa Bình');
    expect(ruleSetOfArea(view, 2025, 'a')).toEqual(second);
  });

  test('judges a village of no part by the commune’s rules', () => {
    for (const id of ['v3', 'v4', 'v9']) {
      expect(ruleSetOfVillage(view, 2025, id)).toEqual(ruleSetOf(view, 2025));
    }
  });

  test('pins into a meeting what its part had, whatever is changed later', () => {
    const frozen = freezeRules(ruleSetOfVillage(view, 2025, 'v1'), areaClassOfVillage(view, 'v1'));
    expect(frozen.scoring).toMatchObject({ areaClass: 'extremely-difficult' });
    const later = told(...MERGED, areaRules('b', null));
    expect(ruleSetOfVillage(later, 2025, 'v1').approval.value.fraction).toEqual(percent(60));
    expect(frozen.approval.fraction).toEqual(percent(90));
  });

  test('has other rules in another year', () => {
    expect(ruleSetOfVillage(view, 2026, 'v1').scale.value).toBeNull();
  });
});

test('a part that was taken back leaves its villages to the commune', () => {
  const view = told(...MERGED, say('area', subjectOf.area('b'), null));
  expect(areasOf(view).map(({ id }) => id)).toEqual(['a']);
  expect(ruleSetOfVillage(view, 2025, 'v1')).toEqual(ruleSetOf(view, 2025));
});
