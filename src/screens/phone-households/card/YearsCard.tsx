import { useMemo } from 'preact/hooks';
import { yearsOf } from '#domain/register/commune.ts';
import { householdYearsOf, type HouseholdYear } from '#domain/year-book/household-years.ts';
import { formatDate } from '#i18n/format.ts';
import { t } from '#i18n/household.ts';
import { Card } from '#ui/Card.tsx';
import { StatusBadge } from '#ui/StatusBadge.tsx';
import { useApp } from '../../shared/app-context.ts';
import styles from './HouseholdScreen.module.css';

const LOOKS = {
  recognised: { tone: 'success', icon: 'check' },
  'not-recognised': { tone: 'neutral', icon: 'minus' },
  revoked: { tone: 'danger', icon: 'cross' },
  open: { tone: 'neutral', icon: 'clock' },
} as const;

/** Decisions are named as on paper, with the day as the book keeps it: “112/QĐ-UBND, 2026-11-14”. */
const decisionText = (decision: string): string =>
  decision.replace(/\d{4}-\d{2}-\d{2}/g, (day) => formatDate(day));

function Year({ of: { year, title, decision, reason, merit } }: { readonly of: HouseholdYear }) {
  return (
    <li>
      <div class={styles.year}>
        <strong>{t('household.year.label', { year })}</strong>
        <StatusBadge {...LOOKS[title]}>{t(`household.title.${title}.status`)}</StatusBadge>
      </div>
      {decision && (
        <p class={styles.detail}>{t('household.decision.detail', { decision: decisionText(decision) })}</p>
      )}
      {reason && <p>{t('household.reason.detail', { reason })}</p>}
      {merit && <p>{t('household.merit.status')}</p>}
    </li>
  );
}

/** Whether the household has this year's title, and what became of it in the years before, as far as the book tells. */
export function YearsCard({ household }: { readonly household: string }) {
  const { enrolment, village, commune } = useApp();
  const id = enrolment.village;
  const view = village(id).value;
  const communeView = commune.value;
  const years = useMemo(
    () => householdYearsOf({ id, view }, communeView, yearsOf(communeView)).get(household) ?? [],
    [id, view, communeView, household],
  );
  if (years.length === 0) return null;
  return (
    <Card title={t('household.years.title')}>
      <ul class={styles.changes}>
        {years.map((year) => (
          <Year key={year.year} of={year} />
        ))}
      </ul>
    </Card>
  );
}
