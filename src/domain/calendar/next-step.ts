import type { Citation, RuleSet, Term } from '../rules/rule-set.ts';
import { addDays, type CivilDate, compareDates, daysBetween, type MonthDay } from './civil-date.ts';
import { addWorkingDays, type WorkCalendar } from './holidays.ts';

/** How far a village has come with one title year. */
export interface VillageProgress {
  readonly registered: number;
  readonly households: number;
  readonly meetingState: 'none' | 'open' | 'sealed';
  /** The day the last minutes were sealed, when known: terms run from it. */
  readonly sealedOn?: CivilDate | undefined;
  readonly submitted: boolean;
  readonly submittedOn?: CivilDate | undefined;
  /** Returns of the officer that nobody has answered yet. */
  readonly returnedOpen: number;
  readonly accepted: boolean;
}

export type Step =
  | 'register'
  | 'hold-meeting'
  | 'seal-minutes'
  | 'submit'
  | 'answer-return'
  | 'wait-for-commune'
  | 'done';

/** What the village has to do next by law, and until when. */
export interface NextStep {
  readonly step: Step;
  /** False for a step held by custom only, such as registration under Decree 86/2023. */
  readonly required: boolean;
  /** The last day that is still in time: 24 November for “before 25 November”. */
  readonly due?: CivilDate;
  /** Days from today to `due`; negative when overdue. */
  readonly daysLeft?: number;
  readonly overdue: boolean;
  /** The last day that leaves time for posting and decision before certificates are handed over. */
  readonly recommended?: CivilDate;
  /** The first day allowed: the list must have been posted for its full time. */
  readonly notBefore?: CivilDate;
  readonly citation: Citation;
}

export interface NextStepInput {
  readonly year: number;
  readonly today: CivilDate;
  readonly ruleSet: RuleSet;
  readonly progress: VillageProgress;
  /** For terms in working days. */
  readonly calendar: WorkCalendar;
}

/** The next legal step of a village in a title year. Today is shown against the dates and decides no right (L9). */
export function nextStep(input: NextStepInput): NextStep {
  const { ruleSet, progress, today, calendar } = input;
  const decided = ruleSet.communeDecide.citation;

  if (progress.accepted) {
    return timed({ step: 'done', required: true, citation: ruleSet.publish.citation }, undefined, today);
  }
  if (progress.returnedOpen > 0) {
    return timed({ step: 'answer-return', required: true, citation: decided }, undefined, today);
  }
  if (progress.submitted) {
    const due = after(progress.submittedOn, ruleSet.communeDecide.value, calendar);
    return timed({ step: 'wait-for-commune', required: true, citation: decided }, due, today);
  }
  if (progress.meetingState === 'sealed') {
    return submit(input);
  }
  if (progress.meetingState === 'open') {
    return meet('seal-minutes', input);
  }
  return isRegistering(input) ? register(input) : meet('hold-meeting', input);
}

/**
 * Registration is what comes next until everybody is in or its time is over.
 *
 * Where registration is a condition and nobody registered, it stays next even when late: without it there is
 * nobody to review.
 */
function isRegistering({ ruleSet, progress, today, year }: NextStepInput): boolean {
  const { required, deadline } = ruleSet.registration.value;
  if (progress.registered > 0 && progress.registered >= progress.households) {
    return false;
  }
  if (required && progress.registered === 0) {
    return true;
  }
  return compareDates(today, dayIn(year, deadline ?? ruleSet.meetingSeason.value)) < 0;
}

function register({ ruleSet, today, year }: NextStepInput): NextStep {
  const { required, deadline } = ruleSet.registration.value;
  const due = deadline && lastDayBefore(year, deadline);
  return timed({ step: 'register', required, citation: ruleSet.registration.citation }, due, today);
}

function meet(
  step: 'hold-meeting' | 'seal-minutes',
  { ruleSet, today, year, calendar }: NextStepInput,
): NextStep {
  const due = lastDayBefore(year, ruleSet.reviewDeadline.value);
  const forCertificates = shift(
    latestSubmission(year, ruleSet, calendar),
    -1,
    [ruleSet.villageSubmit.value, ruleSet.posting.value],
    calendar,
  );
  const recommended = compareDates(forCertificates, due) < 0 ? forCertificates : due;
  const citation = ruleSet.reviewDeadline.citation;
  return { ...timed({ step, required: true, citation }, due, today), recommended };
}

function submit({ ruleSet, progress, today, year, calendar }: NextStepInput): NextStep {
  const citation = ruleSet.villageSubmit.citation;
  const notBefore = after(progress.sealedOn, ruleSet.posting.value, calendar);
  // The village's own term begins when the result is final, which is after the posting.
  const due = after(notBefore ?? progress.sealedOn, ruleSet.villageSubmit.value, calendar);
  return {
    ...timed({ step: 'submit', required: true, citation }, due, today),
    recommended: latestSubmission(year, ruleSet, calendar),
    ...(notBefore && { notBefore }),
  };
}

/** The last day on which a dossier still gets its decision the day before certificates are handed over. */
function latestSubmission(year: number, ruleSet: RuleSet, calendar: WorkCalendar): CivilDate {
  const decidedBy = lastDayBefore(year, ruleSet.certificateDay.value);
  return shift(decidedBy, -1, [ruleSet.communeDecide.value], calendar);
}

function timed(
  step: Pick<NextStep, 'step' | 'required' | 'citation'>,
  due: CivilDate | undefined,
  today: CivilDate,
): NextStep {
  if (due === undefined) {
    return { ...step, overdue: false };
  }
  const daysLeft = daysBetween(today, due);
  return { ...step, due, daysLeft, overdue: daysLeft < 0 };
}

function dayIn(year: number, { month, day }: MonthDay): CivilDate {
  return { year, month, day };
}

function lastDayBefore(year: number, deadline: MonthDay): CivilDate {
  return addDays(dayIn(year, deadline), -1);
}

function after(
  date: CivilDate | undefined,
  term: Term | null,
  calendar: WorkCalendar,
): CivilDate | undefined {
  return date && term ? shift(date, 1, [term], calendar) : undefined;
}

function shift(
  date: CivilDate,
  direction: 1 | -1,
  terms: readonly (Term | null)[],
  calendar: WorkCalendar,
): CivilDate {
  return terms.reduce<CivilDate>((day, term) => {
    if (term === null) {
      return day;
    }
    const days = direction * term.days;
    return term.kind === 'working' ? addWorkingDays(day, days, calendar) : addDays(day, days);
  }, date);
}
