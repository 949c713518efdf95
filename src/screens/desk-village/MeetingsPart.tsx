import { t } from '#i18n/desk.ts';

import { AttendanceTable } from './AttendanceTable.tsx';
import { MeetingCard } from './MeetingCard.tsx';
import { ResultsTable } from './ResultsTable.tsx';
import type { PartProps } from './VillageTabs.tsx';
import styles from './MeetingsPart.module.css';

/** The year's meetings, and what all of them together decided on each household. */
export function MeetingsPart({ page, onReturn }: PartProps) {
  const { meetings, results } = page.review;
  if (meetings.length === 0) return <p>{t('meeting.none', { year: page.year })}</p>;
  return (
    <div class={styles.part}>
      {meetings.map((meeting) => (
        <MeetingCard key={meeting.id} meeting={meeting} onReturn={onReturn} />
      ))}
      <h3>{t('meeting.results.label')}</h3>
      <ResultsTable page={page} results={results} onReturn={onReturn} />
      <details class={styles.more}>
        <summary>{t('meeting.attendance.label')}</summary>
        <AttendanceTable page={page} meetings={meetings} />
      </details>
    </div>
  );
}
