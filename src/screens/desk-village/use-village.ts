import { useMemo } from 'preact/hooks';

import { subjectOf } from '#domain/book/subjects.ts';
import { resolve, resolveFields } from '#domain/book/resolve.ts';
import type { RestrictedFields } from '#domain/book/kinds.ts';
import type { BookView } from '#domain/book/view.ts';
import type { Dossier } from '#domain/dossier/dossier.ts';
import { villagesOf } from '#domain/register/commune.ts';
import type { ReviewFlag } from '#domain/review/flags.ts';
import type { VillageReview } from '#domain/review/village-review.ts';
import { stageOf, type VillageStage } from '#domain/timeline/village-stage.ts';
import type { VillageTimeline } from '#domain/timeline/village-timeline.ts';

import { useRestrictedFacts } from '../shared/access/use-restricted-facts.ts';
import { useApp, type SetAsideEntry } from '../shared/app-context.ts';
import { villageYearOf } from '../shared/timeline/village-year.ts';
import { useYear } from '../shared/use-year.ts';

/** All that a village's page shows, computed out of its book. */
export interface VillagePage {
  readonly id: string;
  readonly name: string;
  readonly year: number;
  readonly view: BookView;
  readonly review: VillageReview;
  readonly flags: readonly ReviewFlag[];
  readonly dossier: Dossier;
  readonly timeline: VillageTimeline;
  readonly stage: VillageStage;
  readonly setAside: readonly SetAsideEntry[];
  /** What only officers may know of a household: nothing before somebody has said what for. */
  readonly restrictedOf: (household: string) => Partial<RestrictedFields>;
  /** The disqualifying cases that were found of a household, by id; officers alone read them, and say what for. */
  readonly casesOf: (household: string) => readonly string[];
  readonly nameOf: (household: string) => string;
}

/** The village's page, live; `undefined` when the commune has no such village. */
export function useVillage(id: string): VillagePage | undefined {
  const app = useApp();
  const year = useYear();
  const facts = useRestrictedFacts(id, { what: 'household-facts', household: '' });
  const cases = useRestrictedFacts(id, { what: 'disqualification', household: '' });
  const known = villageYearOf(app, id, year);
  const review = known.review.value;
  const names = useMemo(
    () => new Map(review.households.map((household) => [household.id, household.headName])),
    [review],
  );
  const village = villagesOf(app.commune.value).find((each) => each.id === id);
  if (!village) return undefined;
  const timeline = known.timeline.value;
  const restricted = app.restricted(id).value;
  return {
    id,
    name: village.name,
    year,
    view: app.village(id).value,
    review,
    flags: known.flags.value,
    dossier: known.dossier.value,
    timeline,
    stage: stageOf(review.state, timeline),
    setAside: app.setAside(id).value,
    restrictedOf: (household) =>
      facts.state !== 'said'
        ? {}
        : resolveFields(restricted.get(subjectOf.restricted(household)), 'household-restricted').value,
    casesOf: (household) => {
      if (cases.state !== 'said') return [];
      const found = resolve(restricted.get(subjectOf.disqualification(year, household)), 'disqualification');
      return found.type === 'empty' ? [] : found.value.cases;
    },
    nameOf: (household) => names.get(household) ?? household,
  };
}
