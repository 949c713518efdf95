import { isAccepted } from '#domain/decision/naming.ts';
import { proposedOf } from '#domain/dossier/dossier.ts';
import { isRegistered, registrationOf } from '#domain/register/registration.ts';
import { ruleSetOf } from '#domain/register/year-rules.ts';
import { ok } from '#domain/result.ts';
import { reviewVillage } from '#domain/review/village-review.ts';
import { submissionPaper, type SubmittedVillage } from '../forms/f18-submission.ts';
import { booksOf, decidedOf } from './decided.ts';
import type { PaperFromBook, PaperSources } from './paper-sources.ts';
import { paperPlaceOf } from './place.ts';
import { notYet } from './problems.ts';

/** The officer's submission to the chairman: the villages of a decision, or without one all that the commune accepted. */
export const fromBook: PaperFromBook = {
  needs: [],
  make(sources, subject) {
    const found = subject.decision === undefined ? undefined : decidedOf(sources, subject.decision);
    if (found && !found.ok) return found;
    const year = found?.value.decision.year ?? sources.year;
    const villages = found
      ? found.value.parts.map(({ village }) => village)
      : booksOf(sources)
          .filter((book) => isAccepted(book, year))
          .map(({ id }) => id);
    if (villages.length === 0) return notYet('accepted');
    const ruleSet = ruleSetOf(sources.commune, year);
    return ok(
      submissionPaper({
        place: paperPlaceOf({ ...sources, year }),
        ruleSetId: ruleSet.id,
        from: 'officer',
        number: '',
        madeOn: '',
        provinceDocument: ruleSet.overriddenBy ?? '',
        villages: villages.map((village) => submittedVillage(sources, village, year)),
        name: '',
      }),
    );
  },
};

/** A household that was voted on and moved away since was one of the village's: no part is ever larger than its whole. */
function submittedVillage(sources: PaperSources, village: string, year: number): SubmittedVillage {
  const view = sources.village(village);
  const review = reviewVillage(view, village, year);
  const { village: name, unitKind } = paperPlaceOf(sources, village);
  const reviewed = review.results.map(({ household }) => household);
  const households = new Set([...review.households.map(({ id }) => id), ...reviewed]);
  const registered = new Set(
    [...households].filter((household) => isRegistered(registrationOf(view, year, household))),
  );
  const wasAsked = [...households].some((one) => registrationOf(view, year, one).type !== 'empty');
  const proposed = proposedOf(review);
  return {
    name,
    unitKind,
    households: households.size,
    registered: wasAsked ? registered.size : null,
    reviewed: reviewed.length,
    passed: proposed.length,
    passedRegistered: proposed.filter((household) => registered.has(household)).length,
  };
}
