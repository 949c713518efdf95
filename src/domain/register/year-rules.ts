import { resolve } from '../book/resolve.ts';
import { subjectOf } from '../book/subjects.ts';
import type { BookView } from '../book/view.ts';
import { ND86_2023 } from '../rules/nd86-2023.ts';
import { applyOverrides } from '../rules/overrides.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import { findRuleSet, ruleSetForYear } from '../rules/rule-sets.ts';

/** The rule set of a year with the province's own numbers over it. Falls back on the decree in force. */
export function ruleSetOf(view: BookView, year: number): RuleSet {
  const settings = resolve(view.get(subjectOf.year(year)), 'year');
  const byYear = ruleSetForYear(year) ?? ND86_2023;
  if (settings.type === 'empty') return byYear;
  const ruleSet = findRuleSet(settings.value.ruleSet) ?? byYear;
  return settings.value.overrides ? applyOverrides(ruleSet, settings.value.overrides) : ruleSet;
}
