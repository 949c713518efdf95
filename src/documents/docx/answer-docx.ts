import type { DocxReply, DocxRequest } from './docx-messages.ts';
import { writeDocx } from './write-docx.ts';

/** The worker's side: writes the file and says how far it is. */
export async function answerDocx({ paper }: DocxRequest, reply: (reply: DocxReply) => void): Promise<void> {
  try {
    const bytes = await writeDocx(paper, (progress) => reply({ type: 'progress', progress }));
    reply({ type: 'written', bytes });
  } catch (error) {
    // A worker's own errors do not reach the page with their words.
    reply({ type: 'bug', message: error instanceof Error ? error.message : String(error) });
  }
}
