import { resolve } from '../book/resolve.ts';
import { subjectOf } from '../book/subjects.ts';
import type { BookView } from '../book/view.ts';
import { ND86_2023 } from '../rules/nd86-2023.ts';
import { applyOverrides, type RuleOverrides } from '../rules/overrides.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import { findRuleSet, ruleSetForYear } from '../rules/rule-sets.ts';
import { areaOfVillage } from './areas.ts';

/** The decree that a year was opened under, with nobody's numbers over it. Falls back on the decree in force. */
export function decreeOf(view: BookView, year: number): RuleSet {
  const settings = resolve(view.get(subjectOf.year(year)), 'year');
  const byYear = ruleSetForYear(year) ?? ND86_2023;
  return settings.type === 'empty' ? byYear : (findRuleSet(settings.value.ruleSet) ?? byYear);
}

/** The province's or commune's own numbers in a year, or `null` where the decree's stand. */
export function ownRulesOf(view: BookView, year: number): RuleOverrides | null {
  const settings = resolve(view.get(subjectOf.year(year)), 'year');
  return settings.type === 'empty' ? null : settings.value.overrides;
}

/** An area's own numbers in a year, or `null` where it follows the commune. */
export function ownRulesOfArea(view: BookView, year: number, area: string): RuleOverrides | null {
  const rules = resolve(view.get(subjectOf.areaRules(year, area)), 'area-rules');
  return rules.type === 'empty' ? null : rules.value.overrides;
}

/** The rule set of a year with the province's own numbers over it. */
export const ruleSetOf = (view: BookView, year: number): RuleSet =>
  laidOver(decreeOf(view, year), ownRulesOf(view, year));

/** The rule set that one village follows in a year: the decree, over it the commune's numbers, over those its area's. */
export function ruleSetOfVillage(communeView: BookView, year: number, village: string): RuleSet {
  const area = areaOfVillage(communeView, village);
  return area ? ruleSetOfArea(communeView, year, area.id) : ruleSetOf(communeView, year);
}

/** The rule set of a part of the commune. */
export const ruleSetOfArea = (communeView: BookView, year: number, area: string): RuleSet =>
  laidOver(ruleSetOf(communeView, year), ownRulesOfArea(communeView, year, area));

/** A rule set with numbers over it, if there are any. */
export const laidOver = (below: RuleSet, numbers: RuleOverrides | null): RuleSet =>
  numbers ? applyOverrides(below, numbers) : below;
