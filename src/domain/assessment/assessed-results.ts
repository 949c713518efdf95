import type { HouseholdResult } from '../meeting/results.ts';
import type { FrozenRules } from '../rules/frozen-rules.ts';
import { assessmentStanding, lacksPoints, type Assessments } from './assessment.ts';

/**
 * The votes with the assessments over them: a household is proposed only if the vote passes it, it reaches its points where
 * the rules have a scale, and no disqualifying case holds. One that the vote passes and whose points are missing is undecided.
 *
 * Without assessments and without a scale the vote alone decides, and nothing of the result changes.
 */
export function assessedResults(
  voted: readonly HouseholdResult[],
  assessments: Assessments,
  rules: FrozenRules,
): readonly HouseholdResult[] {
  if (assessments.size === 0 && !rules.scoring) return voted;
  return voted.map((result) => assessed(result, assessments, rules));
}

function assessed(result: HouseholdResult, assessments: Assessments, rules: FrozenRules): HouseholdResult {
  const standing = assessmentStanding(assessments.get(result.household), rules);
  // Nobody need vote on a household that may not be proposed (Decree 86/2023, article 6; Decree 122/2018, article 7).
  if (standing.type === 'disqualified') return { ...result, outcome: 'not-proposed', failed: 'disqualified' };
  if (result.outcome === 'not-proposed') return { ...result, failed: 'vote' };
  if (!rules.scoring || result.outcome === 'undecided') return result;
  if (lacksPoints(standing)) return { ...result, outcome: 'undecided', missing: 'points' };
  const passed = standing.type === 'scored' && standing.score.passed;
  return passed ? result : { ...result, outcome: 'not-proposed', failed: 'score' };
}
