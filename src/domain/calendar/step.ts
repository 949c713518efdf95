import type { PostingStanding } from '../posting/posting.ts';
import type { Citation, RuleSet, Term } from '../rules/rule-set.ts';
import { addDays, type CivilDate, daysBetween, type MonthDay } from './civil-date.ts';
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
  | AfterMinutesStep
  | 'submit'
  | 'answer-return'
  | 'wait-for-commune'
  | 'wait-for-decision'
  | 'done';

/** What comes between sealed minutes and the dossier. */
export type AfterMinutesStep =
  /** An objection was upheld: its household is voted on again. */
  | 'vote-again'
  | 'post'
  /** The list has changed since it was put up. */
  | 'post-again'
  | 'settle-opinions'
  | 'wait-for-posting'
  | 'take-down';

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

/** How the village's list stands on the board, and what became of it. */
export interface AfterMinutes {
  readonly posting: PostingStanding;
  /** How many households are proposed: without one there is nothing to put up. */
  readonly proposed: number;
  readonly openOpinions: number;
  /** Households whose objection was upheld and that no vote has answered. */
  readonly toVoteAgain: number;
  /** The last day for the dossier, when known. */
  readonly due: CivilDate | undefined;
  /** Whether a signed decision names the village. */
  readonly isDecided: boolean;
}

export interface NextStepInput {
  readonly year: number;
  readonly today: CivilDate;
  readonly ruleSet: RuleSet;
  readonly progress: VillageProgress;
  /** What is known of the time after the minutes; without it only dates are reckoned. */
  readonly after?: AfterMinutes | undefined;
  /** For terms in working days. */
  readonly calendar: WorkCalendar;
}

/** The last day on which a dossier still gets its decision the day before certificates are handed over. */
export function latestSubmission(year: number, ruleSet: RuleSet, calendar: WorkCalendar): CivilDate {
  const decidedBy = lastDayBefore(year, ruleSet.certificateDay.value);
  return shift(decidedBy, -1, [ruleSet.communeDecide.value], calendar);
}

/** A step with its last day and the days left to it. */
export function timed(
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

/** A month's day in a year. */
export function dayIn(year: number, { month, day }: MonthDay): CivilDate {
  return { year, month, day };
}

/** The day before a deadline that is written “before 25 November”. */
export function lastDayBefore(year: number, deadline: MonthDay): CivilDate {
  return addDays(dayIn(year, deadline), -1);
}

/** The last day of a term that begins on a day; `undefined` where either is missing. */
export function after(
  date: CivilDate | undefined,
  term: Term | null,
  calendar: WorkCalendar,
): CivilDate | undefined {
  return date && term ? shift(date, 1, [term], calendar) : undefined;
}

/** The day so many terms later, or earlier. */
export function shift(
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
