import type { Resolved } from '../book/resolve.ts';
import { compareDates, type CivilDate } from '../calendar/civil-date.ts';
import { amendedOf, proposedOf } from '../dossier/dossier.ts';
import { isSealed } from '../meeting/meeting.ts';
import { opinionsOf, toBeVotedAgain } from '../posting/opinions.ts';
import { endOfTerm, postingsOf, postingStandingOf, type PostingStanding } from '../posting/posting.ts';
import { lastDayBefore, saidDay, type StepFacts, type TimelineQuestion } from './step-facts.ts';

/** The village's part of the year, and the day on which its dossier went. */
export interface VillageSteps {
  readonly steps: readonly StepFacts[];
  readonly submittedOn: CivilDate | undefined;
}

/** The steps up to the submission, as far as the book tells. */
export function villageSteps(question: TimelineQuestion): VillageSteps {
  const { review, calendar, ruleSet } = question;
  const sealedOn = sealedDay(question);
  const posting = standingOf(question);
  const submittedOn = dayRecorded(review.submission, question);
  const isSubmitted = review.submission.type !== 'empty' && !review.returnItems.some(({ open }) => open);
  const term = ruleSet.villageSubmit.value;
  const final = posting.type === 'not-required' ? sealedOn : untilOf(posting);
  const steps: readonly StepFacts[] = [
    registerStep(question),
    ...meetingSteps(question, sealedOn),
    ...postingSteps(question, posting, sealedOn !== undefined),
    {
      step: 'submit',
      waitsFor: 'village',
      required: true,
      done: isSubmitted ? { on: submittedOn } : undefined,
      due: final && term ? endOfTerm(final, term, calendar) : undefined,
    },
  ];
  const isAccepted = review.acceptance.type !== 'empty';
  return { steps: isAccepted ? steps.map((one) => settled(one)) : steps, submittedOn };
}

/** What the commune has accepted is through, whatever is still open in it. */
const settled = (one: StepFacts): StepFacts =>
  one.done || !one.required ? one : { ...one, done: { on: undefined } };

/** The newest moment at which something was recorded, as a day. */
export function dayRecorded(
  resolved: Resolved<unknown>,
  { dayOf }: Pick<TimelineQuestion, 'dayOf'>,
): CivilDate | undefined {
  if (resolved.type === 'empty') return undefined;
  const heads =
    resolved.type === 'settled'
      ? resolved.heads
      : resolved.candidates.flatMap((candidate) => candidate.heads);
  return dayOf(Math.max(...heads.map(({ recordedAt }) => recordedAt)));
}

/**
 * Registration. Where it is custom only it is shown until meetings begin, and never late; where the law asks for it, a village
 * that nobody registered in has nobody to review, so a meeting alone does not settle it.
 */
function registerStep({ review, ruleSet, today }: TimelineQuestion): StepFacts {
  const { required, deadline } = ruleSet.registration.value;
  const { registered, declined, households } = review.registrations;
  const isThrough = registered > 0 && (registered + declined >= households || review.meetings.length > 0);
  const season = { year: review.year, ...ruleSet.meetingSeason.value };
  const isSeason = compareDates(today, season) >= 0 || review.meetings.length > 0;
  return {
    step: 'register',
    waitsFor: 'village',
    required: required || !isSeason,
    done: isThrough ? { on: undefined } : undefined,
    due: deadline && lastDayBefore(review.year, deadline),
    byCustom: !required,
  };
}

/** The meeting begins with its first and ends when every cluster has sealed minutes. */
function meetingSteps({ review, ruleSet, dayOf }: TimelineQuestion, sealedOn: CivilDate | undefined) {
  const due = lastDayBefore(review.year, ruleSet.reviewDeadline.value);
  const starts = review.meetings.flatMap(({ fields }) => fields.startedAt ?? []);
  const met = review.meetings.length > 0;
  const on = starts.length > 0 ? dayOf(Math.min(...starts)) : undefined;
  const ofVillage = { waitsFor: 'village', required: true, due } as const;
  const steps: readonly StepFacts[] = [
    { step: 'meet', ...ofVillage, done: met ? { on } : undefined },
    { step: 'seal', ...ofVillage, done: sealedOn ? { on: sealedOn } : undefined },
  ];
  return steps;
}

/** The day on which the last of the village's minutes was closed; unknown until all its clusters have sealed. */
export function sealedDay({
  review,
  dayOf,
}: Pick<TimelineQuestion, 'review' | 'dayOf'>): CivilDate | undefined {
  const { meetings, notYetMet } = review;
  if (meetings.length === 0 || notYetMet.length > 0 || !meetings.every(isSealed)) return undefined;
  const closings = meetings.flatMap(({ minutes }) =>
    minutes.type === 'empty' ? [] : minutes.value.closedAt,
  );
  return dayOf(Math.max(...closings));
}

const standingOf = ({ view, review, ruleSet, today }: TimelineQuestion): PostingStanding =>
  postingStandingOf({
    term: ruleSet.posting.value,
    proposed: proposedOf(review),
    postings: postingsOf(view, review.year),
    today,
  });

const untilOf = (posting: PostingStanding): CivilDate | undefined =>
  posting.type === 'hanging' || posting.type === 'over' ? posting.until : undefined;

function postingSteps(
  { view, review }: TimelineQuestion,
  posting: PostingStanding,
  isSealedNow: boolean,
): readonly StepFacts[] {
  const required = posting.type !== 'not-required';
  const opinions = opinionsOf(view, review.year);
  const isOpen =
    opinions.some(({ settlement }) => settlement === 'open') ||
    toBeVotedAgain(opinions, amendedOf(review)).length > 0;
  const hangs = posting.type === 'hanging' || posting.type === 'over';
  const until = untilOf(posting);
  const isHeard = isSealedNow && !isOpen && posting.type === 'over';
  return [
    {
      step: 'post',
      waitsFor: 'village',
      required,
      done: hangs && isSealedNow ? { on: saidDay(posting.posting.postedOn) } : undefined,
    },
    {
      step: 'opinions',
      waitsFor: posting.type === 'hanging' ? 'posting' : 'village',
      required: required || isOpen,
      done: isHeard ? { on: until } : undefined,
      // The last day of the posting is a term for those who have something to say; nobody is late with it.
      due: until,
      byCustom: true,
    },
  ];
}
