import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

import styles from './Card.module.css';

interface CardProps {
  readonly title?: string | undefined;
  /** Beside the title: a badge or a quiet button. */
  readonly aside?: ComponentChildren;
  /** `key` for the one card of a screen that matters now: it wears the accent. */
  readonly kind?: 'plain' | 'key';
  readonly children: ComponentChildren;
}

/** Things that belong together: `<Card title="Cuộc họp" aside={<StatusBadge …/>}>…</Card>` */
export function Card({ title, aside, kind = 'plain', children }: CardProps) {
  const id = useId();
  return (
    <section class={styles.card} data-kind={kind} aria-labelledby={title && id}>
      {title && (
        <div class={styles.head}>
          <h2 class={styles.title} id={id}>
            {title}
          </h2>
          {aside}
        </div>
      )}
      {children}
    </section>
  );
}

interface StackProps {
  readonly gap?: 1 | 2 | 3 | 4 | 5 | undefined;
  /** Side by side while there is room. */
  readonly row?: boolean | undefined;
  readonly children: ComponentChildren;
}

/** Things under each other (or in a `row`) at an even distance: `<Stack gap={3}>…</Stack>` */
export function Stack({ gap = 4, row, children }: StackProps) {
  return (
    <div class={styles.stack} data-gap={gap} data-row={row}>
      {children}
    </div>
  );
}

interface FactsProps {
  readonly facts: readonly (readonly [name: string, value: ComponentChildren])[];
}

/** Names and values: `<Facts facts={[['Chủ hộ', 'Nguyễn Văn An'], ['Số nhà', '12']]} />` */
export function Facts({ facts }: FactsProps) {
  return (
    <dl class={styles.facts}>
      {facts.map(([name, value]) => (
        <div key={name} class={styles.fact}>
          <dt class={styles.name}>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

interface FiguresProps {
  readonly figures: readonly {
    readonly label: string;
    readonly value: string;
    readonly tone?: 'pending' | 'success' | 'danger' | undefined;
  }[];
}

/** A few numbers to take in at a glance: `<Figures figures={[{ label: 'Chờ gửi', value: '87', tone: 'pending' }, …]} />` */
export function Figures({ figures }: FiguresProps) {
  return (
    <dl class={styles.figures}>
      {figures.map(({ label, value, tone }) => (
        <div key={label} class={styles.figure} data-tone={tone}>
          <dt class={styles.name}>{label}</dt>
          <dd class={styles.number}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
