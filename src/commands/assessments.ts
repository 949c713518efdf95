import { restrictedScope, villageScope, type Draft } from '#domain/book/entry.ts';
import type { AssessmentBody } from '#domain/book/kinds-of-recognition.ts';
import { sameContent } from '#domain/book/resolve.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { filledPoints, wrongPoints } from '#domain/assessment/score.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';
import { fail, type Result } from '#domain/result.ts';
import type { Recorded, RecordFailure, Recording } from './recording.ts';

/** Why an assessment was not recorded. */
export type AssessFailure =
  | RecordFailure
  | { readonly type: 'not-summoned'; readonly households: readonly string[] }
  /** Items that the scale has no such points for, by id. */
  | { readonly type: 'wrong-points'; readonly household: string; readonly items: readonly string[] }
  /** A disqualification names at least one case. */
  | { readonly type: 'no-case' }
  /** The meeting's rules give no points. */
  | { readonly type: 'no-scale' };

type AssessResult = Promise<Result<Recorded, AssessFailure>>;

/** The meeting that assesses, as its village's book tells it. */
export interface Assessing {
  readonly village: string;
  readonly meeting: Meeting;
}

/** What the assessment of one household changes; the rest stays as the meeting found it. */
export type AssessmentChange = Partial<Omit<AssessmentBody, 'disqualified'>>;

const NOT_ASSESSED: AssessmentBody = {
  unmet: [],
  points: null,
  poorHousehold: false,
  disqualified: false,
  note: '',
};

const foundOf = ({ assessments }: Meeting, household: string): AssessmentBody =>
  assessments.get(household) ?? NOT_ASSESSED;

const assessmentDraft = (
  { village, meeting }: Assessing,
  household: string,
  body: AssessmentBody,
): Draft<'assessment'> => ({
  scope: villageScope(village),
  kind: 'assessment',
  subject: subjectOf.assessment(meeting.id, household),
  body,
});

function refusalFor({ meeting }: Assessing, households: readonly string[]): AssessFailure | undefined {
  const summoned = new Set(meeting.attendance.seats.map(({ id }) => id));
  const others = households.filter((household) => !summoned.has(household));
  return others.length > 0 ? { type: 'not-summoned', households: others } : undefined;
}

function pointsRefusal(
  { meeting }: Assessing,
  household: string,
  { points }: AssessmentBody,
): AssessFailure | undefined {
  const scoring = meeting.fields.rules?.scoring;
  const items = points && scoring ? wrongPoints(points, scoring) : [];
  return items.length > 0 ? { type: 'wrong-points', household, items } : undefined;
}

/** Records how the meeting found one household: criteria not met, points, whether it is poor. */
export async function assessHousehold(
  recording: Recording,
  assessing: Assessing,
  household: string,
  change: AssessmentChange,
): AssessResult {
  const body = { ...foundOf(assessing.meeting, household), ...change };
  const refusal = refusalFor(assessing, [household]) ?? pointsRefusal(assessing, household, body);
  if (refusal) return fail(refusal);
  return recording.record([assessmentDraft(assessing, household, body)]);
}

/**
 * Gives these households in one go the most points of every item that has none; points that were given stay. Whoever has all
 * points already is not recorded again.
 */
export async function giveFullPoints(
  recording: Recording,
  assessing: Assessing,
  households: readonly string[],
): AssessResult {
  const { meeting } = assessing;
  const scoring = meeting.fields.rules?.scoring;
  if (!scoring) return fail({ type: 'no-scale' });
  const refusal = refusalFor(assessing, households);
  if (refusal) return fail(refusal);
  const drafts = households.flatMap((household) => {
    const found = foundOf(meeting, household);
    const body = { ...found, points: filledPoints(found.points ?? {}, scoring) };
    const isKnown = sameContent(meeting.assessments.get(household), body);
    return isKnown ? [] : [assessmentDraft(assessing, household, body)];
  });
  return recording.record(drafts);
}

/** A household taken out of “all met”, with the criteria that it does not meet. */
export interface UnmetException {
  readonly household: string;
  readonly unmet: readonly string[];
}

/**
 * Records in one go that these households meet every criterion except the named ones. Points and disqualifying cases that
 * were found before stay; what is recorded so already is not recorded again.
 */
export async function assessAllMetExcept(
  recording: Recording,
  assessing: Assessing,
  households: readonly string[],
  exceptions: readonly UnmetException[],
): AssessResult {
  const unmet = new Map(exceptions.map((exception) => [exception.household, exception.unmet]));
  const all = [...new Set([...households, ...unmet.keys()])];
  const refusal = refusalFor(assessing, all);
  if (refusal) return fail(refusal);
  const { meeting } = assessing;
  const drafts = all.flatMap((household) => {
    const body = { ...foundOf(meeting, household), unmet: unmet.get(household) ?? [] };
    const isKnown = sameContent(meeting.assessments.get(household), body);
    return isKnown ? [] : [assessmentDraft(assessing, household, body)];
  });
  return recording.record(drafts);
}

/** A disqualifying case as it was found: `cases` are ids of the rule set's framework. */
export interface FoundCase {
  readonly household: string;
  readonly cases: readonly string[];
  readonly note: string;
}

/**
 * Names the disqualifying cases of a household: which ones, for officers only, and that there is one, for the meeting. Both in
 * one transaction, so that neither stands without the other.
 */
export async function disqualifyHousehold(
  recording: Recording,
  assessing: Assessing,
  { household, cases, note }: FoundCase,
): AssessResult {
  if (cases.length === 0) return fail({ type: 'no-case' });
  return recordCases(recording, assessing, household, { cases, note });
}

/** Takes the disqualifying cases of a household back: none holds. */
export const withdrawDisqualification = (
  recording: Recording,
  assessing: Assessing,
  household: string,
): AssessResult => recordCases(recording, assessing, household, null);

async function recordCases(
  recording: Recording,
  assessing: Assessing,
  household: string,
  body: Draft<'disqualification'>['body'],
): AssessResult {
  const refusal = refusalFor(assessing, [household]);
  if (refusal) return fail(refusal);
  const { village, meeting } = assessing;
  const named: Draft<'disqualification'> = {
    scope: restrictedScope(village),
    kind: 'disqualification',
    subject: subjectOf.disqualification(meeting.year, household),
    body,
  };
  const found = { ...foundOf(meeting, household), disqualified: body !== null };
  return recording.record([named, assessmentDraft(assessing, household, found)]);
}
