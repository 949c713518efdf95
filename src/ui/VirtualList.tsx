import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';

import { Gap } from './Gap.tsx';
import { useRowKeys } from './use-row-keys.ts';
import { useWindow } from './use-window.ts';
import styles from './VirtualList.module.css';

interface VirtualListProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** Draws one row, usually a `ListRow`. All rows have one height: two lines of text, or one when `compact`. */
  readonly children: (row: Row, index: number) => ComponentChildren;
  readonly compact?: boolean | undefined;
  /** Its rows hold nothing to press: the list itself takes the focus, so that it can be scrolled by keyboard. */
  readonly still?: boolean | undefined;
  /** The row to begin at, to come back to the same place. */
  readonly startAt?: number | undefined;
}

/**
 * A list of a thousand rows that draws only those in sight. Stands in a column and takes the height that is left.
 * Up and down arrows go from row to row; Tab works as everywhere.
 *
 * `<VirtualList label="Các hộ" rows={households} keyOf={(h) => h.id}>{(h) => <ListRow title={h.headName} href={…} />}</VirtualList>`
 */
export function VirtualList<Row>({
  label,
  rows,
  keyOf,
  children,
  compact,
  still,
  startAt,
}: VirtualListProps<Row>) {
  const scroller = useRef<HTMLDivElement>(null);
  const { start, end, before, after } = useWindow(scroller, rows.length, startAt);
  useRowKeys(scroller);

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard (WCAG 2.1.1)
    <div ref={scroller} class={styles.scroller} tabIndex={still ? 0 : undefined}>
      <Gap height={before} />
      <ul aria-label={label}>
        {rows.slice(start, end).map((row, offset) => (
          <li
            key={keyOf(row)}
            class={styles.row}
            data-row
            data-compact={compact}
            aria-setsize={rows.length}
            aria-posinset={start + offset + 1}
          >
            {children(row, start + offset)}
          </li>
        ))}
      </ul>
      <Gap height={after} />
    </div>
  );
}
