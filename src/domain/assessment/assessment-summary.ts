import type { BookView } from '../book/view.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { householdOf } from '../register/household.ts';
import { assessmentStanding, lacksPoints, type AssessmentStanding } from './assessment.ts';

/** Where a household stands in a meeting's assessment; `open` as long as something of it is still to be said. */
export type AssessmentGroup = 'open' | 'met' | 'unmet' | 'passed' | 'failed' | 'disqualified';

/** In which group a standing puts a household. */
export function groupOf(standing: AssessmentStanding): AssessmentGroup {
  if (lacksPoints(standing)) return 'open';
  if (standing.type === 'scored') return standing.score.passed ? 'passed' : 'failed';
  return standing.type === 'none' || standing.type === 'wrong-points' ? 'open' : standing.type;
}

/** How a meeting's assessment stands as a whole. */
export interface AssessmentSummary {
  /** Households under review in the order of the summons: those summoned that still live in the village. */
  readonly households: readonly string[];
  readonly standings: ReadonlyMap<string, AssessmentStanding>;
  readonly groups: Readonly<Record<AssessmentGroup, readonly string[]>>;
  /** Whether the meeting's rules have a scale: then the result depends on every household's points. */
  readonly required: boolean;
}

/** Sums up how a meeting's households under review stand. A meeting without rules assesses nobody. */
export function assessmentSummaryOf(view: BookView, meeting: Meeting): AssessmentSummary {
  const { rules } = meeting.fields;
  const households = meeting.attendance.seats
    .filter(({ id, type }) => type === 'household' && householdOf(view, id)?.status === 'active')
    .map(({ id }) => id);
  const standings = new Map(
    households.map((id) => [id, assessmentStanding(meeting.assessments.get(id), rules ?? {})]),
  );
  const inGroup = (group: AssessmentGroup): readonly string[] =>
    households.filter((id) => groupOf(standings.get(id) ?? { type: 'none' }) === group);
  return {
    households,
    standings,
    groups: {
      open: inGroup('open'),
      met: inGroup('met'),
      unmet: inGroup('unmet'),
      passed: inGroup('passed'),
      failed: inGroup('failed'),
      disqualified: inGroup('disqualified'),
    },
    required: Boolean(rules?.scoring),
  };
}

/**
 * Households without which the meeting has no result: with a scale, those that lack points, except whom the vote or an
 * amendment does not propose anyway. Without a scale there are none.
 */
export function stillToAssess(view: BookView, meeting: Meeting): readonly string[] {
  const { groups, required } = assessmentSummaryOf(view, meeting);
  if (!required) return [];
  const outcomes = new Map(meeting.results.map(({ household, outcome }) => [household, outcome]));
  return groups.open.filter((id) => outcomes.get(id) === undefined || outcomes.get(id) === 'undecided');
}

/** The next household after this one that is still open, from the top again at the end; `undefined` when there is none. */
export function nextOpen({ households, groups }: AssessmentSummary, after: string): string | undefined {
  const open = new Set(groups.open);
  const here = households.indexOf(after);
  const round = [...households.slice(here + 1), ...households.slice(0, Math.max(here, 0))];
  return round.find((id) => open.has(id));
}
