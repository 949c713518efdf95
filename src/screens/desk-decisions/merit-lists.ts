import {
  meritListsOf,
  type MeritQuestion,
  type VillageMeritList,
} from '#domain/decision/merit-candidates.ts';
import { ownRulesOf } from '#domain/register/year-rules.ts';
import { findRecognitionRules, newestWithMerit } from '#domain/rules/recognition-rule-sets.ts';
import { meritRuleOf } from '#domain/rules/rule-layers.ts';
import type { Rule } from '#domain/rules/rule-set.ts';
import type { MeritRule } from '#domain/year-book/merit.ts';

import type { DecisionYear } from './use-decision-year.ts';

/** What the year's rules say of merit certificates; missing for a rule set that only a newer app knows. */
export function meritRuleIn({
  ruleSet,
  communeView,
  year,
}: DecisionYear): Rule<MeritRule | null> | undefined {
  const recognition = findRecognitionRules(ruleSet.id);
  return recognition && meritRuleOf(recognition, ownRulesOf(communeView, year));
}

/** The commune's own document where it is what gives certificates this year, for the grounds of a decision; empty otherwise. */
export function meritGrounds({ communeView, year }: DecisionYear): readonly string[] {
  const own = ownRulesOf(communeView, year);
  return own?.merit ? [`Căn cứ ${own.document}`] : [];
}

/** What the lists are made from. */
export function meritQuestionIn(found: DecisionYear, rule: MeritRule): MeritQuestion {
  const { villages, communeView, reviewOf, year } = found;
  return { villages, communeView, reviewOf, year, rule };
}

/** The lists in one go, for the villages of one decision. */
export function meritListsIn(found: DecisionYear): readonly VillageMeritList[] {
  const rule = meritRuleIn(found)?.value ?? newestWithMerit()?.merit.value;
  return rule ? meritListsOf(meritQuestionIn(found, rule)) : [];
}
