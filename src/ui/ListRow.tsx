import type { ComponentChildren } from 'preact';

import styles from './ListRow.module.css';

interface ListRowProps {
  readonly title: string;
  readonly detail?: ComponentChildren;
  /** A number or a drawing before the title. */
  readonly lead?: ComponentChildren;
  /** The state, a `StatusBadge`; beside the detail, so that the name keeps the whole width. */
  readonly end?: ComponentChildren;
  readonly href?: string | undefined;
  readonly onClick?: (() => void) | undefined;
}

/** A row to open, in a `VirtualList` or a plain list: `<ListRow title="Nguyễn Văn An" detail="Số nhà 12" href={…} end={…} />` */
export function ListRow({ title, detail, lead, end, href, onClick }: ListRowProps) {
  const content = (
    <>
      {lead !== undefined && <span class={styles.lead}>{lead}</span>}
      <span class={styles.words}>
        <span class={styles.title}>{title}</span>
        {detail !== undefined && (
          <span class={styles.line}>
            <span class={styles.detail}>{detail}</span>
            {end}
          </span>
        )}
      </span>
      {detail === undefined && end}
    </>
  );
  if (href !== undefined) {
    return (
      <a class={styles.row} href={href} onClick={onClick}>
        {content}
      </a>
    );
  }
  if (!onClick) {
    return <div class={styles.row}>{content}</div>;
  }
  return (
    <button class={styles.row} type="button" onClick={onClick}>
      {content}
    </button>
  );
}
