import type { PastRow } from '#register-import/past-years/types.ts';
import { formatNumber } from '#i18n/format.ts';
import { t } from '#i18n/year-book.ts';
import { Card } from '#ui/Card.tsx';

import { DeskTable, type DeskColumn } from '../shared/desk/DeskTable.tsx';
import type { KnownHouseholds } from './known-households.ts';
import { rowKey, type PastChange } from './past-plan.ts';
import { placeText, resultsText, resultText } from './past-words.ts';

/** How the file names a row. */
const rowColumns = (): readonly DeskColumn<PastRow>[] => [
  { key: 'name', header: t('past.column.name'), value: ({ headName }) => headName },
  { key: 'village', header: t('column.village'), value: ({ village }) => village },
  { key: 'address', header: t('column.address'), value: ({ address }) => address },
  { key: 'results', header: t('past.column.results'), value: resultsText },
  { key: 'place', header: t('past.column.place'), value: placeText },
];

interface RowsCardProps {
  readonly title: string;
  readonly hint: string;
  readonly rows: readonly PastRow[];
}

/** Rows that are not written, to be worked through in Excel; nothing when there are none. */
export function RowsCard({ title, hint, rows }: RowsCardProps) {
  if (rows.length === 0) return null;
  return (
    <Card title={`${title} (${formatNumber(rows.length)})`}>
      <p>{hint}</p>
      <DeskTable name={title} columns={rowColumns()} rows={rows} keyOf={rowKey} emptyText="" />
    </Card>
  );
}

const changeColumns = (known: KnownHouseholds): readonly DeskColumn<PastChange>[] => [
  {
    key: 'head',
    header: t('column.head'),
    value: ({ household }) => known.byId.get(household)?.headName ?? '',
  },
  {
    key: 'village',
    header: t('column.village'),
    value: ({ household }) => known.byId.get(household)?.villageNames[0] ?? '',
  },
  { key: 'year', header: t('column.year'), align: 'end', value: ({ year }) => year },
  {
    key: 'before',
    header: t('past.column.before'),
    value: ({ before }) => (before ? resultText(before) : ''),
  },
  { key: 'after', header: t('past.column.after'), value: ({ after }) => resultText(after) },
  { key: 'place', header: t('past.column.place'), value: ({ row }) => placeText(row) },
];

interface ChangesCardProps {
  readonly changes: readonly PastChange[];
  readonly known: KnownHouseholds;
}

/** Year by year what will be written. */
export function ChangesCard({ changes, known }: ChangesCardProps) {
  if (changes.length === 0) return null;
  const [head, village, year, before, ...others] = changeColumns(known);
  const isFirst = changes.every((change) => change.before === undefined);
  const columns = [head, village, year, ...(isFirst ? [] : [before]), ...others];
  return (
    <Card title={t('past.changes.title', { count: formatNumber(changes.length) })}>
      <DeskTable
        name={t('past.changes.label')}
        columns={columns.filter((column) => column !== undefined)}
        rows={changes}
        keyOf={({ row, year: of }) => `${rowKey(row)} ${of}`}
        emptyText=""
      />
    </Card>
  );
}
