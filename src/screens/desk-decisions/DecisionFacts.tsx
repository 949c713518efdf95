import { t } from '#i18n/decisions.ts';
import { formatDate } from '#i18n/format.ts';
import { Card, Facts } from '#ui/Card.tsx';

import styles from './Decisions.module.css';
import type { DecisionPage } from './use-decision.ts';

/** What was signed, by whom and on what grounds. */
export function DecisionFacts({ page: { decision } }: { readonly page: DecisionPage }) {
  const { number, signedOn, signatory, capacity, grounds, reason } = decision;
  return (
    <Card title={t('facts.title')}>
      <Facts
        facts={[
          [t('sign.number.label'), number],
          [t('sign.day.label'), formatDate(signedOn)],
          [t('facts.signatory.label'), [signatory.name, signatory.position].filter(Boolean).join(', ')],
          [t('sign.capacity.label'), t(`capacity.${capacity}.label`)],
          ...(reason === '' ? [] : [[t('reason.label'), reason] as const]),
        ]}
      />
      {grounds.length > 0 && (
        <>
          <p>{t('facts.grounds.label')}</p>
          <ul class={styles.lines}>
            {grounds.map((ground) => (
              <li key={ground}>{ground}</li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}
