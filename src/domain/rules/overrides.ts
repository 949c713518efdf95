import type { MeritRule } from '../year-book/merit.ts';
import { isValidMonthDay, type MonthDay } from '../calendar/civil-date.ts';
import { isFraction, type Fraction } from './fraction.ts';
import type { Approval, BallotMethod, Citation, Quorum, Rule, RuleSet, Term } from './rule-set.ts';
import type { PassMark, Scale } from './scale.ts';
import { areUsableMarks, isUsableScale, type RulesBelow } from './scoring-problems.ts';

/**
 * The province's or commune's own numbers, as the officer entered them from a document.
 *
 * Only what is given replaces the decree's value; `null` takes a value away where a rule set may have none.
 */
export interface RuleOverrides {
  /** Number and name of the document, such as “Quyết định 22/2024/QĐ-UBND”. */
  readonly document: string;
  readonly registrationRequired?: boolean | undefined;
  readonly registrationDeadline?: MonthDay | null | undefined;
  readonly reviewDeadline?: MonthDay | undefined;
  readonly meetingSeason?: MonthDay | undefined;
  readonly certificateDay?: MonthDay | undefined;
  readonly quorum?: Quorum | undefined;
  readonly approval?: Approval | undefined;
  readonly ballotMethods?: readonly BallotMethod[] | undefined;
  readonly posting?: Term | null | undefined;
  readonly villageSubmit?: Term | null | undefined;
  readonly communeDecide?: Term | undefined;
  readonly publish?: Term | null | undefined;
  readonly scale?: Scale | null | undefined;
  readonly standardFloor?: Fraction | null | undefined;
  readonly passMarks?: readonly PassMark[] | undefined;
  /** Months that a household must have lived in the village; read with the rules on recognition, see `residenceRuleOf`. */
  readonly residenceMonths?: number | null | undefined;
  /**
   * What a merit certificate asks for, `null` where none is given; read with the rules on recognition, see `meritRuleOf`. The
   * commune's alone: an area's is not read, as the commune's chairman gives the certificates in all of them.
   */
  readonly merit?: MeritRule | null | undefined;
}

/** What is wrong with the officer's numbers, by field. */
export interface OverridesProblem {
  readonly type:
    | 'document-missing'
    | 'not-a-fraction'
    | 'not-a-day'
    | 'not-a-term'
    | 'not-months'
    | 'not-years'
    | 'no-ballot-method'
    | 'not-a-scale'
    | 'not-pass-marks';
  readonly field: keyof RuleOverrides;
}

/**
 * Everything that forbids using these numbers; empty when they may be applied. Throws on nothing, whatever a stranger sent.
 *
 * Whoever enters numbers gives the rules `below` them too: only beside those does it show that a scale misses the decree's
 * total, or that a scale has no marks. Who reads what others entered leaves them out.
 */
export function problemsOf(overrides: RuleOverrides, below?: RulesBelow): readonly OverridesProblem[] {
  const { standardFloor, merit } = overrides;
  const wrong = (type: OverridesProblem['type'], ...fields: readonly (keyof RuleOverrides)[]) =>
    fields.map((field): OverridesProblem => ({ type, field }));
  const isWrongDay = (field: (typeof DAYS)[number]) => {
    const day = overrides[field];
    return day && !isValidMonthDay(day);
  };
  const isWrongShare = (field: (typeof SHARES)[number]) => {
    const share = overrides[field];
    return share && !isFraction(share.fraction ?? NO_FRACTION);
  };
  const isWrongTerm = (field: (typeof TERMS)[number]) => {
    const term = overrides[field];
    return term && !isTerm(term);
  };
  return [
    ...wrong('document-missing', ...(overrides.document.trim() === '' ? (['document'] as const) : [])),
    ...wrong('not-a-day', ...DAYS.filter(isWrongDay)),
    ...wrong('not-a-fraction', ...SHARES.filter(isWrongShare)),
    ...wrong(
      'not-a-fraction',
      ...(standardFloor && !isFraction(standardFloor) ? (['standardFloor'] as const) : []),
    ),
    ...wrong('not-a-term', ...TERMS.filter(isWrongTerm)),
    ...wrong('not-years', ...(!merit || areYears(merit.consecutiveYears) ? [] : (['merit'] as const))),
    ...wrong(
      'not-a-fraction',
      ...(!merit || isFraction(merit.cap ?? NO_FRACTION) ? [] : (['merit'] as const)),
    ),
    ...wrong('not-months', ...(areMonths(overrides.residenceMonths) ? [] : (['residenceMonths'] as const))),
    ...wrong(
      'no-ballot-method',
      ...(overrides.ballotMethods?.length === 0 ? (['ballotMethods'] as const) : []),
    ),
    ...wrong('not-a-scale', ...(isUsableScale(overrides, below) ? [] : (['scale'] as const))),
    ...wrong('not-pass-marks', ...(areUsableMarks(overrides, below) ? [] : (['passMarks'] as const))),
  ];
}

const DAYS = ['registrationDeadline', 'reviewDeadline', 'meetingSeason', 'certificateDay'] as const;
const SHARES = ['quorum', 'approval'] as const;
const TERMS = ['posting', 'villageSubmit', 'communeDecide', 'publish'] as const;
const NO_FRACTION: Fraction = { numerator: 0, denominator: 0 };

/** The rule set with the officer's numbers in place of the decree's, each citing the officer's document; throws on numbers with problems. */
export function applyOverrides(ruleSet: RuleSet, overrides: RuleOverrides): RuleSet {
  const [problem] = problemsOf(overrides);
  if (problem) {
    throw new RangeError(`Rules overridden with ${problem.type} in ${problem.field}`);
  }

  const citation: Citation = { document: overrides.document };
  const over = <Value>(rule: Rule<Value>, value: Value | undefined): Rule<Value> =>
    value === undefined ? rule : { value, citation };

  return {
    ...ruleSet,
    registration: overrideRegistration(ruleSet.registration, overrides, citation),
    reviewDeadline: over(ruleSet.reviewDeadline, overrides.reviewDeadline),
    meetingSeason: over(ruleSet.meetingSeason, overrides.meetingSeason),
    certificateDay: over(ruleSet.certificateDay, overrides.certificateDay),
    quorum: over(ruleSet.quorum, overrides.quorum),
    approval: over(ruleSet.approval, overrides.approval),
    ballotMethods: over(ruleSet.ballotMethods, overrides.ballotMethods),
    posting: over(ruleSet.posting, overrides.posting),
    villageSubmit: over(ruleSet.villageSubmit, overrides.villageSubmit),
    communeDecide: over(ruleSet.communeDecide, overrides.communeDecide),
    publish: over(ruleSet.publish, overrides.publish),
    scale: over(ruleSet.scale, overrides.scale),
    standardFloor: over(ruleSet.standardFloor, overrides.standardFloor),
    passMarks: over(ruleSet.passMarks, overrides.passMarks),
    overriddenBy: joined(ruleSet.overriddenBy, overrides.document),
  };
}

/** Of rules with two layers (commune, then area) both documents are named. */
const joined = (earlier: string | undefined, document: string): string =>
  earlier === undefined || earlier === document ? document : `${earlier}; ${document}`;

function overrideRegistration(
  rule: RuleSet['registration'],
  { registrationRequired, registrationDeadline }: RuleOverrides,
  citation: Citation,
): RuleSet['registration'] {
  if (registrationRequired === undefined && registrationDeadline === undefined) {
    return rule;
  }
  const required = registrationRequired ?? rule.value.required;
  const deadline = registrationDeadline === undefined ? rule.value.deadline : registrationDeadline;
  return { value: deadline ? { required, deadline } : { required }, citation };
}

function isTerm({ days }: Term): boolean {
  return Number.isSafeInteger(days) && days > 0 && days <= 366;
}

/** A row of years as long as a decision can name. */
const areYears = (years: number): boolean => Number.isSafeInteger(years) && years > 0 && years <= 10;

/** No rule on residence at all, or whole months up to ten years. */
const areMonths = (months: number | null | undefined): boolean =>
  months === null || months === undefined || (Number.isSafeInteger(months) && months > 0 && months <= 120);
