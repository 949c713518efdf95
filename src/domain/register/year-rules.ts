import { resolve } from '../book/resolve.ts';
import { subjectOf } from '../book/subjects.ts';
import type { BookView } from '../book/view.ts';
import { ND86_2023 } from '../rules/nd86-2023.ts';
import { applyOverrides } from '../rules/overrides.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import { findRuleSet, ruleSetForYear } from '../rules/rule-sets.ts';
import { areaOfVillage } from './areas.ts';

/** The rule set of a year with the province's own numbers over it. Falls back on the decree in force. */
export function ruleSetOf(view: BookView, year: number): RuleSet {
  const settings = resolve(view.get(subjectOf.year(year)), 'year');
  const byYear = ruleSetForYear(year) ?? ND86_2023;
  if (settings.type === 'empty') return byYear;
  const ruleSet = findRuleSet(settings.value.ruleSet) ?? byYear;
  return settings.value.overrides ? applyOverrides(ruleSet, settings.value.overrides) : ruleSet;
}

/** The rule set that one village follows in a year: the decree, over it the commune's numbers, over those its area's. */
export function ruleSetOfVillage(communeView: BookView, year: number, village: string): RuleSet {
  const area = areaOfVillage(communeView, village);
  return area ? ruleSetOfArea(communeView, year, area.id) : ruleSetOf(communeView, year);
}

/** The rule set of a part of the commune. */
export function ruleSetOfArea(communeView: BookView, year: number, area: string): RuleSet {
  const ofCommune = ruleSetOf(communeView, year);
  const rules = resolve(communeView.get(subjectOf.areaRules(year, area)), 'area-rules');
  if (rules.type === 'empty' || !rules.value.overrides) return ofCommune;
  return applyOverrides(ofCommune, rules.value.overrides);
}
