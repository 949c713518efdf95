import { Fragment } from 'preact';

import { isSealed } from '#domain/meeting/meeting.ts';
import { t } from '#i18n/desk.ts';
import { Button } from '#ui/Button.tsx';
import { Stack } from '#ui/Card.tsx';

import { LazyPart } from '../shared/LazyPart.tsx';
import { paperUrl } from '../shared/paper/paper-url.ts';
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
            <Fragment key={meeting.id}>
              <Stack row gap={3}>
                <Button
                  icon="print"
                  href={paperUrl('desk', { form: 'F8', village: page.id, meeting: meeting.id })}
                >
                  {t('paper.F8.action')}
                </Button>
              </Stack>
              <MinutesDocument village={page.id} meeting={meeting} />
            </Fragment>
          ))}
        </div>
      )}
    </LazyPart>
  );
}
