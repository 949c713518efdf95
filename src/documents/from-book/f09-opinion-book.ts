import { opinionsOf } from '#domain/posting/opinions.ts';
import { ok } from '#domain/result.ts';
import { opinionBook } from '../forms/f09-opinion-book.ts';
import type { PaperFromBook } from './paper-sources.ts';
import { hungBook, sheetOf } from './posted.ts';
import { disputed } from './problems.ts';
import { listedHousehold } from './village-book.ts';
import { signersOf } from './village-people.ts';

/** All that was said in the year, with who said it where they named themselves. */
export const fromBook: PaperFromBook = {
  needs: ['village'],
  make(sources, subject) {
    const hung = hungBook(sources, subject);
    if (!hung.ok) return hung;
    const { book, posting } = hung.value;
    const opinions = opinionsOf(book.view, book.year);
    if (opinions.some(({ disputes }) => disputes.length > 0)) return disputed();
    return ok(
      opinionBook({
        place: book.place,
        posted: sheetOf(book, posting),
        opinions: opinions.map(({ household, receivedOn, from, text, settlement, how }) => ({
          receivedOn,
          from,
          about: household === '' ? '' : listedHousehold(book, household).headName,
          text,
          settlement,
          how,
        })),
        villageHeadName: signersOf(book).villageHeadName,
      }),
    );
  },
};
