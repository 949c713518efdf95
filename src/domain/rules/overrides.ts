import { isValidMonthDay, type MonthDay } from '../calendar/civil-date.ts';
import { isFraction } from './fraction.ts';
import type { Approval, BallotMethod, Citation, Quorum, Rule, RuleSet, Term } from './rule-set.ts';

/**
 * The province's or commune's own numbers, as the officer entered them from a document.
 *
 * Only what is given replaces the decree's value; `null` takes a value away where a rule set may have none.
 */
export interface RuleOverrides {
  /** Number and name of the document, such as “Quyết định 22/2024/QĐ-UBND”. */
  readonly document: string;
  readonly registrationRequired?: boolean | undefined;
  readonly registrationDeadline?: MonthDay | null | undefined;
  readonly reviewDeadline?: MonthDay | undefined;
  readonly quorum?: Quorum | undefined;
  readonly approval?: Approval | undefined;
  readonly ballotMethods?: readonly BallotMethod[] | undefined;
  readonly posting?: Term | null | undefined;
  readonly villageSubmit?: Term | null | undefined;
  readonly communeDecide?: Term | undefined;
}

/** What is wrong with the officer's numbers, by field. */
export interface OverridesProblem {
  readonly type: 'document-missing' | 'not-a-fraction' | 'not-a-day' | 'not-a-term' | 'no-ballot-method';
  readonly field: keyof RuleOverrides;
}

/** Everything that forbids using these numbers; empty when they may be applied. */
export function problemsOf(overrides: RuleOverrides): readonly OverridesProblem[] {
  const problems: OverridesProblem[] = [];
  if (overrides.document.trim() === '') {
    problems.push({ type: 'document-missing', field: 'document' });
  }
  for (const field of ['registrationDeadline', 'reviewDeadline'] as const) {
    const day = overrides[field];
    if (day && !isValidMonthDay(day)) {
      problems.push({ type: 'not-a-day', field });
    }
  }
  for (const field of ['quorum', 'approval'] as const) {
    const share = overrides[field];
    if (share && !isFraction(share.fraction)) {
      problems.push({ type: 'not-a-fraction', field });
    }
  }
  for (const field of ['posting', 'villageSubmit', 'communeDecide'] as const) {
    const term = overrides[field];
    if (term && !isTerm(term)) {
      problems.push({ type: 'not-a-term', field });
    }
  }
  if (overrides.ballotMethods?.length === 0) {
    problems.push({ type: 'no-ballot-method', field: 'ballotMethods' });
  }
  return problems;
}

/** The rule set with the officer's numbers in place of the decree's, each citing the officer's document; throws on numbers with problems. */
export function applyOverrides(ruleSet: RuleSet, overrides: RuleOverrides): RuleSet {
  const [problem] = problemsOf(overrides);
  if (problem) {
    throw new RangeError(`Rules overridden with ${problem.type} in ${problem.field}`);
  }

  const citation: Citation = { document: overrides.document };
  const over = <Value>(rule: Rule<Value>, value: Value | undefined): Rule<Value> =>
    value === undefined ? rule : { value, citation };

  return {
    ...ruleSet,
    registration: overrideRegistration(ruleSet.registration, overrides, citation),
    reviewDeadline: over(ruleSet.reviewDeadline, overrides.reviewDeadline),
    quorum: over(ruleSet.quorum, overrides.quorum),
    approval: over(ruleSet.approval, overrides.approval),
    ballotMethods: over(ruleSet.ballotMethods, overrides.ballotMethods),
    posting: over(ruleSet.posting, overrides.posting),
    villageSubmit: over(ruleSet.villageSubmit, overrides.villageSubmit),
    communeDecide: over(ruleSet.communeDecide, overrides.communeDecide),
    overriddenBy: overrides.document,
  };
}

function overrideRegistration(
  rule: RuleSet['registration'],
  { registrationRequired, registrationDeadline }: RuleOverrides,
  citation: Citation,
): RuleSet['registration'] {
  if (registrationRequired === undefined && registrationDeadline === undefined) {
    return rule;
  }
  const required = registrationRequired ?? rule.value.required;
  const deadline = registrationDeadline === undefined ? rule.value.deadline : registrationDeadline;
  return { value: deadline ? { required, deadline } : { required }, citation };
}

function isTerm({ days }: Term): boolean {
  return Number.isSafeInteger(days) && days > 0 && days <= 366;
}
