import { resolve } from '../book/resolve.ts';
import { subjectOf } from '../book/subjects.ts';
import type { BookView } from '../book/view.ts';
import type { BallotCount } from './ballots.ts';

export type Teller = 1 | 2;

/** What each teller recorded; `undefined` while that teller has not finished. */
export type TellerCounts = Readonly<Record<Teller, BallotCount | undefined>>;

function recordedBy(view: BookView, meeting: string, teller: Teller): BallotCount | undefined {
  const count = resolve(view.get(subjectOf.ballotCount(meeting, teller)), 'ballot-count');
  return count.type === 'empty' ? undefined : count.value;
}

/** Both tellers' finished counts, to say whose is missing and to lay them side by side. */
export const tellerCountsOf = (view: BookView, meeting: string): TellerCounts => ({
  1: recordedBy(view, meeting, 1),
  2: recordedBy(view, meeting, 2),
});
