import type { MonthDay } from '#domain/calendar/civil-date.ts';
import type { RuleOverrides } from '#domain/rules/overrides.ts';
import type { Approval, Quorum, Term } from '#domain/rules/rule-set.ts';
import { fractionOfText, textOfFraction } from '#domain/rules/share-text.ts';

/** The province's numbers as they are typed; an empty text leaves the decree's value. */
export interface OverridesText {
  readonly document: string;
  readonly required: '' | 'yes' | 'no';
  readonly registrationDeadline: string;
  readonly reviewDeadline: string;
  readonly quorum: string;
  readonly quorumBase: Quorum['base'];
  readonly quorumStrict: boolean;
  readonly approval: string;
  readonly approvalBase: Approval['base'];
  readonly approvalStrict: boolean;
  readonly posting: string;
  readonly villageSubmit: string;
  readonly communeDecide: string;
}

const DAY = /^(\d{1,2})\s*[/-]\s*(\d{1,2})$/;

/** A text that is no day or share becomes one that `problemsOf` refuses, so that one place judges all numbers. */
function dayOfText(text: string): MonthDay | undefined {
  if (text.trim() === '') return undefined;
  const match = DAY.exec(text.trim());
  return match ? { day: Number(match[1]), month: Number(match[2]) } : { day: 0, month: 0 };
}

function termOfText(text: string): Term | undefined {
  if (text.trim() === '') return undefined;
  return { days: /^\d{1,3}$/.test(text.trim()) ? Number(text) : 0, kind: 'calendar' };
}

function shareOfText<Base extends string>(text: string, base: Base, strict: boolean) {
  if (text.trim() === '') return undefined;
  const fraction = fractionOfText(text) ?? { numerator: 0, denominator: 1 };
  return { fraction: strict ? { ...fraction, strict: true as const } : fraction, base };
}

/** What was typed as the rules take it. Only what was typed is in it. */
export function overridesOfText(text: OverridesText): RuleOverrides {
  const given = {
    registrationRequired: text.required === '' ? undefined : text.required === 'yes',
    registrationDeadline: dayOfText(text.registrationDeadline),
    reviewDeadline: dayOfText(text.reviewDeadline),
    quorum: shareOfText(text.quorum, text.quorumBase, text.quorumStrict),
    approval: shareOfText(text.approval, text.approvalBase, text.approvalStrict),
    posting: termOfText(text.posting),
    villageSubmit: termOfText(text.villageSubmit),
    communeDecide: termOfText(text.communeDecide),
  };
  const stated = Object.entries(given).filter(([, value]) => value !== undefined);
  return { document: text.document.trim(), ...Object.fromEntries(stated) };
}

/** How numbers recorded before are shown again for correction. */
export function textOfOverrides(overrides: RuleOverrides | null): OverridesText {
  const { registrationRequired: required, quorum, approval } = overrides ?? { document: '' };
  const day = (value: MonthDay | null | undefined) => (value ? `${value.day}/${value.month}` : '');
  const days = (value: Term | null | undefined) => (value ? String(value.days) : '');
  return {
    document: overrides?.document ?? '',
    required: required === undefined ? '' : required ? 'yes' : 'no',
    registrationDeadline: day(overrides?.registrationDeadline),
    reviewDeadline: day(overrides?.reviewDeadline),
    quorum: quorum ? textOfFraction(quorum.fraction) : '',
    quorumBase: quorum?.base ?? 'summoned',
    quorumStrict: quorum?.fraction.strict ?? false,
    approval: approval ? textOfFraction(approval.fraction) : '',
    approvalBase: approval?.base ?? 'present',
    approvalStrict: approval?.fraction.strict ?? false,
    posting: days(overrides?.posting),
    villageSubmit: days(overrides?.villageSubmit),
    communeDecide: days(overrides?.communeDecide),
  };
}
