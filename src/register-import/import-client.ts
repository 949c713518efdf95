import { fail, type Result } from '#domain/result.ts';
import type { ExistingVillage, RegisterDifference } from './compare-register.ts';
import { IMPORT_LIMITS } from './limits.ts';
import type { KnownHousehold, PastMatches } from './past-years/match-past-years.ts';
import type { PastFile } from './past-years/types.ts';
import type { ImportFailure, OnProgress, SheetMapping, Understanding } from './types.ts';
import { createWorkerLine, type ImportCancelled, type ImportWorker } from './worker-line.ts';

/** One file's way from the officer's choice to a difference that can be written; nothing here writes anything. */
export interface RegisterImport {
  /** Reads the file and says what was understood of it. */
  read(file: File, onProgress?: OnProgress): Promise<Result<Understanding, ImportFailure | ImportCancelled>>;
  /** Understands the file that was read once more, with the officer's corrections. */
  understand(
    mapping: readonly SheetMapping[],
    onProgress?: OnProgress,
  ): Promise<Result<Understanding, ImportCancelled>>;
  /** Holds what was understood last against the register. */
  compare(existing: readonly ExistingVillage[]): Promise<Result<RegisterDifference, ImportCancelled>>;
  /** Stops at once and forgets the file; what was under way ends as cancelled. To be called when the screen closes too. */
  cancel(): void;
}

const startWorker = (): ImportWorker =>
  new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });

/** A file with earlier years, on its way to what can be written; nothing here writes anything. */
export interface PastYearsImport {
  /** Reads the file and says what was understood of it. */
  read(file: File, onProgress?: OnProgress): Promise<Result<PastFile, ImportFailure | ImportCancelled>>;
  /** Finds the households that the file's rows speak of. */
  match(households: readonly KnownHousehold[]): Promise<Result<PastMatches, ImportCancelled>>;
  /** Stops at once and forgets the file. To be called when the screen closes too. */
  cancel(): void;
}

/** Said before the worker would take the whole of it into memory. */
const tooLarge = ({ size }: File): ImportFailure | undefined =>
  size > IMPORT_LIMITS.fileBytes
    ? { type: 'too-large', bytes: size, bytesMax: IMPORT_LIMITS.fileBytes }
    : undefined;

/** Opens an import of earlier years in a worker of its own, which starts with the first file and ends with `cancel`. */
export function createPastYearsImport(start: () => ImportWorker = startWorker): PastYearsImport {
  const line = createWorkerLine(start);
  return {
    async read(file, onProgress) {
      const refusal = tooLarge(file);
      if (refusal) return fail(refusal);
      const answer = await line.ask({ type: 'read-past', file, fileName: file.name }, onProgress);
      return answer.ok ? answer.value : answer;
    },
    match: (households) => line.ask({ type: 'match-past', households }),
    cancel: line.cancel,
  };
}

/** Opens an import in a worker of its own, which starts with the first file and ends with `cancel`. */
export function createRegisterImport(start: () => ImportWorker = startWorker): RegisterImport {
  const line = createWorkerLine(start);
  return {
    async read(file, onProgress) {
      const refusal = tooLarge(file);
      if (refusal) return fail(refusal);
      const thisYear = new Date().getFullYear();
      const answer = await line.ask({ type: 'read', file, fileName: file.name, thisYear }, onProgress);
      return answer.ok ? answer.value : answer;
    },
    understand: (mapping, onProgress) => line.ask({ type: 'understand', mapping }, onProgress),
    compare: (existing) => line.ask({ type: 'compare', existing }),
    cancel: line.cancel,
  };
}
