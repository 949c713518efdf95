import { t } from '#i18n/decisions.ts';
import { formatNumber } from '#i18n/format.ts';
import { Card } from '#ui/Card.tsx';

import { hasCertificates } from './decision-words.ts';
import { HouseholdTable, namedHouseholds } from './HouseholdTable.tsx';
import type { DecisionPage } from './use-decision.ts';
import { VillageSums, VillageTable } from './VillageTable.tsx';

/** Whom the decision names, by village and one by one. */
export function ListCard({ page }: { readonly page: DecisionPage }) {
  const { decision, rows, parts } = page;
  const households = namedHouseholds(rows);
  const years = [...new Set(parts.flatMap((part) => part.years))].sort((a, b) => a - b);
  return (
    <>
      <Card title={t('list.villages.title', { count: formatNumber(rows.length) })}>
        {decision.award === 'merit' && years.length > 0 && (
          <p>{t('list.years.status', { years: years.join(', ') })}</p>
        )}
        <VillageTable
          name={t('list.villages.label')}
          rows={rows}
          certificatesOf={hasCertificates(decision) ? decision.id : undefined}
        />
        {decision.type === 'recognition' && <VillageSums rows={rows} />}
      </Card>
      <Card title={t('list.title', { count: formatNumber(households.length) })}>
        <HouseholdTable name={t('list.table.label')} rows={households} />
      </Card>
    </>
  );
}
