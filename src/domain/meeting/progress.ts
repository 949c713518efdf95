import { assessmentSummaryOf, stillToAssess } from '../assessment/assessment-summary.ts';
import type { BookView } from '../book/view.ts';
import type { HouseholdResult } from './results.ts';
import { isSealed, type Meeting } from './meeting.ts';
import { sealProblems, type SealProblem } from './seal.ts';

/** The steps of a meeting in their order. */
export type MeetingStep = 'attendance' | 'officials' | 'assessment' | 'vote' | 'minutes' | 'sealed';

export const MEETING_STEPS: readonly MeetingStep[] = [
  'attendance',
  'officials',
  'assessment',
  'vote',
  'minutes',
  'sealed',
];

const STEP_OF_PROBLEM: Readonly<Record<SealProblem['type'], MeetingStep>> = {
  'no-rules': 'attendance',
  'nobody-summoned': 'attendance',
  'quorum-not-met': 'attendance',
  'no-chair': 'officials',
  'no-secretary': 'officials',
  'chair-is-secretary': 'officials',
  'no-method': 'vote',
  'more-issued-than-present': 'vote',
  'ballots-do-not-balance': 'vote',
  'count-missing': 'vote',
  'wrong-number': 'vote',
  'two-counts': 'vote',
  undecided: 'vote',
  'points-missing': 'assessment',
  'more-votes-than-present': 'vote',
  'not-registered': 'attendance',
  'open-disputes': 'minutes',
};

/** The step in which a person can do something about the problem. */
export const stepOfProblem = (problem: SealProblem): MeetingStep => STEP_OF_PROBLEM[problem.type];

/** Whether the vote may not be opened yet; recording is never blocked. */
export const blocksVote = ({ type }: SealProblem): boolean =>
  type === 'no-rules' || type === 'nobody-summoned' || type === 'quorum-not-met';

/** Where to go on with a meeting, and which steps are behind it. */
export interface MeetingProgress {
  readonly current: MeetingStep;
  readonly done: ReadonlySet<MeetingStep>;
  readonly problems: readonly SealProblem[];
}

function doneSteps(
  view: BookView,
  meeting: Meeting,
  problems: readonly SealProblem[],
): ReadonlySet<MeetingStep> {
  if (isSealed(meeting)) return new Set(MEETING_STEPS);
  const open = new Set(problems.map(stepOfProblem));
  if (meeting.attendance.present === 0) open.add('attendance');
  if (!isAssessed(view, meeting)) open.add('assessment');
  return new Set(
    (['attendance', 'officials', 'assessment', 'vote'] as const).filter((step) => !open.has(step)),
  );
}

/** Whether nothing is left to assess: with a scale what the result waits for, without one anybody at all. */
function isAssessed(view: BookView, meeting: Meeting): boolean {
  const { groups, required } = assessmentSummaryOf(view, meeting);
  return required ? stillToAssess(view, meeting).length === 0 : groups.open.length === 0;
}

/** Without a scale the meeting may pass the assessment by: its result does not wait for it. */
const isRequired = (meeting: Meeting, step: MeetingStep): boolean =>
  step !== 'assessment' || Boolean(meeting.fields.rules?.scoring);

/** How far the meeting has come: only what is in the book counts, so that it can be left and resumed anywhere. */
export function progressOf(view: BookView, meeting: Meeting): MeetingProgress {
  const problems = isSealed(meeting) ? [] : sealProblems(view, meeting);
  const done = doneSteps(view, meeting, problems);
  const current = isSealed(meeting)
    ? 'sealed'
    : MEETING_STEPS.find((step) => isRequired(meeting, step) && !done.has(step));
  return { current: current ?? 'minutes', done, problems };
}

const CONCERN: Readonly<Record<HouseholdResult['outcome'], number>> = {
  undecided: 0,
  'not-proposed': 1,
  proposed: 2,
};

/** Results with what needs a look first: undecided, then not proposed, then the fewest votes; else in the given order. */
export const byConcern = (results: readonly HouseholdResult[]): readonly HouseholdResult[] =>
  [...results].sort((a, b) => CONCERN[a.outcome] - CONCERN[b.outcome] || a.for - b.for);
