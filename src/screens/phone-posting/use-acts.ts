import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { OpinionFailure, PostingFailure } from '#commands/postings.ts';
import type { Recorded } from '#commands/recording.ts';
import type { Result } from '#domain/result.ts';
import { useApp } from '../shared/app-context.ts';

export type ActFailure = PostingFailure | OpinionFailure;

type Act = () => Promise<Result<Recorded, ActFailure>>;

interface LastAct {
  readonly text: string;
  readonly undo: Recorded['undo'];
}

/** Runs what people do at the board one at a time, and keeps what failed and what can be undone. */
export function useActs() {
  const { recording } = useApp();
  const failure = useSignal<ActFailure | undefined>(undefined);
  const last = useSignal<LastAct | undefined>(undefined);
  const busy = useRef(false);

  const attempt = async (act: Act): Promise<Recorded | undefined> => {
    if (busy.current) return undefined;
    busy.current = true;
    try {
      const done = await act();
      failure.value = done.ok ? undefined : done.error;
      return done.ok ? done.value : undefined;
    } finally {
      busy.current = false;
    }
  };

  /** Records under these words. True once it is on the disk. */
  const run = async (act: Act, text: string): Promise<boolean> => {
    const recorded = await attempt(act);
    if (recorded) last.value = { text, undo: recorded.undo };
    return recorded !== undefined;
  };

  const undo = async (): Promise<void> => {
    const { value } = last;
    if (value && (await attempt(() => recording.record(value.undo)))) last.value = undefined;
  };

  return {
    failure: failure.value,
    /** Forgets what failed, when people leave the form that it was about. */
    clear: () => {
      failure.value = undefined;
    },
    done: last.value?.text,
    run,
    undo: (last.value?.undo.length ?? 0) > 0 ? () => void undo() : undefined,
  };
}

export type Acts = ReturnType<typeof useActs>;
