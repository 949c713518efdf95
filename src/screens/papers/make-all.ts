import type {
  PaperFromBook,
  PaperProblem,
  PaperSources,
  PaperSubject,
} from '#documents/from-book/paper-sources.ts';
import type { Paper } from '#documents/paper-model.ts';

import { nextTurn } from '../shared/next-turn.ts';

/** The papers of a whole village, and why there is none for how many households. */
export interface MadePapers {
  readonly papers: readonly Paper[];
  readonly skipped: readonly { readonly problem: PaperProblem; readonly count: number }[];
}

/** So many papers are made before the page may answer a finger again. */
const AT_ONCE = 20;

/** What is to be made: which paper, out of which book, about what beside the households. */
export interface MakeOrder {
  readonly from: PaperFromBook;
  readonly sources: PaperSources;
  readonly subject: PaperSubject;
}

/** Makes the same paper for each of these households in their order; `undefined` when it was stopped on the way. */
export async function makeAll(
  { from, sources, subject }: MakeOrder,
  households: readonly { readonly id: string }[],
  { signal, onProgress }: { readonly signal: AbortSignal; readonly onProgress: (done: number) => void },
): Promise<MadePapers | undefined> {
  const papers: Paper[] = [];
  const skipped = new Map<string, { problem: PaperProblem; count: number }>();
  for (const [index, { id: household }] of households.entries()) {
    if (index % AT_ONCE === 0) {
      onProgress(index);
      await nextTurn();
    }
    if (signal.aborted) return undefined;
    const made = from.make(sources, { ...subject, household });
    if (made.ok) {
      papers.push(made.value);
      continue;
    }
    const key = JSON.stringify(made.error);
    const known = skipped.get(key) ?? { problem: made.error, count: 0 };
    skipped.set(key, { ...known, count: known.count + 1 });
  }
  return { papers, skipped: [...skipped.values()] };
}
