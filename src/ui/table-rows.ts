import type { ComponentChildren } from 'preact';

/** A column of a `DataTable`. */
export interface Column<Row> {
  readonly key: string;
  readonly header: string;
  /** What the column sorts and filters by; also what is shown unless there is a `cell`. */
  readonly value: (row: Row) => string | number;
  readonly cell?: ((row: Row) => ComponentChildren) | undefined;
  /** Numbers stand at the end. */
  readonly align?: 'end';
}

export interface Sort {
  readonly key: string;
  readonly descending: boolean;
}

const collator = new Intl.Collator('vi', { numeric: true });

/** The rows in which every word of the filter occurs in some column, marks or no marks. */
export function filterRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  filter: string,
): readonly Row[] {
  const words = withoutMarks(filter).split(/\s+/).filter(Boolean);
  if (words.length === 0) {
    return rows;
  }
  return rows.filter((row) => {
    const text = withoutMarks(columns.map((column) => column.value(row)).join(' '));
    return words.every((word) => text.includes(word));
  });
}

/** The rows by one column: numbers by size, words in the Vietnamese order (Ân before Dũng). Equal ones keep their order. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sort: Sort | undefined,
): readonly Row[] {
  const column = columns.find(({ key }) => key === sort?.key);
  if (!sort || !column) {
    return rows;
  }
  const direction = sort.descending ? -1 : 1;
  return [...rows].sort((left, right) => direction * compareValues(column.value(left), column.value(right)));
}

function compareValues(left: string | number, right: string | number): number {
  return typeof left === 'number' && typeof right === 'number'
    ? left - right
    : collator.compare(String(left), String(right));
}

/** đ is a letter of its own and no d with a mark, so it needs its own line. */
function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
}
