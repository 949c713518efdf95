import { useState } from 'preact/hooks';

import type { VillageState } from '#domain/review/village-review.ts';
import { totalsOf } from '#domain/review/village-summary.ts';
import { t } from '#i18n/desk.ts';
import { Stack } from '#ui/Card.tsx';
import { Chips } from '#ui/Chips.tsx';
import { Working } from '#ui/EmptyState.tsx';
import { PageHeader } from '#ui/PageHeader.tsx';

import { useApp } from '../shared/app-context.ts';
import { DeskTable } from '../shared/desk/DeskTable.tsx';
import { STATES } from '../shared/desk/StateBadge.tsx';
import { useYear } from '../shared/use-year.ts';
import { boardColumns } from './board-columns.tsx';
import { useBoardRows } from './board-rows.ts';
import { SetupChecklist } from './SetupChecklist.tsx';
import { TargetsPanel } from './TargetsPanel.tsx';
import { TotalTiles } from './TotalTiles.tsx';

/** All villages of the commune by what each has done so far; the officer's first look in the morning. */
export function BoardScreen() {
  const app = useApp();
  const year = useYear();
  const rows = useBoardRows(year);
  const [state, setState] = useState<VillageState | 'all'>('all');
  const totals = totalsOf(rows.map((row) => row.summary));
  const shown = state === 'all' ? rows : rows.filter((row) => row.summary.state === state);
  if (rows.length === 0) {
    return (
      <>
        <PageHeader title={t('board.title')} />
        {app.syncState.value.type === 'syncing' ? (
          <Working text={t('board.fetching.status')} />
        ) : (
          <SetupChecklist villages={0} />
        )}
      </>
    );
  }
  return (
    <>
      <PageHeader title={t('board.title')} lead={t('board.intro')} />
      <SetupChecklist villages={rows.length} />
      <TotalTiles year={year} totals={totals} />
      <Stack gap={3}>
        <Chips
          label={t('board.states.label')}
          choices={[
            { value: 'all', label: t('board.all.label'), count: totals.villages },
            ...STATES.map((each) => ({
              value: each,
              label: t(`state.${each}.label`),
              count: totals.byState[each] ?? 0,
            })),
          ]}
          value={state}
          onChoose={setState}
        />
        <DeskTable
          name={t('board.table.label', { year })}
          columns={boardColumns()}
          rows={shown}
          keyOf={(row) => row.village.id}
          hrefOf={(row) => `/desk/villages/${row.village.id}`}
          emptyText={t('board.empty.status')}
          keysHint={t('table.keys.hint')}
        />
      </Stack>
      <TargetsPanel year={year} totals={totals} />
    </>
  );
}
