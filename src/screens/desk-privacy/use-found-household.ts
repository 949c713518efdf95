import { useState } from 'preact/hooks';

import { villagesOf } from '#domain/register/commune.ts';
import { householdsOf } from '#domain/register/household.ts';
import {
  recordsOfHousehold,
  type HouseholdRecord,
  type VillageViews,
} from '#domain/privacy/household-records.ts';

import { useApp } from '../shared/app-context.ts';
import { useNameOf } from '../shared/dossier/use-name-of.ts';

/** The household that the officer looks at. */
export interface FoundHousehold {
  readonly village: string;
  readonly id: string;
  readonly name: string;
  readonly views: VillageViews;
  readonly records: readonly HouseholdRecord[];
}

/** Which village and household are chosen, and what there is to choose. */
export function useFoundHousehold() {
  const { commune, village: bookOf, restricted } = useApp();
  const villages = villagesOf(commune.value);
  const [village, setVillage] = useState('');
  const [household, setHousehold] = useState('');
  const views = { village: bookOf(village).value, restricted: restricted(village).value };
  const nameOf = useNameOf(views.village);
  const households = householdsOf(views.village).filter(({ erased }) => !erased);
  const found: FoundHousehold | undefined =
    household === ''
      ? undefined
      : {
          village,
          id: household,
          name: households.find(({ id }) => id === household)?.headName ?? household,
          views,
          records: recordsOfHousehold(views, household),
        };
  return {
    village,
    household,
    found,
    villages: villages.map(({ id, name }) => ({ value: id, label: name })),
    households: households.map(({ id }) => ({ value: id, label: nameOf(id) })),
    chooseVillage(id: string) {
      setVillage(id);
      setHousehold('');
    },
    chooseHousehold: setHousehold,
  };
}

export type HouseholdChoice = ReturnType<typeof useFoundHousehold>;
