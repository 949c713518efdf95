import { isoDayOf } from '#domain/calendar/iso-day.ts';
import { ok } from '#domain/result.ts';
import { eventsAbout, type HouseholdEvent } from '#domain/year-book/succession.ts';
import { bookYearsOf, yearBookOf, type HouseholdLine, type YearBook } from '#domain/year-book/year-book.ts';
import { followUpBook, type FollowedHousehold } from '../forms/f19-follow-up-book.ts';
import type { HouseholdChange } from '../forms/f19-year-cells.ts';
import { booksOf } from './decided.ts';
import type { PaperFromBook } from './paper-sources.ts';
import { paperPlaceOf } from './place.ts';
import { notFound, notYet } from './problems.ts';

/** As many years as people leaf back: older ones stay in the book and in Excel. */
const YEARS_ON_PAPER = 10;

/** The village's book over the years: who lives there now, and who moved out and has years in it. */
export const fromBook: PaperFromBook = {
  needs: ['village'],
  make(sources, { village }) {
    if (!village) return notFound('village');
    const villages = booksOf(sources);
    // Years after the one in hand are not this paper's.
    const years = bookYearsOf(villages, sources.commune).filter((year) => year <= sources.year);
    const shown = years.slice(0, YEARS_ON_PAPER);
    const book = yearBookOf(villages, sources.commune, years);
    const lines = book.lines.filter((line) => line.village === village && belongs(line));
    if (shown.length === 0 || lines.length === 0) return notYet('registration');
    return ok(
      followUpBook({
        place: paperPlaceOf(sources, village),
        day: isoDayOf(sources.today),
        years: shown,
        countedUpTo: book.decidedUpTo.get(village) ?? sources.year,
        households: followedOf(book, lines),
        totals: (book.ratesOf.get(village) ?? []).filter(({ year }) => shown.includes(year)),
        // Whoever prints it signs it.
        villageHead: '',
      }),
    );
  },
};

const belongs = ({ household, years }: HouseholdLine): boolean =>
  household.status === 'active' || years.length > 0;

function followedOf(book: YearBook, lines: readonly HouseholdLine[]): readonly FollowedHousehold[] {
  const names = new Map(book.lines.map(({ household }) => [household.id, household.headName]));
  const concerned = new Set(book.events.flatMap(({ from, to }) => [...from, ...to]));
  return lines.map(({ household, years }) => ({
    headName: household.headName,
    address: household.address,
    // A year that does not count for this household is another one's line.
    history: years.filter(({ counts }) => counts),
    changes: concerned.has(household.id)
      ? eventsAbout(household.id, book.events).map((event) => changeOf(event, household.id, names))
      : [],
  }));
}

const changeOf = (
  { type, on, from, to, formerHead }: HouseholdEvent,
  household: string,
  names: ReadonlyMap<string, string>,
): HouseholdChange => ({
  type,
  on,
  formerHead,
  others: [...new Set([...from, ...to])].filter((id) => id !== household).map((id) => names.get(id) ?? ''),
});
