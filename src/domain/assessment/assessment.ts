import type { AssessmentBody } from '../book/kinds-of-recognition.ts';
import { resolve } from '../book/resolve.ts';
import { subjectOf, subjectPart } from '../book/subjects.ts';
import type { BookView } from '../book/view.ts';
import type { FrozenRules, FrozenScoring } from '../rules/frozen-rules.ts';
import { scoreOf, wrongPoints, type Score } from './score.ts';

/** A meeting's assessments by household. */
export type Assessments = ReadonlyMap<string, AssessmentBody>;

/** How the meeting found a household, or `undefined` when it said nothing of it. */
export function assessmentOf(view: BookView, meeting: string, household: string): AssessmentBody | undefined {
  const assessment = resolve(view.get(subjectOf.assessment(meeting, household)), 'assessment');
  return assessment.type === 'empty' ? undefined : assessment.value;
}

/** Everything that a meeting assessed, by household. */
export function assessmentsOf(view: BookView, meeting: string): Assessments {
  const found = new Map<string, AssessmentBody>();
  for (const state of view.ofKind('assessment')) {
    if (subjectPart(state.subject, 0) !== meeting) continue;
    const assessment = resolve(state, 'assessment');
    if (assessment.type !== 'empty') found.set(subjectPart(state.subject, 1), assessment.value);
  }
  return found;
}

/** How a household stands by its assessment; which of it counts is for the meeting's rules. */
export type AssessmentStanding =
  /** Nobody assessed it. */
  | { readonly type: 'none' }
  | { readonly type: 'met' }
  /** `criteria` are the ids of those that are not met. */
  | { readonly type: 'unmet'; readonly criteria: readonly string[] }
  | { readonly type: 'disqualified' }
  | { readonly type: 'scored'; readonly score: Score }
  /** Points that the scale does not have: no sum is drawn from them. `items` are the ids. */
  | { readonly type: 'wrong-points'; readonly items: readonly string[] };

/**
 * A disqualifying case stands before all else; then the points where the rules have a scale, else the criteria
 * (Decree 122/2018, articles 5 to 7; Decree 86/2023, article 8).
 */
export function assessmentStanding(
  assessment: AssessmentBody | undefined,
  rules: Pick<FrozenRules, 'scoring'>,
): AssessmentStanding {
  if (!assessment) return { type: 'none' };
  if (assessment.disqualified) return { type: 'disqualified' };
  if (rules.scoring) return scoredStanding(assessment, rules.scoring);
  const { unmet } = assessment;
  return unmet.length === 0 ? { type: 'met' } : { type: 'unmet', criteria: unmet };
}

function scoredStanding(
  { points, poorHousehold }: AssessmentBody,
  scoring: FrozenScoring,
): AssessmentStanding {
  const items = wrongPoints(points ?? {}, scoring);
  if (items.length > 0) return { type: 'wrong-points', items };
  const household = { area: scoring.areaClass, poor: poorHousehold };
  return { type: 'scored', score: scoreOf(points ?? {}, scoring, household) };
}

/** Whether something is still to be scored: nobody assessed the household, an item is open, or the points are none. */
export function lacksPoints(standing: AssessmentStanding): boolean {
  if (standing.type === 'scored') return standing.score.open.length > 0;
  return standing.type === 'none' || standing.type === 'wrong-points';
}
