import type { FormId } from '../paper-model.ts';
import type { PaperFromBook } from './paper-sources.ts';

/* One list entry for each paper of `FORMS`, in the same order. Each is loaded when it is asked for. */

type Load = () => Promise<PaperFromBook>;

const HOUSEHOLD_PAPERS = {
  F1: [async () => (await import('./f01-registration.ts')).fromBook],
  F2: [async () => (await import('./f02-commitment.ts')).fromBook],
  F3: [async () => (await import('./f03-self-assessment.ts')).fromBook],
} satisfies Papers;

const VILLAGE_PAPERS = {
  F4: [async () => (await import('./f04-score-sheet.ts')).fromBook],
  F5: [async () => (await import('./f05-registered-households.ts')).fromBook],
} satisfies Papers;

const COMMUNE_PAPERS = {} satisfies Papers;

type Papers = Readonly<Partial<Record<FormId, readonly (Load | undefined)[]>>>;

/** How the papers of each form are made from the book; a paper that is missing here is printed blank only. */
export const FROM_BOOK: Papers = { ...HOUSEHOLD_PAPERS, ...VILLAGE_PAPERS, ...COMMUNE_PAPERS };
