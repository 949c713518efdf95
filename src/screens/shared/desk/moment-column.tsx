import { formatDateTime } from '#i18n/format.ts';

import type { DeskColumn } from './DeskTable.tsx';

/** A column of moments: sorts by time, reads as 19:42 05/11/2026; `never` stands where there is none (0). */
export function momentColumn<Row>(
  key: string,
  header: string,
  momentOf: (row: Row) => number,
  never = '',
): DeskColumn<Row> {
  const textOf = (row: Row) => (momentOf(row) > 0 ? formatDateTime(momentOf(row)) : never);
  return { key, header, value: momentOf, cell: (row) => <time>{textOf(row)}</time>, excel: textOf };
}
