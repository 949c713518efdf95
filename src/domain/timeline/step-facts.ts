import type { BookView } from '../book/view.ts';
import { addDays, type CivilDate, type MonthDay } from '../calendar/civil-date.ts';
import type { WorkCalendar } from '../calendar/holidays.ts';
import { parseIsoDay } from '../calendar/iso-day.ts';
import type { Decision } from '../decision/decision.ts';
import type { ReviewFlag } from '../review/flags.ts';
import type { VillageReview } from '../review/village-review.ts';
import type { RuleSet } from '../rules/rule-set.ts';

export type TimelineStepName =
  | 'register'
  | 'meet'
  | 'seal'
  | 'post'
  | 'opinions'
  | 'submit'
  | 'check'
  | 'accept'
  | 'decide'
  | 'publish'
  | 'certificates';

/** Who has to act, or the posting, which only time ends. */
export type WaitsFor = 'village' | 'commune' | 'posting';

/** What a timeline is read off. */
export interface TimelineQuestion {
  readonly view: BookView;
  readonly review: VillageReview;
  readonly flags: readonly ReviewFlag[];
  /** The commune's decisions on the year. */
  readonly decisions: readonly Decision[];
  readonly ruleSet: RuleSet;
  readonly calendar: WorkCalendar;
  readonly today: CivilDate;
  /** Turns a recorded moment into a day of the device's calendar, which the rules do not know. */
  readonly dayOf: (epochMs: number) => CivilDate;
}

/** A step before it is known which one everything waits for. */
export interface StepFacts {
  readonly step: TimelineStepName;
  readonly waitsFor: WaitsFor;
  readonly required: boolean;
  /** `undefined` while it is not done. */
  readonly done: { readonly on: CivilDate | undefined } | undefined;
  readonly due?: CivilDate | undefined;
  readonly byCustom?: boolean;
}

/** The day before a deadline that is written “before 25 November”. */
export const lastDayBefore = (year: number, { month, day }: MonthDay): CivilDate =>
  addDays({ year, month, day }, -1);

/** A day that a person wrote, or `undefined`. */
export const saidDay = (text: string | undefined): CivilDate | undefined =>
  text === undefined ? undefined : parseIsoDay(text);
