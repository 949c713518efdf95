import type { AmbiguousMatch } from '#register-import/past-years/match-past-years.ts';
import type { PastRow } from '#register-import/past-years/types.ts';
import { formatNumber } from '#i18n/format.ts';
import { t } from '#i18n/year-book.ts';
import { Card } from '#ui/Card.tsx';

import { DeskTable, type DeskColumn } from '../shared/desk/DeskTable.tsx';
import styles from './AmbiguousCard.module.css';
import type { KnownHouseholds } from './known-households.ts';
import { NOBODY, rowKey, type RowChoices } from './past-plan.ts';
import { placeText, resultsText } from './past-words.ts';

interface AmbiguousCardProps {
  readonly rows: readonly AmbiguousMatch[];
  readonly known: KnownHouseholds;
  readonly choices: RowChoices;
  readonly onChoose: (row: PastRow, household: string) => void;
}

/** Rows of which only a person can say which household they mean. */
export function AmbiguousCard({ rows, known, choices, onChoose }: AmbiguousCardProps) {
  const candidateText = (id: string): string => {
    const household = known.byId.get(id);
    return household
      ? [household.headName, household.address, household.villageNames[0]].filter(Boolean).join(', ')
      : id;
  };
  const columns: readonly DeskColumn<AmbiguousMatch>[] = [
    { key: 'name', header: t('past.column.name'), value: ({ row }) => row.headName },
    {
      key: 'choice',
      header: t('past.column.choice'),
      value: ({ row }) => choices.get(rowKey(row)) ?? '',
      exported: false,
      cell: ({ row, candidates }) => (
        <select
          class={styles.choice}
          aria-label={t('past.choice.label', { name: row.headName, place: placeText(row) })}
          value={choices.get(rowKey(row)) ?? ''}
          onInput={(event) => onChoose(row, event.currentTarget.value)}
        >
          <option value="">{t('past.choice.open')}</option>
          {candidates.map((id) => (
            <option key={id} value={id}>
              {candidateText(id)}
            </option>
          ))}
          <option value={NOBODY}>{t('past.choice.nobody')}</option>
        </select>
      ),
    },
    { key: 'why', header: t('column.why'), value: ({ why }) => t(`past.why.${why}`) },
    {
      key: 'in-file',
      header: t('past.column.in-file'),
      value: ({ row }) => [row.village, row.address].filter(Boolean).join(', '),
    },
    { key: 'results', header: t('past.column.results'), value: ({ row }) => resultsText(row) },
    { key: 'place', header: t('past.column.place'), value: ({ row }) => placeText(row) },
  ];
  return (
    <Card title={t('past.ambiguous.title', { count: formatNumber(rows.length) })}>
      <p>{t('past.ambiguous.hint')}</p>
      <DeskTable
        name={t('past.ambiguous.label')}
        columns={columns}
        rows={rows}
        keyOf={({ row }) => rowKey(row)}
        emptyText=""
      />
    </Card>
  );
}
