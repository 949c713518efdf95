import { t } from '#i18n/desk.ts';

import { DisputeCard } from '../shared/DisputeCard.tsx';
import styles from './MeetingsPart.module.css';
import type { VillagePage } from './use-village.ts';

/** What two people recorded differently, for the officer to choose. */
export function DisputesPart({ page }: { readonly page: VillagePage }) {
  const { disputes } = page.review;
  if (disputes.length === 0) return <p>{t('disputes.none')}</p>;
  return (
    <div class={styles.part}>
      <p>{t('disputes.choose.hint')}</p>
      {disputes.map((subject) => (
        <DisputeCard key={subject} village={page.id} subject={subject} />
      ))}
    </div>
  );
}
