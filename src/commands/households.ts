import { villageScope, type Draft } from '#domain/book/entry.ts';
import type { HouseholdFields } from '#domain/book/kinds.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import type { Recording, RecordResult } from './recording.ts';

const householdDraft = (
  village: string,
  household: string,
  fields: Partial<HouseholdFields>,
): Draft<'household'> => ({
  scope: villageScope(village),
  kind: 'household',
  subject: subjectOf.household(household),
  body: fields,
});

/** Adds a household to the village's register. `fields` needs at least the head's name. */
export const addHousehold = (
  recording: Recording,
  village: string,
  fields: Partial<HouseholdFields> & Pick<HouseholdFields, 'headName' | 'order'>,
): Promise<RecordResult> =>
  recording.record([householdDraft(village, recording.newId(), { status: 'active', ...fields })]);

/** Corrects some fields of a household; the others stay as they are, also when another phone changes them. */
export const correctHousehold = (
  recording: Recording,
  village: string,
  household: string,
  fields: Partial<HouseholdFields>,
): Promise<RecordResult> => recording.record([householdDraft(village, household, fields)]);

/** Takes a household out of the register's active part; its history stays. */
export const moveOutHousehold = (
  recording: Recording,
  village: string,
  household: string,
): Promise<RecordResult> => correctHousehold(recording, village, household, { status: 'moved-out' });
