import { useState } from 'preact/hooks';

import type { RecordFailure } from '#commands/recording.ts';
import type { Result } from '#domain/result.ts';

import { useOneAtATime } from '../use-one-at-a-time.ts';

export interface Command<Failure> {
  readonly busy: boolean;
  readonly failure: Failure | undefined;
  /** Runs one command at a time; gives what it gave, or nothing when it failed or another is still at work. */
  run<Value>(command: () => Promise<Result<Value, Failure>>): Promise<Value | undefined>;
  /** Takes the failure off the screen. */
  forget(): void;
}

/** Runs commands for a screen and keeps why the last one failed, with what was typed still on the screen. */
export function useCommand<Failure = RecordFailure>(): Command<Failure> {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const oneAtATime = useOneAtATime();
  return {
    busy,
    failure,
    run: (command) =>
      oneAtATime(async () => {
        setBusy(true);
        setFailure(undefined);
        try {
          const result = await command();
          if (result.ok) return result.value;
          // As a function, because a state takes a function for what makes it.
          setFailure(() => result.error);
          return undefined;
        } finally {
          setBusy(false);
        }
      }),
    forget: () => setFailure(undefined),
  };
}
