import { useEffect, useRef, useState } from 'preact/hooks';

import type { RecordFailure } from '#commands/recording.ts';
import type { Draft } from '#domain/book/entry.ts';
import type { PastYearsImport } from '#register-import/import-client.ts';
import type { PastMatches } from '#register-import/past-years/match-past-years.ts';
import type { PastFile } from '#register-import/past-years/types.ts';
import type { ImportProgress, OnProgress } from '#register-import/types.ts';

import { useApp } from '../shared/app-context.ts';
import type { PickFailure } from '../shared/import/failure-sentence.ts';
import { writeDrafts, writePieces, type Written } from '../shared/import/write-drafts.ts';
import { knownHouseholds, type KnownHouseholds } from './known-households.ts';
import { pastDrafts, type PastChange } from './past-plan.ts';

/** A file as far as it was understood. */
export interface ReadFile {
  readonly fileName: string;
  readonly file: PastFile;
}

/** The same with the households that its rows speak of. */
export interface Matched extends ReadFile {
  readonly matches: PastMatches;
  readonly known: KnownHouseholds;
}

/** How far the import is. */
export type PastStep =
  | { readonly type: 'pick'; readonly failure?: PickFailure }
  | { readonly type: 'reading'; readonly progress: ImportProgress | 'comparing' }
  | ({ readonly type: 'understood' } & ReadFile)
  | ({ readonly type: 'matched' } & Matched)
  | { readonly type: 'writing'; readonly done: number; readonly total: number; readonly back: boolean }
  | { readonly type: 'write-failed'; readonly failure: RecordFailure }
  | { readonly type: 'done'; readonly total: number; readonly written: Written }
  | { readonly type: 'taken-back' };

export interface PastImport {
  readonly step: PastStep;
  open(file: File): Promise<void>;
  match(from: ReadFile): Promise<void>;
  back(to: ReadFile): void;
  write(changes: readonly PastChange[], known: KnownHouseholds): Promise<void>;
  takeBack(written: Written): Promise<void>;
  /** Ends the writing after the piece that is on its way. */
  stop(): void;
  restart(): void;
}

const BEGINNING: ImportProgress = { stage: 'unpacking', done: 0, total: 0 };
const PICK: PastStep = { type: 'pick' };

/** The step in hand. What was stopped or overtaken must not come back with its answer: only the latest turn may speak. */
function useSteps() {
  const [step, setStep] = useState<PastStep>(PICK);
  const turn = useRef(0);
  const go = (next: PastStep) => {
    turn.current += 1;
    setStep(next);
  };
  const during = async (
    progress: ImportProgress | 'comparing',
    work: (onProgress: OnProgress) => Promise<PastStep>,
  ): Promise<void> => {
    go({ type: 'reading', progress });
    const mine = turn.current;
    const show = (next: PastStep) => {
      if (turn.current === mine) setStep(next);
    };
    // A crash of the reader is a bug of ours or of the file's making: told in one sentence, nothing is written.
    const failed = (): PastStep => ({ type: 'pick', failure: { type: 'unknown' } });
    show(await work((next) => show({ type: 'reading', progress: next })).catch(failed));
  };
  return { step, go, during };
}

/** The import of earlier years step by step; nothing is written before `write`. */
export function usePastYears(createReader: () => PastYearsImport): PastImport {
  const app = useApp();
  const { step, go, during } = useSteps();
  const [reader] = useState(() => createReader());
  const stopped = useRef(false);
  useEffect(() => () => reader.cancel(), [reader]);

  const writing = (total: number, back: boolean) => {
    stopped.current = false;
    const show = (done: number) => go({ type: 'writing', done, total, back });
    show(0);
    return { show, isStopped: () => stopped.current };
  };
  return {
    step,
    open: (file) =>
      during(BEGINNING, async (onProgress) => {
        const read = await reader.read(file, onProgress);
        if (read.ok) return { type: 'understood', fileName: file.name, file: read.value };
        return read.error.type === 'cancelled' ? PICK : { type: 'pick', failure: read.error };
      }),
    match: (from) =>
      during('comparing', async () => {
        const known = knownHouseholds(app);
        const matches = await reader.match(known.households);
        return matches.ok ? { ...from, type: 'matched', matches: matches.value, known } : PICK;
      }),
    back: ({ fileName, file }) => go({ type: 'understood', fileName, file }),
    async write(changes, known) {
      const drafts = pastDrafts(changes, known);
      const { show, isStopped } = writing(drafts.length, false);
      const written = await writeDrafts(app.recording, drafts, show, isStopped);
      if (written.ok) go({ type: 'done', total: drafts.length, written: written.value });
      else go({ type: 'write-failed', failure: written.error });
    },
    async takeBack({ undo, drafts }) {
      const { show } = writing(drafts, true);
      const pieces: readonly (readonly Draft[])[] = undo;
      const done = await writePieces(app.recording, pieces, show, () => false);
      go(done.ok ? { type: 'taken-back' } : { type: 'write-failed', failure: done.error });
    },
    stop() {
      stopped.current = true;
    },
    restart() {
      reader.cancel();
      go(PICK);
    },
  };
}
