import { nameHouseholds, type DecisionFailure, type NamedVillage } from '#commands/decisions.ts';
import type { Recording } from '#commands/recording.ts';
import type { Decision } from '#domain/decision/decision.ts';
import { ok, type Result } from '#domain/result.ts';

import { nextTurn } from '../shared/next-turn.ts';

/** One transaction each: large enough to be quick, small enough that the page answers in between. */
const HOUSEHOLDS_AT_ONCE = 1000;

/** Whole villages, as many together as one transaction takes. */
export function piecesOf(
  named: readonly NamedVillage[],
  most = HOUSEHOLDS_AT_ONCE,
): readonly (readonly NamedVillage[])[] {
  const pieces: NamedVillage[][] = [];
  let size = most;
  for (const one of named) {
    size += one.households.length;
    const last = pieces.at(-1);
    if (last && size <= most) last.push(one);
    else {
      pieces.push([one]);
      size = one.households.length;
    }
  }
  return pieces;
}

interface Steps {
  readonly onProgress: (villages: number) => void;
  readonly isStopped: () => boolean;
}

/** Names villages' households piece by piece, until done or stopped; gives how many villages it named. What it named stays. */
export async function nameInPieces(
  recording: Recording,
  decision: Decision,
  named: readonly NamedVillage[],
  { onProgress, isStopped }: Steps,
): Promise<Result<number, DecisionFailure>> {
  let done = 0;
  for (const piece of piecesOf(named)) {
    if (isStopped()) break;
    const recorded = await nameHouseholds(recording, decision, piece);
    if (!recorded.ok) return recorded;
    done += piece.length;
    onProgress(done);
    await nextTurn();
  }
  return ok(done);
}
