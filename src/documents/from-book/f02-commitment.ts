import { ruleSetOfVillage } from '#domain/register/year-rules.ts';
import { ok } from '#domain/result.ts';
import { commitmentForm } from '../forms/f02-commitment.ts';
import type { PaperFromBook, PaperSources } from './paper-sources.ts';
import { paperHouseholdOf, paperPlaceOf } from './place.ts';
import { notYet } from './problems.ts';
import { registeredHousehold } from './registered.ts';

/** What a household committed itself to, and nothing else. */
export const fromBook: PaperFromBook = {
  needs: ['village', 'household'],
  make(sources, subject) {
    const found = registeredHousehold(sources, subject);
    if (!found.ok) return found;
    const { household, registration, signed } = found.value;
    const commitments = textsOf(sources, subject.village, registration.commitments);
    if (commitments.length === 0) return notYet('commitment');
    return ok(
      commitmentForm({
        place: paperPlaceOf(sources, subject.village),
        household: paperHouseholdOf(household),
        commitments,
        signedOn: signed?.on ?? '',
        ...(signed && { strokes: signed.strokes }),
        // Who they are this year is nowhere in the book.
        villageHeadName: '',
        frontBoardHeadName: '',
      }),
    );
  },
};

function textsOf({ commune, year }: PaperSources, village = '', kept: readonly string[]): readonly string[] {
  const { commitments } = ruleSetOfVillage(commune, year, village);
  return commitments.value.filter(({ id }) => kept.includes(id)).map(({ vi }) => vi);
}
