import { COMMUNE_SCOPE, restrictedScope, villageScope, type Draft } from '../book/entry.ts';
import type { BodyByKind, HouseholdFields, RestrictedFields } from '../book/kinds.ts';
import { subjectOf } from '../book/subjects.ts';

/** A household as a list of the register gives it, before it has an id; what the list does not say is left out. */
export interface ListedHousehold extends Partial<HouseholdFields>, Partial<RestrictedFields> {
  readonly headName: string;
}

const FIELD_NAMES: readonly (keyof HouseholdFields)[] = [
  'headName',
  'order',
  'birthYear',
  'sex',
  'memberCount',
  'address',
  'cluster',
  'phone',
  'note',
  'status',
];
const RESTRICTED_NAMES: readonly (keyof RestrictedFields)[] = ['ethnicity', 'povertyStatus'];

/** Adds a village to the commune, or renames it. */
export const villageDraft = (village: string, body: BodyByKind['village']): Draft<'village'> => ({
  scope: COMMUNE_SCOPE,
  kind: 'village',
  subject: subjectOf.village(village),
  body,
});

/**
 * Adds listed households to a village's register in the order of the list, each under a fresh id. Restricted facts become
 * entries of the village's restricted scope, so that no phone of the village ever receives them (L7).
 */
export function householdDrafts(
  village: string,
  households: readonly ListedHousehold[],
  newId: () => string,
): readonly Draft[] {
  return households.flatMap((listed, index) => {
    const household = newId();
    const fields = { status: 'active', order: index + 1, ...fieldsOf(listed, FIELD_NAMES) } as const;
    const restricted = fieldsOf(listed, RESTRICTED_NAMES);
    const draft: Draft<'household'> = {
      scope: villageScope(village),
      kind: 'household',
      subject: subjectOf.household(household),
      body: fields,
    };
    return Object.keys(restricted).length === 0
      ? [draft]
      : [draft, restrictedDraft(village, household, restricted)];
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

/** Only the fields of these names that the list gives: a list may carry more than the book holds, where it was read for one. */
function fieldsOf<Name extends keyof ListedHousehold>(
  listed: ListedHousehold,
  names: readonly Name[],
): Partial<Pick<ListedHousehold, Name>> {
  const given = names.filter((name) => listed[name] !== undefined && listed[name] !== '');
  return Object.fromEntries(given.map((name) => [name, listed[name]])) as Partial<
    Pick<ListedHousehold, Name>
  >;
}
