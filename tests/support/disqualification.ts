import { restrictedScope, type Draft } from '#domain/book/entry.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { VILLAGE, YEAR } from './drafts.ts';

/** What a village's recorder notes of a household that no other phone may read. */
export const disqualification = (
  household: string,
  cases: readonly string[],
  village = VILLAGE,
): Draft<'disqualification'> => ({
  scope: restrictedScope(village),
  kind: 'disqualification',
  subject: subjectOf.disqualification(YEAR, household),
  body: { cases, note: '' },
});
