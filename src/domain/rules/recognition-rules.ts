import type { MonthDay } from '../calendar/civil-date.ts';
import type { MeritRule } from '../year-book/merit.ts';
import type { Fraction } from './fraction.ts';
import type {
  Approval,
  BilingualText,
  BallotMethod,
  Quorum,
  RegistrationRule,
  Rule,
  Term,
} from './rule-set.ts';
import type { PassMark } from './scale.ts';

/** A paper by the number that the decree's annex gives it; `null` where it gives none or none was seen. */
export interface FormName {
  readonly number: string | null;
  readonly title: BilingualText;
}

export type DossierPaper =
  | 'proposal'
  | 'registration'
  | 'self-assessment'
  | 'list-and-opinions'
  | 'achievement-report'
  | 'earlier-decisions'
  | 'minutes';

/** One paper of a dossier; `unverified` where no public text at hand shows the number of its form. */
export interface DossierItem {
  readonly paper: DossierPaper;
  readonly form: string | null;
  readonly per: 'village' | 'household';
  readonly unverified?: true;
}

/** Who decides on what, and in which time. */
export interface Authority {
  readonly title: 'household' | 'village' | 'merit';
  readonly level: 'commune' | 'district';
  readonly office: BilingualText;
  /** First and last day on which the office signs, as YYYY-MM-DD. */
  readonly from: string;
  readonly to?: string;
}

/** How a merit certificate is given to a household. */
export interface MeritProcedure extends MeritRule {
  readonly quorum: Quorum;
  readonly approval: Approval;
  readonly villageSubmit: Term;
  readonly communeDecide: Term;
  readonly dossier: readonly DossierItem[];
}

/** How a merit certificate is given to a village. */
export interface VillageMerit extends MeritRule {
  /** The council's meeting, then the decision. */
  readonly council: Term;
  readonly decide: Term;
  readonly dossier: readonly DossierItem[];
}

/** The procedure for the village's own title (“Khu dân cư văn hóa”, since 2024 “Thôn, tổ dân phố văn hóa”). */
export interface VillageTitleRules {
  readonly name: Rule<BilingualText>;
  readonly registration: Rule<RegistrationRule>;
  readonly reviewDeadline: Rule<MonthDay>;
  readonly convener: Rule<BilingualText>;
  readonly quorum: Rule<Quorum | null>;
  readonly approval: Rule<Approval | null>;
  readonly ballotMethods: Rule<readonly BallotMethod[]>;
  readonly scaleTotal: Rule<number | null>;
  readonly standardFloor: Rule<Fraction | null>;
  readonly passMarks: Rule<readonly PassMark[]>;
  readonly posting: Rule<Term | null>;
  readonly communeSubmit: Rule<Term | null>;
  readonly decide: Rule<Term>;
  readonly publish: Rule<Term | null>;
  readonly dossier: Rule<readonly DossierItem[]>;
  readonly decisionForm: Rule<FormName>;
  readonly merit: Rule<VillageMerit | null>;
}

/**
 * What one decree says of everything after the meeting, as data; `null` where it fixes nothing.
 *
 * Apart from the rule set, as only the desk and the papers need it.
 */
export interface RecognitionRules {
  readonly ruleSetId: string;
  /** Months that a household must have lived in the village. */
  readonly residence: Rule<number | null>;
  readonly dossier: Rule<readonly DossierItem[]>;
  readonly decisionForm: Rule<FormName>;
  readonly certificateForm: Rule<FormName>;
  readonly merit: Rule<MeritProcedure | null>;
  /** Whether years that a certificate rewarded may be rewarded again in an overlapping row of years. */
  readonly overlap: Rule<{ readonly rewardedYearsCountAgain: boolean }>;
  readonly authority: readonly Rule<Authority>[];
  readonly villageTitle: VillageTitleRules;
}
