import type { Entry } from '#domain/book/entry.ts';
import { subjectPart } from '#domain/book/subjects.ts';
import type { BookView } from '#domain/book/view.ts';
import { householdOf } from '#domain/register/household.ts';
import { t } from '#i18n/desk.ts';

const KINDS = [
  'commune',
  'village',
  'year',
  'target',
  'household',
  'household-restricted',
  'registration',
  'registration-signature',
  'meeting',
  'summons',
  'attendance',
  'list-vote',
  'tally',
  'ballot-accounting',
  'ballot-count',
  'minutes',
  'amendment',
  'submission',
  'return-item',
  'acceptance',
] as const;

/** The kind of an entry in words; a kind of a newer app has its own words. */
export function kindWords(kind: string): string {
  const known = KINDS.find((each) => each === kind);
  return known ? t(`kind.${known}.label`) : t('kind.unknown.label');
}

/** Where in the subject of a kind the household stands; kinds without one are about the village or a meeting. */
const HOUSEHOLD_PART: Readonly<Record<string, number>> = {
  household: 0,
  'household-restricted': 0,
  registration: 1,
  'registration-signature': 1,
  attendance: 1,
  tally: 1,
};

/** What an entry is about, with the household's name where it is about one: “Đăng ký của hộ: Nguyễn Văn An”. */
export function aboutEntry(view: BookView, { kind, subject }: Pick<Entry, 'kind' | 'subject'>): string {
  const part = HOUSEHOLD_PART[kind];
  const name = part === undefined ? undefined : householdOf(view, subjectPart(subject, part))?.headName;
  return name ? `${kindWords(kind)}: ${name}` : kindWords(kind);
}
