import type { Household } from '#domain/register/household.ts';
import type { RestrictedFields } from '#domain/book/kinds.ts';
import { registrationOf, registrationSignatureOf, type Registration } from '#domain/register/registration.ts';
import { t } from '#i18n/desk.ts';
import { Stack } from '#ui/Card.tsx';
import { StatusBadge } from '#ui/StatusBadge.tsx';
import type { Tone } from '#ui/tone.ts';

import { AskRestricted } from '../shared/access/AskRestricted.tsx';
import { DeskTable, type DeskColumn } from '../shared/desk/DeskTable.tsx';
import { ReturnButton } from './ReturnButton.tsx';
import type { VillagePage } from './use-village.ts';
import type { PartProps } from './VillageTabs.tsx';

/** One household with its year. */
interface HouseholdRow {
  readonly household: Household;
  readonly restricted: Partial<RestrictedFields>;
  readonly registration: Registration;
  readonly signed: boolean;
}

type Answer = 'yes' | 'no' | 'empty' | 'disputed';

const TONES: Readonly<Record<Answer, Tone>> = {
  yes: 'info',
  no: 'neutral',
  empty: 'pending',
  disputed: 'danger',
};

function answerOf({ registration }: HouseholdRow): Answer {
  if (registration.type !== 'settled') return registration.type;
  return registration.value.registered ? 'yes' : 'no';
}

function rowsOf({ review, view, year, restrictedOf }: VillagePage): readonly HouseholdRow[] {
  return review.households.map((household) => ({
    household,
    restricted: restrictedOf(household.id),
    registration: registrationOf(view, year, household.id),
    signed: registrationSignatureOf(view, year, household.id) !== undefined,
  }));
}

const registerColumns = (): readonly DeskColumn<HouseholdRow>[] => [
  { key: 'head', header: t('households.column.head'), value: ({ household }) => household.headName },
  {
    key: 'order',
    header: t('households.column.order'),
    align: 'end',
    value: ({ household }) => household.order,
  },
  {
    key: 'birth',
    header: t('households.column.birth'),
    align: 'end',
    value: ({ household }) => household.birthYear ?? '',
  },
  {
    key: 'sex',
    header: t('households.column.sex'),
    value: ({ household }) => (household.sex ? t(`households.sex.${household.sex}`) : ''),
  },
  {
    key: 'members',
    header: t('households.column.members'),
    align: 'end',
    value: ({ household }) => household.memberCount ?? '',
  },
  { key: 'address', header: t('households.column.address'), value: ({ household }) => household.address },
  { key: 'cluster', header: t('households.column.cluster'), value: ({ household }) => household.cluster },
];

const yearColumns = (): readonly DeskColumn<HouseholdRow>[] => [
  {
    key: 'registration',
    header: t('households.column.registration'),
    value: (row) => t(`households.registration.${answerOf(row)}`),
    cell: (row) => (
      <StatusBadge tone={TONES[answerOf(row)]}>{t(`households.registration.${answerOf(row)}`)}</StatusBadge>
    ),
  },
  {
    key: 'commitments',
    header: t('households.column.commitments'),
    align: 'end',
    value: ({ registration }) =>
      registration.type === 'settled' ? registration.value.commitments.length : '',
  },
  {
    key: 'signed',
    header: t('households.column.signed'),
    value: ({ signed }) => (signed ? t('households.signed.yes') : ''),
  },
];

const restrictedColumns = (): readonly DeskColumn<HouseholdRow>[] => [
  {
    key: 'ethnicity',
    header: t('households.column.ethnicity'),
    value: ({ restricted }) => restricted.ethnicity ?? '',
  },
  {
    key: 'poverty',
    header: t('households.column.poverty'),
    value: ({ restricted }) =>
      restricted.povertyStatus ? t(`households.poverty.${restricted.povertyStatus}`) : '',
  },
];

/** A column that no household fills would only make the others narrow. */
function withoutEmpty(
  columns: readonly DeskColumn<HouseholdRow>[],
  rows: readonly HouseholdRow[],
): readonly DeskColumn<HouseholdRow>[] {
  return columns.filter((column) => rows.some((row) => column.value(row) !== ''));
}

/** The village's households with their registration, and what only officers may know. */
export function HouseholdsTable({ page, onReturn }: PartProps) {
  const rows = rowsOf(page);
  const returnColumn: DeskColumn<HouseholdRow> = {
    key: 'return',
    header: t('households.column.return'),
    exported: false,
    value: () => '',
    cell: ({ household }) => (
      <ReturnButton
        name={household.headName}
        onPress={() => onReturn?.({ type: 'household', household: household.id, field: '' })}
      />
    ),
  };
  const [head, ...others] = [...registerColumns(), ...yearColumns(), ...restrictedColumns()];
  return (
    <>
      <DeskTable
        name={t('households.table.label', { village: page.name, year: page.year })}
        columns={[
          ...(head ? [head] : []),
          ...withoutEmpty(others, rows),
          ...(onReturn ? [returnColumn] : []),
        ]}
        rows={rows}
        keyOf={({ household }) => household.id}
        emptyText={t('households.empty')}
        keysHint={onReturn && t('table.keys-return.hint')}
      />
      <Stack gap={2}>
        <p>{t('households.restricted.hint')}</p>
        <AskRestricted village={page.id} what="household-facts" household="" />
      </Stack>
    </>
  );
}
