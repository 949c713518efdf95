import styles from './DataTable.module.css';

/** Rows that are ticked, by key. */
export interface Selection<Row> {
  readonly selected: ReadonlySet<string>;
  readonly onChange: (selected: ReadonlySet<string>) => void;
  /** The names of the tick boxes for screen readers. */
  readonly labelOf: (row: Row) => string;
  readonly allLabel: string;
}

interface SelectCellProps<Row> {
  readonly row: Row;
  readonly keyOf: (row: Row) => string;
  readonly selection: Selection<Row>;
}

/** The tick box of one row. */
export function SelectCell<Row>({ row, keyOf, selection }: SelectCellProps<Row>) {
  const key = keyOf(row);
  return (
    <td class={styles.tick}>
      <label class={styles.target}>
        <input
          type="checkbox"
          aria-label={selection.labelOf(row)}
          checked={selection.selected.has(key)}
          onChange={(event) =>
            selection.onChange(changed(selection.selected, [key], event.currentTarget.checked))
          }
        />
      </label>
    </td>
  );
}

interface SelectAllCellProps<Row> {
  /** The rows found: what the filter hides stays as it is. */
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly selection: Selection<Row>;
}

/** The tick box of all rows found. */
export function SelectAllCell<Row>({ rows, keyOf, selection }: SelectAllCellProps<Row>) {
  const keys = rows.map(keyOf);
  const count = keys.filter((key) => selection.selected.has(key)).length;
  const all = count > 0 && count === keys.length;
  return (
    <td class={styles.header}>
      <label class={styles.target}>
        <input
          type="checkbox"
          aria-label={selection.allLabel}
          checked={all}
          indeterminate={count > 0 && !all}
          onChange={() => selection.onChange(changed(selection.selected, keys, !all))}
        />
      </label>
    </td>
  );
}

function changed(
  selected: ReadonlySet<string>,
  keys: readonly string[],
  ticked: boolean,
): ReadonlySet<string> {
  const next = new Set(selected);
  for (const key of keys) {
    if (ticked) {
      next.add(key);
    } else {
      next.delete(key);
    }
  }
  return next;
}
