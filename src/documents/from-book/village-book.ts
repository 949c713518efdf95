import { subjectOf } from '#domain/book/subjects.ts';
import type { BookView } from '#domain/book/view.ts';
import { proposedOf } from '#domain/dossier/dossier.ts';
import { meetingIdsOf } from '#domain/meeting/cancelled.ts';
import { isSealed, meetingOf, type Meeting } from '#domain/meeting/meeting.ts';
import { householdsOf, type Household } from '#domain/register/household.ts';
import { ok, type Result } from '#domain/result.ts';
import { reviewVillage, type VillageReview } from '#domain/review/village-review.ts';
import type { ListedHousehold } from '../forms/f01-parts.ts';
import type { PaperPlace } from '../wording.ts';
import type { PaperProblem, PaperSources, PaperSubject } from './paper-sources.ts';
import { paperPlaceOf } from './place.ts';
import { disputed, notFound, notYet } from './problems.ts';

/* A village's book as its papers read it. */

export interface VillageBook {
  readonly sources: PaperSources;
  readonly village: string;
  readonly year: number;
  readonly view: BookView;
  readonly place: PaperPlace;
  /** In the register's order, those that moved out included. */
  readonly register: ReadonlyMap<string, Household>;
}

/** A village with one of its meetings. */
export interface MeetingBook extends VillageBook {
  readonly meeting: Meeting;
}

/** A village with its whole year. */
export interface YearBook extends VillageBook {
  readonly review: VillageReview;
}

const bookOf = (sources: PaperSources, village: string, year = sources.year): VillageBook => {
  const view = sources.village(village);
  const register = new Map(householdsOf(view).map((household) => [household.id, household]));
  return { sources, village, year, view, place: { ...paperPlaceOf(sources, village), year }, register };
};

/** The village that a paper is about. */
export const villageBook = (
  sources: PaperSources,
  { village }: PaperSubject,
): Result<VillageBook, PaperProblem> =>
  village !== undefined && sources.villages.includes(village)
    ? ok(bookOf(sources, village))
    : notFound('village');

/** The meeting that a paper is about, in whichever of this device's villages it was held; disputed facts make no paper. */
export function meetingBook(
  sources: PaperSources,
  { village, meeting }: PaperSubject,
): Result<MeetingBook, PaperProblem> {
  if (meeting === undefined) return notFound('meeting');
  const holds = (id: string) => sources.village(id).get(subjectOf.meeting(meeting)) !== undefined;
  const found = sources.villages.find((id) => (village === undefined || id === village) && holds(id));
  if (found === undefined) return notFound('meeting');
  const held = meetingOf(sources.village(found), meeting);
  const book = bookOf(sources, found, held.year);
  if (!meetingIdsOf(book.view, held.year).includes(meeting)) return notFound('meeting');
  const isDisputed = held.disputes.length > 0 || namesAreDisputed(book, seatsOf(held));
  return isDisputed ? disputed() : ok({ ...book, meeting: held });
}

const seatsOf = ({ attendance }: Meeting): readonly string[] => attendance.seats.map(({ id }) => id);

/** Whether two phones call one of these households differently. What else they may disagree on is on no list. */
export const namesAreDisputed = ({ register }: VillageBook, households: readonly string[]): boolean =>
  households.some((id) => register.get(id)?.disputes.some(({ field }) => field === 'headName'));

/** The village's year, whatever has come of it. */
export function yearBook(sources: PaperSources, subject: PaperSubject): Result<YearBook, PaperProblem> {
  const book = villageBook(sources, subject);
  if (!book.ok) return book;
  const { view, village } = book.value;
  return ok({ ...book.value, review: reviewVillage(view, village, book.value.year) });
}

/** The same once every meeting is sealed, nothing of them is disputed and somebody is proposed: what the dossier is made from. */
export function proposedBook(sources: PaperSources, subject: PaperSubject): Result<YearBook, PaperProblem> {
  const book = yearBook(sources, subject);
  if (!book.ok) return book;
  const { meetings, notYetMet, results, registrations } = book.value.review;
  if (meetings.length === 0) return notYet('meeting');
  if (!meetings.every(isSealed) || notYetMet.length > 0) return notYet('minutes');
  const isDisputed = meetings.some(({ disputes }) => disputes.length > 0) || registrations.disputed > 0;
  if (isDisputed || namesAreDisputed(book.value, proposedOf(book.value.review))) return disputed();
  if (results.some((result) => result.for > result.base)) return notYet('minutes');
  return results.some(({ outcome }) => outcome === 'proposed') ? book : notYet('proposed');
}

/** The decree that the year's meetings pinned. */
export const ruleSetIdOf = ({ review }: YearBook): string =>
  review.meetings.find(({ fields }) => fields.rules)?.fields.rules?.ruleSetId ?? '';

/** A household as lists name it: its head, and where it lives. */
export function listedHousehold({ register }: VillageBook, id: string): ListedHousehold {
  const { headName = '', address = '', cluster = '' } = register.get(id) ?? {};
  return { headName, address: [address, cluster].filter((part) => part !== '').join(', ') };
}

/** In the order of the register. */
export function inRegisterOrder<Item>(
  { register }: VillageBook,
  items: readonly Item[],
  householdOf: (item: Item) => string,
): readonly Item[] {
  const places = new Map([...register.keys()].map((id, place) => [id, place]));
  const placeOf = (item: Item) => places.get(householdOf(item)) ?? register.size;
  return [...items].sort((a, b) => placeOf(a) - placeOf(b));
}
