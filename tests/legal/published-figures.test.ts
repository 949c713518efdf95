/**
 * Goal: figures that communes and provinces published come out as they were published, each of its own denominator.
 * Sources: regulations of the provinces as cited by their presets; the communes' reports named in each case.
 */
import { describe, expect, test } from 'vitest';
import { percentText, rateText } from '#documents/wording.ts';
import { scoreOf } from '#domain/assessment/score.ts';
import { reaches } from '#domain/rules/fraction.ts';
import { freezeRules } from '#domain/rules/frozen-rules.ts';
import { applyOverrides, problemsOf } from '#domain/rules/overrides.ts';
import { PROVINCE_PRESETS } from '#domain/rules/province-presets.ts';
import { findRuleSet, ruleSetForYear } from '#domain/rules/rule-sets.ts';
import { problemsOfScale, scoredItems } from '#domain/rules/scale.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('shares', () => {
  test.each([
    { place: 'Phúc Lợi 2020, of all households', part: 3019, whole: 3301, share: '91,46 %' },
    { place: 'Phúc Lợi 2020, registered of all', part: 3184, whole: 3301, share: '96,46 %' },
    { place: 'Bắc Trà My 2023, of the registered', part: 10_591, whole: 11_385, share: '93,03 %' },
    { place: 'Bến Tre 2018, of all', part: 365_709, whole: 375_125, share: '97,49 %' },
    { place: 'Tiên Phước 2023, which was printed as 92 %', part: 78, whole: 79, share: '98,73 %' },
  ])('$place: $share', ({ part, whole, share }) => {
    expect(plain(percentText(part, whole))).toBe(share);
  });

  test('Phúc Lợi is 91,46 % of its households and 94,82 % of those that registered; both say of what', () => {
    expect(plain(rateText(3019, 3301))).toBe('3.019/3.301 hộ (91,46 %)');
    expect(plain(rateText(3019, 3184, 'hộ đăng ký'))).toBe('3.019/3.184 hộ đăng ký (94,82 %)');
  });

  test('Phúc Lợi reviewed in 2020 exactly the 3,184 that registered, as Decree 122 asks', () => {
    expect(ruleSetForYear(2020)).toMatchObject({
      id: 'ND122_2018',
      registration: { value: { required: true } },
    });
  });
});

test.each([
  { id: 'ND122_2018', from: '2018-11-05', to: '2024-01-29', years: { from: 2018, to: 2023 } },
  { id: 'ND86_2023', from: '2024-01-30', to: undefined, years: { from: 2024 } },
])('$id is in force from $from', ({ id, from, to, years }) => {
  const ruleSet = findRuleSet(id);
  expect([ruleSet?.effectiveFrom, ruleSet?.effectiveTo]).toEqual([from, to]);
  expect(ruleSet?.appliesToYears).toEqual(years);
});

/** A province's numbers over their decree, as an officer would take them. */
function rulesIn(province: string) {
  const preset = PROVINCE_PRESETS.find((one) => one.province === province);
  const decree = preset && findRuleSet(preset.ruleSetId);
  if (!preset || !decree) throw new Error(`No preset of ${province}`);
  return { preset, decree, ruleSet: applyOverrides(decree, preset.overrides) };
}

const maxPoints = (province: string) =>
  rulesIn(province).ruleSet.scale.value?.standards.map((standard) => standard.maxPoints);

describe('provinces', () => {
  test.each(PROVINCE_PRESETS)(
    '$province may be taken as it is, beside its decree',
    ({ province, overrides }) => {
      expect(problemsOf(overrides, rulesIn(province).decree)).toEqual([]);
    },
  );

  test.each(PROVINCE_PRESETS)('$province gives points for what its decree has, by the same ids', (preset) => {
    const standards = preset.overrides.scale?.standards ?? preset.incompleteScale?.standards ?? [];
    const known = preset.ruleSetId === 'ND122_2018' ? ['1', '2', '3'] : ['I', 'II', 'III'];
    expect(standards.map(({ id }) => id).filter((id) => !known.includes(id))).toEqual([]);
  });

  test('Phú Thọ: 32 + 42 + 26 points, 95 to pass and 90 in extremely difficult communes', () => {
    expect(maxPoints('Phú Thọ')).toEqual([32, 42, 26]);
    const { ruleSet } = rulesIn('Phú Thọ');
    const judged = (area: 'other' | 'extremely-difficult', points: Readonly<Record<string, number>>) => {
      const { scoring } = freezeRules(ruleSet, area);
      if (!scoring) throw new Error('Phú Thọ gives points');
      const { points: total, short, passed } = scoreOf(points, scoring, { area, poor: false });
      return { total, short, passed };
    };
    const ninetyFour = { I: 32, II: 40, III: 22 };
    expect(judged('other', ninetyFour)).toEqual({ total: 94, short: 1, passed: false });
    expect(judged('other', { ...ninetyFour, III: 23 })).toEqual({ total: 95, short: 0, passed: true });
    expect(judged('extremely-difficult', { ...ninetyFour, III: 18 })).toMatchObject({ passed: true });
    expect(judged('extremely-difficult', { ...ninetyFour, III: 17 })).toMatchObject({ short: 1 });
  });

  test('Phú Thọ: at least 90 % of the meeting agree: of 150 present 135, not 134', () => {
    const { fraction, base } = rulesIn('Phú Thọ').ruleSet.approval.value;
    expect([134, 135].map((votes) => reaches(votes, 150, fraction))).toEqual([false, true]);
    expect(base).toBe('present');
  });

  test('Kon Tum: 45 + 25 + 30 points with the floors and marks of Decree 122', () => {
    expect(maxPoints('Kon Tum')).toEqual([45, 25, 30]);
    const scoring = freezeRules(rulesIn('Kon Tum').ruleSet, 'mountain-or-island').scoring;
    if (!scoring) throw new Error('Kon Tum gives points');
    const judge = (points: Readonly<Record<string, number>>) =>
      scoreOf(points, scoring, { area: 'mountain-or-island', poor: false });
    expect(judge({ '1': 23, '2': 13, '3': 24 })).toMatchObject({ passMark: 60, passed: true });
    expect(judge({ '1': 45, '2': 12, '3': 30 })).toMatchObject({ points: 87, passed: false });
  });

  test('Cà Mau keeps 60 and 85, and its document still has to be named', () => {
    const { ruleSet, preset } = rulesIn('Cà Mau');
    expect(ruleSet.passMarks.value.map(({ points }) => points)).toEqual([60, 60, 60, 85]);
    expect(preset.doubts.map(({ field }) => field)).toContain('document');
  });

  test('Ninh Bình’s draft is known in part and can not be used before somebody completes it', () => {
    const { incompleteScale } = rulesIn('Ninh Bình').preset;
    if (!incompleteScale) throw new Error('Ninh Bình has a draft');
    expect(problemsOfScale(incompleteScale, 100).map(({ type, id }) => `${type} ${id}`)).toEqual([
      'parts-differ I',
      'parts-differ I.2',
      'total-differs ',
    ]);
    expect(scoredItems(incompleteScale).map((item) => item.maxPoints)).toEqual([3, 3, 3, 3, 3, 4]);
    expect(rulesIn('Ninh Bình').ruleSet.scale.value).toBeNull();
  });
});
