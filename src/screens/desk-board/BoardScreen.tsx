import { useState } from 'preact/hooks';

import type { VillageState } from '#domain/review/village-review.ts';
import { totalsOf } from '#domain/review/village-summary.ts';
import { t } from '#i18n/desk.ts';

import { DeskTable } from '../shared/desk/DeskTable.tsx';
import { Page } from '../shared/desk/Page.tsx';
import { useYear } from '../shared/use-year.ts';
import { boardColumns } from './board-columns.tsx';
import { useBoardRows } from './board-rows.ts';
import { SetupChecklist } from './SetupChecklist.tsx';
import { StateTiles } from './StateTiles.tsx';
import { TargetsPanel } from './TargetsPanel.tsx';
import { TotalTiles } from './TotalTiles.tsx';

/** All villages of the commune by what each has done so far; the officer's first look in the morning. */
export function BoardScreen() {
  const year = useYear();
  const rows = useBoardRows(year);
  const [state, setState] = useState<VillageState>();
  const totals = totalsOf(rows.map((row) => row.summary));
  const shown = state ? rows.filter((row) => row.summary.state === state) : rows;
  if (rows.length === 0) {
    return (
      <Page title={t('board.title')}>
        <SetupChecklist villages={0} />
      </Page>
    );
  }
  return (
    <Page title={t('board.title')} intro={t('board.intro')}>
      <SetupChecklist villages={rows.length} />
      <TotalTiles totals={totals} />
      <TargetsPanel year={year} totals={totals} />
      <StateTiles totals={totals} selected={state} onSelect={setState} />
      <DeskTable
        name={t('board.table.label', { year })}
        columns={boardColumns()}
        rows={shown}
        keyOf={(row) => row.village.id}
        hrefOf={(row) => `/desk/villages/${row.village.id}`}
        emptyText={t('board.empty.status')}
      />
    </Page>
  );
}
