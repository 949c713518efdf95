import type { Approval, BallotMethod, Quorum, RuleSet } from './rule-set.ts';

/**
 * The rules that one meeting pins when it opens; its result is computed from these and nothing else.
 *
 * A later change of the commune's rules must not change what a sealed meeting decided.
 */
export interface FrozenRules {
  readonly ruleSetId: string;
  readonly quorum: Quorum;
  readonly approval: Approval;
  readonly ballotMethods: readonly BallotMethod[];
  readonly registrationRequired: boolean;
  /** The document behind the province's or commune's own numbers, when there are any. */
  readonly overridesDocument: string | null;
}

/** Takes from a rule set what a meeting must pin. */
export function freezeRules(ruleSet: RuleSet): FrozenRules {
  return {
    ruleSetId: ruleSet.id,
    quorum: ruleSet.quorum.value,
    approval: ruleSet.approval.value,
    ballotMethods: ruleSet.ballotMethods.value,
    registrationRequired: ruleSet.registration.value.required,
    overridesDocument: ruleSet.overriddenBy ?? null,
  };
}
