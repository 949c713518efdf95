import type { Cell } from '../types.ts';
import { isSyllable } from './syllable.ts';
import { tcvn3ToUnicode } from './tcvn3.ts';
import { vniToUnicode } from './vni.ts';

export type OldEncoding = 'TCVN3' | 'VNI';
type Encoding = OldEncoding | 'Unicode';

const CONVERTERS: readonly (readonly [Encoding, (text: string) => string | null])[] = [
  ['Unicode', (text) => text],
  ['TCVN3', tcvn3ToUnicode],
  ['VNI', vniToUnicode],
];

const convert = (text: string, encoding: Encoding): string | null =>
  CONVERTERS.find(([name]) => name === encoding)?.[1](text) ?? null;

const NOT_LETTERS = /[^\p{L}\p{M}]+/u;
const NEEDS_A_LOOK = /[\u00a1-\u00ff]/;

const markedWords = (text: string): readonly string[] =>
  text.split(NOT_LETTERS).filter((word) => /[^\x00-\x7f]/.test(word));

/** Whether every word that has marks is spelt as a Vietnamese syllable. */
const spellsVietnamese = (text: string): boolean => {
  const words = markedWords(text);
  return words.length > 0 && words.every(isSyllable);
};

/** The encodings in which the text makes sense: often one, sometimes more ("Tó" is a word in two of them). */
function readingsOf(text: string): readonly Encoding[] {
  return CONVERTERS.filter(([, toUnicode]) => {
    const converted = toUnicode(text);
    return converted !== null && spellsVietnamese(converted);
  }).map(([name]) => name);
}

type Votes = Map<Encoding, number>;

const mostVoted = (votes: Votes | undefined): Encoding | undefined => {
  const ranked = [...(votes ?? [])].sort((a, b) => b[1] - a[1]);
  return ranked[0]?.[0];
};

const vote = (votes: Votes, encoding: Encoding): Votes => votes.set(encoding, (votes.get(encoding) ?? 0) + 1);

/** Letters that no old encoding uses prove that the text is Unicode. */
const isPlainlyUnicode = (text: string): boolean => /[\u0100-\u1eff]/.test(text);

export interface RepairedSheet {
  readonly rows: readonly (readonly Cell[])[];
  /** Which old encodings were found, with the first place of each. */
  readonly found: readonly {
    readonly encoding: OldEncoding;
    readonly row: number;
    readonly column: number;
  }[];
}

const eachText = (
  rows: readonly (readonly Cell[])[],
  visit: (text: string, row: number, column: number) => void,
) =>
  rows.forEach((cells, row) =>
    cells.forEach((cell, column) => {
      if (typeof cell === 'string' && /[^\x00-\x7f]/.test(cell)) visit(cell, row, column);
    }),
  );

/** Cells that make sense in one encoding only decide for those of their column that make sense in several. */
function encodingByColumn(rows: readonly (readonly Cell[])[]): (column: number) => Encoding {
  const sheet: Votes = new Map();
  const columns = new Map<number, Votes>();
  eachText(rows, (text, _, column) => {
    const readings = isPlainlyUnicode(text) ? (['Unicode'] as const) : readingsOf(text);
    const [only] = readings;
    if (readings.length !== 1 || only === undefined) return;
    vote(sheet, only);
    columns.set(column, vote(columns.get(column) ?? new Map(), only));
  });
  return (column) => mostVoted(columns.get(column)) ?? mostVoted(sheet) ?? 'Unicode';
}

function encodingOf(text: string, usual: Encoding): Encoding {
  if (isPlainlyUnicode(text) || !NEEDS_A_LOOK.test(text)) return 'Unicode';
  const readings = readingsOf(text);
  if (readings.length === 0) return usual;
  const [first] = readings;
  return readings.includes(usual) || first === undefined ? usual : first;
}

/**
 * Turns what was typed in TCVN3 or VNI fonts into Unicode, cell by cell.
 *
 * A file's cells do not say which font they need once copied, so the spelling decides.
 */
export function repairOldEncodings(rows: readonly (readonly Cell[])[]): RepairedSheet {
  let suspect = false;
  eachText(rows, (text) => {
    suspect ||= NEEDS_A_LOOK.test(text);
  });
  if (!suspect) return { rows, found: [] };

  const usual = encodingByColumn(rows);
  const found = new Map<OldEncoding, { encoding: OldEncoding; row: number; column: number }>();
  const repaired = rows.map((cells, row) =>
    cells.map((cell, column) => {
      if (typeof cell !== 'string') return cell;
      const encoding = encodingOf(cell, usual(column));
      const converted = encoding === 'Unicode' ? null : convert(cell, encoding);
      if (encoding === 'Unicode' || converted === null) return cell;
      if (!found.has(encoding)) found.set(encoding, { encoding, row, column });
      return converted;
    }),
  );
  return { rows: repaired, found: [...found.values()] };
}

const lineScore = (line: string, encoding: Encoding): number => {
  const converted = convert(line, encoding);
  if (converted === null) return -markedWords(line).length;
  return markedWords(converted).reduce((sum, word) => sum + (isSyllable(word) ? 1 : -1), 0);
};

/** How well the lines spell Vietnamese, each in the best of the encodings: valid words less invalid ones. */
export const spellingScore = (lines: readonly string[], encodings: readonly Encoding[]): number =>
  lines.reduce((sum, line) => sum + Math.max(...encodings.map((encoding) => lineScore(line, encoding))), 0);
