import { useEffect, useRef, useState } from 'preact/hooks';

import type { RecordFailure } from '#commands/recording.ts';
import type { RegisterDifference } from '#register-import/compare-register.ts';
import type { RegisterImport } from '#register-import/import-client.ts';
import type {
  ImportFailure,
  ImportProgress,
  OnProgress,
  SheetMapping,
  Understanding,
} from '#register-import/types.ts';

import { useApp } from '../shared/app-context.ts';
import { writeDrafts } from '../shared/import/write-drafts.ts';
import { existingVillages, registerEnds } from './existing-villages.ts';
import { countChoices, importDrafts, type Choices, type ImportCounts } from './import-drafts.ts';

/** A file as far as it was understood. */
export interface Understood {
  readonly fileName: string;
  readonly understanding: Understanding;
  /** The officer's corrections that this understanding follows. */
  readonly mapping: readonly SheetMapping[];
}

/** How far the import is. */
export type ImportStep =
  | { readonly type: 'pick'; readonly failure?: ImportFailure | { readonly type: 'unknown' } }
  | { readonly type: 'reading'; readonly progress: ImportProgress | 'comparing' }
  | ({ readonly type: 'understood' } & Understood)
  | ({ readonly type: 'compared'; readonly difference: RegisterDifference } & Understood)
  | { readonly type: 'writing'; readonly done: number; readonly total: number }
  | { readonly type: 'write-failed'; readonly failure: RecordFailure }
  | { readonly type: 'done'; readonly counts: ImportCounts };

export interface Import {
  readonly step: ImportStep;
  open(file: File): Promise<void>;
  correct(from: Understood, mapping: readonly SheetMapping[]): Promise<void>;
  compare(from: Understood): Promise<void>;
  back(to: Understood): void;
  write(difference: RegisterDifference, choices: Choices): Promise<void>;
  restart(): void;
}

const BEGINNING: ImportProgress = { stage: 'unpacking', done: 0, total: 0 };
const UNDERSTANDING: ImportProgress = { stage: 'understanding', done: 0, total: 0 };
const PICK: ImportStep = { type: 'pick' };

/** A step that takes a while, shown as reading until it has its answer. */
type During = (
  progress: ImportProgress | 'comparing',
  work: (onProgress: OnProgress) => Promise<ImportStep>,
) => Promise<void>;

/** The step in hand. What was stopped or overtaken must not come back with its answer: only the latest turn may speak. */
function useSteps() {
  const [step, setStep] = useState<ImportStep>(PICK);
  const turn = useRef(0);
  const during: During = async (progress, work) => {
    turn.current += 1;
    const mine = turn.current;
    const show = (next: ImportStep) => {
      if (turn.current === mine) setStep(next);
    };
    show({ type: 'reading', progress });
    // A crash of the reader is a bug of ours or of the file's making: told in one sentence, nothing is written.
    const failed = (): ImportStep => ({ type: 'pick', failure: { type: 'unknown' } });
    show(await work((next) => show({ type: 'reading', progress: next })).catch(failed));
  };
  const go = (next: ImportStep) => {
    turn.current += 1;
    setStep(next);
  };
  return { step, during, go };
}

/** The import step by step; nothing is written before `write`. */
export function useImport(createReader: () => RegisterImport): Import {
  const app = useApp();
  const { step, during, go } = useSteps();
  const [reader] = useState(() => createReader());
  useEffect(() => () => reader.cancel(), [reader]);

  return {
    step,
    open: (file) =>
      during(BEGINNING, async (onProgress) => {
        const read = await reader.read(file, onProgress);
        if (read.ok)
          return { type: 'understood', fileName: file.name, understanding: read.value, mapping: [] };
        return read.error.type === 'cancelled' ? PICK : { type: 'pick', failure: read.error };
      }),
    correct: ({ fileName }, mapping) =>
      during(UNDERSTANDING, async (onProgress) => {
        const again = await reader.understand(mapping, onProgress);
        return again.ok ? { type: 'understood', fileName, understanding: again.value, mapping } : PICK;
      }),
    compare: (from) =>
      during('comparing', async () => {
        const compared = await reader.compare(existingVillages(app));
        return compared.ok ? { ...from, type: 'compared', difference: compared.value } : PICK;
      }),
    back: ({ fileName, understanding, mapping }) =>
      go({ type: 'understood', fileName, understanding, mapping }),
    async write(difference, choices) {
      const drafts = importDrafts(difference, choices, registerEnds(app));
      const total = drafts.length;
      go({ type: 'writing', done: 0, total });
      const written = await writeDrafts(app.recording, drafts, (done) =>
        go({ type: 'writing', done, total }),
      );
      go(
        written.ok
          ? { type: 'done', counts: countChoices(difference, choices) }
          : { type: 'write-failed', failure: written.error },
      );
    },
    restart() {
      reader.cancel();
      go(PICK);
    },
  };
}
