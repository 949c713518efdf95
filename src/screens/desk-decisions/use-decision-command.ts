import { useRef, useState } from 'preact/hooks';

import type { DecisionFailure } from '#commands/decisions.ts';
import type { Recorded } from '#commands/recording.ts';
import type { Result } from '#domain/result.ts';

import { useApp } from '../shared/app-context.ts';

interface Done {
  readonly text: string;
  readonly undo: Recorded['undo'];
}

/** Runs what is done to decisions, one command at a time; keeps why the last one failed, and what can be undone. */
export function useDecisionCommand() {
  const { recording } = useApp();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<DecisionFailure>();
  const [done, setDone] = useState<Done>();
  // The state is only for show: two presses may come before it is drawn.
  const atWork = useRef(false);

  const run = async <Value>(
    command: () => Promise<Result<Value, DecisionFailure>>,
  ): Promise<Value | undefined> => {
    if (atWork.current) return undefined;
    atWork.current = true;
    setBusy(true);
    setFailure(undefined);
    try {
      const result = await command();
      if (result.ok) return result.value;
      setFailure(result.error);
      return undefined;
    } finally {
      atWork.current = false;
      setBusy(false);
    }
  };

  /** Records and offers to undo it under these words. True once it is on the disk. */
  const record = async (
    text: string,
    command: () => Promise<Result<Recorded, DecisionFailure>>,
  ): Promise<boolean> => {
    const recorded = await run(command);
    // What can not be undone shows on the page itself, and needs no bar over it.
    if (recorded) setDone(recorded.undo.length > 0 ? { text, undo: recorded.undo } : undefined);
    return recorded !== undefined;
  };

  const undo = async (): Promise<void> => {
    if (done && (await run(() => recording.record(done.undo)))) setDone(undefined);
  };

  return {
    busy,
    failure,
    done: done?.text,
    run,
    record,
    /** One step back; missing where the book allows none. */
    undo: done ? () => void undo() : undefined,
  };
}

export type DecisionCommand = ReturnType<typeof useDecisionCommand>;
