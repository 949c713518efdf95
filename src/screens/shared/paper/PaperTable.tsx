import { columnWidths, isWide } from '#documents/docx/column-widths.ts';
import { textWidth } from '#documents/docx/layout.ts';
import type { Column, Paper, Row, Table } from '#documents/paper-model.ts';
import { LineView } from './LineView.tsx';
import styles from './PaperTable.module.css';

interface PaperTableProps {
  readonly table: Table;
  readonly orientation: Paper['orientation'];
}

/** The table of a paper: its head repeats on every page, no row is broken, and no village's line stands alone at the end of a page. */
export function PaperTable({ table, orientation }: PaperTableProps) {
  const { columns, rows } = table;
  const whole = textWidth(orientation);
  const wide = isWide(table);
  return (
    // What can be pushed sideways can be pushed by the keyboard, too.
    <div class={styles.frame} {...(wide && { role: 'region', 'aria-label': 'Bảng', tabIndex: 0 })}>
      <table class={`${styles.table} ${wide ? styles.wide : ''}`}>
        <colgroup>
          {columnWidths(table, whole).map((width, index) => (
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
        {inGroups(rows).map((group, index) => (
          <tbody key={index}>
            {group.map((row, place) => (
              <RowView key={place} row={row} columns={columns} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

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
