import { useState } from 'preact/hooks';

import type { VillageStage } from '#domain/timeline/village-stage.ts';
import { t } from '#i18n/desk.ts';
import { Stack } from '#ui/Card.tsx';
import { Chips } from '#ui/Chips.tsx';
import { Notice } from '#ui/Notice.tsx';

import { DeskTable } from '../shared/desk/DeskTable.tsx';
import { STAGES } from '../shared/desk/StateBadge.tsx';
import { useMayRecord } from '../shared/OnlyRecorders.tsx';
import { BoardActions } from './BoardActions.tsx';
import { boardColumns } from './board-columns.tsx';
import { countStages, isOfWait, isWithCommune, WAITS, type Wait } from './board-filters.ts';
import styles from './BoardPart.module.css';
import type { BoardRow } from './board-rows.ts';

interface BoardPartProps {
  readonly year: number;
  readonly rows: readonly BoardRow[];
}

/** The villages in a table, by stage and by who has to act, with what can be done for many at once. */
export function BoardPart({ year, rows }: BoardPartProps) {
  const mayRecord = useMayRecord();
  const [wait, setWait] = useState<Wait>('all');
  const [stage, setStage] = useState<VillageStage | 'all'>('all');
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const shown = rows.filter((row) => isOfWait(row, wait) && (stage === 'all' || row.stage === stage));
  return (
    <Stack gap={3}>
      {mayRecord && <Undecided rows={rows} />}
      <Stack row gap={3}>
        <WaitChips rows={rows} value={wait} onChoose={setWait} />
        {mayRecord && (
          <BoardActions year={year} rows={rows} selected={selected} onDone={() => setSelected(new Set())} />
        )}
      </Stack>
      <StageChips rows={rows} value={stage} onChoose={setStage} />
      <div class={styles.board}>
        <DeskTable
          name={t('board.table.label', { year })}
          columns={boardColumns(rows)}
          rows={shown}
          keyOf={(row) => row.village.id}
          hrefOf={(row) => `/desk/villages/${row.village.id}`}
          emptyText={t('board.empty.status')}
          keysHint={t('table.keys.hint')}
          selection={
            mayRecord && rows.some(isWithCommune)
              ? {
                  selected,
                  onChange: setSelected,
                  labelOf: (row) => t('board.select.label', { village: row.village.name }),
                  allLabel: t('board.select-all.label'),
                }
              : undefined
          }
        />
      </div>
    </Stack>
  );
}

/** What is accepted waits for the chairman's decision. */
function Undecided({ rows }: { readonly rows: readonly BoardRow[] }) {
  const count = rows.filter(({ stage }) => stage === 'accepted').length;
  if (count === 0) return null;
  return (
    <Notice tone="info" still action={{ label: t('accept.decide.action'), href: '/desk/decisions/new' }}>
      {t('board.undecided.status', { count })}
    </Notice>
  );
}

interface ChipsProps<Value> {
  readonly rows: readonly BoardRow[];
  readonly value: Value;
  readonly onChoose: (value: Value) => void;
}

function WaitChips({ rows, value, onChoose }: ChipsProps<Wait>) {
  return (
    <Chips
      label={t('board.waits.label')}
      choices={WAITS.map((wait) => ({
        value: wait,
        label: t(`board.wait.${wait}.label`),
        count: rows.filter((row) => isOfWait(row, wait)).length,
      }))}
      value={value}
      onChoose={onChoose}
    />
  );
}

/** Only the stages that there are: nine chips, most of them 0, would hide the two that matter. */
function StageChips({ rows, value, onChoose }: ChipsProps<VillageStage | 'all'>) {
  const counts = countStages(rows);
  const stages = STAGES.filter((stage) => counts.has(stage) || stage === value);
  return (
    <Chips
      label={t('board.states.label')}
      choices={[
        { value: 'all' as const, label: t('board.all-states.label') },
        ...stages.map((stage) => ({
          value: stage,
          label: t(`state.${stage}.label`),
          count: counts.get(stage) ?? 0,
        })),
      ]}
      value={value}
      onChoose={onChoose}
    />
  );
}
