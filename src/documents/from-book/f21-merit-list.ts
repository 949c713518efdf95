import { meritList } from '../forms/f21-merit-list.ts';
import { meritFromBook } from './merit-papers.ts';
import type { PaperFromBook } from './paper-sources.ts';

/** The list of candidates for merit certificates, most votes first. */
export const fromBook: PaperFromBook = meritFromBook(meritList);
