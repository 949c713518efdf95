import { meritMinutes } from '../forms/f21-merit-minutes.ts';
import { meritFromBook } from './merit-papers.ts';
import type { PaperFromBook } from './paper-sources.ts';

/** The minutes of the meeting on merit certificates, with the candidates that the book knows. */
export const fromBook: PaperFromBook = meritFromBook(meritMinutes);
