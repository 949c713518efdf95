import { isSealed } from '#domain/meeting/meeting.ts';
import { t } from '#i18n/desk.ts';

import { LazyPart } from '../shared/LazyPart.tsx';
import styles from './MeetingsPart.module.css';
import type { VillagePage } from './use-village.ts';

const loadMinutes = () =>
  import('../shared/minutes/MinutesDocument.tsx').then((documents) => documents.MinutesDocument);

/** The sealed minutes as they were signed. */
export function MinutesPart({ page }: { readonly page: VillagePage }) {
  const sealed = page.review.meetings.filter(isSealed);
  if (sealed.length === 0) return <p>{t('minutes.none')}</p>;
  return (
    <LazyPart load={loadMinutes}>
      {(MinutesDocument) => (
        <div class={styles.part}>
          {sealed.map((meeting) => (
            <MinutesDocument key={meeting.id} village={page.id} meeting={meeting} />
          ))}
        </div>
      )}
    </LazyPart>
  );
}
