import { isoDayOf } from '#domain/calendar/iso-day.ts';
import { activeHouseholdsOf } from '#domain/register/household.ts';
import { isRegistered, registrationOf } from '#domain/register/registration.ts';
import { ok } from '#domain/result.ts';
import { registeredHouseholdsList } from '../forms/f05-registered-households.ts';
import type { PaperFromBook } from './paper-sources.ts';
import { paperPlaceOf } from './place.ts';
import { notFound, notYet } from './problems.ts';
import { signedOnScreen } from './registered.ts';

/** Who registered for the year, of those that live in the village. */
export const fromBook: PaperFromBook = {
  needs: ['village'],
  make(sources, { village }) {
    if (!village) return notFound('village');
    const { year } = sources;
    const view = sources.village(village);
    const households = activeHouseholdsOf(view);
    const registered = households.filter(({ id }) => isRegistered(registrationOf(view, year, id)));
    if (registered.length === 0) return notYet('registration');
    return ok(
      registeredHouseholdsList({
        place: paperPlaceOf(sources, village),
        registered: registered.map(({ id, headName, address, cluster, memberCount }) => ({
          headName,
          address,
          cluster,
          memberCount,
          registeredOn: signedOnScreen(view, year, id)?.on ?? '',
        })),
        households: households.length,
        listedOn: isoDayOf(sources.today),
        // Whoever prints it signs it.
        compiledBy: '',
        villageHeadName: '',
      }),
    );
  },
};
