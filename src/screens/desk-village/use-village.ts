import { useComputed } from '@preact/signals';

import { codeMatches } from '#commands/seal-minutes.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { resolveFields } from '#domain/book/resolve.ts';
import type { RestrictedFields } from '#domain/book/kinds.ts';
import type { BookView } from '#domain/book/view.ts';
import { villagesOf } from '#domain/register/commune.ts';
import { flagsOf, type ReviewFlag } from '#domain/review/flags.ts';
import { reviewVillage, type VillageReview } from '#domain/review/village-review.ts';

import { useApp, type SetAsideEntry } from '../shared/app-context.ts';
import { useYear } from '../shared/use-year.ts';

/** All that a village's page shows, computed out of its book. */
export interface VillagePage {
  readonly id: string;
  readonly name: string;
  readonly year: number;
  readonly view: BookView;
  readonly review: VillageReview;
  readonly flags: readonly ReviewFlag[];
  readonly setAside: readonly SetAsideEntry[];
  /** What only officers may know of a household. */
  readonly restrictedOf: (household: string) => Partial<RestrictedFields>;
  readonly nameOf: (household: string) => string;
}

/** The village's page, live; `undefined` when the commune has no such village. */
export function useVillage(id: string): VillagePage | undefined {
  const app = useApp();
  const year = useYear();
  const review = useComputed(() => reviewVillage(app.village(id).value, id, year));
  const flags = useComputed(() =>
    flagsOf(app.village(id).value, review.value, {
      codeMismatches: review.value.meetings.filter((each) => !codeMatches(each, id)).map((each) => each.id),
      clockSkews: app.directory.value
        .filter((recorder) => recorder.village === id && !recorder.revoked)
        .map(({ name, clockSkewMs }) => ({ name, skewMs: clockSkewMs })),
      setAside: app.setAside(id).value.length,
    }),
  );
  const names = useComputed(
    () => new Map(review.value.households.map((household) => [household.id, household.headName])),
  );
  const village = villagesOf(app.commune.value).find((each) => each.id === id);
  if (!village) return undefined;
  const restricted = app.restricted(id).value;
  return {
    id,
    name: village.name,
    year,
    view: app.village(id).value,
    review: review.value,
    flags: flags.value,
    setAside: app.setAside(id).value,
    restrictedOf: (household) =>
      resolveFields(restricted.get(subjectOf.restricted(household)), 'household-restricted').value,
    nameOf: (household) => names.value.get(household) ?? household,
  };
}
