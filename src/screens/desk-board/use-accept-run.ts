import { useEffect, useRef, useState } from 'preact/hooks';

import { acceptVillages, type AcceptedEach, type LookedAt } from '#commands/reviews.ts';
import { acceptableTogether, type ReviewedVillage } from '#domain/timeline/acceptable-together.ts';

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

/** Lets the page draw and answer between two villages. */
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

const oneSecondLess = (phase: RunPhase): RunPhase =>
  phase.type === 'grace' ? { ...phase, seconds: phase.seconds - 1 } : phase;

/** Accepts villages one by one after a time in which all of it can be taken back; can be stopped between two of them. */
export function useAcceptRun(year: number) {
  const app = useApp();
  const [phase, setPhase] = useState<RunPhase>({ type: 'choosing' });
  const stopped = useRef(false);
  const isRunning = useRef(false);
  // Whoever leaves the page stops the rest; what is accepted stays accepted.
  useEffect(() => () => void (stopped.current = true), []);

  const run = async (villages: readonly string[]) => {
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
        return breathe();
      },
    });
    setPhase({ type: 'over', villages, came });
  };

  useEffect(() => {
    if (phase.type !== 'grace') return undefined;
    const timer = setInterval(() => setPhase(oneSecondLess), 1000);
    return () => clearInterval(timer);
  }, [phase.type]);
  useEffect(() => {
    if (phase.type === 'grace' && phase.seconds <= 0) void run(phase.villages);
  }, [phase]);

  return {
    phase,
    begin: (villages: readonly string[]) => setPhase({ type: 'grace', villages, seconds: GRACE_SECONDS }),
    takeBack: () => setPhase({ type: 'choosing' }),
    runNow: (villages: readonly string[]) => void run(villages),
    stop: () => {
      stopped.current = true;
    },
  };
}

export type AcceptRunState = ReturnType<typeof useAcceptRun>;
