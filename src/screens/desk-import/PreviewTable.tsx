import { useMemo } from 'preact/hooks';

import type { ImportedHousehold, ImportedVillage } from '#register-import/types.ts';
import { t } from '#i18n/import.ts';
import { Card } from '#ui/Card.tsx';

import { DeskTable, type DeskColumn } from '../shared/desk/DeskTable.tsx';

/** A household as it was read, with its village. */
interface PreviewRow {
  readonly village: string;
  readonly household: ImportedHousehold;
}

const columns = (): readonly DeskColumn<PreviewRow>[] => [
  { key: 'head', header: t('field.headName'), value: ({ household }) => household.headName },
  { key: 'village', header: t('field.village'), value: ({ village }) => village },
  {
    key: 'birth',
    header: t('field.birthYear'),
    align: 'end',
    value: ({ household }) => household.birthYear ?? '',
  },
  {
    key: 'sex',
    header: t('field.sex'),
    value: ({ household }) => (household.sex ? t(`value.${household.sex}`) : ''),
  },
  {
    key: 'members',
    header: t('field.memberCount'),
    align: 'end',
    value: ({ household }) => household.memberCount ?? '',
  },
  { key: 'address', header: t('field.address'), value: ({ household }) => household.address ?? '' },
  { key: 'cluster', header: t('field.cluster'), value: ({ household }) => household.cluster ?? '' },
  { key: 'ethnicity', header: t('field.ethnicity'), value: ({ household }) => household.ethnicity ?? '' },
  {
    key: 'poverty',
    header: t('field.povertyStatus'),
    value: ({ household }) => (household.povertyStatus ? t(`value.${household.povertyStatus}`) : ''),
  },
  { key: 'phone', header: t('field.phone'), value: ({ household }) => household.phone ?? '' },
  { key: 'note', header: t('field.note'), value: ({ household }) => household.note ?? '' },
];

/** Every household as it was read; a column that the file does not have is not shown. */
export function PreviewTable({ villages }: { readonly villages: readonly ImportedVillage[] }) {
  const rows = useMemo(
    () =>
      villages.flatMap(({ name, households }) =>
        households.map((household) => ({ village: name, household })),
      ),
    [villages],
  );
  const shown = columns().filter((column) => rows.some((row) => column.value(row) !== ''));
  return (
    <Card title={t('understood.preview.title')}>
      <DeskTable
        name={t('understood.preview.label')}
        columns={shown}
        rows={rows}
        keyOf={({ household: { source } }) => `${source.sheet}/${source.row}`}
        emptyText={t('compared.none')}
      />
    </Card>
  );
}
