import type { TimelineState, VillageTimeline } from '#domain/timeline/village-timeline.ts';
import { nextOf } from '#domain/timeline/village-timeline.ts';
import { t } from '#i18n/timeline.ts';
import { Icon, type IconName } from '#ui/Icon.tsx';

import { standingText } from './timeline-words.ts';
import styles from './TimelineList.module.css';

const ICONS: Readonly<Record<TimelineState['type'], IconName>> = {
  done: 'check',
  now: 'next',
  next: 'circle',
  late: 'warning',
  'not-required': 'minus',
};

/** A village's year step by step: what is done, what is next, who waits for whom and what is late. */
export function TimelineList({ timeline }: { readonly timeline: VillageTimeline }) {
  const next = nextOf(timeline);
  return (
    <ol class={styles.steps} aria-label={t('timeline.title')}>
      {timeline.steps.map((one) => (
        <li
          key={one.step}
          class={styles.step}
          data-state={one.state.type}
          aria-current={one === next ? 'step' : undefined}
        >
          <span class={styles.mark}>
            <Icon name={ICONS[one.state.type]} />
          </span>
          <span class={styles.words}>
            <span class={styles.name}>{t(`step.${one.step}`)}</span>
            <small class={styles.standing}>{standingText(one)}</small>
          </span>
        </li>
      ))}
    </ol>
  );
}
