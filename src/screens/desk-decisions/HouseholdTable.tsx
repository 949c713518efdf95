import { householdOf } from '#domain/register/household.ts';
import { t } from '#i18n/decisions.ts';
import type { Selection } from '#ui/DataTable.tsx';

import { DeskTable, type DeskColumn } from '../shared/desk/DeskTable.tsx';
import type { DeskVillage } from './use-decision-year.ts';

/** A household that a decision names, or may. */
export interface NamedHousehold {
  /** `village/household`: a key for ticking. */
  readonly key: string;
  readonly village: DeskVillage;
  readonly household: string;
  readonly headName: string;
  readonly address: string;
  /** The place in the village's register. */
  readonly order: number;
}

export const keyOfNamed = (village: string, household: string): string => `${village}/${household}`;

/** The households by village, in the order of each village's register. */
export const namedHouseholds = (
  lists: readonly { readonly village: DeskVillage; readonly households: readonly string[] }[],
): readonly NamedHousehold[] =>
  lists.flatMap(({ village, households }) =>
    households
      .map((household): NamedHousehold => {
        const { headName = household, address = '', order = 0 } = householdOf(village.view, household) ?? {};
        return { key: keyOfNamed(village.id, household), village, household, headName, address, order };
      })
      .sort((a, b) => a.order - b.order),
  );

/** The village is said where there are several: of one, the page says it above. */
const columns = (rows: readonly NamedHousehold[]): readonly DeskColumn<NamedHousehold>[] => [
  { key: 'head', header: t('column.head'), value: ({ headName }) => headName },
  ...(rows.some(({ village }) => village.id !== rows[0]?.village.id)
    ? [{ key: 'village', header: t('column.village'), value: ({ village }: NamedHousehold) => village.name }]
    : []),
  { key: 'address', header: t('column.address'), value: ({ address }) => address },
];

interface HouseholdTableProps {
  readonly name: string;
  readonly rows: readonly NamedHousehold[];
  readonly selection?: Selection<NamedHousehold> | undefined;
}

/** Households of a decision, thousands of them if need be. */
export function HouseholdTable({ name, rows, selection }: HouseholdTableProps) {
  return (
    <DeskTable
      name={name}
      columns={columns(rows)}
      rows={rows}
      keyOf={({ key }) => key}
      emptyText={t('households.empty.status')}
      selection={selection}
    />
  );
}
