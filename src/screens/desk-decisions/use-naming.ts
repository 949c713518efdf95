import { useRef, useState } from 'preact/hooks';

import type { DecisionFailure, NamedVillage } from '#commands/decisions.ts';
import { decisionsOf } from '#domain/decision/decision.ts';
import type { Result } from '#domain/result.ts';

import { useApp } from '../shared/app-context.ts';
import { nameInPieces } from './name-in-pieces.ts';

/** How far the naming of villages is; missing while nothing is under way. */
export interface NamingProgress {
  readonly done: number;
  readonly total: number;
}

/** Names villages in a draft, with progress and a way to stop. */
export function useNaming(year: number) {
  const app = useApp();
  const [progress, setProgress] = useState<NamingProgress>();
  const stopped = useRef(false);

  const name = async (
    id: string,
    named: readonly NamedVillage[],
  ): Promise<Result<number, DecisionFailure>> => {
    const decision = decisionsOf(app.commune.value, year).find((each) => each.id === id);
    if (!decision) throw new Error(`A draft is in the book once it is recorded: ${id}`);
    stopped.current = false;
    setProgress({ done: 0, total: named.length });
    try {
      return await nameInPieces(app.recording, decision, named, {
        onProgress: (done) => setProgress({ done, total: named.length }),
        isStopped: () => stopped.current,
      });
    } finally {
      setProgress(undefined);
    }
  };

  return {
    progress,
    name,
    stop: () => {
      stopped.current = true;
    },
  };
}
