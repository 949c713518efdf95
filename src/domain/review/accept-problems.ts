import type { VillageReview } from './village-review.ts';

/** Why the commune cannot accept the village's year yet, with the number to look at. */
export type AcceptProblem =
  | { readonly type: 'already-accepted' }
  | { readonly type: 'not-submitted' }
  | { readonly type: 'open-returns'; readonly count: number }
  | { readonly type: 'open-disputes'; readonly count: number };

/** Everything that stands between the village's dossier and its acceptance; empty when it can be accepted. */
export function acceptProblems(review: VillageReview): readonly AcceptProblem[] {
  if (review.state === 'accepted') return [{ type: 'already-accepted' }];
  if (review.submission.type === 'empty') return [{ type: 'not-submitted' }];
  const problems: AcceptProblem[] = [];
  const returns = review.returnItems.filter((item) => item.open).length;
  if (returns > 0) problems.push({ type: 'open-returns', count: returns });
  const disputes = review.disputes.length + (review.submission.type === 'disputed' ? 1 : 0);
  if (disputes > 0) problems.push({ type: 'open-disputes', count: disputes });
  return problems;
}
