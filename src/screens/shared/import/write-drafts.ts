import type { RecordFailure, Recording } from '#commands/recording.ts';
import type { Draft } from '#domain/book/entry.ts';
import { ok, type Result } from '#domain/result.ts';

import { nextTurn } from '../next-turn.ts';

/** One transaction each: large enough to be quick, small enough that the page answers in between. */
const DRAFTS_AT_ONCE = 500;

/** What was recorded before the end, or before somebody stopped it. */
export interface Written {
  readonly drafts: number;
  /** What takes all of it back, a piece each, the last one first. */
  readonly undo: readonly (readonly Draft[])[];
}

/**
 * Records many drafts piece by piece, telling how far it is.
 *
 * A failure leaves the pieces before it in the book. That is safe: importing the same list again writes only what is missing.
 */
export const writeDrafts = (
  recording: Recording,
  drafts: readonly Draft[],
  onProgress: (done: number) => void,
  isStopped: () => boolean = () => false,
): Promise<Result<Written, RecordFailure>> => writePieces(recording, piecesOf(drafts), onProgress, isStopped);

const piecesOf = (drafts: readonly Draft[]): readonly (readonly Draft[])[] =>
  Array.from({ length: Math.ceil(drafts.length / DRAFTS_AT_ONCE) }, (_, index) =>
    drafts.slice(index * DRAFTS_AT_ONCE, (index + 1) * DRAFTS_AT_ONCE),
  );

/** The same for pieces that must each be recorded whole. */
export async function writePieces(
  recording: Recording,
  pieces: readonly (readonly Draft[])[],
  onProgress: (done: number) => void,
  isStopped: () => boolean,
): Promise<Result<Written, RecordFailure>> {
  const undo: (readonly Draft[])[] = [];
  let drafts = 0;
  for (const piece of pieces) {
    if (isStopped()) break;
    const recorded = await recording.record(piece);
    if (!recorded.ok) return recorded;
    undo.unshift(recorded.value.undo);
    drafts += piece.length;
    onProgress(drafts);
    await nextTurn();
  }
  return ok({ drafts, undo });
}
