import { useRef, useState } from 'preact/hooks';

import type { CommuneYearFailure } from '#commands/commune-year.ts';
import type { Recorded } from '#commands/recording.ts';
import type { Result } from '#domain/result.ts';

import { useApp } from '../shared/app-context.ts';

type Attempt<Value> = () => Promise<Result<Value, CommuneYearFailure>>;

/** What was just recorded, in words, with the one step back. */
interface LastStep {
  readonly text: string;
  readonly undo: Attempt<unknown>;
}

/** Runs the commands of the year's page one at a time, and keeps why the last one failed and how to take it back. */
export function useYearCommand() {
  const { recording } = useApp();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<CommuneYearFailure>();
  const [last, setLast] = useState<LastStep>();
  // The state is only for show: two presses may come before it is drawn.
  const atWork = useRef(false);

  async function attempt<Value>(command: Attempt<Value>): Promise<{ readonly value: Value } | undefined> {
    if (atWork.current) return undefined;
    atWork.current = true;
    setBusy(true);
    setFailure(undefined);
    try {
      const result = await command();
      if (result.ok) return { value: result.value };
      setFailure(result.error);
      return undefined;
    } finally {
      atWork.current = false;
      setBusy(false);
    }
  }

  return {
    busy,
    failure,
    done: last?.text,
    /** Records, and offers to undo it under these words. True once it is on the disk. */
    async record(command: Attempt<Recorded>, text: string): Promise<boolean> {
      const done = await attempt(command);
      if (done) setLast({ text, undo: () => recording.record(done.value.undo) });
      return done !== undefined;
    },
    /** The same for what is taken back by another command. Gives what the command gave. */
    async create<Value>(
      command: Attempt<Value>,
      text: string,
      takeBack: (value: Value) => ReturnType<Attempt<unknown>>,
    ): Promise<Value | undefined> {
      const done = await attempt(command);
      if (done) setLast({ text, undo: () => takeBack(done.value) });
      return done?.value;
    },
    async undo(): Promise<void> {
      if (last && (await attempt(last.undo))) setLast(undefined);
    },
  };
}

export type YearCommand = ReturnType<typeof useYearCommand>;
