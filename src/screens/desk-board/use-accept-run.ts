import { useEffect, useRef, useState } from 'preact/hooks';

import { acceptVillages, type AcceptedEach, type LookedAt } from '#commands/reviews.ts';
import { acceptableTogether, type ReviewedVillage } from '#domain/timeline/acceptable-together.ts';

import { nextTurn } from '../shared/next-turn.ts';
import { useApp, type AppServices } from '../shared/app-context.ts';
import { villageYearOf } from '../shared/timeline/village-year.ts';

/** How long an acceptance of many can be taken back: after that it locks, and no lock is undone (L5). */
export const GRACE_SECONDS = 10;

/** What one village came to. */
interface Came {
  readonly village: string;
  readonly came: AcceptedEach;
}

export type RunPhase =
  | { readonly type: 'choosing' }
  /** Nothing is recorded yet; the officer may still take all of it back. */
  | { readonly type: 'grace'; readonly villages: readonly string[]; readonly seconds: number }
  | {
      readonly type: 'running' | 'over';
      readonly villages: readonly string[];
      readonly came: readonly Came[];
    };

/** The village as the officer's desk has it now. */
export function reviewedVillage(app: AppServices, village: string, year: number): ReviewedVillage {
  const known = villageYearOf(app, village, year);
  return { review: known.review.value, flags: known.flags.value, dossier: known.dossier.value };
}

async function lookAt(app: AppServices, village: string, year: number): Promise<LookedAt | undefined> {
  const covers = await app.coversOf(village);
  const now = reviewedVillage(app, village, year);
  const { submission } = now.review;
  if (submission.type === 'empty' || acceptableTogether([now]).together.length === 0) return undefined;
  return { meetings: submission.value.meetings, covers };
}

/** Accepts villages one by one after a time in which all of it can be taken back; can be stopped between two of them. */
export function useAcceptRun(year: number) {
  const app = useApp();
  const [phase, setPhase] = useState<RunPhase>({ type: 'choosing' });
  const stopped = useRef(false);
  const isRunning = useRef(false);
  const timer = useRef<ReturnType<typeof setInterval> | undefined>(undefined);
  // Whoever leaves the page stops the rest; what is accepted stays accepted.
  useEffect(
    () => () => {
      clearInterval(timer.current);
      stopped.current = true;
    },
    [],
  );

  const run = async (villages: readonly string[]) => {
    clearInterval(timer.current);
    if (isRunning.current) return;
    isRunning.current = true;
    const came: Came[] = [];
    setPhase({ type: 'running', villages, came: [] });
    await acceptVillages(app.recording, {
      year,
      villages,
      lookAt: (village) => lookAt(app, village, year),
      isStopped: () => stopped.current,
      onEach: (village, each) => {
        came.push({ village, came: each });
        setPhase({ type: 'running', villages, came: [...came] });
        return nextTurn();
      },
    });
    setPhase({ type: 'over', villages, came });
  };

  const begin = (villages: readonly string[]) => {
    let seconds = GRACE_SECONDS;
    setPhase({ type: 'grace', villages, seconds });
    timer.current = setInterval(() => {
      seconds -= 1;
      if (seconds > 0) setPhase({ type: 'grace', villages, seconds });
      else void run(villages);
    }, 1000);
  };

  return {
    phase,
    begin,
    takeBack: () => {
      clearInterval(timer.current);
      setPhase({ type: 'choosing' });
    },
    runNow: (villages: readonly string[]) => void run(villages),
    stop: () => {
      stopped.current = true;
    },
  };
}

export type AcceptRunState = ReturnType<typeof useAcceptRun>;
