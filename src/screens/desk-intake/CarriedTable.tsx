import type { Carried, TransferStanding } from '#commands/transfer.ts';
import { villagesOf } from '#domain/register/commune.ts';
import { t } from '#i18n/transfer.ts';
import type { SignedReceipt } from '#protocol/receipt.ts';
import { Button } from '#ui/Button.tsx';
import { useApp } from '../shared/app-context.ts';
import { DeskTable, type DeskColumn } from '../shared/desk/DeskTable.tsx';
import { momentColumn } from '../shared/desk/moment-column.tsx';
import { useRecorderName } from '../shared/recorder-name.ts';
import { CarriedBadge, carriedText } from '../shared/transfer/CarriedBadge.tsx';

interface CarriedTableProps extends TransferStanding {
  readonly onReceipt: (receipt: SignedReceipt) => void;
}

interface Row extends Carried {
  readonly name: string;
  readonly villageName: string;
  readonly receipt: SignedReceipt | undefined;
}

const columnsOf = (onReceipt: CarriedTableProps['onReceipt']): readonly DeskColumn<Row>[] => [
  { key: 'who', header: t('desk.column.who'), value: (row) => row.name },
  { key: 'village', header: t('desk.column.village'), value: (row) => row.villageName },
  { key: 'entries', header: t('desk.column.entries'), value: (row) => row.entries },
  momentColumn('when', t('desk.column.when'), (row) => row.takenAt),
  {
    key: 'state',
    header: t('desk.column.state'),
    value: carriedText,
    cell: (row) => <CarriedBadge carried={row} />,
  },
  {
    key: 'act',
    header: t('desk.column.act'),
    exported: false,
    value: () => '',
    cell: ({ receipt, name }) =>
      receipt && (
        <Button
          icon="minutes"
          label={t('carried.receipt.label', { name })}
          onClick={() => onReceipt(receipt)}
        >
          {t('carried.receipt.action')}
        </Button>
      ),
  },
];

/** What was taken in at this desk, how far it has come, and the receipt to give back. */
export function CarriedTable({ carried, receipts, onReceipt }: CarriedTableProps) {
  const app = useApp();
  const nameOf = useRecorderName();
  const villages = villagesOf(app.commune.value);
  const rows = carried.map((each): Row => {
    const recorder = app.directory.value.find(({ device }) => device === each.device);
    return {
      ...each,
      name: nameOf({ device: each.device, actor: each.device }),
      villageName: villages.find(({ id }) => id === recorder?.village)?.name ?? '',
      receipt: each.state === 'received' ? receipts.get(each.device) : undefined,
    };
  });
  return (
    <DeskTable
      name={t('desk.table.title')}
      columns={columnsOf(onReceipt)}
      rows={rows}
      keyOf={(row) => `${row.device} ${row.takenAt}`}
      emptyText={t('desk.table.empty')}
      initialSort={{ key: 'when', descending: true }}
    />
  );
}
