import { countOpinions, opinionsOf } from '#domain/posting/opinions.ts';
import { ok } from '#domain/result.ts';
import { postingEndMinutes } from '../forms/f09-posting-minutes.ts';
import type { PaperFromBook } from './paper-sources.ts';
import { hungBook, sheetOf, witnessesOf } from './posted.ts';
import { disputed } from './problems.ts';

/** That the newest sheet came down, and how many said something since it was put up. */
export const fromBook: PaperFromBook = {
  needs: ['village'],
  make(sources, subject) {
    const hung = hungBook(sources, subject);
    if (!hung.ok) return hung;
    const { book, posting } = hung.value;
    const { postedOn, takenDownOn } = posting;
    // What was said of an earlier sheet led to this one, and stands in its own minutes.
    const opinions = opinionsOf(book.view, book.year).filter(({ receivedOn }) => receivedOn >= postedOn);
    if (opinions.some(({ disputes }) => disputes.length > 0)) return disputed();
    return ok(
      postingEndMinutes({
        place: book.place,
        posted: sheetOf(book, posting),
        takenDownOn,
        takenDownAt: undefined,
        opinions: countOpinions(opinions),
        witnesses: witnessesOf(book),
      }),
    );
  },
};
