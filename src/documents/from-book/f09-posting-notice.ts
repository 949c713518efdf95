import { ok } from '#domain/result.ts';
import { postingNotice } from '../forms/f09-posting-notice.ts';
import type { PaperFromBook } from './paper-sources.ts';
import { daysMet, namesTheProposed, newestPosting, nextSheet, sheetOf } from './posted.ts';
import { proposedBook, ruleSetIdOf } from './village-book.ts';
import { signersOf } from './village-people.ts';

/** The sheet that hangs, or where none names those proposed now, the next one to be hung. Nobody else is on it, and no reason. */
export const fromBook: PaperFromBook = {
  needs: ['village'],
  make(sources, subject) {
    const book = proposedBook(sources, subject);
    if (!book.ok) return book;
    const newest = newestPosting(book.value);
    if (!newest.ok) return newest;
    const posting = newest.value;
    const hangs = posting && namesTheProposed(book.value, posting);
    return ok(
      postingNotice({
        place: book.value.place,
        posted: hangs ? sheetOf(book.value, posting) : nextSheet(book.value, posting),
        ruleSetId: ruleSetIdOf(book.value),
        metOn: daysMet(book.value),
        villageHeadName: signersOf(book.value).villageHeadName,
        villageHeadPhone: '',
      }),
    );
  },
};
