import type { SubjectState } from '../book/fold.ts';
import type { BookView } from '../book/view.ts';
import { householdsOf, type Household } from '../register/household.ts';
import { consumedYearsOf, householdYearsOf, type HouseholdYear } from './household-years.ts';
import { householdEventsOf, type HouseholdEvent } from './succession.ts';

/** A village with everything that its book says. */
export interface BookVillage {
  readonly id: string;
  readonly view: BookView;
}

/** What one village's book gives to the book of the years, before households are followed from village to village. */
export interface VillageReading {
  readonly households: readonly Household[];
  readonly years: ReadonlyMap<string, readonly HouseholdYear[]>;
  /** By household, the years that merit certificates have used up. */
  readonly consumed: ReadonlyMap<string, ReadonlySet<number>>;
  readonly events: readonly HouseholdEvent[];
}

interface Kept {
  readonly reading: VillageReading;
  readonly village: string;
  readonly years: readonly number[];
  readonly decisions: readonly SubjectState[];
}

/** A view never changes: it is another one after each change of its village. So one change has one village read anew. */
const readings = new WeakMap<BookView, Kept>();

const sameItems = (some: readonly unknown[], others: readonly unknown[]): boolean =>
  some.length === others.length && some.every((one, index) => one === others[index]);

/** Reads a village, or gives what was read of it before, as long as neither its book nor a decision says anything else. */
export function readVillage(
  { id, view }: BookVillage,
  communeView: BookView,
  years: readonly number[],
): VillageReading {
  const decisions = [...communeView.ofKind('decision')];
  const kept = readings.get(view);
  const holds = kept?.village === id && sameItems(kept.years, years) && sameItems(kept.decisions, decisions);
  if (holds) return kept.reading;
  const reading = {
    households: householdsOf(view),
    years: householdYearsOf({ id, view }, communeView, years),
    consumed: consumedYearsOf({ id, view }, communeView, years),
    events: householdEventsOf([view]),
  };
  readings.set(view, { reading, village: id, years, decisions });
  return reading;
}
