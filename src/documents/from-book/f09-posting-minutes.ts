import { ok } from '#domain/result.ts';
import { postingMinutes } from '../forms/f09-posting-minutes.ts';
import type { PaperFromBook } from './paper-sources.ts';
import { hungPosting, sheetOf, witnessesOf } from './posted.ts';
import { villageBook } from './village-book.ts';

/** That the newest sheet was put up. */
export const fromBook: PaperFromBook = {
  needs: ['village'],
  make(sources, subject) {
    const book = villageBook(sources, subject);
    if (!book.ok) return book;
    const posting = hungPosting(book.value);
    if (!posting.ok) return posting;
    return ok(
      postingMinutes({
        place: book.value.place,
        posted: sheetOf(book.value, posting.value),
        startedAt: undefined,
        witnesses: witnessesOf(book.value),
      }),
    );
  },
};
