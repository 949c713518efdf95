import { meritProposal } from '../forms/f21-merit-proposal.ts';
import { meritFromBook } from './merit-papers.ts';
import type { PaperFromBook } from './paper-sources.ts';

/** The village’s proposal for merit certificates. */
export const fromBook: PaperFromBook = meritFromBook(meritProposal);
