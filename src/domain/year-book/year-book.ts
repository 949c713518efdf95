import { resolve } from '../book/resolve.ts';
import { yearOfSubject } from '../book/subjects.ts';
import type { BookView } from '../book/view.ts';
import { yearsOf } from '../register/commune.ts';
import type { Household } from '../register/household.ts';
import { lineOf, WEIGHTS, type HouseholdLine, type Reading, type Told } from './household-line.ts';
import type { HouseholdYear } from './household-years.ts';
import {
  lineageOf,
  sortedEvents,
  villageLineageOf,
  type HouseholdEvent,
  type VillageLineage,
} from './succession.ts';
import { readVillage, type BookVillage, type VillageReading } from './village-reading.ts';
import { createRateCounter, type RateCounter, type YearRates } from './year-rates.ts';

export type { HouseholdLine, YearLine } from './household-line.ts';
export type { BookVillage } from './village-reading.ts';
export type { YearRates } from './year-rates.ts';

/** The book that a commune keeps over the years. */
export interface YearBook {
  /** In the order of the villages and of their registers. */
  readonly lines: readonly HouseholdLine[];
  /** In the order of the years asked for. */
  readonly rates: readonly YearRates[];
  /** The same of each village alone. */
  readonly ratesOf: ReadonlyMap<string, readonly YearRates[]>;
  /** Former names by village, of those that have any. */
  readonly formerNames: ReadonlyMap<string, readonly string[]>;
  /** What happened to households, in the order of the days. */
  readonly events: readonly HouseholdEvent[];
  /** By village, the last year of which anything is decided: years in a row are counted up to this one. */
  readonly decidedUpTo: ReadonlyMap<string, number>;
}

/** How far the book is: villages read and households followed, of all of both. */
export interface BookProgress {
  readonly done: number;
  readonly total: number;
}

/** So many households are followed in one step. */
const HOUSEHOLDS_AT_ONCE = 250;

/** The book made in one go: for papers and small communes. */
export function yearBookOf(
  villages: readonly BookVillage[],
  communeView: BookView,
  years: readonly number[],
): YearBook {
  const steps = yearBookSteps(villages, communeView, years);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/**
 * The book of the years of a commune's households, in steps: who takes them may stop between them. Each village's book is read
 * once, whatever the number of its households, and not at all while nothing in it changed; a household that two villages know,
 * because the one was merged into the other, is one household with the years of both.
 */
export function* yearBookSteps(
  villages: readonly BookVillage[],
  communeView: BookView,
  years: readonly number[],
): Generator<BookProgress, YearBook, void> {
  const villageLineage = villageLineageOf(communeView);
  const sizes = villages.map(({ view }) => [...view.ofKind('household')].length);
  const half = sizes.reduce((sum, size) => sum + size, 0);
  const readings: VillageReading[] = [];
  let done = 0;
  for (const [index, village] of villages.entries()) {
    readings.push(readVillage(village, communeView, years));
    done += sizes[index] ?? 0;
    yield { done, total: 2 * half };
  }
  const events = sortedEvents(readings.flatMap((one) => one.events));
  const own = mergedBy(
    readings.map((one) => one.years),
    united,
  );
  const households = householdsIn(villages, readings, villageLineage);
  const reading: Reading = {
    lineage: lineageOf(events),
    own,
    consumed: mergedBy(
      readings.map((one) => one.consumed),
      (some, others) => new Set([...some, ...others]),
    ),
    households,
    decidedUpTo: decidedIn(households.values(), own),
  };
  const lines: HouseholdLine[] = [];
  const all = createRateCounter(years);
  const byVillage = new Map<string, RateCounter>();
  for (const one of reading.households.values()) {
    lines.push(lineOf(one, reading));
    const own = byVillage.get(one.village) ?? createRateCounter(years);
    byVillage.set(one.village, own);
    for (const counter of [all, own]) {
      counter.count(one.household, reading.own.get(one.household.id) ?? [], reading.lineage);
    }
    if (lines.length % HOUSEHOLDS_AT_ONCE === 0) yield { done: done + lines.length, total: 2 * half };
  }
  return {
    lines,
    rates: all.rates,
    ratesOf: new Map([...byVillage].map(([village, counter]) => [village, counter.rates])),
    formerNames: formerNamesOf(villages, villageLineage),
    events,
    decidedUpTo: reading.decidedUpTo,
  };
}

/** Each household once, in the village that it belongs to now. */
function householdsIn(
  villages: readonly BookVillage[],
  readings: readonly VillageReading[],
  lineage: VillageLineage,
): ReadonlyMap<string, Told> {
  const households = new Map<string, Told>();
  for (const [index, { id }] of villages.entries()) {
    const present = lineage.presentOf(id);
    for (const household of readings[index]?.households ?? []) {
      const known = households.get(household.id);
      if (!known || supersedes(household, known, id === present)) {
        households.set(household.id, { household, village: present, register: id });
      }
    }
  }
  return households;
}

/** A year that is still open ends nobody's years in a row. */
function decidedIn(
  households: Iterable<Told>,
  own: ReadonlyMap<string, readonly HouseholdYear[]>,
): ReadonlyMap<string, number> {
  const upTo = new Map<string, number>();
  for (const { household, village } of households) {
    const last = own.get(household.id)?.find(({ title }) => title !== 'open')?.year ?? 0;
    if (last > (upTo.get(village) ?? 0)) upTo.set(village, last);
  }
  return upTo;
}

/** Several villages' maps as one; what two of them say of one household is put together. */
function mergedBy<Value>(
  maps: readonly ReadonlyMap<string, Value>[],
  unite: (some: Value, others: Value) => Value,
): ReadonlyMap<string, Value> {
  const all = new Map<string, Value>();
  for (const map of maps) {
    for (const [key, value] of map) {
      const known = all.get(key);
      all.set(key, known === undefined ? value : unite(known, value));
    }
  }
  return all;
}

const formerNamesOf = (
  villages: readonly BookVillage[],
  lineage: VillageLineage,
): ReadonlyMap<string, readonly string[]> =>
  new Map(
    villages
      .map(({ id }) => [id, lineage.formerNamesOf(id)] as const)
      .filter(([, names]) => names.length > 0),
  );

/** Of two villages that know a household, the one in which it lives now; of equals the one that still exists. */
function supersedes(household: Household, known: Told, villageIsPresent: boolean): boolean {
  if (household.status !== known.household.status) return household.status === 'active';
  return villageIsPresent;
}

function united(some: readonly HouseholdYear[], others: readonly HouseholdYear[]): readonly HouseholdYear[] {
  const byYear = new Map(some.map((one) => [one.year, one]));
  for (const one of others) {
    const known = byYear.get(one.year);
    if (!known || WEIGHTS[one.title] > WEIGHTS[known.title]) byYear.set(one.year, one);
  }
  return [...byYear.values()].sort((a, b) => b.year - a.year);
}

/** The years that the book can show, the newest first: those that the commune opened, and those brought in from paper. */
export const bookYearsOf = (villages: readonly BookVillage[], communeView: BookView): readonly number[] =>
  [...new Set([...yearsOf(communeView), ...villages.flatMap(({ view }) => [...pastYearsIn(view)])])].sort(
    (a, b) => b - a,
  );

const pastYears = new WeakMap<BookView, ReadonlySet<number>>();

/** The years that a village has from paper. A view never changes, so they are read off it once. */
function pastYearsIn(view: BookView): ReadonlySet<number> {
  const known = pastYears.get(view);
  if (known) return known;
  const years = new Set<number>();
  for (const state of view.ofKind('past-result')) {
    const year = yearOfSubject(state.subject);
    if (!years.has(year) && resolve(state, 'past-result').type !== 'empty') years.add(year);
  }
  pastYears.set(view, years);
  return years;
}
