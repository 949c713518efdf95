import type { FormId } from '../paper-model.ts';
import type { PaperFromBook } from './paper-sources.ts';

/* One list entry for each paper of `FORMS`, in the same order. Each is loaded when it is asked for. */

type Load = () => Promise<PaperFromBook>;
type Papers = Readonly<Partial<Record<FormId, readonly (Load | undefined)[]>>>;

const HOUSEHOLD_PAPERS: Papers = {
  F1: [async () => (await import('./f01-registration.ts')).fromBook],
  F2: [async () => (await import('./f02-commitment.ts')).fromBook],
  F3: [async () => (await import('./f03-self-assessment.ts')).fromBook],
};

const VILLAGE_PAPERS: Papers = {
  F4: [async () => (await import('./f04-score-sheet.ts')).fromBook],
  F5: [async () => (await import('./f05-registered-households.ts')).fromBook],
  F6: [
    async () => (await import('./f06-invitation.ts')).fromBook,
    async () => (await import('./f06-roll-call.ts')).fromBook,
  ],
  F7: [
    async () => (await import('./f07-ballots.ts')).fromBook,
    async () => (await import('./f07-ballot-count.ts')).fromBook,
  ],
  F8: [async () => (await import('./f08-minutes.ts')).fromBook],
  F9: [
    async () => (await import('./f09-posting-notice.ts')).fromBook,
    async () => (await import('./f09-posting-minutes.ts')).fromBook,
    async () => (await import('./f09-posting-end.ts')).fromBook,
    async () => (await import('./f09-opinion-book.ts')).fromBook,
  ],
  F10: [async () => (await import('./f10-summary.ts')).fromBook],
  F11: [async () => (await import('./f11-proposal.ts')).fromBook],
  F12: [async () => (await import('./f12-achievement-report.ts')).fromBook],
  F19: [async () => (await import('./f19-follow-up-book.ts')).fromBook],
  F21: [
    async () => (await import('./f21-merit-minutes.ts')).fromBook,
    async () => (await import('./f21-merit-list.ts')).fromBook,
    async () => (await import('./f21-merit-proposal.ts')).fromBook,
  ],
};

const COMMUNE_PAPERS: Papers = {
  F13: [async () => (await import('./f13-council-minutes.ts')).fromBook],
  F14: [async () => (await import('./f14-village-proposal.ts')).fromBook],
  F15: [async () => (await import('./f15-decision.ts')).fromBook],
  F16: [async () => (await import('./f16-village-decision.ts')).fromBook],
  F17: [
    async () => (await import('./f17-certificates.ts')).fromBook,
    async () => (await import('./f17-certificates-two.ts')).fromBook,
  ],
  F18: [
    async () => (await import('./f18-submission.ts')).fromBook,
    async () => (await import('./f18-public-list.ts')).fromBook,
  ],
};

const PROTECTION_PAPERS: Papers = {
  F22: [async () => (await import('./f22-household-data.ts')).fromBook],
  F23: [async () => (await import('./f23-incident.ts')).fromBook],
};

/** How the papers of each form are made from the book; a paper that is missing here is printed blank only. */
export const FROM_BOOK: Papers = {
  ...HOUSEHOLD_PAPERS,
  ...VILLAGE_PAPERS,
  ...COMMUNE_PAPERS,
  ...PROTECTION_PAPERS,
};
