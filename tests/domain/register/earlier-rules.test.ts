/** Goal: a year's own numbers need not be typed again in the next. Method: years under two decrees, with and without numbers. */
import { expect, test } from 'vitest';
import { COMMUNE_SCOPE, type Draft } from '#domain/book/entry.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { earlierRulesOf, earlierRulesOfArea } from '#domain/register/earlier-rules.ts';
import { told } from '../../support/told.ts';

const OWN = { document: 'QĐ 7' };
const year = (number: number, ruleSet: string, overrides: typeof OWN | null): Draft => ({
  scope: COMMUNE_SCOPE,
  kind: 'year',
  subject: subjectOf.year(number),
  body: { year: number, ruleSet, overrides },
});
const areaRules: Draft = {
  scope: COMMUNE_SCOPE,
  kind: 'area-rules',
  subject: subjectOf.areaRules(2025, 'a'),
  body: { year: 2025, area: 'a', overrides: OWN },
};
const view = told(
  year(2023, 'ND122_2018', OWN),
  year(2024, 'ND86_2023', OWN),
  year(2025, 'ND86_2023', null),
  year(2026, 'ND86_2023', OWN),
  areaRules,
);

test('numbers of earlier years under the same decree are offered, the newest first', () => {
  expect(earlierRulesOf(view, 2027).map((each) => each.year)).toEqual([2026, 2024]);
  expect(earlierRulesOf(view, 2026)).toEqual([{ year: 2024, overrides: OWN }]);
  expect(earlierRulesOf(view, 2023)).toEqual([]);
});

test('an area has its own', () => {
  expect(earlierRulesOfArea(view, 2026, 'a')).toEqual([{ year: 2025, overrides: OWN }]);
  expect(earlierRulesOfArea(view, 2026, 'b')).toEqual([]);
});
