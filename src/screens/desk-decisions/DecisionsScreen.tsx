import { useState } from 'preact/hooks';

import { isWithdrawn } from '#domain/decision/naming.ts';
import { yearsOf } from '#domain/register/commune.ts';
import { t } from '#i18n/decisions.ts';
import { Button } from '#ui/Button.tsx';
import { Chips } from '#ui/Chips.tsx';
import { PageHeader } from '#ui/PageHeader.tsx';

import { useApp } from '../shared/app-context.ts';
import { DeskTable } from '../shared/desk/DeskTable.tsx';
import { OnlyRecorders } from '../shared/OnlyRecorders.tsx';
import { useYear } from '../shared/use-year.ts';
import { decisionColumns, decisionRow } from './decision-columns.tsx';
import { UndecidedCard } from './UndecidedCard.tsx';
import { useDecisionYear } from './use-decision-year.ts';

/** The year's decisions, how much time each has left, and the villages that wait for one. */
export function DecisionsScreen() {
  const app = useApp();
  const current = useYear();
  const [year, setYear] = useState(current);
  const found = useDecisionYear(year);
  const years = yearsOf(app.commune.value);
  const rows = found.decisions
    .map((decision) => decisionRow(decision, found, app.today.value))
    .filter(({ decision, parts }) => !isWithdrawn(decision, parts));
  return (
    <>
      <PageHeader
        title={t('decisions.title')}
        lead={t('decisions.lead', { year })}
        actions={
          <OnlyRecorders>
            <Button icon="ballot" href="/desk/merit">
              {t('decisions.merit.action')}
            </Button>
          </OnlyRecorders>
        }
      />
      {years.length > 1 && (
        <Chips
          label={t('decisions.years.label')}
          choices={years.map((each) => ({ value: String(each), label: String(each) }))}
          value={String(year)}
          onChoose={(each) => setYear(Number(each))}
        />
      )}
      {year === current && <UndecidedCard found={found} />}
      <DeskTable
        name={t('decisions.table.label', { year })}
        columns={decisionColumns()}
        rows={rows}
        keyOf={({ decision }) => decision.id}
        hrefOf={({ decision }) => `/desk/decisions/${decision.id}`}
        emptyText={t('decisions.empty.status')}
        filter={false}
      />
    </>
  );
}
