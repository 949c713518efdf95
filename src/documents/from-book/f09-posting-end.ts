import { countOpinions, opinionsOf } from '#domain/posting/opinions.ts';
import { ok } from '#domain/result.ts';
import { postingEndMinutes } from '../forms/f09-posting-minutes.ts';
import type { PaperFromBook } from './paper-sources.ts';
import { hungPosting, sheetOf, witnessesOf } from './posted.ts';
import { disputed } from './problems.ts';
import { villageBook } from './village-book.ts';

/** That the newest sheet came down, and how many said something since it was put up. */
export const fromBook: PaperFromBook = {
  needs: ['village'],
  make(sources, subject) {
    const book = villageBook(sources, subject);
    if (!book.ok) return book;
    const posting = hungPosting(book.value);
    if (!posting.ok) return posting;
    const { postedOn, takenDownOn } = posting.value;
    // What was said of an earlier sheet led to this one, and stands in its own minutes.
    const opinions = opinionsOf(book.value.view, book.value.year).filter(
      ({ receivedOn }) => receivedOn >= postedOn,
    );
    if (opinions.some(({ disputes }) => disputes.length > 0)) return disputed();
    return ok(
      postingEndMinutes({
        place: book.value.place,
        posted: sheetOf(book.value, posting.value),
        takenDownOn,
        takenDownAt: undefined,
        opinions: countOpinions(opinions),
        witnesses: witnessesOf(book.value),
      }),
    );
  },
};
