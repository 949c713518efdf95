import type { ChangedHousehold, VillageDifference } from '#register-import/compare-register.ts';
import { t } from '#i18n/import.ts';

import { AskRestricted } from '../shared/access/AskRestricted.tsx';
import { useRestrictedFacts } from '../shared/access/use-restricted-facts.ts';
import { DeskTable, type DeskColumn } from '../shared/desk/DeskTable.tsx';

const WHOLE_VILLAGE = { what: 'household-facts', household: '' } as const;

type Added = VillageDifference['added'][number];
type Gone = VillageDifference['gone'][number];
type Change = ChangedHousehold['fields'][number];

interface TableProps<Row> {
  readonly village: string;
  readonly rows: readonly Row[];
}

const householdColumns = <Row extends Added | Gone>(): readonly DeskColumn<Row>[] => [
  { key: 'head', header: t('compared.column.head'), value: (row) => row.headName },
  { key: 'birth', header: t('compared.column.birth'), align: 'end', value: (row) => row.birthYear ?? '' },
  {
    key: 'members',
    header: t('compared.column.members'),
    align: 'end',
    value: (row) => row.memberCount ?? '',
  },
  { key: 'address', header: t('compared.column.address'), value: (row) => row.address ?? '' },
];

const sourceText = ({ source }: Added): string => `${source.sheet}, ${source.row}`;

/** The households that the register does not have yet. */
export function AddedTable({ village, rows }: TableProps<Added>) {
  return (
    <DeskTable
      name={t('compared.added.table', { village })}
      columns={[
        ...householdColumns<Added>(),
        { key: 'row', header: t('compared.column.row'), value: sourceText },
      ]}
      rows={rows}
      keyOf={sourceText}
      emptyText={t('compared.none')}
    />
  );
}

/** The households that the file does not have any more. */
export function GoneTable({ village, rows }: TableProps<Gone>) {
  return (
    <DeskTable
      name={t('compared.gone.table', { village })}
      columns={householdColumns<Gone>()}
      rows={rows}
      keyOf={(row) => row.id}
      emptyText={t('compared.none')}
    />
  );
}

/** One changed field with its household. */
interface ChangeRow extends Change {
  readonly id: string;
  readonly headName: string;
  readonly newHead: boolean;
}

const WORDS = ['male', 'female', 'poor', 'near-poor', 'policy'] as const;

function valueText(value: string | number | null): string {
  if (value === null || value === '') return t('compared.empty-value');
  const word = WORDS.find((each) => each === value);
  return word ? t(`value.${word}`) : String(value);
}

const changeColumns = (): readonly DeskColumn<ChangeRow>[] => [
  { key: 'head', header: t('compared.column.head'), value: (row) => row.headName },
  {
    key: 'field',
    header: t('compared.column.field'),
    value: (row) =>
      row.newHead && row.field === 'headName' ? t('compared.new-head.label') : t(`field.${row.field}`),
  },
  { key: 'before', header: t('compared.column.before'), value: (row) => valueText(row.before) },
  { key: 'after', header: t('compared.column.after'), value: (row) => valueText(row.after) },
];

const RESTRICTED: ReadonlySet<string> = new Set(['ethnicity', 'povertyStatus'] satisfies Change['field'][]);

interface ChangedTableProps extends TableProps<ChangedHousehold> {
  readonly villageId: string;
}

/** Every field that the file has otherwise than the register, before and after; what is restricted once it was said what for. */
export function ChangedTable({ village, villageId, rows }: ChangedTableProps) {
  const restricted = useRestrictedFacts(villageId, WHOLE_VILLAGE);
  const all = rows.flatMap(({ household, fields, newHead }) =>
    fields.map(
      (change): ChangeRow => ({ ...change, id: household.id, headName: household.headName, newHead }),
    ),
  );
  const open = all.filter(({ field }) => !RESTRICTED.has(field));
  return (
    <>
      <DeskTable
        name={t('compared.changed.table', { village })}
        columns={changeColumns()}
        rows={restricted.state === 'said' ? all : open}
        keyOf={(row) => `${row.id}/${row.field}`}
        emptyText={t('compared.none')}
      />
      {open.length < all.length && <AskRestricted village={villageId} {...WHOLE_VILLAGE} />}
    </>
  );
}
