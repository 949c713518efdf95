import { daysBetween } from '#domain/calendar/civil-date.ts';
import { isoDayOf } from '#domain/calendar/iso-day.ts';
import { t } from '#i18n/dossier.ts';
import { formatDate } from '#i18n/format.ts';
import { Card } from '#ui/Card.tsx';
import { StatusBadge } from '#ui/StatusBadge.tsx';
import { useApp } from '../shared/app-context.ts';
import type { VillageStanding } from '../shared/dossier/use-village-standing.ts';
import { CitationLine } from '../shared/minutes/CitationLine.tsx';
import styles from './DossierScreen.module.css';

function leftText(daysLeft: number): string {
  if (daysLeft < 0) return t('due.overdue.status', { count: -daysLeft });
  return daysLeft === 0 ? t('due.last.status') : t('due.left.status', { count: daysLeft });
}

/** From which day and until which day the dossier goes; whoever is through needs none of it. */
export function DossierTerm({ standing }: { readonly standing: VillageStanding }) {
  const today = useApp().today.value;
  const { dossier, review, ruleSet } = standing;
  const { due, notBefore } = dossier;
  if (review.submission.type !== 'empty') return null;
  const daysLeft = due && daysBetween(today, due);
  return (
    <Card>
      {notBefore && <p>{t('not-before.status', { date: formatDate(isoDayOf(notBefore)) })}</p>}
      {due && daysLeft !== undefined ? (
        <p class={styles.due}>
          {t('due.status', { date: formatDate(isoDayOf(due)) })}
          <StatusBadge tone={daysLeft < 0 ? 'danger' : daysLeft <= 7 ? 'pending' : 'neutral'} icon="clock">
            {leftText(daysLeft)}
          </StatusBadge>
        </p>
      ) : (
        <p>{ruleSet.villageSubmit.value ? t('due.unknown.status') : t('due.none.status')}</p>
      )}
      <CitationLine rule={ruleSet.villageSubmit} />
    </Card>
  );
}
