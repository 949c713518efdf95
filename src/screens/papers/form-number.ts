import type { FormNumbers } from '#documents/forms/form-numbers.ts';
import type { Rule } from '#domain/rules/rule-set.ts';

/** The number that the year's rule set gives a form; none where its decree has no such form. */
export const numberUnder = (numbers: FormNumbers, ruleSetId: string): Rule<string> | undefined =>
  Object.entries(numbers).find(([id]) => id === ruleSetId)?.[1] ?? undefined;
