import type { Dossier } from '../dossier/dossier.ts';
import { acceptProblems, type AcceptProblem } from '../review/accept-problems.ts';
import type { ReviewFlag } from '../review/flags.ts';
import type { VillageReview } from '../review/village-review.ts';
import type { DossierPaper } from '../rules/recognition-rules.ts';

/** A village as the officer has looked at it. */
export interface ReviewedVillage {
  readonly review: VillageReview;
  readonly flags: readonly ReviewFlag[];
  /** What the rules require beside what is there, where it was asked. */
  readonly dossier?: Dossier | undefined;
}

/** Why a village is not accepted with the others; each can still be accepted by itself where nothing forbids it. */
export type ApartReason =
  | AcceptProblem
  | { readonly type: 'flags'; readonly flags: readonly ReviewFlag[] }
  | { readonly type: 'dossier-incomplete'; readonly papers: readonly DossierPaper[] };

export interface AcceptableTogether {
  /** Village ids in the order given. */
  readonly together: readonly string[];
  readonly apart: readonly { readonly village: string; readonly reasons: readonly ApartReason[] }[];
}

/** The villages that the officer may accept in one go, and why not the others: what has a flag wants to be looked at. */
export function acceptableTogether(villages: readonly ReviewedVillage[]): AcceptableTogether {
  const judged = villages.map((one) => ({ village: one.review.village, reasons: reasonsOf(one) }));
  return {
    together: judged.filter(({ reasons }) => reasons.length === 0).map(({ village }) => village),
    apart: judged.filter(({ reasons }) => reasons.length > 0),
  };
}

/** The papers that the rules ask for and the book does not have; what it cannot know is not among them. */
export const openPapersOf = ({ items }: Dossier): readonly DossierPaper[] =>
  items.filter(({ state, why }) => state !== 'ready' && why.type !== 'by-hand').map(({ paper }) => paper);

function reasonsOf({ review, flags, dossier }: ReviewedVillage): readonly ApartReason[] {
  const problems = acceptProblems(review);
  // Before the dossier is there, and after it was accepted, there is nothing to look at.
  if (problems.some(({ type }) => type === 'already-accepted' || type === 'not-submitted')) return problems;
  const open = dossier ? openPapersOf(dossier) : [];
  return [
    ...problems,
    ...(flags.length > 0 ? [{ type: 'flags', flags } as const] : []),
    ...(open.length > 0 ? [{ type: 'dossier-incomplete', papers: open } as const] : []),
  ];
}
