/**
 * Goal: the rules are what the law and the published cases say, and no number of them can change unnoticed.
 * Method: each case is judged by the law as the app has it; then by every copy of it with one thing wrong in a rule that the
 * case says it holds, and one of the rule's cases has to object.
 */
import { describe, expect, test } from 'vitest';
import { CASES, casesOf } from './cases.ts';
import { DECREES, LAW, type Law, type LegalCase, ruleNames, rulesOf } from './law.ts';
import { wrongLaws } from './wrong-laws.ts';

const bears = (one: LegalCase, law: Law): boolean => {
  try {
    one.holds(law);
    return true;
  } catch {
    return false;
  }
};

test.each(CASES.map(({ name, holds }) => [name, holds] as const))('%s', (_name, holds) => {
  expect.hasAssertions();
  holds(LAW);
});

test('every rule is held by a case, and no case speaks of a rule that is none', () => {
  const names = ruleNames(LAW);
  expect(names.filter((name) => casesOf(name).length === 0)).toEqual([]);
  expect(CASES.flatMap(({ rules }) => rules).filter((rule) => !names.includes(rule))).toEqual([]);
});

describe.each(DECREES)('with one thing wrong in %s', (decree) => {
  test.each(rulesOf(LAW[decree]).map((rule) => [rule.name, rule] as const))(
    '%s is noticed',
    (_name, rule) => {
      const wrong = [...wrongLaws(LAW, decree, rule)];
      const unnoticed = wrong.filter((law) => casesOf(rule.name).every((one) => bears(one, law)));
      expect(wrong.length).toBeGreaterThan(0);
      expect(unnoticed.map((law) => rulesOf(law[decree]).find(({ name }) => name === rule.name))).toEqual([]);
    },
  );
});
