import type { Head, SubjectState } from '../book/fold.ts';
import type { Kind } from '../book/kinds.ts';
import { subjectPart } from '../book/subjects.ts';
import type { BookView } from '../book/view.ts';

/** What the book keeps about one household, in groups that a household understands. */
export const RECORD_GROUPS = [
  'register',
  'registrations',
  'meetings',
  'results',
  'opinions',
  'restricted',
  'access',
  'protection',
] as const;
export type RecordGroup = (typeof RECORD_GROUPS)[number];

/** One thing that the book keeps about the household: what was recorded, by whom and when. */
export interface HouseholdRecord {
  readonly group: RecordGroup;
  readonly kind: Kind;
  readonly subject: string;
  readonly head: Head;
}

/** Where each kind names a household: a part of the subject, or a member of the body (one, or a list). */
type Place = { readonly part: number } | { readonly one: string } | { readonly list: readonly string[] };

const KINDS: readonly (readonly [Kind, RecordGroup, Place])[] = [
  ['household', 'register', { part: 0 }],
  ['household-event', 'register', { list: ['from', 'to'] }],
  ['registration', 'registrations', { part: 1 }],
  ['registration-signature', 'registrations', { part: 1 }],
  ['summons', 'meetings', { list: ['households'] }],
  ['attendance', 'meetings', { part: 1 }],
  ['assessment', 'meetings', { part: 1 }],
  ['list-vote', 'meetings', { list: ['households', 'exceptions'] }],
  ['tally', 'meetings', { part: 1 }],
  ['posting', 'results', { list: ['households'] }],
  ['recognition', 'results', { list: ['households'] }],
  ['past-result', 'results', { part: 1 }],
  ['opinion', 'opinions', { one: 'household' }],
  ['household-restricted', 'restricted', { part: 0 }],
  ['disqualification', 'restricted', { part: 1 }],
  ['restricted-access', 'access', { one: 'household' }],
  ['privacy-notice', 'protection', { part: 0 }],
  ['data-request', 'protection', { one: 'household' }],
  ['erasure', 'protection', { one: 'household' }],
];

/** What one reader has of a village: `restricted` only where its role needs it. */
export interface VillageViews {
  readonly village: BookView;
  readonly restricted: BookView;
}

/** Everything the book says about a household now, each group in the order of its recording. Nothing of what was erased. */
export function recordsOfHousehold(views: VillageViews, household: string): readonly HouseholdRecord[] {
  const records = KINDS.flatMap(([kind, group, place]) =>
    [views.village, views.restricted].flatMap((view) =>
      [...view.ofKind(kind)].flatMap((state) => recordsIn(state, { kind, group, place }, household)),
    ),
  );
  const at = (group: RecordGroup) => RECORD_GROUPS.indexOf(group);
  return records.sort((a, b) => at(a.group) - at(b.group) || a.head.recordedAt - b.head.recordedAt);
}

interface KindPlace {
  readonly kind: Kind;
  readonly group: RecordGroup;
  readonly place: Place;
}

function recordsIn(
  { subject, heads }: SubjectState,
  { kind, group, place }: KindPlace,
  household: string,
): readonly HouseholdRecord[] {
  const isNamed = 'part' in place && subjectPart(subject, place.part) === household;
  const about = heads.filter(({ body }) => body !== null && (isNamed || isAbout(body, place, household)));
  return about.map((head) => ({ group, kind, subject, head }));
}

function isAbout(body: unknown, place: Place, household: string): boolean {
  const members = body as Readonly<Record<string, unknown>>;
  if ('one' in place) return members[place.one] === household;
  if (!('list' in place)) return false;
  return place.list.some((name) => (members[name] as readonly string[] | undefined)?.includes(household));
}

/** The records of one group. */
export const ofGroup = (
  records: readonly HouseholdRecord[],
  group: RecordGroup,
): readonly HouseholdRecord[] => records.filter((record) => record.group === group);
