import {
  meritListsOf,
  type MeritQuestion,
  type VillageMeritList,
} from '#domain/decision/merit-candidates.ts';
import type { MeritProcedure, RecognitionRules } from '#domain/rules/recognition-rules.ts';
import { findRecognitionRules, RECOGNITION_RULES } from '#domain/rules/recognition-rule-sets.ts';
import type { Rule } from '#domain/rules/rule-set.ts';
import type { MeritRule } from '#domain/year-book/merit.ts';

import type { DecisionYear } from './use-decision-year.ts';

/** What the year's decree says of merit certificates; missing for a rule set that only a newer app knows. */
export const meritRuleOf = ({ ruleSet }: DecisionYear): Rule<MeritProcedure | null> | undefined =>
  findRecognitionRules(ruleSet.id)?.merit;

/** The newest decree that has a certificate: for a commune whose province goes on giving it by a document of its own. */
export const olderMerit = (): RecognitionRules | undefined =>
  RECOGNITION_RULES.filter(({ merit }) => merit.value !== null).at(-1);

/** What the lists are made from. */
export function meritQuestionIn(found: DecisionYear, rule: MeritRule): MeritQuestion {
  const { villages, communeView, reviewOf, year } = found;
  return { villages, communeView, reviewOf, year, rule };
}

/** The lists in one go, for the villages of one decision. */
export function meritListsIn(found: DecisionYear): readonly VillageMeritList[] {
  const rule = meritRuleOf(found)?.value ?? olderMerit()?.merit.value;
  return rule ? meritListsOf(meritQuestionIn(found, rule)) : [];
}
