import { ok } from '#domain/result.ts';
import { postingMinutes } from '../forms/f09-posting-minutes.ts';
import type { PaperFromBook } from './paper-sources.ts';
import { hungBook, sheetOf, witnessesOf } from './posted.ts';

/** That the newest sheet was put up. */
export const fromBook: PaperFromBook = {
  needs: ['village'],
  make(sources, subject) {
    const hung = hungBook(sources, subject);
    if (!hung.ok) return hung;
    const { book, posting } = hung.value;
    return ok(
      postingMinutes({
        place: book.place,
        posted: sheetOf(book, posting),
        startedAt: undefined,
        witnesses: witnessesOf(book),
      }),
    );
  },
};
