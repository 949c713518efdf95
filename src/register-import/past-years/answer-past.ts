import { fail, ok } from '#domain/result.ts';
import type { ImportAnswers, ImportQuestion } from '../import-messages.ts';
import { readWorkbook } from '../read-workbook.ts';
import type { OnProgress } from '../types.ts';
import { matchPastYears } from './match-past-years.ts';
import type { PastRow } from './types.ts';
import { understandPastYears } from './understand-past-years.ts';

type PastQuestion = Extract<ImportQuestion, { type: 'read-past' | 'match-past' }>;
type PastAnswer = ImportAnswers[PastQuestion['type']];

/** Answers what is asked of a file with earlier years; its rows are remembered to be matched with households. */
export function createPastAnswerer(
  readBytes: (file: Blob) => Promise<Uint8Array | null>,
): (question: PastQuestion, onProgress: OnProgress) => Promise<PastAnswer> {
  let rows: readonly PastRow[] = [];
  return async (question, onProgress) => {
    if (question.type === 'match-past') return matchPastYears(rows, question.households);
    const bytes = await readBytes(question.file);
    if (bytes === null) return fail({ type: 'cannot-be-opened' });
    const read = await readWorkbook(bytes, question.fileName, onProgress);
    if (!read.ok) return read;
    onProgress({ stage: 'understanding', done: 0, total: 0 });
    const understanding = understandPastYears(read.value);
    ({ rows } = understanding);
    return ok({ ...understanding, fileWarnings: read.value.warnings });
  };
}
