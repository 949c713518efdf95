import type { Approval, BallotMethod, Quorum, RuleSet } from './rule-set.ts';
import { coversArea, type AreaClass, type Scoring } from './scale.ts';

/** Points as one meeting gives them, with the class of the area it is in. */
export interface FrozenScoring extends Scoring {
  readonly areaClass: AreaClass;
}

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
  /** Scale, floor and marks; absent where the meeting gives no points, as in all meetings before there were scales. */
  readonly scoring?: FrozenScoring | null | undefined;
}

/** Takes from a rule set what a meeting must pin. The area's class decides only which pass mark applies. */
export function freezeRules(ruleSet: RuleSet, areaClass: AreaClass = 'other'): FrozenRules {
  const scoring = scoringOf(ruleSet);
  return {
    ruleSetId: ruleSet.id,
    quorum: ruleSet.quorum.value,
    approval: ruleSet.approval.value,
    ballotMethods: ruleSet.ballotMethods.value,
    registrationRequired: ruleSet.registration.value.required,
    overridesDocument: ruleSet.overriddenBy ?? null,
    ...(scoring && coversArea(scoring.passMarks, areaClass) && { scoring: { ...scoring, areaClass } }),
  };
}

/** How the rules give points, or `undefined` where they give none: without a scale the meeting judges by its votes alone. */
function scoringOf({ scale, standardFloor, passMarks }: RuleSet): Scoring | undefined {
  if (scale.value === null) return undefined;
  return { scale: scale.value, standardFloor: standardFloor.value, passMarks: passMarks.value };
}
