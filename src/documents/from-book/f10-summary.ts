import { isoDayOf } from '#domain/calendar/iso-day.ts';
import type { HouseholdResult } from '#domain/meeting/results.ts';
import { opinionsOf, type Opinion } from '#domain/posting/opinions.ts';
import { ok } from '#domain/result.ts';
import { summaryPaper, type PassedHousehold } from '../forms/f10-summary.ts';
import type { PaperFromBook } from './paper-sources.ts';
import { pointsOf } from './points.ts';
import { dossierBook } from './posted.ts';
import { disputed } from './problems.ts';
import { inRegisterOrder, listedHousehold, ruleSetIdOf, type YearBook } from './village-book.ts';
import { countsOf } from './village-counts.ts';
import { signersOf } from './village-people.ts';

/** Whom the village's meetings propose, amendments carried, and what was said while the list hung. */
export const fromBook: PaperFromBook = {
  needs: ['village'],
  make(sources, subject) {
    const dossier = dossierBook(sources, subject);
    if (!dossier.ok) return dossier;
    const { book, posted } = dossier.value;
    const opinions = opinionsOf(book.view, book.year);
    if (opinions.some(({ disputes }) => disputes.length > 0)) return disputed();
    const counts = countsOf(book);
    const proposed = book.review.results.filter(({ outcome }) => outcome === 'proposed');
    return ok(
      summaryPaper({
        place: book.place,
        ruleSetId: ruleSetIdOf(book),
        madeOn: isoDayOf(sources.today),
        counts,
        posted,
        households: inRegisterOrder(book, proposed, ({ household }) => household).map((result) =>
          passedHousehold(book, result, opinions),
        ),
        opinions: opinions.map(({ household, receivedOn, text, settlement, how }) => ({
          about: household === '' ? '' : listedHousehold(book, household).headName,
          receivedOn,
          text,
          settlement,
          how,
        })),
        ...signersOf(book),
      }),
    );
  },
};

function passedHousehold(
  book: YearBook,
  { household, basis, base, for: votes }: HouseholdResult,
  opinions: readonly Opinion[],
): PassedHousehold {
  const { headName: name, address } = listedHousehold(book, household);
  const [points] = book.review.meetings.flatMap((meeting) => pointsOf(meeting, household)?.points ?? []);
  return {
    name,
    address,
    points: points ?? null,
    for: votes,
    base,
    opinions: opinions.filter((opinion) => opinion.household === household).length,
    note: basis === 'amendment' ? 'Theo biên bản bổ sung' : '',
  };
}
