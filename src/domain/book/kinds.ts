import type { FrozenRules } from '../rules/frozen-rules.ts';
import type { RuleOverrides } from '../rules/overrides.ts';
import type { BallotMethod } from '../rules/rule-set.ts';
import type {
  AreaBody,
  AreaRulesBody,
  AssessmentBody,
  DecisionFields,
  DisqualificationBody,
  HolidaysBody,
  HouseholdEventBody,
  OpinionFields,
  PastResultBody,
  PostingFields,
  RecognitionBody,
  VillageEventBody,
} from './kinds-of-recognition.ts';
import type { BodiesOfProtection } from './kinds-of-protection.ts';

export type UnitKind = 'THON' | 'TDP';
export type CommuneKind = 'XA' | 'PHUONG' | 'DAC_KHU';
export type Sex = 'male' | 'female';
export type PovertyStatus = 'poor' | 'near-poor' | 'policy';
export type HouseholdStatus = 'active' | 'moved-out';

/** What the village may know of a household. An entry names only the fields it changes. */
export interface HouseholdFields {
  readonly headName: string;
  readonly order: number;
  readonly birthYear: number | null;
  readonly sex: Sex | null;
  readonly memberCount: number | null;
  readonly address: string;
  readonly cluster: string;
  readonly phone: string;
  readonly note: string;
  readonly status: HouseholdStatus;
}

/** Facts that only officers need (regulations: ethnicity is sensitive; poverty decides the 60-point mark of Decree 122). */
export interface RestrictedFields {
  readonly ethnicity: string;
  readonly povertyStatus: PovertyStatus | null;
}

export interface Official {
  readonly name: string;
  readonly position: string;
}

/** A person summoned who represents no household: party cell, Front board, mass organisations. */
export interface Delegate extends Official {
  readonly id: string;
}

export interface MeetingFields {
  readonly year: number;
  readonly cluster: string;
  readonly place: string;
  readonly chair: Official;
  readonly secretary: Official;
  readonly method: BallotMethod;
  readonly rules: FrozenRules;
  readonly startedAt: number;
  readonly discussion: string;
  /** Opened by mistake and dropped: it counts nowhere, unless it was sealed. */
  readonly cancelled: boolean;
}

/** Pen strokes on a 0..1000 grid: [x, y, x, y, …] per stroke. */
export type Strokes = readonly (readonly number[])[];

export interface Signature {
  readonly name: string;
  readonly strokes: Strokes;
}

/** `present` is how many could vote when hands were raised; the three answers may not exceed it. */
export interface HandsTally {
  readonly for: number;
  readonly against: number;
  readonly abstained: number;
  readonly present: number;
}

/** For each device, the last seq that a lock has seen in its scope: exactly what it covers. */
export type Covers = Readonly<Record<string, number>>;

export type Outcome = 'proposed' | 'not-proposed';

export interface AmendedResult {
  readonly household: string;
  readonly outcome: Outcome;
  readonly for: number;
  readonly base: number;
}

export type ReturnTarget =
  | { readonly type: 'household'; readonly household: string; readonly field: string }
  | { readonly type: 'meeting'; readonly meeting: string; readonly field: string }
  | { readonly type: 'village'; readonly field: string };

export interface ReturnFields {
  readonly year: number;
  readonly target: ReturnTarget;
  readonly reason: string;
  readonly answer: string;
}

/**
 * Every kind of entry and its content. Field-wise kinds (`FIELD_KINDS`) carry only the fields they change;
 * the others speak for their whole subject.
 */
export interface BodyByKind extends BodiesOfProtection {
  readonly commune: { readonly name: string; readonly province: string; readonly communeKind: CommuneKind };
  /** `area` names the part of a merged commune whose rules the village follows; absent where there are no parts. */
  readonly village: {
    readonly name: string;
    readonly unitKind: UnitKind;
    readonly order: number;
    readonly area?: string | undefined;
  };
  readonly area: AreaBody;
  readonly 'area-rules': AreaRulesBody;
  readonly holidays: HolidaysBody;
  readonly year: {
    readonly year: number;
    readonly ruleSet: string;
    readonly overrides: RuleOverrides | null;
  };
  /** `basisPoints` of 10,000: 88 % is 8800. */
  readonly target: {
    readonly year: number;
    readonly indicator: 'registered' | 'recognised';
    readonly basisPoints: number;
    readonly denominator: 'households' | 'registered';
  };
  readonly household: Partial<HouseholdFields>;
  readonly 'household-restricted': Partial<RestrictedFields>;
  readonly registration: { readonly registered: boolean; readonly commitments: readonly string[] };
  readonly 'registration-signature': Signature;
  readonly meeting: Partial<MeetingFields>;
  readonly summons: { readonly households: readonly string[]; readonly delegates: readonly Delegate[] };
  readonly attendance: {
    readonly present: boolean;
    readonly by: 'head' | 'representative';
    readonly name: string;
  };
  /** The list voted as a whole; `exceptions` were taken out of it by name. */
  readonly 'list-vote': HandsTally & {
    readonly households: readonly string[];
    readonly exceptions: readonly string[];
  };
  readonly tally: HandsTally;
  readonly 'ballot-accounting': {
    readonly issued: number;
    readonly spoiled: number;
    readonly notReturned: number;
    readonly present: number;
    readonly households: readonly string[];
  };
  /** Totals only: no ballot is ever stored (L6). `struck` counts, per household, the ballots that crossed it out. */
  readonly 'ballot-count': { readonly ballots: number; readonly struck: Readonly<Record<string, number>> };
  readonly minutes: {
    readonly covers: Covers;
    readonly closedAt: number;
    readonly digest: string;
    readonly code: string;
    readonly chair: Signature;
    readonly secretary: Signature;
  };
  /** Cumulative: the newest amendment of a meeting holds every change to its sealed result. */
  readonly amendment: {
    readonly changes: readonly AmendedResult[];
    readonly reason: string;
    readonly chair: Signature;
    readonly secretary: Signature;
  };
  readonly submission: { readonly meetings: readonly string[] };
  readonly 'return-item': Partial<ReturnFields>;
  readonly acceptance: { readonly covers: Covers; readonly meetings: readonly string[] };
  readonly assessment: AssessmentBody;
  readonly disqualification: DisqualificationBody;
  readonly posting: Partial<PostingFields>;
  readonly opinion: Partial<OpinionFields>;
  readonly decision: Partial<DecisionFields>;
  readonly recognition: RecognitionBody;
  readonly 'past-result': PastResultBody;
  readonly 'household-event': HouseholdEventBody;
  readonly 'village-event': VillageEventBody;
}

export type Kind = keyof BodyByKind;

/** Kinds whose entries name only the fields they change, so that two phones may change two fields of one subject. */
export const FIELD_KINDS: ReadonlySet<string> = new Set<Kind>([
  'household',
  'household-restricted',
  'meeting',
  'return-item',
  'posting',
  'opinion',
  'decision',
]);

/** Kinds that a meeting's sealed minutes lock (L5). */
export const SEALED_KINDS: ReadonlySet<string> = new Set<Kind>([
  'meeting',
  'summons',
  'attendance',
  'list-vote',
  'tally',
  'ballot-accounting',
  'ballot-count',
  'assessment',
]);

/** Kinds of a meeting on which people may disagree. Attendance is a union and never disputed. */
export const DISPUTABLE_MEETING_KINDS: readonly Kind[] = [
  'meeting',
  'summons',
  'list-vote',
  'tally',
  'ballot-accounting',
  'ballot-count',
  'assessment',
  'minutes',
  'amendment',
];

/** Kinds of a year that the commune's acceptance of the village locks. */
export const ACCEPTED_KINDS: ReadonlySet<string> = new Set<Kind>([
  ...(SEALED_KINDS as ReadonlySet<Kind>),
  'registration',
  'registration-signature',
  'minutes',
  'amendment',
  'submission',
  'return-item',
  'posting',
  'opinion',
]);
