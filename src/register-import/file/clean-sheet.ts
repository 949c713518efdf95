import { normaliseSpaces } from '#domain/text/vietnamese.ts';
import { IMPORT_LIMITS } from '../limits.ts';
import { repairOldEncodings } from '../old-encodings/repair-sheet.ts';
import type { Cell, ImportWarning, RawSheet } from '../types.ts';
import { warningAt } from '../warning.ts';

/** Controls, and marks that turn the direction of writing: with them a cell looks like something it is not. */
const DECEPTIVE = /(?![\t\n\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu;
/** Signs without width come along when text is copied from web pages; nobody means them. */
const INVISIBLE = /\p{Cf}|\p{Variation_Selector}/gu;
const FORMULA_ERROR = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!)$/;

/** Longer texts are cut before anything else looks at them. */
const RAW_CHARACTERS_MAX = IMPORT_LIMITS.cellCharacters * 4;

function cleanText(
  raw: string,
  warn: (reason: 'text-truncated' | 'hidden-characters' | 'formula-error') => void,
) {
  const bounded = raw.slice(0, RAW_CHARACTERS_MAX);
  const visible = bounded.replace(DECEPTIVE, '');
  if (visible.length < bounded.length) warn('hidden-characters');
  const text = normaliseSpaces(visible.replace(INVISIBLE, '').normalize('NFC'));
  if (FORMULA_ERROR.test(text)) {
    warn('formula-error');
    return null;
  }
  if (raw.length > RAW_CHARACTERS_MAX || text.length > IMPORT_LIMITS.cellCharacters) warn('text-truncated');
  return text.slice(0, IMPORT_LIMITS.cellCharacters).trim() || null;
}

/** The sheet with readable, harmless text in Unicode, and what had to be done to it. */
export function cleanSheet(sheet: RawSheet): {
  readonly sheet: RawSheet;
  readonly warnings: readonly ImportWarning[];
} {
  const warnings: ImportWarning[] = [];
  const composed = sheet.rows.map((row) =>
    row.map(
      (cell): Cell =>
        typeof cell === 'string' ? cell.slice(0, RAW_CHARACTERS_MAX + 1).normalize('NFC') : cell,
    ),
  );
  const repaired = repairOldEncodings(composed);
  for (const { encoding, row, column } of repaired.found) {
    warnings.push(warningAt(sheet.name, row + 1, column, 'old-encoding', encoding));
  }
  const rows = repaired.rows.map((row, rowIndex) =>
    row.map((cell, column): Cell => {
      if (typeof cell !== 'string') return cell;
      return cleanText(cell, (reason) =>
        warnings.push(warningAt(sheet.name, rowIndex + 1, column, reason, cell.replace(DECEPTIVE, ''))),
      );
    }),
  );
  return { sheet: { name: cleanText(sheet.name, () => undefined) ?? '', rows }, warnings };
}
