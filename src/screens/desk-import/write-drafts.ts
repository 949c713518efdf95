import type { RecordFailure, Recording } from '#commands/recording.ts';
import type { Draft } from '#domain/book/entry.ts';
import type { Result } from '#domain/result.ts';

/** One transaction each: large enough to be quick, small enough that the page answers in between. */
const DRAFTS_AT_ONCE = 500;

/** Lets the page draw and answer before the next piece. */
const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/**
 * Records many drafts piece by piece, telling how far it is.
 *
 * A failure leaves the pieces before it in the book. That is safe: importing the same list again writes only what is missing.
 */
export async function writeDrafts(
  recording: Recording,
  drafts: readonly Draft[],
  onProgress: (done: number) => void,
): Promise<Result<number, RecordFailure>> {
  for (let done = 0; done < drafts.length; done += DRAFTS_AT_ONCE) {
    const piece = drafts.slice(done, done + DRAFTS_AT_ONCE);
    const recorded = await recording.record(piece);
    if (!recorded.ok) return recorded;
    onProgress(done + piece.length);
    await nextTurn();
  }
  return { ok: true, value: drafts.length };
}
