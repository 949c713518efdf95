import type { FormId } from '../paper-model.ts';
import type { PaperFromBook } from './paper-sources.ts';

/* One list entry for each paper of `FORMS`, in the same order. Each is loaded when it is asked for. */

type Load = () => Promise<PaperFromBook>;

/** How the papers of each form are made from the book; a paper that is missing here is printed blank only. */
export const FROM_BOOK: Readonly<Partial<Record<FormId, readonly (Load | undefined)[]>>> = {};
