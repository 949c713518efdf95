import { COMMUNE_SCOPE, restrictedScope, villageScope, type Draft } from '../book/entry.ts';
import type { BodyByKind, HouseholdFields, RestrictedFields } from '../book/kinds.ts';
import { subjectOf } from '../book/subjects.ts';

/** A household as a register lists it. What only officers may know is kept apart from the first (L7). */
export interface ListedHousehold {
  readonly fields: Partial<HouseholdFields>;
  readonly restricted: Partial<RestrictedFields>;
}

/** Adds a village to the commune, or renames it. */
export const villageDraft = (village: string, body: BodyByKind['village']): Draft<'village'> => ({
  scope: COMMUNE_SCOPE,
  kind: 'village',
  subject: subjectOf.village(village),
  body,
});

/**
 * Adds listed households to a village's register, each under a fresh id. Restricted facts become entries of the village's
 * restricted scope, so that no phone of the village ever receives them (L7).
 */
export function householdDrafts(
  village: string,
  households: readonly ListedHousehold[],
  newId: () => string,
): readonly Draft[] {
  return households.flatMap(({ fields, restricted }) => {
    const household = newId();
    const listed: Draft<'household'> = {
      scope: villageScope(village),
      kind: 'household',
      subject: subjectOf.household(household),
      body: { status: 'active', ...fields },
    };
    if (!saysAnything(restricted)) return [listed];
    return [listed, restrictedDraft(village, household, restricted)];
  });
}

/** Records restricted facts of a household that is in the register already. */
export const restrictedDraft = (
  village: string,
  household: string,
  body: Partial<RestrictedFields>,
): Draft<'household-restricted'> => ({
  scope: restrictedScope(village),
  kind: 'household-restricted',
  subject: subjectOf.restricted(household),
  body,
});

const saysAnything = (restricted: Partial<RestrictedFields>): boolean =>
  (restricted.ethnicity ?? '') !== '' || (restricted.povertyStatus ?? null) !== null;
