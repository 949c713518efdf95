import { useState } from 'preact/hooks';

import type { Recorded, RecordFailure } from '#commands/recording.ts';
import type { Result } from '#domain/result.ts';

import { useApp } from '../app-context.ts';
import { useCommand, type Command } from './use-command.ts';

type Attempt<Value, Failure> = () => Promise<Result<Value, Failure | RecordFailure>>;

/** What was just recorded, in words, with the one step back. */
interface LastStep<Failure> {
  readonly text: string;
  readonly undo: Attempt<Recorded, Failure> | undefined;
}

export interface UndoableCommand<Failure> extends Command<Failure | RecordFailure> {
  /** What was recorded last, in words. */
  readonly done: string | undefined;
  /** One step back; missing where the book allows none. */
  readonly undo: (() => void) | undefined;
  /** Records, and offers to undo it under these words. True once it is on the disk. */
  record(command: Attempt<Recorded, Failure>, text: string): Promise<boolean>;
  /** The same for what is taken back by another command. Gives what the command gave. */
  create<Value>(
    command: Attempt<Value, Failure>,
    text: string,
    takeBack: (value: Value) => ReturnType<Attempt<Recorded, Failure>>,
  ): Promise<Value | undefined>;
}

/** Runs commands that record, one at a time, and keeps why the last one failed and how to take it back. */
export function useUndoableCommand<Failure = never>(onUndone?: () => void): UndoableCommand<Failure> {
  const { recording } = useApp();
  const command = useCommand<Failure | RecordFailure>();
  const [last, setLast] = useState<LastStep<Failure>>();
  const undo = async (takeBack: Attempt<Recorded, Failure>) => {
    if (!(await command.run(takeBack))) return;
    setLast(undefined);
    onUndone?.();
  };
  const takeBack = last?.undo;
  return {
    ...command,
    done: last?.text,
    undo: takeBack && (() => void undo(takeBack)),
    async record(attempt, text) {
      const recorded = await command.run(attempt);
      if (!recorded) return false;
      const before = recorded.undo;
      setLast({ text, undo: before.length > 0 ? () => recording.record(before) : undefined });
      return true;
    },
    async create(attempt, text, remove) {
      const made = await command.run(attempt);
      if (made !== undefined) setLast({ text, undo: () => remove(made) });
      return made;
    },
  };
}
