import { householdOf } from '#domain/register/household.ts';
import { isRegistered, registrationOf } from '#domain/register/registration.ts';
import { ruleSetOf, ruleSetOfVillage } from '#domain/register/year-rules.ts';
import { ok } from '#domain/result.ts';
import { selfAssessmentForm } from '../forms/f03-self-assessment.ts';
import { frameworkFor } from './framework-for.ts';
import type { PaperFromBook } from './paper-sources.ts';
import { paperHouseholdOf, paperPlaceOf } from './place.ts';
import { notFound, notYet } from './problems.ts';

/** The sheet under the household's name, for it to tick: how a household sees itself is not in the book. */
export const fromBook: PaperFromBook = {
  needs: ['village', 'household'],
  blank: ({ commune, year }) => selfAssessmentForm(undefined, frameworkFor(ruleSetOf(commune, year).id)),
  make(sources, { village, household: id }) {
    if (!village) return notFound('village');
    const view = sources.village(village);
    const household = id ? householdOf(view, id) : undefined;
    if (!household) return notFound('household');
    const rules = ruleSetOfVillage(sources.commune, sources.year, village);
    const mayTakePart =
      !rules.registration.value.required || isRegistered(registrationOf(view, sources.year, household.id));
    if (!mayTakePart) return notYet('registration');
    return ok(
      selfAssessmentForm({
        place: paperPlaceOf(sources, village),
        framework: frameworkFor(rules.id),
        household: paperHouseholdOf(household),
        cases: {},
        criteria: {},
        signedOn: '',
      }),
    );
  },
};
