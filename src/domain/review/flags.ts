import { assessmentStanding, lacksPoints } from '../assessment/assessment.ts';
import type { BookView } from '../book/view.ts';
import { isSealed, type Meeting } from '../meeting/meeting.ts';
import { overfullResults, proposedUnregistered } from '../meeting/seal.ts';
import { registrationOf } from '../register/registration.ts';
import type { VillageReview } from './village-review.ts';

/** Something the officer should look at before signing. Explains itself by its numbers; rejects nothing. */
export type ReviewFlag =
  | { readonly type: 'quorum-missed'; readonly present: number; readonly needed: number; readonly of: number }
  | { readonly type: 'more-votes-than-present'; readonly households: readonly string[] }
  | { readonly type: 'not-registered'; readonly households: readonly string[] }
  | { readonly type: 'declined-proposed'; readonly households: readonly string[] }
  | { readonly type: 'minutes-too-fast'; readonly meeting: string; readonly seconds: number }
  | { readonly type: 'code-mismatch'; readonly meeting: string }
  | { readonly type: 'clock-skew'; readonly minutes: number; readonly name: string }
  | { readonly type: 'disputes'; readonly subjects: readonly string[] }
  | { readonly type: 'set-aside'; readonly count: number }
  | { readonly type: 'nobody-against'; readonly households: number }
  | AssessmentFlag;

/** Something about the assessments that the officer should look at before signing. */
type AssessmentFlag =
  /** Amended in although a disqualifying case holds. */
  | { readonly type: 'disqualified-proposed'; readonly households: readonly string[] }
  /** Proposed, or not decided, without the points that the meeting's rules ask for. */
  | { readonly type: 'points-missing'; readonly households: readonly string[] };

/** What the flags need beyond the book itself. */
export interface ReviewEvidence {
  /** Meetings whose sealed content does not give the code that was signed. */
  readonly codeMismatches: readonly string[];
  /** The village's phones by the officer's directory: how far each clock is from the server's. */
  readonly clockSkews: readonly { readonly name: string; readonly skewMs: number }[];
  readonly setAside: number;
}

const SECONDS_TOO_FAST = 120;
const SKEW_SHOWN_MS = 10 * 60_000;

function tooFast(meeting: Meeting): ReviewFlag | undefined {
  if (meeting.minutes.type === 'empty' || meeting.fields.startedAt === undefined) return undefined;
  const seconds = Math.round((meeting.minutes.value.closedAt - meeting.fields.startedAt) / 1000);
  return seconds < SECONDS_TOO_FAST ? { type: 'minutes-too-fast', meeting: meeting.id, seconds } : undefined;
}

/** Households proposed although they said that they do not register: a question to the village where the law asks for none. */
function declinedProposed(
  view: BookView,
  year: number,
  results: VillageReview['results'],
): readonly string[] {
  return results
    .filter((result) => result.outcome === 'proposed')
    .map((result) => result.household)
    .filter((household) => {
      const registration = registrationOf(view, year, household);
      return registration.type === 'settled' && !registration.value.registered;
    });
}

function voteFlags(
  view: BookView,
  { year, meetings, quorum, results }: VillageReview,
): readonly ReviewFlag[] {
  const flags: ReviewFlag[] = [];
  if (quorum && !quorum.met) {
    flags.push({ type: 'quorum-missed', present: quorum.present, needed: quorum.needed, of: quorum.of });
  }
  const overfull = meetings.flatMap(overfullResults);
  if (overfull.length > 0) flags.push({ type: 'more-votes-than-present', households: overfull });
  const unregistered = meetings.flatMap((meeting) => proposedUnregistered(view, meeting));
  if (unregistered.length > 0) flags.push({ type: 'not-registered', households: unregistered });
  const declined = declinedProposed(view, year, results);
  if (declined.length > 0) flags.push({ type: 'declined-proposed', households: declined });
  const unanimous =
    results.length >= 20 &&
    results.every((result) => result.outcome === 'proposed' && result.for === result.base);
  if (unanimous) flags.push({ type: 'nobody-against', households: results.length });
  return flags;
}

/** The flags of a village that has sealed minutes; before that there is nothing to flag but disputes and clocks. */
export function flagsOf(
  view: BookView,
  review: VillageReview,
  evidence: ReviewEvidence,
): readonly ReviewFlag[] {
  const sealed = review.meetings.length > 0 && review.meetings.every(isSealed);
  const skews = evidence.clockSkews
    .filter(({ skewMs }) => Math.abs(skewMs) >= SKEW_SHOWN_MS)
    .map(
      ({ name, skewMs }): ReviewFlag => ({ type: 'clock-skew', minutes: Math.round(skewMs / 60_000), name }),
    );
  return [
    ...(sealed ? voteFlags(view, review) : []),
    ...assessmentFlagsOf(review),
    ...review.meetings.map(tooFast).filter((flag) => flag !== undefined),
    ...evidence.codeMismatches.map((meeting): ReviewFlag => ({ type: 'code-mismatch', meeting })),
    ...(review.disputes.length > 0 ? [{ type: 'disputes', subjects: review.disputes } as const] : []),
    ...(evidence.setAside > 0 ? [{ type: 'set-aside', count: evidence.setAside } as const] : []),
    ...skews,
  ];
}

/** The flags of a village whose meetings assessed; none where they did not. */
export function assessmentFlagsOf({ meetings, results }: VillageReview): readonly AssessmentFlag[] {
  const standing = new Map(results.map(({ household, outcome }) => [household, outcome]));
  const isProposed = (household: string) => standing.get(household) === 'proposed';
  const isOpen = (household: string) => standing.get(household) !== 'not-proposed';
  const disqualified = meetings.flatMap(({ assessments }) =>
    [...assessments].filter(([, { disqualified }]) => disqualified).map(([household]) => household),
  );
  const barred = unique(disqualified.filter(isProposed));
  const unscored = unique(meetings.filter(isSealed).flatMap(unscoredOf).filter(isOpen));
  const flags: AssessmentFlag[] = [];
  if (barred.length > 0) flags.push({ type: 'disqualified-proposed', households: barred });
  if (unscored.length > 0) flags.push({ type: 'points-missing', households: unscored });
  return flags;
}

const unique = (households: readonly string[]): readonly string[] => [...new Set(households)];

/** Households of a meeting with a scale whose points are not all there, or are none. */
function unscoredOf({ fields, results, assessments }: Meeting): readonly string[] {
  const { rules } = fields;
  if (!rules?.scoring) return [];
  return results
    .map(({ household }) => household)
    .filter((household) => lacksPoints(assessmentStanding(assessments.get(household), rules)));
}
