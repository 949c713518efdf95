import { ok } from '#domain/result.ts';
import { registrationForm } from '../forms/f01-registration.ts';
import type { PaperFromBook } from './paper-sources.ts';
import { paperHouseholdOf, paperPlaceOf } from './place.ts';
import { registeredHousehold } from './registered.ts';

/** A household's registration with the signature that it gave on the screen. */
export const fromBook: PaperFromBook = {
  needs: ['village', 'household'],
  make(sources, subject) {
    const found = registeredHousehold(sources, subject);
    if (!found.ok) return found;
    const { household, signed } = found.value;
    return ok(
      registrationForm({
        place: paperPlaceOf(sources, subject.village),
        household: paperHouseholdOf(household),
        registeredOn: signed?.on ?? '',
        ...(signed && { strokes: signed.strokes }),
      }),
    );
  },
};
