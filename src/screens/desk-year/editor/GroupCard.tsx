import type { ComponentChildren } from 'preact';

import { Card } from '#ui/Card.tsx';

import styles from '../RecordForm.module.css';

/** The fields of one group of rules. */
export function GroupCard({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ComponentChildren;
}) {
  return (
    <Card title={title}>
      <div class={styles.fields}>{children}</div>
    </Card>
  );
}
