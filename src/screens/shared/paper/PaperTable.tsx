import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';

import { columnWidths, isWide } from '#documents/docx/column-widths.ts';
import { textWidth } from '#documents/docx/layout.ts';
import type { Column, Paper, Row, Table } from '#documents/paper-model.ts';
import { LineView } from './LineView.tsx';
import styles from './PaperTable.module.css';

interface PaperTableProps {
  readonly table: Table;
  readonly orientation: Paper['orientation'];
  /** Only so many of its rows, while a long one is being drawn. */
  readonly lines?: number | undefined;
}

/** Rows that are drawn in one go, and not again when more follow. */
const PIECE = 100;

interface Piece {
  readonly rows: number;
  readonly view: JSX.Element;
}

/** The table of a paper: its head repeats on every page, no row is broken, and no village's line stands alone at the end of a page. */
export function PaperTable({ table, orientation, lines = Number.POSITIVE_INFINITY }: PaperTableProps) {
  const { columns, rows } = table;
  const whole = textWidth(orientation);
  const wide = isWide(table);
  const widths = useMemo(() => columnWidths(table, whole), [table, whole]);
  const groups = useMemo(() => inGroups(rows).map((group) => piecesOf(group, columns)), [rows, columns]);
  return (
    // What can be pushed sideways can be pushed by the keyboard, too.
    <div class={styles.frame} {...(wide && { role: 'region', 'aria-label': 'Bảng', tabIndex: 0 })}>
      <table class={`${styles.table} ${wide ? styles.wide : ''}`}>
        <colgroup>
          {widths.map((width, index) => (
            <col key={index} style={{ width: `${(width * 100) / whole}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th key={index} scope="col">
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        {firstOf(groups, lines).map((pieces, index) => (
          <tbody key={index}>{pieces.map(({ view }) => view)}</tbody>
        ))}
      </table>
    </div>
  );
}

const piecesOf = (rows: readonly Row[], columns: readonly Column[]): readonly Piece[] =>
  Array.from({ length: Math.ceil(rows.length / PIECE) }, (_, index) => {
    const some = rows.slice(index * PIECE, (index + 1) * PIECE);
    return { rows: some.length, view: <RowsView key={index} rows={some} columns={columns} /> };
  });

/** As many pieces of the groups as it takes to draw so many rows. */
function firstOf(groups: readonly (readonly Piece[])[], lines: number): readonly (readonly Piece[])[] {
  let left = lines;
  return groups.flatMap((pieces) => {
    const drawn = pieces.filter(({ rows }) => {
      const isDrawn = left > 0;
      left -= rows;
      return isDrawn;
    });
    return drawn.length > 0 ? [drawn] : [];
  });
}

const RowsView = ({
  rows,
  columns,
}: {
  readonly rows: readonly Row[];
  readonly columns: readonly Column[];
}) => (
  <>
    {rows.map((row, place) => (
      <RowView key={place} row={row} columns={columns} />
    ))}
  </>
);

/** The rows cut before every line over the whole width. */
function inGroups(rows: readonly Row[]): readonly (readonly Row[])[] {
  const groups: Row[][] = [];
  for (const row of rows) {
    const current = groups.at(-1);
    if (!current || row.type === 'group') groups.push([row]);
    else current.push(row);
  }
  return groups;
}

function RowView({ row, columns }: { readonly row: Row; readonly columns: readonly Column[] }) {
  if (row.type === 'group') {
    return (
      <tr class={styles.group}>
        <th scope="rowgroup" colSpan={columns.length}>
          <LineView line={row.cells[0] ?? ''} />
        </th>
      </tr>
    );
  }
  return (
    <tr class={row.type === 'total' ? styles.total : undefined}>
      {columns.map((column, index) => (
        <td key={index} class={styles[column.align ?? 'left']}>
          <LineView line={row.cells[index] ?? ''} />
        </td>
      ))}
    </tr>
  );
}
