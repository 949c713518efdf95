import { villageScope, type Draft } from '#domain/book/entry.ts';
import type { BodyByKind, Signature } from '#domain/book/kinds.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import type { Recording, RecordResult } from './recording.ts';

/** Where a household's yearly registration belongs. */
export interface RegistrationPlace {
  readonly village: string;
  readonly year: number;
  readonly household: string;
}

/**
 * Records whether a household registers, with the commitments it makes. `notice` is the wording in which it was told about its data,
 * where that was not recorded before: one act, undone together.
 */
export const recordRegistration = (
  recording: Recording,
  { village, year, household }: RegistrationPlace,
  body: BodyByKind['registration'],
  notice?: string,
): Promise<RecordResult> => {
  const scope = villageScope(village);
  const registration: Draft = {
    scope,
    kind: 'registration',
    subject: subjectOf.registration(year, household),
    body,
  };
  if (notice === undefined) return recording.record([registration]);
  const told: Draft = {
    scope,
    kind: 'privacy-notice',
    subject: subjectOf.privacyNotice(household),
    body: { version: notice, given: 'read-aloud' },
  };
  return recording.record([registration, told]);
};

/** Records the signature that the household gave on the screen with its registration. */
export const signRegistration = (
  recording: Recording,
  { village, year, household }: RegistrationPlace,
  signature: Signature,
): Promise<RecordResult> =>
  recording.record([
    {
      scope: villageScope(village),
      kind: 'registration-signature',
      subject: subjectOf.registrationSignature(year, household),
      body: signature,
    },
  ]);
