import { useRef, useState } from 'preact/hooks';

import type { RecordFailure } from '#commands/recording.ts';
import type { Result } from '#domain/result.ts';

interface Command {
  readonly busy: boolean;
  readonly failure: RecordFailure | undefined;
  /** Runs one command at a time; gives what it recorded, or nothing when it failed or another is still at work. */
  run<Value>(command: () => Promise<Result<Value, RecordFailure>>): Promise<Value | undefined>;
}

/** Runs commands for a screen and keeps why the last one failed, with what was typed still on the screen. */
export function useCommand(): Command {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<RecordFailure>();
  // The state is only for show: two presses may come before it is drawn.
  const atWork = useRef(false);
  return {
    busy,
    failure,
    async run(command) {
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
    },
  };
}
