import { ND122_2018 } from './nd122-2018.ts';
import { ND86_2023 } from './nd86-2023.ts';
import type { RuleSet } from './rule-set.ts';

/** Every rule set the app knows, oldest first. */
export const RULE_SETS: readonly RuleSet[] = [ND122_2018, ND86_2023];

/** The rule set that judges a title year; none before 2018. */
export function ruleSetForYear(year: number): RuleSet | undefined {
  return RULE_SETS.find(
    ({ appliesToYears: { from, to } }) => from <= year && (to === undefined || year <= to),
  );
}

/** The rule set with this id; none when the id comes from a newer app. */
export function findRuleSet(id: string): RuleSet | undefined {
  return RULE_SETS.find((ruleSet) => ruleSet.id === id);
}
