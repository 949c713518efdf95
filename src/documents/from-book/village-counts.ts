import { proposedOf } from '#domain/dossier/dossier.ts';
import { countRegistrations, isRegistered, registrationOf } from '#domain/register/registration.ts';
import type { VillageCounts } from '../forms/f10-summary.ts';
import type { YearBook } from './village-book.ts';

/**
 * How many households there are, registered and were reviewed. Who was reviewed and has moved out since is one of them, so that no
 * paper says that more passed than there are.
 */
export function countsOf({ view, year, register, review }: YearBook): Omit<VillageCounts, 'passed'> {
  const reviewed = new Set(review.results.map(({ household }) => household));
  const households = [...register.values()].filter(
    ({ id, status }) => status === 'active' || reviewed.has(id),
  );
  const registrations = countRegistrations(view, year, households);
  return {
    households: households.length,
    registered: wasAsked(review, registrations.recorded) ? registrations.registered : null,
    reviewed: reviewed.size,
    passedRegistered: proposedOf(review).filter((id) => isRegistered(registrationOf(view, year, id))).length,
  };
}

/** Decree 86/2023 asks nobody to register: where none was recorded either, there is no share of the registered. */
const wasAsked = ({ meetings }: YearBook['review'], recorded: number): boolean =>
  recorded > 0 || meetings.some(({ fields }) => fields.rules?.registrationRequired === true);
