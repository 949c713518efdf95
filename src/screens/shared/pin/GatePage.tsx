import type { ComponentChildren } from 'preact';
import { Icon } from '#ui/Icon.tsx';
import styles from './GatePage.module.css';

interface GatePageProps {
  readonly title: string;
  /** What is asked for here. */
  readonly asks: 'unlock' | 'choose' | 'recover';
  readonly children: ComponentChildren;
}

/** A page that stands before the book: nothing of it is in sight yet. */
export function GatePage({ title, asks, children }: GatePageProps) {
  return (
    <main class={styles.page} data-gate={asks}>
      <header class={styles.head}>
        <Icon name="lock" large />
        <h1>{title}</h1>
      </header>
      {children}
    </main>
  );
}
