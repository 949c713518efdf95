import { fail, type Result } from '#domain/result.ts';
import type { ExistingVillage, RegisterDifference } from './compare-register.ts';
import { IMPORT_LIMITS } from './limits.ts';
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

/** Opens an import in a worker of its own, which starts with the first file and ends with `cancel`. */
export function createRegisterImport(start: () => ImportWorker = startWorker): RegisterImport {
  const line = createWorkerLine(start);
  return {
    async read(file, onProgress) {
      // Said before the worker would take the whole of it into memory.
      if (file.size > IMPORT_LIMITS.fileBytes) {
        return fail({ type: 'too-large', bytes: file.size, bytesMax: IMPORT_LIMITS.fileBytes });
      }
      const thisYear = new Date().getFullYear();
      const answer = await line.ask({ type: 'read', file, fileName: file.name, thisYear }, onProgress);
      return answer.ok ? answer.value : answer;
    },
    understand: (mapping, onProgress) => line.ask({ type: 'understand', mapping }, onProgress),
    compare: (existing) => line.ask({ type: 'compare', existing }),
    cancel: line.cancel,
  };
}
