import type { RuleOverrides } from '../rules/overrides.ts';
import type { AreaClass } from '../rules/scale.ts';

/*
 * What is recorded between the sealed minutes and the certificate in a household's hands, and what earlier years left behind.
 * Days are written as people write them on paper, as `YYYY-MM-DD`: they are said by a person, and no clock is asked (L9).
 */

/** A day as `YYYY-MM-DD`, empty as long as nobody has said it. */
export type IsoDay = string;

/** A part of a merged commune that keeps the rules of its former commune or province. */
export interface AreaBody {
  readonly name: string;
  readonly areaClass: AreaClass;
}

/** An area's own numbers in a year, over the decree's and the commune's. */
export interface AreaRulesBody {
  readonly year: number;
  readonly area: string;
  readonly overrides: RuleOverrides | null;
}

/** A day on which nobody works although it is a weekday, with why. */
export interface Holiday {
  readonly day: IsoDay;
  readonly name: string;
}

/** The public holidays of a year as the officer has them from the announcement; they replace those that the app knows. */
export interface HolidaysBody {
  readonly year: number;
  readonly days: readonly Holiday[];
  /** Saturdays and Sundays that are worked in exchange. */
  readonly workdays: readonly IsoDay[];
  readonly document: string;
}

/** How a household stands against the criteria, as the meeting found it. Sealed with the meeting. */
export interface AssessmentBody {
  /** Criteria that are not met, by id; empty when all are. */
  readonly unmet: readonly string[];
  /** Points by criterion or sub-item, where the meeting's rules have a scale. */
  readonly points: Readonly<Record<string, number>> | null;
  /** Whether the mark of poor and near-poor households applies (Decree 122/2018, article 5). */
  readonly poorHousehold: boolean;
  /** Whether a disqualifying case holds; which one only officers and its recorder know. */
  readonly disqualified: boolean;
  readonly note: string;
}

/** Which disqualifying cases hold for a household in a year, by id. Restricted: of no concern to the neighbours. */
export interface DisqualificationBody {
  readonly cases: readonly string[];
  readonly note: string;
}

/** A sheet on the notice board with the households that the meeting proposed. */
export interface PostingFields {
  readonly year: number;
  /** 1 for the first sheet, one more for each that replaced one. */
  readonly sheet: number;
  readonly households: readonly string[];
  readonly place: string;
  readonly postedOn: IsoDay;
  /** The last day of the posting, as the rules had it when the sheet was put up. */
  readonly until: IsoDay;
  /** The day it was taken down, empty as long as it hangs. */
  readonly takenDownOn: IsoDay;
}

export type OpinionSettlement = 'open' | 'dismissed' | 'upheld';

/** What somebody said about the posted list, and what became of it. */
export interface OpinionFields {
  readonly year: number;
  /** Whom it is about; empty when about the list as a whole. */
  readonly household: string;
  /** Who said it, as far as they wanted to be named. */
  readonly from: string;
  readonly text: string;
  readonly receivedOn: IsoDay;
  readonly settlement: OpinionSettlement;
  /** How it was settled, for the minutes of the posting. */
  readonly how: string;
  /** What an amendment had said of the household when the objection was upheld: a later vote says something else. */
  readonly amendedBefore: AmendedVote | null;
}

/** A household's amended result as a later reader recognises it by. */
export interface AmendedVote {
  readonly outcome: 'proposed' | 'not-proposed';
  readonly for: number;
  readonly base: number;
}

export type DecisionType = 'recognition' | 'merit' | 'correction' | 'revocation';

/** In whose name a paper is signed (Decree 30/2020): for the body, in the head's stead, by order, by delegation, or as oneself. */
export type SigningCapacity = 'TM' | 'KT' | 'TL' | 'TUQ' | 'SELF';

/** A decision of the commune's chairman, with number and date out of the commune's own register. */
export interface DecisionFields {
  readonly year: number;
  readonly type: DecisionType;
  readonly number: string;
  readonly signedOn: IsoDay;
  readonly signatory: { readonly name: string; readonly position: string };
  readonly capacity: SigningCapacity;
  /** Papers that the decision rests on beside the law, a line each. */
  readonly grounds: readonly string[];
  /** The decision that this one corrects or takes back, by id; empty when none. */
  readonly corrects: string;
  readonly reason: string;
  readonly publishedOn: IsoDay;
  readonly publishedAt: string;
  /** The day on which its certificates were given to the households, and where; by custom on 18 November. */
  readonly handedOverOn: IsoDay;
  readonly handedOverAt: string;
}

/** A village's part of a decision: the households that it names. */
export interface RecognitionBody {
  readonly households: readonly string[];
  /** For a merit certificate, the years that it rewards and uses up. */
  readonly years: readonly number[];
}

export type PastOutcome = 'recognised' | 'not-recognised' | 'not-registered';

/** What an earlier year left on paper about a household. */
export interface PastResultBody {
  readonly outcome: PastOutcome;
  readonly reason: string;
  /** Number and date as the paper has them. */
  readonly decision: string;
  /** Whether a merit certificate was given in that year. */
  readonly merit: boolean;
}

export type HouseholdEventType = 'split' | 'merge' | 'new-head' | 'moved-in' | 'moved-out';

/** What happened to households, so that their years are not lost: whose history goes on in whom. */
export interface HouseholdEventBody {
  readonly type: HouseholdEventType;
  readonly on: IsoDay;
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** The head's name before, where the head changed. */
  readonly formerHead: string;
  readonly note: string;
}

export type VillageEventType = 'merge' | 'split' | 'rename';

/** What happened to villages; their titles and their households' years stay with those that went before. */
export interface VillageEventBody {
  readonly type: VillageEventType;
  readonly on: IsoDay;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly formerNames: readonly string[];
  readonly document: string;
}
