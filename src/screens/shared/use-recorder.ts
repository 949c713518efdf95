import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { RecordFailure, Recorded, RecordResult } from '#commands/recording.ts';
import { useApp } from './app-context.ts';

/** What was just recorded, in words, with the one step back. */
interface LastStep {
  readonly text: string;
  readonly undo: Recorded['undo'];
  readonly onUndone: (() => void) | undefined;
}

/**
 * Runs the commands of a screen one at a time, and keeps what failed and what can be undone.
 *
 * A tap while the one before is on its way to the disk is dropped: it was meant for the same question.
 */
export function useRecorder() {
  const { recording } = useApp();
  const failure = useSignal<RecordFailure | undefined>(undefined);
  const last = useSignal<LastStep | undefined>(undefined);
  const busy = useRef(false);

  const attempt = async (command: () => Promise<RecordResult>): Promise<Recorded | undefined> => {
    if (busy.current) return undefined;
    busy.current = true;
    try {
      const recorded = await command();
      failure.value = recorded.ok ? undefined : recorded.error;
      return recorded.ok ? recorded.value : undefined;
    } finally {
      busy.current = false;
    }
  };

  /** Records, and offers to undo it under these words. True once it is on the disk. */
  const run = async (
    command: () => Promise<RecordResult>,
    text?: string,
    onUndone?: () => void,
  ): Promise<boolean> => {
    const recorded = await attempt(command);
    if (recorded) last.value = text === undefined ? undefined : { text, undo: recorded.undo, onUndone };
    return recorded !== undefined;
  };

  const undo = async (): Promise<void> => {
    const step = last.value;
    if (!step || !(await attempt(() => recording.record(step.undo)))) return;
    last.value = undefined;
    step.onUndone?.();
  };

  const canUndo = (last.value?.undo.length ?? 0) > 0;
  return {
    failure: failure.value,
    done: last.value?.text,
    run,
    /** One step back; missing where the book allows none, such as after a settled dispute. */
    undo: canUndo ? () => void undo() : undefined,
  };
}

export type Recorder = ReturnType<typeof useRecorder>;
