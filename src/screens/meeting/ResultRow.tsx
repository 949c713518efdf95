import type { ComponentChildren } from 'preact';
import styles from './ResultRow.module.css';

interface ResultRowProps {
  readonly title: string;
  /** The state, beside the title. */
  readonly badge?: ComponentChildren;
  /** Why, in numbers: a line of its own, never cut. */
  readonly detail: string;
  readonly href?: string | undefined;
  readonly onClick?: (() => void) | undefined;
}

/** A name, its state, and under both the reason in full. */
export function ResultRow({ title, badge, detail, href, onClick }: ResultRowProps) {
  const content = (
    <>
      <span class={styles.title}>{title}</span>
      {badge}
      <span class={styles.detail}>{detail}</span>
    </>
  );
  if (href !== undefined) {
    return (
      <a class={styles.row} href={href}>
        {content}
      </a>
    );
  }
  if (!onClick) return <div class={styles.row}>{content}</div>;
  return (
    <button class={styles.row} type="button" onClick={onClick}>
      {content}
    </button>
  );
}
