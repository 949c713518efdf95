import { totalsOf } from '#domain/review/village-summary.ts';
import { t } from '#i18n/desk.ts';
import { Working } from '#ui/EmptyState.tsx';
import { PageHeader } from '#ui/PageHeader.tsx';
import { ProgressBar } from '#ui/ProgressBar.tsx';

import { useApp } from '../shared/app-context.ts';
import { BackupNotice } from '../shared/desk/BackupNotice.tsx';
import { OnlyRecorders } from '../shared/OnlyRecorders.tsx';
import { useYear } from '../shared/use-year.ts';
import { BoardPart } from './BoardPart.tsx';
import { useBoard, type Board } from './board-rows.ts';
import { SetupChecklist } from './SetupChecklist.tsx';
import { TargetsPanel } from './TargetsPanel.tsx';
import { TotalTiles } from './TotalTiles.tsx';

/** All villages of the commune by what each has done so far; the officer's first look in the morning. */
export function BoardScreen() {
  const year = useYear();
  const board = useBoard(year);
  const { rows } = board;
  if (!rows || rows.length === 0) {
    return (
      <>
        <PageHeader title={t('board.title')} />
        <NoRows board={board} />
      </>
    );
  }
  const totals = totalsOf(rows.map((row) => row.summary));
  return (
    <>
      <PageHeader title={t('board.title')} lead={t('board.intro')} />
      <BackupNotice />
      <OnlyRecorders>
        <SetupChecklist villages={rows.length} />
      </OnlyRecorders>
      <TotalTiles year={year} totals={totals} />
      <BoardPart year={year} rows={rows} />
      <TargetsPanel year={year} totals={totals} />
    </>
  );
}

/** Before there is a first row: villages are being reckoned, or fetched, or there are none. */
function NoRows({ board: { rows, reckoned, of } }: { readonly board: Board }) {
  const app = useApp();
  if (!rows) {
    return (
      <ProgressBar
        label={t('board.reckoning.label')}
        value={reckoned}
        max={of}
        text={t('board.reckoning.status', { reckoned, of })}
      />
    );
  }
  return app.syncState.value.type === 'syncing' ? (
    <Working text={t('board.fetching.status')} />
  ) : (
    <OnlyRecorders>
      <SetupChecklist villages={0} />
    </OnlyRecorders>
  );
}
