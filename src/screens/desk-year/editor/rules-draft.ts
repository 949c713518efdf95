import type { MonthDay } from '#domain/calendar/civil-date.ts';
import type { RuleOverrides } from '#domain/rules/overrides.ts';
import type { Approval, BallotMethod, Quorum, RuleSet, Term } from '#domain/rules/rule-set.ts';
import type { PassMark } from '#domain/rules/scale.ts';
import type { Fraction } from '#domain/rules/fraction.ts';
import type { MeritRule } from '#domain/year-book/merit.ts';
import { fractionOfText, textOfFraction } from '#domain/rules/share-text.ts';

import { partsOfScale, scaleOfParts, type PartDraft, type Wording } from '../scale/scale-draft.ts';

/** A number as it is typed, empty where the one below stands; `none` says that nothing is fixed. */
export interface NumberDraft {
  readonly text: string;
  readonly none: boolean;
}

export interface TermDraft extends NumberDraft {
  readonly kind: Term['kind'];
}

export interface ShareDraft<Base> {
  readonly text: string;
  readonly base: Base;
  readonly strict: boolean;
}

/** Years in a row and the cap, as they are typed; both empty where those below stand. */
export interface MeritDraft {
  readonly years: string;
  readonly cap: string;
  readonly none: boolean;
}

export interface MarkDraft {
  readonly area: PassMark['area'];
  readonly poorOnly: boolean;
  readonly points: string;
}

/** Somebody's own numbers as they are typed. Plain data: it is kept for the tab until it is recorded. */
export interface RulesDraft {
  readonly document: string;
  readonly required: '' | 'yes' | 'no';
  readonly registrationDeadline: NumberDraft;
  readonly residenceMonths: NumberDraft;
  readonly merit: MeritDraft;
  readonly meetingSeason: string;
  readonly reviewDeadline: string;
  readonly certificateDay: string;
  readonly quorum: ShareDraft<Quorum['base']>;
  readonly approval: ShareDraft<Approval['base']>;
  /** `null` where those below stand. */
  readonly ballotMethods: readonly BallotMethod[] | null;
  readonly posting: TermDraft;
  readonly villageSubmit: TermDraft;
  readonly communeDecide: TermDraft;
  readonly publish: TermDraft;
  readonly scaleMode: 'below' | 'none' | 'own';
  readonly scale: readonly PartDraft[];
  readonly standardFloor: NumberDraft & { readonly strict: boolean };
  readonly passMarks: readonly MarkDraft[] | null;
  /** The preset that these numbers were started from, for its doubts; empty when none. */
  readonly preset: string;
}

const DAY = /^(\d{1,2})\s*[/-]\s*(\d{1,2})$/;

/** A text that is no day, share or number becomes one that `problemsOf` refuses, so that one place judges all numbers. */
function dayOfText(text: string): MonthDay | undefined {
  if (text.trim() === '') return undefined;
  const match = DAY.exec(text.trim());
  return match ? { day: Number(match[1]), month: Number(match[2]) } : { day: 0, month: 0 };
}

const wholeOfText = (text: string): number => (/^\d{1,4}$/.test(text.trim()) ? Number(text) : -1);

function termOfDraft({ text, kind, none }: TermDraft): Term | null | undefined {
  if (none) return null;
  return text.trim() === '' ? undefined : { days: wholeOfText(text), kind };
}

const NO_SHARE: Fraction = { numerator: 0, denominator: 1 };

function fractionOfDraft(text: string, strict: boolean) {
  if (text.trim() === '') return undefined;
  const fraction = fractionOfText(text) ?? NO_SHARE;
  return strict ? { ...fraction, strict: true as const } : fraction;
}

function shareOfDraft<Base extends string>({ text, base, strict }: ShareDraft<Base>) {
  const fraction = fractionOfDraft(text, strict);
  return fraction && { fraction, base };
}

function meritOfDraft({ years, cap, none }: MeritDraft): MeritRule | null | undefined {
  if (none) return null;
  if (years.trim() === '' && cap.trim() === '') return undefined;
  return { consecutiveYears: wholeOfText(years), cap: fractionOfText(cap) ?? NO_SHARE };
}

function scaleOfDraft({ scaleMode, scale }: RulesDraft, wording: Wording) {
  if (scaleMode === 'below') return undefined;
  return scaleMode === 'none' ? null : scaleOfParts(scale, wording);
}

/** What was typed as the rules take it. Only what was typed is in it. */
export function overridesOfDraft(draft: RulesDraft, wording: Wording): RuleOverrides {
  const { registrationDeadline: deadline, residenceMonths: months, standardFloor: floor } = draft;
  const decide = draft.communeDecide;
  const given = {
    registrationRequired: draft.required === '' ? undefined : draft.required === 'yes',
    registrationDeadline: deadline.none ? null : dayOfText(deadline.text),
    reviewDeadline: dayOfText(draft.reviewDeadline),
    meetingSeason: dayOfText(draft.meetingSeason),
    certificateDay: dayOfText(draft.certificateDay),
    quorum: shareOfDraft(draft.quorum),
    approval: shareOfDraft(draft.approval),
    ballotMethods: draft.ballotMethods ?? undefined,
    posting: termOfDraft(draft.posting),
    villageSubmit: termOfDraft(draft.villageSubmit),
    communeDecide: termOfDraft({ ...decide, none: false }),
    publish: termOfDraft(draft.publish),
    scale: scaleOfDraft(draft, wording),
    standardFloor: floor.none ? null : fractionOfDraft(floor.text, floor.strict),
    passMarks: draft.passMarks?.map((mark) => ({ ...mark, points: wholeOfText(mark.points) })),
    residenceMonths: months.none ? null : months.text.trim() === '' ? undefined : wholeOfText(months.text),
    merit: meritOfDraft(draft.merit),
  };
  const stated = Object.entries(given).filter(([, value]) => value !== undefined);
  return { document: draft.document.trim(), ...Object.fromEntries(stated) };
}

const textOfDay = (day: MonthDay | null | undefined): string => (day ? `${day.day}/${day.month}` : '');

const draftOfTerm = (term: Term | null | undefined, below: Term | null): TermDraft => ({
  text: term ? String(term.days) : '',
  kind: term?.kind ?? below?.kind ?? 'calendar',
  none: term === null,
});

const draftOfShare = <Base>(
  share: { readonly fraction: Fraction; readonly base: Base } | undefined,
  base: Base,
): ShareDraft<Base> => ({
  text: share ? textOfFraction(share.fraction) : '',
  base: share?.base ?? base,
  strict: share?.fraction.strict ?? false,
});

const draftOfMerit = (merit: MeritRule | null | undefined): MeritDraft => ({
  years: merit ? String(merit.consecutiveYears) : '',
  cap: merit ? textOfFraction(merit.cap) : '',
  none: merit === null,
});

export const draftOfMarks = (marks: readonly PassMark[]): readonly MarkDraft[] =>
  marks.map((mark) => ({ ...mark, points: String(mark.points) }));

/** How numbers recorded before, or those of a preset, are shown for correction. */
export function draftOfOverrides(
  known: RuleOverrides | null,
  below: RuleSet,
  wording: Wording,
  preset = '',
): RulesDraft {
  const own: RuleOverrides = known ?? { document: '' };
  const { registrationRequired: required, standardFloor: floor, residenceMonths: months } = own;
  return {
    document: own.document,
    required: required === undefined ? '' : required ? 'yes' : 'no',
    registrationDeadline: {
      text: textOfDay(own.registrationDeadline),
      none: own.registrationDeadline === null,
    },
    residenceMonths: { text: months ? String(months) : '', none: months === null },
    merit: draftOfMerit(own.merit),
    meetingSeason: textOfDay(own.meetingSeason),
    reviewDeadline: textOfDay(own.reviewDeadline),
    certificateDay: textOfDay(own.certificateDay),
    quorum: draftOfShare(own.quorum, 'summoned'),
    approval: draftOfShare(own.approval, 'present'),
    ballotMethods: own.ballotMethods ?? null,
    posting: draftOfTerm(own.posting, below.posting.value),
    villageSubmit: draftOfTerm(own.villageSubmit, below.villageSubmit.value),
    communeDecide: draftOfTerm(own.communeDecide, below.communeDecide.value),
    publish: draftOfTerm(own.publish, below.publish.value),
    scaleMode: own.scale === undefined ? 'below' : own.scale === null ? 'none' : 'own',
    scale: own.scale ? partsOfScale(own.scale, wording) : [],
    standardFloor: {
      text: floor ? textOfFraction(floor) : '',
      none: floor === null,
      strict: floor?.strict ?? false,
    },
    passMarks: own.passMarks ? draftOfMarks(own.passMarks) : null,
    preset,
  };
}
