import { computed, type ReadonlySignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';

import type { BookView } from '#domain/book/view.ts';
import { decisionsOf, type Decision } from '#domain/decision/decision.ts';
import { partsOf, type NamedPart, type NamingVillage } from '#domain/decision/naming.ts';
import { villagesOf } from '#domain/register/commune.ts';
import { ruleSetOf } from '#domain/register/year-rules.ts';
import { reviewVillage, type VillageReview } from '#domain/review/village-review.ts';
import type { RuleSet } from '#domain/rules/rule-set.ts';

import { useApp } from '../shared/app-context.ts';

/** A village by name, with its book. */
export interface DeskVillage extends NamingVillage {
  readonly name: string;
}

/** A year's decisions and the villages that they may name; moves as entries arrive. */
export interface DecisionYear {
  readonly year: number;
  readonly communeView: BookView;
  readonly ruleSet: RuleSet;
  readonly villages: readonly DeskVillage[];
  /** In the order in which they were signed, drafts last. */
  readonly decisions: readonly Decision[];
  readonly partsOf: (decision: Decision) => readonly NamedPart[];
  readonly nameOf: (village: string) => string;
  /** Computed once for each change of a village's book. */
  readonly reviewOf: (village: string) => VillageReview;
}

export function useDecisionYear(year: number): DecisionYear {
  const app = useApp();
  const found = useMemo(() => {
    const reviews = new Map<string, ReadonlySignal<VillageReview>>();
    const reviewOf = (id: string): VillageReview => {
      const known = reviews.get(id) ?? computed(() => reviewVillage(app.village(id).value, id, year));
      reviews.set(id, known);
      return known.value;
    };
    return computed((): DecisionYear => {
      const villages = villagesOf(app.commune.value).map(({ id, name }) => ({
        id,
        name,
        view: app.village(id).value,
      }));
      const names = new Map(villages.map(({ id, name }) => [id, name]));
      return {
        year,
        communeView: app.commune.value,
        villages,
        ruleSet: ruleSetOf(app.commune.value, year),
        decisions: decisionsOf(app.commune.value, year),
        partsOf: ({ id }) => partsOf(id, villages),
        nameOf: (village) => names.get(village) ?? village,
        reviewOf,
      };
    });
  }, [app, year]);
  return found.value;
}
