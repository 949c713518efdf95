import { fail, ok, type Result } from '#domain/result.ts';
import { IMPORT_LIMITS } from '../limits.ts';
import type { ImportFailure, ImportWarning, RawSheet } from '../types.ts';
import { warningAt } from '../warning.ts';
import { decodeText, isReadable } from './decode-text.ts';

const SEPARATORS = [';', '\t', ',', '|'] as const;
const PROBED_LINES = 60;
const SEPARATOR_LINE = /^sep=(.)\r?\n/i;
/** A quote that stays open for longer than any cell is a stray one, not the beginning of a quoted cell. */
const QUOTED_CHARACTERS_MAX = IMPORT_LIMITS.cellCharacters * 4;

/** The separator that most lines have equally often: title lines have none, addresses have commas now and then. */
function findSeparator(text: string): string {
  const lines = text.split(/\r\n|\n|\r/, PROBED_LINES).map((line) => line.replace(/"[^"]*"/g, ''));
  const agreement = (separator: string): number => {
    const linesByCount = new Map<number, number>();
    for (const line of lines) {
      const count = line.split(separator).length - 1;
      if (count > 0) linesByCount.set(count, (linesByCount.get(count) ?? 0) + 1);
    }
    return Math.max(0, ...[...linesByCount].map(([count, lineCount]) => lineCount * 100 + count));
  };
  return [...SEPARATORS].sort((a, b) => agreement(b) - agreement(a))[0] ?? ';';
}

/** Where a quoted cell ends, just after its closing quote, or -1 when the quote is a stray one. */
function quotedEnd(text: string, start: number, separator: string): number {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    if (at - start > QUOTED_CHARACTERS_MAX) return -1;
    const next = text[at + 1];
    if (next === '"') at += 1;
    else if (next === undefined || next === separator || next === '\n' || next === '\r') return at + 1;
  }
  return -1;
}

interface CsvTable {
  readonly rows: readonly (readonly string[])[];
  /** Rows, from 0, where a quote was opened and never closed. */
  readonly strayQuotes: readonly number[];
}

/** The table of the text, or `null` when it has too many rows. */
function parseTable(text: string, separator: string): CsvTable | null {
  const rows: string[][] = [];
  const strayQuotes: number[] = [];
  const cellEnd = new RegExp(`[\\r\\n${separator === '\t' ? '\\t' : separator}]`, 'g');
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const quoted = text[at] === '"' ? quotedEnd(text, at, separator) : 0;
    if (quoted === -1) strayQuotes.push(rows.length);
    let end = quoted;
    if (quoted <= 0) {
      cellEnd.lastIndex = at;
      end = cellEnd.exec(text)?.index ?? text.length;
    }
    const content = text.slice(at, end);
    if (row.length < IMPORT_LIMITS.columns)
      row.push(quoted > 0 ? content.slice(1, -1).replaceAll('""', '"') : content);
    at = end + 1;
    if (text[end] === separator) continue;
    if (text[end] === '\r' && text[end + 1] === '\n') at += 1;
    if (rows.push(row) > IMPORT_LIMITS.rows) return null;
    row = [];
  }
  return { rows, strayQuotes };
}

const sheetNameOf = (fileName: string): string => fileName.replace(/\.[^.]*$/, '');

/** The one sheet of a .csv or .txt file, named after the file. */
export function readCsv(
  bytes: Uint8Array,
  fileName: string,
): Result<
  { readonly sheets: readonly RawSheet[]; readonly warnings: readonly ImportWarning[] },
  ImportFailure
> {
  const decoded = decodeText(bytes);
  const declared = SEPARATOR_LINE.exec(decoded.text);
  const text = decoded.text.slice(declared?.[0].length ?? 0).replace(/[\r\n]+$/, '');
  if (!isReadable(text)) return fail({ type: 'not-a-workbook', found: 'other' });
  const table = parseTable(text, SEPARATORS.find((one) => one === declared?.[1]) ?? findSeparator(text));
  if (table === null) return fail({ type: 'too-many-rows', rowsMax: IMPORT_LIMITS.rows });

  const name = sheetNameOf(fileName);
  return ok({
    sheets: [{ name, rows: table.rows }],
    warnings: [
      ...(decoded.oldEncoding ? [warningAt(name, 0, null, 'old-encoding', decoded.oldEncoding)] : []),
      ...table.strayQuotes.map((row) =>
        warningAt(name, row + 1, null, 'unclosed-quote', table.rows[row]?.join(' ')),
      ),
    ],
  });
}
