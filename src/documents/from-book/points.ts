import { assessmentStanding } from '#domain/assessment/assessment.ts';
import type { Score } from '#domain/assessment/score.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';

/** A household's points by the scale that the meeting pinned; `undefined` where the meeting gave it none. */
export function pointsOf({ assessments, fields }: Meeting, household: string): Score | undefined {
  if (!fields.rules) return undefined;
  const standing = assessmentStanding(assessments.get(household), fields.rules);
  return standing.type === 'scored' ? standing.score : undefined;
}
