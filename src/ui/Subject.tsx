import type { ComponentChildren } from 'preact';

import styles from './Subject.module.css';

interface SubjectProps {
  readonly title: string;
  readonly lead?: ComponentChildren;
  /** A `StatusBadge`. */
  readonly end?: ComponentChildren;
}

/** Whom or what this screen is about, large enough to check at arm's length: `<Subject title="Nguyễn Văn An" lead="Số 12, ngõ 3" end={…} />` */
export function Subject({ title, lead, end }: SubjectProps) {
  return (
    <div class={styles.subject}>
      <h2 class={styles.title}>{title}</h2>
      {lead && <p class={styles.lead}>{lead}</p>}
      {end}
    </div>
  );
}
