/* All that writes the book. No screen needs it to show what is there, so it follows the first one (book-store.ts). */

export { LockedError, recordDrafts } from './record-drafts.ts';
export { takeInPage, takeInVerdicts } from './take-in.ts';
