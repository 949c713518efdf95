import { resolve } from '../book/resolve.ts';
import { subjectPart, yearOfSubject } from '../book/subjects.ts';
import type { BookView } from '../book/view.ts';
import { isSigned, villagePartOf, type Decision, type VillagePart } from '../decision/decision.ts';

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

interface Award {
  readonly year: number;
  readonly households: ReadonlySet<string>;
  readonly years: readonly number[];
}

/**
 * The certificates as the village's decisions left them: a correction names who has them in the place of the decision that it
 * corrects, a revocation takes them from those it names, and their years reward again. Drafts say nothing.
 */
export function meritAwardsOf(view: BookView, village: string, decisions: readonly Decision[]): MeritAwards {
  const given = new Set<string>();
  const consumed = new Map<string, Set<number>>();
  const consume = (household: string, year: number) => {
    const others = consumed.get(household);
    if (others) others.add(year);
    else consumed.set(household, new Set([year]));
  };
  for (const award of awardsOf(view, village, decisions)) {
    for (const household of award.households) {
      given.add(`${household} ${award.year}`);
      for (const year of award.years) consume(household, year);
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

/** What stands of the merit decisions, by the decision that says so last. */
function awardsOf(view: BookView, village: string, decisions: readonly Decision[]): Iterable<Award> {
  const awards = new Map<string, Award>();
  for (const decision of decisions.filter(isSigned)) {
    const part = villagePartOf(view, decision.id, village);
    if (!part) continue;
    if (decision.type === 'merit') awards.set(decision.id, awardOf(decision, part));
    const corrected = awards.get(decision.corrects);
    if (!corrected) continue;
    if (decision.type === 'correction') {
      awards.delete(decision.corrects);
      awards.set(decision.id, awardOf(decision, part, corrected.years));
    }
    if (decision.type === 'revocation') awards.set(decision.corrects, without(corrected, part));
  }
  return awards.values();
}

/** A correction that says no years leaves those that the decision had. */
const awardOf = ({ year }: Decision, part: VillagePart, years: readonly number[] = []): Award => ({
  year,
  households: new Set(part.households),
  years: part.years.length > 0 ? part.years : years,
});

const without = (award: Award, { households }: VillagePart): Award => ({
  ...award,
  households: new Set([...award.households].filter((household) => !households.includes(household))),
});

function pastMeritsIn(view: BookView): readonly { readonly household: string; readonly year: number }[] {
  return [...view.ofKind('past-result')].flatMap((state) => {
    const past = resolve(state, 'past-result');
    if (past.type === 'empty' || !past.value.merit) return [];
    return [{ household: subjectPart(state.subject, 1), year: yearOfSubject(state.subject) }];
  });
}
