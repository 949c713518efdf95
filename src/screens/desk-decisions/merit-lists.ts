import {
  meritListsOf,
  type MeritQuestion,
  type VillageMeritList,
} from '#domain/decision/merit-candidates.ts';
import type { MeritProcedure } from '#domain/rules/recognition-rules.ts';
import { findRecognitionRules } from '#domain/rules/recognition-rule-sets.ts';
import type { Rule } from '#domain/rules/rule-set.ts';

import type { DecisionYear } from './use-decision-year.ts';

/** What the year's decree says of merit certificates; missing for a rule set that only a newer app knows. */
export const meritRuleOf = ({ ruleSet }: DecisionYear): Rule<MeritProcedure | null> | undefined =>
  findRecognitionRules(ruleSet.id)?.merit;

/** What the lists are made from, or nothing where the decree has no certificate. */
export function meritQuestionIn(found: DecisionYear): MeritQuestion | undefined {
  const rule = meritRuleOf(found)?.value;
  const { villages, communeView, reviewOf, year } = found;
  return rule ? { villages, communeView, reviewOf, year, rule } : undefined;
}

/** The lists in one go, for the few villages of one decision. */
export function meritListsIn(found: DecisionYear): readonly VillageMeritList[] | undefined {
  const question = meritQuestionIn(found);
  return question && meritListsOf(question);
}
