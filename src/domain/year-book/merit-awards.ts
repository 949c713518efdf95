import { resolve } from '../book/resolve.ts';
import { subjectPart, yearOfSubject } from '../book/subjects.ts';
import type { BookView } from '../book/view.ts';
import { decisionsOf } from '../decision/decision.ts';
import { meritsGivenOf } from '../decision/standing.ts';

/** The merit certificates of a village's households, and the years that they have used up. */
export interface MeritAwards {
  /** By household, also years that the village knows nothing of. */
  readonly consumed: ReadonlyMap<string, ReadonlySet<number>>;
  isGiven(household: string, year: number): boolean;
  isConsumed(household: string, year: number): boolean;
}

/**
 * How many years a merit certificate of the time before the app rewarded: old papers say that one was given and not for which
 * years (Decree 122/2018: three in a row).
 */
const MERIT_YEARS = 3;

/** The certificates that stand after each year's decisions, and those that old papers tell of. */
export function meritAwardsOf(
  view: BookView,
  village: string,
  communeView: BookView,
  years: readonly number[],
): MeritAwards {
  const given = new Set<string>();
  const consumed = new Map<string, Set<number>>();
  const consume = (household: string, year: number) => {
    const others = consumed.get(household);
    if (others) others.add(year);
    else consumed.set(household, new Set([year]));
  };
  for (const year of years) {
    for (const [household, merit] of meritsGivenOf(view, village, decisionsOf(communeView, year))) {
      given.add(`${household} ${year}`);
      for (const used of merit.years) consume(household, used);
    }
  }
  for (const { household, year } of pastMeritsIn(view)) {
    if (given.has(`${household} ${year}`)) continue;
    for (let back = 0; back < MERIT_YEARS; back += 1) consume(household, year - back);
  }
  return {
    consumed,
    isGiven: (household, year) => given.has(`${household} ${year}`),
    isConsumed: (household, year) => consumed.get(household)?.has(year) === true,
  };
}

function pastMeritsIn(view: BookView): readonly { readonly household: string; readonly year: number }[] {
  return [...view.ofKind('past-result')].flatMap((state) => {
    const past = resolve(state, 'past-result');
    if (past.type === 'empty' || !past.value.merit) return [];
    return [{ household: subjectPart(state.subject, 1), year: yearOfSubject(state.subject) }];
  });
}
