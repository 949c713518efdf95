import { t } from '#i18n/decisions.ts';
import { formatNumber, formatPercent } from '#i18n/format.ts';
import type { Selection } from '#ui/DataTable.tsx';
import { Figures } from '#ui/Card.tsx';

import { DeskTable, type DeskColumn } from '../shared/desk/DeskTable.tsx';
import { paperUrl } from '../shared/paper/paper-url.ts';
import styles from './Decisions.module.css';
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

const certificatesColumn = (decision: string): DeskColumn<VillageRow> => ({
  key: 'certificates',
  header: t('column.certificates'),
  value: () => '',
  exported: false,
  cell: ({ village }) => (
    <a
      class={styles.link}
      href={paperUrl('desk', { form: 'F17', decision, village: village.id })}
      aria-label={t('papers.village-certificates.label', { village: village.name })}
    >
      {t('papers.village-certificates.action')}
    </a>
  ),
});

interface VillageTableProps {
  readonly name: string;
  /** The signed decision whose certificates are printed village by village. */
  readonly certificatesOf?: string | undefined;
  readonly rows: readonly VillageRow[];
  readonly selection?: Selection<VillageRow> | undefined;
}

/** Villages with their counts and both rates, as they are laid before the chairman. */
export function VillageTable({ name, rows, selection, certificatesOf }: VillageTableProps) {
  return (
    <DeskTable
      name={name}
      columns={certificatesOf === undefined ? columns() : [...columns(), certificatesColumn(certificatesOf)]}
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
