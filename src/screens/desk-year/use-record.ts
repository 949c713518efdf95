import { useState } from 'preact/hooks';

import type { RecordFailure, RecordResult } from '#commands/recording.ts';

import { useCommand } from '../shared/desk/use-command.ts';

interface Record {
  readonly busy: boolean;
  readonly failure: RecordFailure | undefined;
  readonly savedAt: number | undefined;
  /** True once it is on the disk. */
  record(command: () => Promise<RecordResult>): Promise<boolean>;
}

/** Records a form and remembers when it was on the disk. */
export function useRecord(): Record {
  const { busy, failure, run } = useCommand();
  const [savedAt, setSavedAt] = useState<number>();
  return {
    busy,
    failure,
    savedAt,
    async record(command) {
      const recorded = await run(command);
      if (recorded) setSavedAt(recorded.savedAt);
      return recorded !== undefined;
    },
  };
}
