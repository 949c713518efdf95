import { useRef, useState } from 'preact/hooks';

import type { Recorded } from '#commands/recording.ts';
import type { Result } from '#domain/result.ts';

import { useApp } from '../shared/app-context.ts';
import type { NoteFailure } from './NoteFailureNotice.tsx';

export interface Noting {
  readonly busy: boolean;
  readonly failure: NoteFailure | undefined;
  /** What was noted last, in words. */
  readonly done: string | undefined;
  /** One step back; missing where there is none. */
  readonly undo: (() => void) | undefined;
  /** Notes something under these words. True once it is on the disk. */
  note(command: () => Promise<Result<Recorded, NoteFailure>>, words: string): Promise<boolean>;
  forget(): void;
}

/** Notes one thing at a time, and keeps why the last one failed and how to take it back. */
export function useNoting(): Noting {
  const { recording } = useApp();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<NoteFailure>();
  const [last, setLast] = useState<{ readonly words: string; readonly undo: Recorded['undo'] }>();
  // The state is only for show: two presses may come before it is drawn.
  const atWork = useRef(false);

  const attempt = async (command: () => Promise<Result<Recorded, NoteFailure>>) => {
    if (atWork.current) return undefined;
    atWork.current = true;
    setBusy(true);
    try {
      const recorded = await command();
      setFailure(recorded.ok ? undefined : recorded.error);
      return recorded.ok ? recorded.value : undefined;
    } finally {
      atWork.current = false;
      setBusy(false);
    }
  };
  const undo = async (drafts: Recorded['undo']) => {
    if (await attempt(() => recording.record(drafts))) setLast(undefined);
  };
  return {
    busy,
    failure,
    done: last?.words,
    undo: last && last.undo.length > 0 ? () => void undo(last.undo) : undefined,
    async note(command, words) {
      const recorded = await attempt(command);
      if (recorded) setLast({ words, undo: recorded.undo });
      return recorded !== undefined;
    },
    forget: () => setFailure(undefined),
  };
}
