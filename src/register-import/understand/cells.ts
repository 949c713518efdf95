import type { Cell } from '../types.ts';

/** The cell as a text; a date as people write it here, day first. */
export function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined || typeof cell === 'boolean') return '';
  if (typeof cell === 'object') return `${cell.day}/${cell.month}/${cell.year}`;
  return String(cell);
}

export const isBlankRow = (row: readonly Cell[]): boolean => row.every((cell) => textOf(cell) === '');

/** A whole number with Vietnamese thousands ("1.223") or leading zeros ("04"), or `null`. */
export function wholeNumberOf(cell: Cell | undefined): number | null {
  if (typeof cell === 'number') return Number.isInteger(cell) ? cell : null;
  const text = textOf(cell);
  return /^\d{1,3}(?:\.\d{3})+$|^\d{1,9}(?:[.,]0+)?$/.test(text)
    ? Number(text.replace(/[.,]0{1,2}$|\.(?=\d{3})/g, ''))
    : null;
}
