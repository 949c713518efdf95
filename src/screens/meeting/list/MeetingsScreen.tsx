import { useMemo } from 'preact/hooks';
import { formatDate } from '#i18n/format.ts';
import { t } from '#i18n/meeting.ts';
import { t as ready } from '#i18n/ready.ts';
import { isSealed, meetingsOf, type Meeting } from '#domain/meeting/meeting.ts';
import { progressOf } from '#domain/meeting/progress.ts';
import type { BookView } from '#domain/book/view.ts';
import { Button } from '#ui/Button.tsx';
import { StatusBadge } from '#ui/StatusBadge.tsx';
import { useApp } from '../../shared/app-context.ts';
import { useYear } from '../../shared/use-year.ts';
import { ResultRow } from '../ResultRow.tsx';
import { stepName } from '../steps.ts';
import { BringBack } from './BringBack.tsx';
import styles from './MeetingsScreen.module.css';

/** The village's meetings of the year, and the way to a new one. */
export function MeetingsScreen() {
  const app = useApp();
  const year = useYear();
  const view = app.village(app.enrolment.village).value;
  const meetings = useMemo(() => meetingsOf(view, year), [view, year]);
  const allSealed = meetings.length > 0 && meetings.every(isSealed);
  return (
    <div class={styles.screen}>
      <h2>{t('list.title', { year })}</h2>
      {meetings.length === 0 ? (
        <p class={styles.none}>{t('list.none.hint')}</p>
      ) : (
        <ul class={styles.list} aria-label={t('list.title', { year })}>
          {meetings.map((meeting) => (
            <li key={meeting.id}>
              <MeetingRow view={view} meeting={meeting} />
            </li>
          ))}
        </ul>
      )}
      {allSealed && (
        <Button kind="primary" icon="next" large wide href="/">
          {t('sealed.home.action')}
        </Button>
      )}
      <Button
        kind={meetings.length === 0 ? 'primary' : 'secondary'}
        icon="plus"
        large={!allSealed}
        wide
        href="/meeting/new"
      >
        {t('list.new.action')}
      </Button>
      {!allSealed && (
        <Button icon="phone" wide href="/ready">
          {ready('ready.link.action')}
        </Button>
      )}
      <BringBack view={view} />
    </div>
  );
}

function MeetingRow({ view, meeting }: { readonly view: BookView; readonly meeting: Meeting }) {
  const { fields, attendance } = meeting;
  const sealed = isSealed(meeting);
  const detail = [
    fields.startedAt && formatDate(fields.startedAt),
    t('steps.attendance.detail', { present: attendance.present, summoned: attendance.summoned }),
  ];
  return (
    <ResultRow
      href={`/meeting/${meeting.id}`}
      title={fields.cluster ? t('title.cluster', { cluster: fields.cluster }) : t('title.village')}
      detail={detail.filter(Boolean).join(' · ')}
      badge={
        <StatusBadge tone={sealed ? 'success' : 'pending'} icon={sealed ? 'lock' : undefined}>
          {sealed ? t('list.sealed.status') : stepName(progressOf(view, meeting).current)}
        </StatusBadge>
      }
    />
  );
}
