import type { ErasureBody } from '../book/kinds-of-protection.ts';
import type { Kind } from '../book/kinds.ts';
import { subjectOf, subjectPart } from '../book/subjects.ts';
import type { Cited } from '../rules/rule-set.ts';

/*
 * Erasure. An officer's entry `erasure` names whose data, and the commune takes the bodies of the entries it covers out of every
 * copy; their envelopes stay, so that every chain still verifies (L11). What is covered depends on the entry's subject alone: an
 * entry that comes later about the same is erased as it comes, whatever it says and whoever brings it (L3).
 */

/** How an entry is known to be about a household: by its subject's name, or only because an erasure names that subject. */
type Naming = 'household' | 'year-and-household' | 'named';

/** A kind whose bodies an erasure takes away. */
export interface ErasableKind {
  readonly kind: Kind;
  readonly naming: Naming;
}

/** What goes. Everything in these is about the household and nothing of it carries a result. */
export const ERASABLE_KINDS: readonly ErasableKind[] = [
  { kind: 'household', naming: 'household' },
  { kind: 'household-restricted', naming: 'household' },
  { kind: 'privacy-notice', naming: 'household' },
  { kind: 'registration-signature', naming: 'year-and-household' },
  { kind: 'disqualification', naming: 'year-and-household' },
  { kind: 'opinion', naming: 'named' },
  { kind: 'household-event', naming: 'named' },
];

/** A kind that stays although it is about households, and what of it is left to know. */
export interface KeptKind {
  readonly kind: Kind;
  readonly ground: Cited;
}

const COMMENDATION: Cited = {
  citation: { document: 'Luật Thi đua, khen thưởng 06/2022/QH15; Luật Lưu trữ 33/2024/QH15' },
  unverified: true,
};
const PARTICIPANTS: Cited = {
  citation: { document: 'Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15; Nghị định 59/2023/NĐ-CP' },
  unverified: true,
};

/** What stays, because the results of the meeting rest on it: ids and numbers, and who represented a household at the meeting. */
export const KEPT_KINDS: readonly KeptKind[] = [
  { kind: 'registration', ground: COMMENDATION },
  { kind: 'attendance', ground: PARTICIPANTS },
  { kind: 'tally', ground: COMMENDATION },
  { kind: 'assessment', ground: COMMENDATION },
  { kind: 'minutes', ground: COMMENDATION },
  { kind: 'recognition', ground: COMMENDATION },
  { kind: 'past-result', ground: COMMENDATION },
];

const NAMINGS: ReadonlyMap<string, Naming> = new Map(
  ERASABLE_KINDS.map(({ kind, naming }) => [kind, naming]),
);

const kindOf = (subject: string): string => subject.split(':', 1)[0] ?? '';

/** Whether an erasure can take the bodies of a subject's entries away. */
const isErasable = (subject: string): boolean => NAMINGS.has(kindOf(subject));

/**
 * The names under which a subject's erasure is known: its own, and its household's where the subject names one. Empty for what
 * is never erased.
 */
export function namesErasing(subject: string): readonly string[] {
  switch (NAMINGS.get(kindOf(subject))) {
    case undefined:
      return [];
    case 'household':
      return [...new Set([subject, subjectOf.household(subjectPart(subject, 0))])];
    case 'year-and-household':
      return [subject, subjectOf.household(subjectPart(subject, 1))];
    case 'named':
      return [subject];
  }
}

/** The names that an erasure erases: the household's, which stands for all that is about it, and each subject that it lists. */
export function namesErasedBy({ household, subjects = [] }: ErasureBody): readonly string[] {
  const whole = household === '' ? [] : [subjectOf.household(household)];
  return [...new Set([...whole, ...subjects.filter(isErasable)])];
}

const [FIRST_YEAR, YEAR_END] = [2000, 2200];

/** Every subject by which a household can be known, in all years: what has to be looked for when it is erased. */
export function subjectsErasedBy(body: ErasureBody): readonly string[] {
  const { household } = body;
  if (household === '') return namesErasedBy(body);
  const years = Array.from({ length: YEAR_END - FIRST_YEAR }, (_, index) => FIRST_YEAR + index);
  const about = ERASABLE_KINDS.flatMap(({ kind, naming }) => {
    if (naming === 'household') return [`${kind}:${household}`];
    return naming === 'named' ? [] : years.map((year) => `${kind}:${year}:${household}`);
  });
  return [...new Set([...about, ...namesErasedBy(body)])];
}

/** Whether erasures of these names cover a subject. */
export const isErased = (names: ReadonlySet<string>, subject: string): boolean =>
  namesErasing(subject).some((name) => names.has(name));
