import type { BookView } from '../book/view.ts';
import type { HouseholdEventType, IsoDay } from '../book/kinds-of-recognition.ts';
import { householdsOf, type Household } from '../register/household.ts';
import {
  consecutiveYears,
  consumedYearsOf,
  householdYearsOf,
  type HouseholdYear,
} from './household-years.ts';
import { unusedYears } from './merit.ts';
import { householdEventsOf, lineageOf, villageLineageOf, type Ancestor, type Lineage } from './succession.ts';

/** A village with everything that its book says. */
export interface BookVillage {
  readonly id: string;
  readonly view: BookView;
}

/** A year of a household's history, and whose it was when it was another household's. */
export interface YearLine extends HouseholdYear {
  /** Whether it counts for consecutive years; a year before a split is shown and does not. */
  readonly counts: boolean;
  readonly origin: YearOrigin | undefined;
}

/** Where a year comes from that the household did not have under its present id. */
export interface YearOrigin {
  readonly household: string;
  readonly headName: string;
  readonly via: HouseholdEventType;
  readonly on: IsoDay;
}

/** How a household stands for merit certificates. */
export interface MeritStanding {
  /** The years in which it was given one, the newest first. */
  readonly givenIn: readonly number[];
  /** The years in a row up to the book's newest that no certificate has used up, the newest first. */
  readonly unusedYears: readonly number[];
}

/** A household's line in the book that a commune keeps over the years (F19). */
export interface HouseholdLine {
  readonly household: Household;
  /** The village that it belongs to now. */
  readonly village: string;
  /** The newest first. */
  readonly years: readonly YearLine[];
  /** The years in a row up to the book's newest, the newest first. */
  readonly consecutive: readonly number[];
  readonly merit: MeritStanding;
}

/** A year's rates over both denominators. A whole of 0 has no rate. */
export interface YearRates {
  readonly year: number;
  /** Households that were there in the year, as far as the book tells: no fewer than those it says anything of. */
  readonly households: number;
  readonly registered: number;
  readonly recognised: number;
  /** Of those recognised, the households that registered: the share of the registered is taken of these. */
  readonly recognisedRegistered: number;
}

export interface YearBook {
  readonly lines: readonly HouseholdLine[];
  /** In the order of the years asked for. */
  readonly rates: readonly YearRates[];
  /** Former names by village, of those that have any. */
  readonly formerNames: ReadonlyMap<string, readonly string[]>;
}

interface Told {
  readonly household: Household;
  readonly village: string;
}

/**
 * The book of the years of a commune's households. Each village's book is read once, whatever the number of its households;
 * a household that two villages know, because the one was merged into the other, is one household with the years of both.
 */
export function yearBookOf(
  villages: readonly BookVillage[],
  communeView: BookView,
  years: readonly number[],
): YearBook {
  const villageLineage = villageLineageOf(communeView);
  const lineage = lineageOf(householdEventsOf(villages.map(({ view }) => view)));
  const households = new Map<string, Told>();
  const own = new Map<string, readonly HouseholdYear[]>();
  const consumed = new Map<string, ReadonlySet<number>>();
  for (const village of villages) {
    const present = villageLineage.presentOf(village.id);
    for (const household of householdsOf(village.view)) {
      const known = households.get(household.id);
      if (!known || supersedes(household, known, village.id === present)) {
        households.set(household.id, { household, village: present });
      }
    }
    for (const [household, found] of householdYearsOf(village, communeView, years)) {
      own.set(household, united(own.get(household) ?? [], found));
    }
    for (const [household, used] of consumedYearsOf(village, communeView, years)) {
      consumed.set(household, new Set([...(consumed.get(household) ?? []), ...used]));
    }
  }
  const newest = Math.max(...years);
  const reading: Reading = { lineage, own, consumed, households, newest };
  const lines = [...households.values()].map((one) => lineOf(one, reading));
  return {
    lines,
    rates: ratesOf(years, reading),
    formerNames: new Map(
      villages
        .map(({ id }) => [id, villageLineage.formerNamesOf(id)] as const)
        .filter(([, names]) => names.length > 0),
    ),
  };
}

/** Of two villages that know a household, the one in which it lives now; of equals the one that still exists. */
function supersedes(household: Household, known: Told, villageIsPresent: boolean): boolean {
  if (household.status !== known.household.status) return household.status === 'active';
  return villageIsPresent;
}

/** A year that a decision settled comes before one that is open in the other village. */
function united(some: readonly HouseholdYear[], others: readonly HouseholdYear[]): readonly HouseholdYear[] {
  const byYear = new Map(some.map((one) => [one.year, one]));
  for (const one of others) {
    const known = byYear.get(one.year);
    if (!known || (known.title === 'open' && one.title !== 'open')) byYear.set(one.year, one);
  }
  return [...byYear.values()].sort((a, b) => b.year - a.year);
}

interface Reading {
  readonly lineage: Lineage;
  readonly own: ReadonlyMap<string, readonly HouseholdYear[]>;
  readonly consumed: ReadonlyMap<string, ReadonlySet<number>>;
  readonly households: ReadonlyMap<string, Told>;
  readonly newest: number;
}

function lineOf({ household, village }: Told, reading: Reading): HouseholdLine {
  const years = historyOf(household.id, reading);
  const counting = years.filter(({ counts }) => counts);
  return {
    household,
    village,
    years,
    consecutive: consecutiveYears(counting, reading.newest),
    merit: {
      givenIn: years.filter(({ merit, counts }) => merit && counts).map(({ year }) => year),
      unusedYears: unusedYears(counting, reading.newest),
    },
  };
}

/**
 * The household's own years and those it has from others. Where several say something of one year, its own comes first, then the
 * nearest ancestor that counts.
 */
function historyOf(household: string, reading: Reading): readonly YearLine[] {
  const { lineage, own, households } = reading;
  const ancestors = lineage.ancestorsOf(household);
  const used = usedYears(household, ancestors, reading);
  const lines = (own.get(household) ?? []).map(
    (one): YearLine => ({ ...one, consumed: used(one.year), counts: true, origin: undefined }),
  );
  if (ancestors.length === 0) return lines;
  const byYear = new Map(lines.map((one) => [one.year, one]));
  for (const ancestor of [...ancestors].sort((a, b) => Number(b.counts) - Number(a.counts))) {
    const { household: id, via, on, counts, lastYear } = ancestor;
    const origin = { household: id, headName: households.get(id)?.household.headName ?? '', via, on };
    for (const one of own.get(id) ?? []) {
      const known = byYear.get(one.year);
      const isBetter = !known || (known.title === 'open' && one.title !== 'open');
      if (one.year > lastYear || !isBetter) continue;
      byYear.set(one.year, { ...one, consumed: counts ? used(one.year) : one.consumed, counts, origin });
    }
  }
  return [...byYear.values()].sort((a, b) => b.year - a.year);
}

/**
 * A year that rewarded the household or any whose years it goes on with is used up, whichever village's decision said so: no family
 * is rewarded twice for one year.
 */
function usedYears(household: string, ancestors: readonly Ancestor[], { consumed }: Reading) {
  const all = [household, ...ancestors.filter(({ counts }) => counts).map((one) => one.household)];
  const sets = all.flatMap((one) => consumed.get(one) ?? []);
  return (year: number): boolean => sets.some((set) => set.has(year));
}

/**
 * Who was there in a year is known of those that the book says something of; of the others that live here today it is taken for
 * granted unless an event made them later. So a rate is rather too low than too high.
 */
function ratesOf(years: readonly number[], { households, own, lineage }: Reading): readonly YearRates[] {
  const rates = years.map((year) => ({
    year,
    households: 0,
    registered: 0,
    recognised: 0,
    recognisedRegistered: 0,
  }));
  for (const { household } of households.values()) {
    const firstYear = household.status === 'active' ? lineage.firstYearOf(household.id) : Infinity;
    const lines = own.get(household.id) ?? [];
    for (const counts of rates) {
      const line = lines.find((one) => one.year === counts.year);
      if (!line && firstYear > counts.year) continue;
      const isRecognised = line?.title === 'recognised';
      const isRegistered = line?.registered === true;
      counts.households += 1;
      counts.registered += Number(isRegistered);
      counts.recognised += Number(isRecognised);
      counts.recognisedRegistered += Number(isRecognised && isRegistered);
    }
  }
  return rates;
}
