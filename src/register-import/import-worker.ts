import { createImportAnswerer } from './answer-import.ts';
import type { ImportReply, ImportRequest } from './import-messages.ts';

// Entry of the Web Worker that `import-client.ts` starts: reading 15,000 rows must not freeze the page.

const answerImport = createImportAnswerer((reply: ImportReply) => {
  self.postMessage(reply);
});

self.addEventListener('message', (event: MessageEvent<ImportRequest>) => {
  void answerImport(event.data);
});
