import { createImportAnswerer } from '#register-import/answer-import.ts';
import type { ImportReply } from '#register-import/import-messages.ts';
import type { ImportWorker } from '#register-import/worker-line.ts';

/** happy-dom has no workers: the worker's own code answers on this thread. */
export function importHere(): ImportWorker {
  let listen: (event: { readonly data: ImportReply }) => void = () => undefined;
  const answer = createImportAnswerer((reply) => listen({ data: reply }));
  return {
    postMessage: (request) => void answer(request),
    addEventListener(type: 'message' | 'error', listener: (event: never) => void) {
      if (type === 'message') listen = listener as typeof listen;
    },
    terminate: () => undefined,
  };
}
