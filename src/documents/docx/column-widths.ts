import type { Column, Table } from '../paper-model.ts';
import { plainText } from './layout.ts';

/* How wide columns are, for both writers: as the form says, but never so narrow that a number or a name is torn. All in twips. */

/** At the left and at the right of what stands in a cell. */
export const CELL_PADDING = 70;
const BORDERS = 20;

/** Up to so many columns a table keeps the 14 points of the text around it; larger ones have 13. */
const COLUMNS_AT_FULL_SIZE = 4;
/** A longer word than this part of the width is torn after all. */
const WORD_PART_MAX = 4;

/** Whether its letters are a size smaller than the text's. */
export const isWide = ({ columns }: Table): boolean => columns.length > COLUMNS_AT_FULL_SIZE;

/** The widths of the columns, whole twips that are `width` together. */
export function columnWidths(table: Table, width: number): readonly number[] {
  const least = leastWidths(table, width);
  const fits = least.reduce((sum, each) => sum + each, 0) <= width;
  return rounded(fits ? shared(table.columns, least, width) : partsOf(table.columns, width), width);
}

const partsOf = (columns: readonly Column[], width: number): readonly number[] => {
  const parts = columns.reduce((sum, column) => sum + column.width, 0);
  return columns.map((column) => (width * column.width) / parts);
};

/** Columns that would be too narrow get what they need, and the others share the rest as the form says. */
function shared(columns: readonly Column[], least: readonly number[], width: number): readonly number[] {
  const needy = new Set<number>();
  for (;;) {
    const given = [...needy].reduce((sum, index) => sum + (least[index] ?? 0), 0);
    const others = columns.reduce((sum, column, index) => sum + (needy.has(index) ? 0 : column.width), 0);
    const widths = columns.map((column, index) =>
      needy.has(index) ? (least[index] ?? 0) : ((width - given) * column.width) / others,
    );
    const narrow = widths.findIndex((each, index) => !needy.has(index) && each < (least[index] ?? 0));
    if (narrow === -1) return widths;
    needy.add(narrow);
  }
}

/** What rounding leaves goes to the last. */
function rounded(widths: readonly number[], width: number): readonly number[] {
  const whole = widths.map(Math.floor);
  const left = width - whole.reduce((sum, each) => sum + each, 0);
  return whole.map((each, index) => (index === whole.length - 1 ? each + left : each));
}

function leastWidths(table: Table, width: number): readonly number[] {
  const points = isWide(table) ? 13 : 14;
  const rows = table.rows.filter((row) => row.type !== 'group');
  return table.columns.map((column, index) => {
    const texts = rows.map((row) => plainText(row.cells[index] ?? ''));
    const longest = texts.reduce(
      (most, text) => Math.max(most, longestWord(text)),
      longestWord(column.title, 1.1),
    );
    const needed = Math.ceil(longest * points * 20) + 2 * CELL_PADDING + BORDERS;
    return Math.min(needed, Math.floor(width / WORD_PART_MAX));
  });
}

/** In parts of the letters' size; `boldness` is how much wider than usual they are. */
const longestWord = (text: string, boldness = 1): number =>
  text.split(/[\s…]+/).reduce(
    (most, word) =>
      Math.max(
        most,
        [...word.normalize('NFC')].reduce((sum, letter) => sum + letterWidth(letter), 0),
      ),
    0,
  ) * boldness;

/** Not as in Times New Roman but as in the wider letters that stand in for it where there is none. */
function letterWidth(letter: string): number {
  if (/[-.,:;/|'il]/.test(letter)) return 0.36;
  if (/[mwMW%]/.test(letter)) return 0.95;
  return /\p{Lu}/u.test(letter) ? 0.75 : 0.64;
}
