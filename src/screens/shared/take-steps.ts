import type { BookProgress } from '#domain/year-book/year-book.ts';

import { nextTurn } from './next-turn.ts';

/** As long as one piece of work may hold the page: it still answers and scrolls in between. */
const SLICE_MS = 24;

/** Does long work in slices, telling how far it is. Gives nothing when it was stopped before its end. */
export async function takeSteps<Value>(
  steps: Generator<BookProgress, Value, void>,
  onProgress: (progress: BookProgress) => void,
  isStopped: () => boolean,
): Promise<Value | undefined> {
  let sliceEnds = performance.now() + SLICE_MS;
  for (let step = steps.next(); ; step = steps.next()) {
    if (isStopped()) return undefined;
    if (step.done) return step.value;
    if (performance.now() < sliceEnds) continue;
    onProgress(step.value);
    await nextTurn();
    sliceEnds = performance.now() + SLICE_MS;
  }
}
