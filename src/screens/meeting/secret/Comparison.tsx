import { tellerCountsOf } from '#domain/meeting/tellers.ts';
import type { BallotStanding } from '#domain/meeting/ballots.ts';
import { t } from '#i18n/meeting.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import type { OpenMeeting } from '../use-meeting.ts';
import styles from './secret.module.css';

interface ComparisonProps {
  readonly open: OpenMeeting;
  readonly standing: Extract<BallotStanding, { type: 'wrong-number' | 'two-counts' | 'confirmed' }>;
  readonly onRecount: () => void;
}

/** Two tellers' totals side by side: equal is a result, anything else is counted again. */
export function Comparison({ open, standing, onRecount }: ComparisonProps) {
  if (standing.type === 'confirmed') {
    return (
      <Notice tone="success" title={t('comparison.equal.title')}>
        {t('comparison.equal.hint', { count: standing.valid })}
      </Notice>
    );
  }
  return (
    <section class={styles.part} aria-label={t('comparison.title')}>
      {standing.type === 'wrong-number' ? (
        <Notice tone="danger" title={t('comparison.wrong-number.title')}>
          {t('comparison.wrong-number.hint', { counts: standing.counts.join(' – '), valid: standing.valid })}
        </Notice>
      ) : (
        <Notice tone="danger" title={t('comparison.differ.title', { count: standing.households.length })}>
          {t('comparison.differ.hint')}
        </Notice>
      )}
      {standing.type === 'two-counts' && <Differences open={open} households={standing.households} />}
      <Button kind="primary" icon="refresh" large wide onClick={onRecount}>
        {t('comparison.recount.action')}
      </Button>
    </section>
  );
}

function Differences({
  open,
  households,
}: {
  readonly open: OpenMeeting;
  readonly households: readonly string[];
}) {
  const { 1: first, 2: second } = tellerCountsOf(open.view, open.meeting.id);
  return (
    <table class={styles.table}>
      <caption>{t('comparison.table.label')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('comparison.household.label')}</th>
          <th scope="col">{t('tellers.teller.label', { teller: 1 })}</th>
          <th scope="col">{t('tellers.teller.label', { teller: 2 })}</th>
        </tr>
      </thead>
      <tbody>
        {households.map((id) => (
          <tr key={id}>
            <th scope="row">{open.nameOf(id)}</th>
            <td>{first?.struck[id] ?? 0}</td>
            <td>{second?.struck[id] ?? 0}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
