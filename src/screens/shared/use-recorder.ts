import { useSignal } from '@preact/signals';
import type { RecordFailure, Recorded } from '#commands/recording.ts';
import type { Result } from '#domain/result.ts';
import { useApp } from './app-context.ts';
import { useOneAtATime } from './use-one-at-a-time.ts';

/** What was just recorded, in words, with the one step back. */
interface LastStep {
  readonly text: string;
  readonly undo: Recorded['undo'];
  readonly onUndone: (() => void) | undefined;
}

/** Does a piece of work when it may be done, or gives nothing where it is dropped. */
type Turns = <Value>(work: () => Promise<Value>) => Promise<Value | undefined>;

/** Runs the commands of a screen one at a time, and keeps what failed and what can be undone. */
export const useRecorder = <Failure = never>() => useRecorderIn<Failure>(useOneAtATime());

/** The same, with turns of the caller's. */
export function useRecorderIn<Failure = never>(inTurn: Turns) {
  type Command = () => Promise<Result<Recorded, Failure | RecordFailure>>;
  const { recording } = useApp();
  const failure = useSignal<Failure | RecordFailure | undefined>(undefined);
  const last = useSignal<LastStep | undefined>(undefined);

  const attempt = async (command: Command): Promise<Recorded | undefined> => {
    const recorded = await command();
    failure.value = recorded.ok ? undefined : recorded.error;
    return recorded.ok ? recorded.value : undefined;
  };

  /** Records, and offers to undo it under these words. True once it is on the disk. */
  const run = async (command: Command, text?: string, onUndone?: () => void): Promise<boolean> => {
    const recorded = await inTurn(() => attempt(command));
    // Not sooner: the words must not be there before the screen that called has gone on.
    if (recorded) last.value = text === undefined ? undefined : { text, undo: recorded.undo, onUndone };
    return recorded !== undefined;
  };

  const shown = last.value;
  const undo = (step: LastStep) =>
    inTurn(async () => {
      // Something else was recorded since: only what is shown may be taken back.
      if (step !== last.value || !(await attempt(() => recording.record(step.undo)))) return;
      last.value = undefined;
      step.onUndone?.();
    });

  return {
    failure: failure.value,
    /** Forgets what failed, when people leave what it was about. */
    forget: () => {
      failure.value = undefined;
    },
    done: shown?.text,
    run,
    /** One step back; missing where the book allows none, such as after a settled dispute. */
    undo: shown && shown.undo.length > 0 ? () => void undo(shown) : undefined,
  };
}

export type Recorder<Failure = never> = ReturnType<typeof useRecorder<Failure>>;
