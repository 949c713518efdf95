import { sameContent } from '../book/resolve.ts';
import type { Rule, RuleSet } from './rule-set.ts';

/** The rules of a rule set, as opposed to its name and dates. */
export type RuleName = {
  [Name in keyof RuleSet]-?: RuleSet[Name] extends Rule<unknown> ? Name : never;
}[keyof RuleSet];

/** A rule that would change, with both its values and where the new one is written. */
export type RuleChange = {
  [Name in RuleName]: { readonly name: Name; readonly before: RuleSet[Name]; readonly after: RuleSet[Name] };
}[RuleName];

/** What changes when one rule set takes the place of another: the rules whose values differ, in the order of the rule set. */
export const changesBetween = (before: RuleSet, after: RuleSet): readonly RuleChange[] =>
  (Object.keys(before) as (keyof RuleSet)[]).flatMap((name) => {
    const [was, is] = [before[name], after[name]];
    return isRule(was) && isRule(is) && !sameContent(was.value, is.value)
      ? [{ name, before: was, after: is } as unknown as RuleChange]
      : [];
  });

const isRule = (value: unknown): value is Rule<unknown> =>
  typeof value === 'object' && value !== null && 'citation' in value;
