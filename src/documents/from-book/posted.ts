import { isoDayOf, parseIsoDay } from '#domain/calendar/iso-day.ts';
import { proposedOf } from '#domain/dossier/dossier.ts';
import { endOfTerm, postingsOf, type Posting } from '#domain/posting/posting.ts';
import { ruleSetOfVillage } from '#domain/register/year-rules.ts';
import { workCalendarIn } from '#domain/register/work-calendar.ts';
import { ok, type Result } from '#domain/result.ts';
import type { Term } from '#domain/rules/rule-set.ts';
import type { PostedSheet } from '../forms/f09-parts.ts';
import type { PostingWitnesses } from '../forms/f09-posting-minutes.ts';
import type { PostedSheet as PostedPlace } from '../forms/f10-summary.ts';
import { dayOfMoment } from './moment-day.ts';
import type { PaperProblem, PaperSources, PaperSubject } from './paper-sources.ts';
import { disputed, notYet } from './problems.ts';
import {
  inRegisterOrder,
  listedHousehold,
  namesAreDisputed,
  proposedBook,
  villageBook,
  type VillageBook,
  type YearBook,
} from './village-book.ts';
import { signersOf } from './village-people.ts';

/* The sheets on the notice board, as papers tell of them. */

/** The newest sheet; `undefined` before there is one. Two phones that said different things of it make no paper. */
export function newestPosting({ view, year }: VillageBook): Result<Posting | undefined, PaperProblem> {
  const posting = postingsOf(view, year).at(-1);
  return posting && posting.disputes.length > 0 ? disputed() : ok(posting);
}

/** A village's book with its newest sheet, where there has to be one. */
export interface HungBook {
  readonly book: VillageBook;
  readonly posting: Posting;
}

export function hungBook(sources: PaperSources, subject: PaperSubject): Result<HungBook, PaperProblem> {
  const book = villageBook(sources, subject);
  if (!book.ok) return book;
  const posting = newestPosting(book.value);
  if (!posting.ok) return posting;
  if (!posting.value) return notYet('posting');
  if (namesAreDisputed(book.value, posting.value.households)) return disputed();
  return ok({ book: book.value, posting: posting.value });
}

/** Whether the sheet names exactly those who are proposed now. */
export function namesTheProposed({ review }: YearBook, { households }: Posting): boolean {
  const proposed = new Set(proposedOf(review));
  return proposed.size === households.length && households.every((household) => proposed.has(household));
}

/** What a recorded sheet says. */
export const sheetOf = (book: VillageBook, posting: Posting): PostedSheet => ({
  proposed: namesOf(book, posting.households),
  sheet: posting.sheet,
  postingPlace: posting.place,
  postedOn: posting.postedOn,
  until: posting.until,
  term: termOf(book, posting),
});

/** The sheet to be hung next, with those proposed now: where and when is still to be said. */
export const nextSheet = (book: YearBook, before: Posting | undefined): PostedSheet => ({
  proposed: namesOf(book, proposedOf(book.review)),
  sheet: (before?.sheet ?? 0) + 1,
  postingPlace: before?.place ?? '',
  postedOn: '',
  until: '',
  term: postingTerm(book),
});

const namesOf = (book: VillageBook, households: readonly string[]) =>
  inRegisterOrder(book, households, (id) => id).map((id) => listedHousehold(book, id));

const postingTerm = ({ sources, village, year }: VillageBook): Term | null =>
  ruleSetOfVillage(sources.commune, year, village).posting.value;

/** The term that the sheet's last day was reckoned by. Where the rules have changed since, only the days are said. */
function termOf(book: VillageBook, { postedOn, until }: Posting): Term | null {
  const term = postingTerm(book);
  const from = parseIsoDay(postedOn);
  if (!term || !from) return null;
  return isoDayOf(endOfTerm(from, term, workCalendarIn(book.sources.commune))) === until ? term : null;
}

/** The days on which the year's meetings began, each once. */
export const daysMet = ({ review }: YearBook): readonly string[] =>
  [...new Set(review.meetings.map(({ fields }) => dayOfMoment(fields.startedAt)))]
    .filter((day) => day !== '')
    .sort();

/** Who puts a sheet up or takes it down. The household's representative is found on the day. */
export const witnessesOf = (book: VillageBook): PostingWitnesses => ({
  ...signersOf(book),
  residentName: '',
});

/** What the dossier's papers are made from. */
export interface DossierBook {
  readonly book: YearBook;
  /** Where and when the sheet hung that names those proposed now; `undefined` before there is any. */
  readonly posted: PostedPlace | undefined;
}

export function dossierBook(sources: PaperSources, subject: PaperSubject): Result<DossierBook, PaperProblem> {
  const found = proposedBook(sources, subject);
  if (!found.ok) return found;
  const book = found.value;
  const newest = newestPosting(book);
  if (!newest.ok) return newest;
  if (!newest.value) return ok({ book, posted: undefined });
  // A list that has changed since was not the one that hung.
  if (!namesTheProposed(book, newest.value)) return notYet('posting');
  const { place, postedOn, until } = newest.value;
  return ok({ book, posted: { place, from: postedOn, until } });
}
