import type { ComponentChildren } from 'preact';

import styles from './Page.module.css';

interface PageProps {
  readonly title: string;
  readonly intro?: ComponentChildren;
  /** A line above the title: the way back. */
  readonly above?: ComponentChildren;
  /** Beside the title. */
  readonly end?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** One page of the desk under its title. */
export function Page({ title, intro, above, end, children }: PageProps) {
  return (
    <div class={styles.page}>
      <header class={styles.head}>
        <div class={styles.words}>
          {above}
          <h1>{title}</h1>
          {intro && <p class={styles.intro}>{intro}</p>}
        </div>
        {end}
      </header>
      {children}
    </div>
  );
}

interface SectionProps {
  readonly title: string;
  readonly intro?: ComponentChildren;
  readonly end?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A part of a page on its own sheet. */
export function Section({ title, intro, end, children }: SectionProps) {
  return (
    <section class={styles.section} aria-label={title}>
      <header class={styles.head}>
        <div class={styles.words}>
          <h2>{title}</h2>
          {intro && <p class={styles.intro}>{intro}</p>}
        </div>
        {end}
      </header>
      {children}
    </section>
  );
}
