import styles from './DataTable.module.css';
import { SelectCell, type Selection } from './DataTableSelection.tsx';
import { Icon } from './Icon.tsx';
import type { Column, Sort } from './table-rows.ts';

interface HeaderCellProps<Row> {
  readonly column: Column<Row>;
  readonly sort: Sort | undefined;
  readonly onSort: (sort: Sort) => void;
}

/** The head of a column, which sorts by it. */
export function HeaderCell<Row>({ column: { key, header, align }, sort, onSort }: HeaderCellProps<Row>) {
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

interface BodyRowProps<Row> {
  readonly row: Row;
  readonly index: number;
  readonly columns: readonly Column<Row>[];
  readonly keyOf: (row: Row) => string;
  readonly hrefOf?: ((row: Row) => string) | undefined;
  readonly onOpen?: ((row: Row) => void) | undefined;
  readonly selection?: Selection<Row> | undefined;
}

/** A row, whose first cell names it and opens it. */
export function BodyRow<Row>(props: BodyRowProps<Row>) {
  const { row, index, columns, keyOf, hrefOf, onOpen, selection } = props;
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
