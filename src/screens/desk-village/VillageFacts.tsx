import type { QuorumStanding } from '#domain/meeting/quorum.ts';
import { summaryOf } from '#domain/review/village-summary.ts';
import { nextOf } from '#domain/timeline/village-timeline.ts';
import { t } from '#i18n/desk.ts';
import { formatNumber, formatPercent } from '#i18n/format.ts';
import { t as timelineText } from '#i18n/timeline.ts';
import { Card, Figures } from '#ui/Card.tsx';

import { dueText } from '../shared/timeline/timeline-words.ts';
import type { VillagePage } from './use-village.ts';
import styles from './VillageFacts.module.css';

/** The village's numbers and what happens next. */
export function VillageFacts({ page }: { readonly page: VillagePage }) {
  const { households, registered, proposed, quorum } = summaryOf(page.review);
  const next = nextOf(page.timeline);
  const due = next && dueText(next);
  return (
    <Card>
      <p class={styles.next}>
        {nextSentence(page)}{' '}
        {due && <strong>{t('village.due.status', { step: timelineText(`step.${next.step}`), due })}</strong>}
      </p>
      <Figures
        figures={[
          { label: t('village.facts.households'), value: formatNumber(households) },
          {
            label: t('village.facts.registered', { percent: formatPercent(registered, households) }),
            value: formatNumber(registered),
          },
        ]}
      />
      <Figures
        figures={[
          presentFigure(quorum),
          {
            label: t('village.facts.proposed', { percent: formatPercent(proposed, households) }),
            value: formatNumber(proposed),
          },
        ]}
      />
    </Card>
  );
}

/** A quorum that was missed is the one number here that is wrong. */
function presentFigure(quorum: QuorumStanding | undefined) {
  if (!quorum) return { label: t('village.facts.no-meeting'), value: '–' };
  const { present, of, needed, met } = quorum;
  return {
    label: t('village.facts.present', { needed }),
    value: `${present}/${of}`,
    tone: met ? undefined : ('danger' as const),
  };
}

function nextSentence({ review }: VillagePage): string {
  const { recorded, households } = review.registrations;
  switch (review.state) {
    case 'registering':
      return t('village.next.registering', { recorded, households });
    case 'returned':
      return t('village.next.returned', { count: review.returnItems.filter((item) => item.open).length });
    case 'not-started':
    case 'meeting-open':
    case 'sealed':
    case 'submitted':
    case 'accepted':
      return t(`village.next.${review.state}`);
  }
}
