import { isoDayOf } from '#domain/calendar/iso-day.ts';
import { decisionsOf, isSigned, villagePartOf } from '#domain/decision/decision.ts';
import { titlesOf } from '#domain/decision/standing.ts';
import { ok } from '#domain/result.ts';
import { achievementReport } from '../forms/f12-achievement-report.ts';
import type { PaperFromBook } from './paper-sources.ts';
import { disputed } from './problems.ts';
import { yearBook, type VillageBook } from './village-book.ts';
import { signersOf } from './village-people.ts';

/** The village's figures. What it says of each standard, and its earlier titles, the book does not know: they are written in. */
export const fromBook: PaperFromBook = {
  needs: ['village'],
  make(sources, subject) {
    const found = yearBook(sources, subject);
    if (!found.ok) return found;
    const book = found.value;
    const { households, registrations } = book.review;
    if (registrations.disputed > 0) return disputed();
    return ok(
      achievementReport({
        place: book.place,
        day: isoDayOf(sources.today),
        households: households.length,
        people: peopleIn(households.map(({ memberCount }) => memberCount)),
        registered: registrations.recorded > 0 ? registrations.registered : undefined,
        recognised: recognisedIn(book),
        about: '',
        standards: [],
        formerTitles: [],
        commitments: '',
        ...signersOf(book),
      }),
    );
  },
};

/** Only where everybody was counted: a sum of some is no number of people. */
function peopleIn(counts: readonly (number | null)[]): number | undefined {
  const known = counts.filter((count) => count !== null);
  return known.length === counts.length ? known.reduce((sum, count) => sum + count, 0) : undefined;
}

/** Who has the title of the year; unknown before a signed decision speaks of this village. */
function recognisedIn({ sources, view, village, year }: VillageBook): number | undefined {
  const decisions = decisionsOf(sources.commune, year).filter(isSigned);
  if (!decisions.some(({ id }) => villagePartOf(view, id, village))) return undefined;
  return [...titlesOf(view, village, decisions).values()].filter(({ type }) => type === 'recognised').length;
}
