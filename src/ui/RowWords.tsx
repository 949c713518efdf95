import type { ComponentChildren } from 'preact';

import styles from './RowWords.module.css';

interface RowWordsProps {
  readonly name: string;
  readonly detail?: ComponentChildren;
}

/** A name and a line under it, in a row of a long list whose rows are all as high: `<RowWords name="Nguyễn Văn An" detail="Số nhà 12" />` */
export function RowWords({ name, detail }: RowWordsProps) {
  return (
    <span class={styles.words}>
      <span class={styles.name}>{name}</span>
      {detail && <small class={styles.detail}>{detail}</small>}
    </span>
  );
}
