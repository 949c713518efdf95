import { addDays, compareDates, daysBetween, type CivilDate } from '../calendar/civil-date.ts';
import { parseIsoDay } from '../calendar/iso-day.ts';
import type { DecisionFields } from '../book/kinds-of-recognition.ts';
import { resolve, resolveFields, type FieldDispute } from '../book/resolve.ts';
import { subjectOf, subjectPart, yearOfSubject } from '../book/subjects.ts';
import type { BookView } from '../book/view.ts';
import type { Term } from '../rules/rule-set.ts';

/** What decisions give to households: the year's title, or the merit certificate for years in a row. */
export type Award = 'title' | 'merit';

/** A decision of the commune's chairman. `id` begins with its year, as its subject does: `2026-k3f9`. */
export interface Decision extends DecisionFields {
  readonly id: string;
  /** What it gives; a decision that corrects or takes back is about what the first one of the row gave. */
  readonly award: Award;
  readonly disputes: readonly FieldDispute[];
}

const UNSAID: DecisionFields = {
  year: 0,
  type: 'recognition',
  number: '',
  signedOn: '',
  signatory: { name: '', position: '' },
  capacity: 'SELF',
  grounds: [],
  corrects: '',
  reason: '',
  publishedOn: '',
  publishedAt: '',
  handedOverOn: '',
  handedOverAt: '',
};

/** The commune's decisions on a year in the order in which they count: as they were signed; those without a day come last. */
export function decisionsOf(communeView: BookView, year: number): readonly Decision[] {
  const decisions = [...communeView.ofKind('decision')]
    .filter((state) => yearOfSubject(state.subject) === year && state.heads.length > 0)
    .map((state) => {
      const { value, disputes } = resolveFields(state, 'decision');
      return { ...UNSAID, year, ...value, id: subjectPart(state.subject, 0), disputes };
    });
  const byId = new Map(decisions.map((decision) => [decision.id, decision]));
  return decisions
    .map((decision) => ({ decision, row: rowOf(decision, byId) }))
    .sort((a, b) => (orderOf(a.row) < orderOf(b.row) ? -1 : 1))
    .map(({ decision, row }) => ({ ...decision, award: awardOf(row) }));
}

type Said = Omit<Decision, 'award'>;

/** A decision, the one that it changes, the one that this changes, and so on; two that name each other end after a turn. */
function rowOf(decision: Said, byId: ReadonlyMap<string, Said>): readonly Said[] {
  const row = [decision];
  let next = byId.get(decision.corrects);
  while (next && !row.includes(next)) {
    row.push(next);
    next = byId.get(next.corrects);
  }
  return row;
}

const awardOf = (row: readonly Said[]): Award =>
  row.some(({ type }) => type === 'merit') ? 'merit' : 'title';

/** By the day; whatever the days say, no decision comes before the one that it changes: both may be signed on one day. */
function orderOf(row: readonly Said[]): string {
  const days = row.map(({ signedOn }) => signedOn || '9999').sort();
  return `${days.at(-1)} ${String(row.length).padStart(4, '0')} ${row[0]?.id}`;
}

/** Whether number, day and signatory are there: before that it is a draft and gives nobody a title. */
export const isSigned = ({ number, signedOn, signatory }: Decision): boolean =>
  number !== '' && parseIsoDay(signedOn) !== undefined && signatory.name !== '';

/** What a decision says of one village. */
export interface VillagePart {
  readonly households: readonly string[];
  readonly years: readonly number[];
}

/** The village's part of a decision, or `undefined` when the decision says nothing of this village. */
export function villagePartOf(
  villageView: BookView,
  decision: string,
  village: string,
): VillagePart | undefined {
  const part = resolve(villageView.get(subjectOf.recognition(decision, village)), 'recognition');
  return part.type === 'empty' ? undefined : part.value;
}

/** Until when a signed decision has to be published, and whether it was. */
export type PublicationStanding =
  | { readonly type: 'not-signed' }
  | { readonly type: 'published'; readonly on: CivilDate; readonly late: boolean }
  | { readonly type: 'due'; readonly until: CivilDate; readonly daysLeft: number }
  | { readonly type: 'no-term' };

/** The publication's clock (Decree 86/2023: within 15 days of the decision). */
export function publicationOf(decision: Decision, term: Term | null, today: CivilDate): PublicationStanding {
  const signedOn = parseIsoDay(decision.signedOn);
  if (!isSigned(decision) || !signedOn) return { type: 'not-signed' };
  const until = term && addDays(signedOn, term.days);
  const on = parseIsoDay(decision.publishedOn);
  if (on) return { type: 'published', on, late: until !== null && compareDates(on, until) > 0 };
  return until ? { type: 'due', until, daysLeft: daysBetween(today, until) } : { type: 'no-term' };
}
