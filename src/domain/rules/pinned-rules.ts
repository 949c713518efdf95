import type { Fraction } from './fraction.ts';
import type { FrozenRules } from './frozen-rules.ts';
import { findRuleSet } from './rule-sets.ts';
import type { Approval, Quorum, Rule } from './rule-set.ts';

const sameFraction = (a: Fraction, b: Fraction): boolean =>
  a.numerator === b.numerator && a.denominator === b.denominator && a.strict === b.strict;

/** A pinned value under its decree's citation, or under the document that changed it. */
function pinned<Value extends Quorum | Approval>(
  rules: FrozenRules,
  value: Value,
  decree?: Rule<Value>,
): Rule<Value> {
  const asInDecree =
    decree && decree.value.base === value.base && sameFraction(decree.value.fraction, value.fraction);
  if (asInDecree) return decree;
  return { value, citation: { document: rules.overridesDocument ?? rules.ruleSetId } };
}

/** The quorum that a meeting pinned, with where it is written. */
export const quorumRuleOf = (rules: FrozenRules): Rule<Quorum> =>
  pinned(rules, rules.quorum, findRuleSet(rules.ruleSetId)?.quorum);

/** The approval share that a meeting pinned, with where it is written. */
export const approvalRuleOf = (rules: FrozenRules): Rule<Approval> =>
  pinned(rules, rules.approval, findRuleSet(rules.ruleSetId)?.approval);
