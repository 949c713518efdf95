import { useMemo, useRef, useState } from 'preact/hooks';

import styles from './DataTable.module.css';
import { BodyRow, HeaderCell } from './DataTableRow.tsx';
import { SelectAllCell, type Selection } from './DataTableSelection.tsx';
import { Gap } from './Gap.tsx';
import { SearchBox } from './SearchBox.tsx';
import { type Column, filterRows, type Sort, sortRows } from './table-rows.ts';
import { useRowKeys } from './use-row-keys.ts';
import { useWindow } from './use-window.ts';

export type { Selection } from './DataTableSelection.tsx';
export type { Column, Sort } from './table-rows.ts';

interface FilterWords {
  readonly label: string;
  readonly clearLabel: string;
  /** “Hiện 12 trên 142 dòng” */
  readonly countText: (shown: number, total: number) => string;
}

interface DataTableProps<Row> {
  /** What the table holds; read by screen readers, shown above it unless `hideCaption`. */
  readonly caption: string;
  readonly hideCaption?: boolean | undefined;
  /** The first column names the row. */
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** Opens a row: its name becomes a link (`hrefOf`) or a button (`onOpen`), up and down arrows walk over them. */
  readonly hrefOf?: ((row: Row) => string) | undefined;
  readonly onOpen?: ((row: Row) => void) | undefined;
  readonly initialSort?: Sort | undefined;
  /** The words of the box above the table that filters it, if there is one. */
  readonly filter?: FilterWords | undefined;
  readonly emptyText: string;
  readonly selection?: Selection<Row> | undefined;
}

/** Up to here a table is drawn whole, so that the browser's own find and print see all of it. */
const PLAIN_ROWS_MAX = 300;

/**
 * A table of the desk: sorts, filters, opens by keyboard, ticks rows.
 *
 * `<DataTable caption="Các thôn" columns={[{ key: 'name', header: 'Thôn', value: (v) => v.name }]} rows={…} keyOf={…} emptyText="…" />`
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, rows, selection } = props;
  const [filter, setFilter] = useState('');
  const [sort, setSort] = useState(props.initialSort);
  const found = useMemo(
    () => sortRows(filterRows(rows, columns, filter), columns, sort),
    [rows, columns, filter, sort],
  );
  const scroller = useRef<HTMLDivElement>(null);
  const windowed = useWindow(scroller, found.length);
  useRowKeys(scroller);
  const plain = found.length <= PLAIN_ROWS_MAX;
  const shown = plain ? { start: 0, end: found.length, before: 0, after: 0 } : windowed;

  return (
    <div class={styles.block}>
      {props.filter && (
        <div class={styles.tools}>
          <SearchBox
            label={props.filter.label}
            clearLabel={props.filter.clearLabel}
            value={filter}
            onInput={setFilter}
            status={props.filter.countText(found.length, rows.length)}
          />
        </div>
      )}
      <div ref={scroller} class={styles.scroller} data-windowed={!plain}>
        <Gap height={shown.before} />
        <table class={styles.table} aria-rowcount={found.length + 1}>
          <caption class={styles.caption} data-hidden={props.hideCaption}>
            {props.caption}
          </caption>
          <thead>
            <tr>
              {selection && <SelectAllCell rows={found} keyOf={props.keyOf} selection={selection} />}
              {columns.map((column) => (
                <HeaderCell key={column.key} column={column} sort={sort} onSort={setSort} />
              ))}
            </tr>
          </thead>
          <tbody>
            {found.slice(shown.start, shown.end).map((row, offset) => (
              <BodyRow key={props.keyOf(row)} row={row} index={shown.start + offset} {...props} />
            ))}
          </tbody>
        </table>
        <Gap height={shown.after} />
        {found.length === 0 && <p class={styles.empty}>{props.emptyText}</p>}
      </div>
    </div>
  );
}
