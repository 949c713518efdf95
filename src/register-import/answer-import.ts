import { fail, ok } from '#domain/result.ts';
import { compareRegister } from './compare-register.ts';
import type {
  ImportAnswers,
  ImportQuestion,
  ImportReply,
  ImportRequest,
  QuestionType,
} from './import-messages.ts';
import { createPastAnswerer } from './past-years/answer-past.ts';
import { readWorkbook } from './read-workbook.ts';
import type { OnProgress, RawWorkbook, Understanding } from './types.ts';
import { understand } from './understand.ts';

interface OpenFile {
  readonly workbook: RawWorkbook;
  readonly thisYear: number;
  readonly understanding: Understanding;
}

/** The file's bytes, or `null` when it was moved, changed or locked since it was chosen: browsers say no more than that. */
const readBytes = (file: Blob): Promise<Uint8Array | null> =>
  file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => null,
  );

/** The worker's side of an import: remembers the open workbook and answers one question after another. */
export function createImportAnswerer(
  reply: (reply: ImportReply) => void,
): (request: ImportRequest) => Promise<void> {
  let open: OpenFile | null = null;

  const answerPast = createPastAnswerer(readBytes);

  const requireOpen = (): OpenFile => {
    if (open === null) throw new Error('A question about a workbook came before the workbook was read.');
    return open;
  };

  async function answer(
    question: ImportQuestion,
    onProgress: OnProgress,
  ): Promise<ImportAnswers[QuestionType]> {
    if (question.type === 'read-past' || question.type === 'match-past') {
      return answerPast(question, onProgress);
    }
    if (question.type === 'compare') {
      return compareRegister(question.existing, requireOpen().understanding.villages);
    }
    if (question.type === 'understand') {
      const { workbook, thisYear } = requireOpen();
      const understanding = understand(workbook, { thisYear, mapping: question.mapping, onProgress });
      open = { workbook, thisYear, understanding };
      return understanding;
    }
    open = null;
    const bytes = await readBytes(question.file);
    if (bytes === null) return fail({ type: 'cannot-be-opened' });
    const read = await readWorkbook(bytes, question.fileName, onProgress);
    if (!read.ok) return read;
    const { thisYear } = question;
    const understanding = understand(read.value, { thisYear, onProgress });
    open = { workbook: read.value, thisYear, understanding };
    return ok(understanding);
  }

  return async ({ id, question }) => {
    try {
      const result = await answer(question, (progress) => reply({ id, type: 'progress', progress }));
      reply({ id, type: 'answer', answer: result });
    } catch (error) {
      // A bug in here must reach the page's error boundary: a worker's own errors carry no request.
      reply({ id, type: 'bug', message: error instanceof Error ? error.message : String(error) });
    }
  };
}
