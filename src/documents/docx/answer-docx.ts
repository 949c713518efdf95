import type { Block } from '../paper-model.ts';
import type { DocxReply, DocxRequest } from './docx-messages.ts';
import { writeDocx } from './write-docx.ts';

/** The worker's side: puts the paper together, writes the file and says how far it is. */
export function createDocxAnswerer(
  reply: (reply: DocxReply) => void,
): (request: DocxRequest) => Promise<void> {
  const blocks: Block[] = [];
  return async (request) => {
    if (request.type === 'blocks') {
      blocks.push(...request.blocks);
      return;
    }
    try {
      const paper = { ...request.paper, blocks };
      const bytes = await writeDocx(paper, (progress) => reply({ type: 'progress', progress }));
      reply({ type: 'written', bytes });
    } catch (error) {
      // A worker's own errors do not reach the page with their words.
      reply({ type: 'bug', message: error instanceof Error ? error.message : String(error) });
    }
  };
}
