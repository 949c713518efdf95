import { t } from '#i18n/decisions.ts';
import { formatNumber, formatPercent } from '#i18n/format.ts';
import type { Selection } from '#ui/DataTable.tsx';
import { Figures } from '#ui/Card.tsx';

import { DeskTable, type DeskColumn } from '../shared/desk/DeskTable.tsx';
import type { VillageRow } from './undecided.ts';

/** A share as a number to sort by; the cell shows the exact one. */
const share = (part: number, whole: number): number => (whole === 0 ? -1 : part / whole);

function shareColumn(
  key: string,
  header: string,
  pair: (row: VillageRow) => readonly [part: number, whole: number],
): DeskColumn<VillageRow> {
  const text = (row: VillageRow) => formatPercent(...pair(row));
  return { key, header, align: 'end', value: (row) => share(...pair(row)), cell: text, excel: text };
}

const columns = (): readonly DeskColumn<VillageRow>[] => [
  { key: 'village', header: t('column.village'), value: ({ village }) => village.name },
  {
    key: 'all',
    header: t('column.all-households'),
    align: 'end',
    value: ({ summary }) => summary.households,
  },
  {
    key: 'registered',
    header: t('column.registered'),
    align: 'end',
    value: ({ summary }) => summary.registered,
  },
  { key: 'reviewed', header: t('column.reviewed'), align: 'end', value: ({ summary }) => summary.reviewed },
  {
    key: 'proposed',
    header: t('column.proposed'),
    align: 'end',
    value: ({ households }) => households.length,
  },
  shareColumn('share', t('column.proposed-share'), ({ summary }) => [summary.proposed, summary.households]),
  shareColumn('registered-share', t('column.registered-share'), ({ summary }) => [
    summary.proposedRegistered,
    summary.registered,
  ]),
];

interface VillageTableProps {
  readonly name: string;
  readonly rows: readonly VillageRow[];
  readonly selection?: Selection<VillageRow> | undefined;
}

/** Villages with their counts and both rates, as they are laid before the chairman. */
export function VillageTable({ name, rows, selection }: VillageTableProps) {
  return (
    <DeskTable
      name={name}
      columns={columns()}
      rows={rows}
      keyOf={({ village }) => village.id}
      hrefOf={selection ? undefined : ({ village }) => `/desk/villages/${village.id}`}
      emptyText={t('villages.empty.status')}
      selection={selection}
      filter={rows.length > 10}
    />
  );
}

/** The sums over villages, each rate with what it is taken of. */
export function VillageSums({ rows }: { readonly rows: readonly VillageRow[] }) {
  const sum = (pick: (row: VillageRow) => number) => rows.reduce((total, row) => total + pick(row), 0);
  const [all, registered] = [
    sum(({ summary }) => summary.households),
    sum(({ summary }) => summary.registered),
  ];
  return (
    <Figures
      figures={[
        { label: t('sums.villages.label'), value: formatNumber(rows.length) },
        { label: t('sums.named.label'), value: formatNumber(sum(({ households }) => households.length)) },
        {
          label: t('sums.of-all.label', { of: formatNumber(all) }),
          value: formatPercent(
            sum(({ summary }) => summary.proposed),
            all,
          ),
        },
        {
          label: t('sums.of-registered.label', { of: formatNumber(registered) }),
          value: formatPercent(
            sum(({ summary }) => summary.proposedRegistered),
            registered,
          ),
        },
      ]}
    />
  );
}
