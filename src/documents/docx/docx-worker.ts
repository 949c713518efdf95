import { createDocxAnswerer } from './answer-docx.ts';
import type { DocxRequest } from './docx-messages.ts';

// Entry of the Web Worker that `docx-client.ts` starts: a village's 1,255 papers in one file must not freeze the page.

const answerDocx = createDocxAnswerer((reply) => self.postMessage(reply));

self.addEventListener('message', (event: MessageEvent<DocxRequest>) => {
  void answerDocx(event.data);
});
