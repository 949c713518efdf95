import type { MonthDay } from '../calendar/civil-date.ts';
import type { Fraction } from './fraction.ts';
import type { PassMark, Scale } from './scale.ts';

/** A text that a person reads, in both languages of the app. */
export interface BilingualText {
  readonly vi: string;
  readonly en: string;
}

/** Where a rule is written: the legal text, its article, and a public address where it can be read. */
export interface Citation {
  readonly document: string;
  readonly article?: string;
  readonly source?: string;
}

/** What rests on the law. `unverified` marks what no public text at hand confirms. */
export interface Cited {
  readonly citation: Citation;
  readonly unverified?: true;
}

/** One value of the law with its citation. An unverified one may be used, but the mark is shown to the officer with the note. */
export interface Rule<Value> extends Cited {
  readonly value: Value;
  readonly note?: BilingualText;
}

/** Ways to vote: the list as a whole with named exceptions, hands per household, or paper ballots. */
export type BallotMethod = 'LIST' | 'SHOW_OF_HANDS' | 'SECRET';

/** The share of the base that must be present for the meeting to count. */
export interface Quorum {
  readonly fraction: Fraction;
  readonly base: 'summoned' | 'households';
}

/** The share of the base that must agree for a household to pass. */
export interface Approval {
  readonly fraction: Fraction;
  readonly base: 'present' | 'valid-ballots';
}

/** A legal term; working days leave out Saturdays and Sundays. */
export interface Term {
  readonly days: number;
  readonly kind: 'working' | 'calendar';
}

/** A line that a household may commit to when it registers; `id` is what the book stores. */
export interface Commitment extends BilingualText {
  readonly id: string;
}

/** Registration of households for the year; a deadline means complete before that day. */
export interface RegistrationRule {
  readonly required: boolean;
  readonly deadline?: MonthDay;
}

/** From how many households a village may meet by clusters, and whether scattered settlement allows it too. */
export interface ClusterRule {
  readonly allowedFromHouseholds: number;
  readonly allowedWhenScattered: boolean;
}

/**
 * The procedure of one decree for the household title, as data; `null` where the decree fixes nothing.
 *
 * What comes after the meeting (dossier, decision, merit, the village's own title) is in `RecognitionRules`: the phone
 * loads this at once and that only where it is needed.
 */
export interface RuleSet {
  readonly id: string;
  readonly title: BilingualText;
  /** First day in force, as YYYY-MM-DD. */
  readonly effectiveFrom: string;
  /** Last day in force, as YYYY-MM-DD. */
  readonly effectiveTo?: string;
  /** Title years judged by this decree, first and last included. */
  readonly appliesToYears: { readonly from: number; readonly to?: number };
  readonly registration: Rule<RegistrationRule>;
  /** The review must be complete before this day. */
  readonly reviewDeadline: Rule<MonthDay>;
  /** From this day villages by custom hold their meetings. */
  readonly meetingSeason: Rule<MonthDay>;
  /** The day of the year on which certificates are by custom handed over. */
  readonly certificateDay: Rule<MonthDay>;
  readonly quorum: Rule<Quorum>;
  readonly approval: Rule<Approval>;
  readonly ballotMethods: Rule<readonly BallotMethod[]>;
  readonly clusterMeetings: Rule<ClusterRule>;
  /** Public posting of the list for comments, after the meeting. */
  readonly posting: Rule<Term | null>;
  /** Village head to commune, from the result of the meeting. */
  readonly villageSubmit: Rule<Term | null>;
  /** Commune's decision, from the complete dossier. */
  readonly communeDecide: Rule<Term>;
  /** Publication of the decision. */
  readonly publish: Rule<Term | null>;
  /** What all points of a scale add up to. */
  readonly scaleTotal: Rule<number | null>;
  /** The points themselves. Both decrees leave them to the province. */
  readonly scale: Rule<Scale | null>;
  /** The share of its maximum that each standard must reach. */
  readonly standardFloor: Rule<Fraction | null>;
  /** The points from which a household passes; the first mark that fits counts. */
  readonly passMarks: Rule<readonly PassMark[]>;
  readonly minutesForm: Rule<{ readonly number: string; readonly title: BilingualText }>;
  readonly chairRole: Rule<BilingualText>;
  readonly meetingComposition: Rule<readonly BilingualText[]>;
  readonly commitments: Rule<readonly Commitment[]>;
  /** The document that changed some of the values above, as the officer named it. */
  readonly overriddenBy?: string;
}
