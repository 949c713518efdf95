import { resolveFields } from '#domain/book/resolve.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { villagesOf } from '#domain/register/commune.ts';
import { activeHouseholdsOf, householdsOf } from '#domain/register/household.ts';
import type { ExistingVillage } from '#register-import/compare-register.ts';

import type { AppServices } from '../shared/app-context.ts';
import type { RegisterEnds } from './import-drafts.ts';

/** The register as it is now, with what only officers may know. */
export function existingVillages(app: AppServices): readonly ExistingVillage[] {
  return villagesOf(app.commune.peek()).map(({ id, name }) => {
    const restricted = app.restricted(id).peek();
    const households = activeHouseholdsOf(app.village(id).peek()).map((household) => {
      const { value } = resolveFields(
        restricted.get(subjectOf.restricted(household.id)),
        'household-restricted',
      );
      const { birthYear, sex, memberCount, address, cluster, phone, note, headName } = household;
      return {
        id: household.id,
        headName,
        birthYear,
        sex,
        memberCount,
        address,
        cluster,
        phone,
        note,
        ethnicity: value.ethnicity ?? '',
        povertyStatus: value.povertyStatus ?? null,
      };
    });
    return { id, name, households };
  });
}

/** Where the register's numbers end. */
export function registerEnds(app: AppServices): RegisterEnds {
  const villages = villagesOf(app.commune.peek());
  return {
    lastVillageOrder: Math.max(0, ...villages.map((village) => village.order)),
    lastHouseholdOrder: (village) =>
      householdsOf(app.village(village).peek()).reduce((last, { order }) => Math.max(last, order), 0),
    newId: () => app.recording.newId(),
  };
}
