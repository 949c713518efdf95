import type { Paper } from '#documents/paper-model.ts';
import { cellsOf, tablesOf, textOf } from '../forms/f08-support.ts';

/* What stands in a paper, with blanks that a test can type. */

const withPlainBlanks = (text: string): string => text.replaceAll('\u00a0', ' ');

export const plain = (paper: Paper): string => withPlainBlanks(textOf(paper));

/** The cells of a table's rows, without lines of villages and sums. */
export const cells = (paper: Paper, table = 0): readonly (readonly string[])[] =>
  cellsOf(tablesOf(paper)[table]).map((row) => row.map(withPlainBlanks));

export const columnOf = (paper: Paper, column: number, table = 0): readonly (string | undefined)[] =>
  cells(paper, table).map((row) => row[column]);
