import { resolve } from '#domain/book/resolve.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import type { PastResultBody } from '#domain/book/kinds-of-recognition.ts';
import { villagesOf } from '#domain/register/commune.ts';
import { householdsOf } from '#domain/register/household.ts';
import { householdEventsOf, villageLineageOf, type HouseholdEvent } from '#domain/year-book/succession.ts';
import type { KnownHousehold } from '#register-import/past-years/match-past-years.ts';

import type { AppServices } from '../shared/app-context.ts';

/** The commune's households as old tables may name them, and where the book keeps each. */
export interface KnownHouseholds {
  readonly households: readonly KnownHousehold[];
  readonly byId: ReadonlyMap<string, KnownHousehold>;
  /** The village whose book a household is in. */
  readonly villageOf: ReadonlyMap<string, string>;
  /** What the book says already of a household's earlier year. */
  pastOf(household: string, year: number): PastResultBody | undefined;
}

/** Everybody whom the register knows, also those that moved out: earlier years are theirs too. */
export function knownHouseholds(app: AppServices): KnownHouseholds {
  const villages = villagesOf(app.commune.peek());
  const views = new Map(villages.map(({ id }) => [id, app.village(id).peek()]));
  const lineage = villageLineageOf(app.commune.peek());
  const events = householdEventsOf([...views.values()]);
  const formerHeads = formerHeadsIn(events);
  const elsewhere = goneOnElsewhere(events);
  const villageOf = new Map<string, string>();
  const households = villages.flatMap(({ id: village, name }) => {
    const villageNames = [name, ...lineage.formerNamesOf(village)];
    const view = views.get(village);
    const own = view ? householdsOf(view).filter(({ id }) => !elsewhere.has(id)) : [];
    return own.map(({ id, headName, address }): KnownHousehold => {
      villageOf.set(id, village);
      return { id, headName, address, villageNames, formerHeads: formerHeads.get(id) ?? [] };
    });
  });
  return {
    households,
    byId: new Map(households.map((one) => [one.id, one])),
    villageOf,
    pastOf(household, year) {
      const state = views.get(villageOf.get(household) ?? '')?.get(subjectOf.pastResult(year, household));
      const past = resolve(state, 'past-result');
      return past.type === 'empty' ? undefined : past.value;
    },
  };
}

function formerHeadsIn(events: readonly HouseholdEvent[]): ReadonlyMap<string, readonly string[]> {
  const heads = new Map<string, string[]>();
  for (const { type, to, formerHead } of events) {
    if (type !== 'new-head' || formerHead === '') continue;
    for (const household of to) heads.set(household, [...(heads.get(household) ?? []), formerHead]);
  }
  return heads;
}

/** Who lives in another village of the commune now: the years are written where the family is. */
const goneOnElsewhere = (events: readonly HouseholdEvent[]): ReadonlySet<string> =>
  new Set(
    events
      .filter(({ type, to }) => type === 'moved-in' && to.length > 0)
      .flatMap(({ from, to }) => from.filter((household) => !to.includes(household))),
  );
