import type { BodyByKind, Signature } from '../book/kinds.ts';
import { resolve, type Resolved } from '../book/resolve.ts';
import { subjectOf } from '../book/subjects.ts';
import type { BookView } from '../book/view.ts';
import type { Household } from './household.ts';

export type Registration = Resolved<BodyByKind['registration']>;

/** What was recorded of a household's registration for the year. */
export const registrationOf = (view: BookView, year: number, household: string): Registration =>
  resolve(view.get(subjectOf.registration(year, household)), 'registration');

/** The signature given on the screen with the registration, if any. */
export function registrationSignatureOf(
  view: BookView,
  year: number,
  household: string,
): Signature | undefined {
  const signature = resolve(
    view.get(subjectOf.registrationSignature(year, household)),
    'registration-signature',
  );
  return signature.type === 'empty' ? undefined : signature.value;
}

/** Whether the household is settled as registered. A dispute is not a registration. */
export const isRegistered = (registration: Registration): boolean =>
  registration.type === 'settled' && registration.value.registered;

export interface RegistrationCounts {
  readonly households: number;
  readonly recorded: number;
  readonly registered: number;
  readonly declined: number;
  readonly disputed: number;
}

/** How far the registration of these households has come. */
export function countRegistrations(
  view: BookView,
  year: number,
  households: readonly Household[],
): RegistrationCounts {
  const all = households.map((household) => registrationOf(view, year, household.id));
  const registered = all.filter(isRegistered).length;
  const disputed = all.filter((registration) => registration.type === 'disputed').length;
  const recorded = all.filter((registration) => registration.type !== 'empty').length;
  return {
    households: households.length,
    recorded,
    registered,
    declined: recorded - registered - disputed,
    disputed,
  };
}
