import { fail, ok, type Result } from '#domain/result.ts';
import { cleanSheet } from './file/clean-sheet.ts';
import { readCsv } from './file/read-csv.ts';
import { readXlsx } from './file/read-xlsx.ts';
import { sniffFile } from './file/sniff-file.ts';
import { IMPORT_LIMITS } from './limits.ts';
import type { ImportFailure, OnProgress, RawSheet, RawWorkbook } from './types.ts';

const isBlank = (sheet: RawSheet): boolean => sheet.rows.every((row) => row.every((cell) => cell === null));

/**
 * Reads a household register's file, .xlsx or text with separators, within bounds and without running anything in it.
 *
 * What a cell says stays the same; only unreadable letters (old encodings, signs without width, controls) are put right,
 * each kind with a warning. Fails with what the officer can be told in one sentence.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  fileName: string,
  onProgress: OnProgress = () => undefined,
): Promise<Result<RawWorkbook, ImportFailure>> {
  if (bytes.length > IMPORT_LIMITS.fileBytes) {
    return fail({ type: 'too-large', bytes: bytes.length, bytesMax: IMPORT_LIMITS.fileBytes });
  }
  const kind = sniffFile(bytes);
  if (kind.type !== 'zip' && kind.type !== 'text') return fail(kind);
  const read = kind.type === 'zip' ? await readXlsx(bytes, onProgress) : readCsv(bytes, fileName);
  if (!read.ok) return read;

  const cleaned = read.value.sheets.map((sheet, index) => {
    onProgress({ stage: 'reading', done: index, total: read.value.sheets.length });
    return cleanSheet(sheet);
  });
  if (cleaned.every(({ sheet }) => isBlank(sheet))) return fail({ type: 'empty' });
  return ok({
    fileName,
    sheets: cleaned.map(({ sheet }) => sheet),
    warnings: [...read.value.warnings, ...cleaned.flatMap(({ warnings }) => warnings)],
  });
}
