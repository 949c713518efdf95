import { useMemo, useRef, useState } from 'preact/hooks';

import styles from './DataTable.module.css';
import { SelectAllCell, SelectCell, type Selection } from './DataTableSelection.tsx';
import { Gap } from './Gap.tsx';
import { Icon } from './Icon.tsx';
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

interface HeaderCellProps<Row> {
  readonly column: Column<Row>;
  readonly sort: Sort | undefined;
  readonly onSort: (sort: Sort) => void;
}

function HeaderCell<Row>({ column: { key, header, align }, sort, onSort }: HeaderCellProps<Row>) {
  const sorted = sort?.key === key ? sort : undefined;
  const order = sorted?.descending ? 'descending' : 'ascending';
  return (
    <th class={styles.header} scope="col" data-align={align} aria-sort={sorted && order}>
      <button
        class={styles.sort}
        type="button"
        onClick={() => onSort({ key, descending: sorted !== undefined && !sorted.descending })}
      >
        {header}
        {sorted && <Icon name={sorted.descending ? 'sort-down' : 'sort-up'} />}
      </button>
    </th>
  );
}

function BodyRow<Row>(props: DataTableProps<Row> & { readonly row: Row; readonly index: number }) {
  const { row, columns, keyOf, hrefOf, onOpen, selection, index } = props;
  const [nameColumn, ...others] = columns;
  const name = nameColumn && (nameColumn.cell ? nameColumn.cell(row) : nameColumn.value(row));
  const ticked = selection?.selected.has(keyOf(row));
  return (
    <tr class={styles.row} data-row data-ticked={ticked} aria-rowindex={index + 2}>
      {selection && <SelectCell row={row} keyOf={keyOf} selection={selection} />}
      <th class={styles.cell} scope="row">
        {hrefOf ? (
          <a class={styles.open} data-open href={hrefOf(row)}>
            {name}
          </a>
        ) : onOpen ? (
          <button class={styles.open} data-open type="button" onClick={() => onOpen(row)}>
            {name}
          </button>
        ) : (
          name
        )}
      </th>
      {others.map((column) => (
        <td key={column.key} class={styles.cell} data-align={column.align}>
          {column.cell ? column.cell(row) : column.value(row)}
        </td>
      ))}
    </tr>
  );
}
