import type { VillageTimeline } from '#domain/timeline/village-timeline.ts';
import { t } from '#i18n/timeline.ts';

/** A village's year step by step: what is done, what is next, who waits for whom and what is late. */
export function TimelineList({ timeline }: { readonly timeline: VillageTimeline }) {
  return (
    <ol aria-label={t('timeline.title')}>
      {timeline.steps.map(({ step }) => (
        <li key={step}>{step}</li>
      ))}
    </ol>
  );
}
