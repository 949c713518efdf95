import type { HouseholdEventType, IsoDay } from '../book/kinds-of-recognition.ts';
import type { Household } from '../register/household.ts';
import { consecutiveYears, type HouseholdYear } from './household-years.ts';
import { unusedYears } from './merit.ts';
import type { Ancestor, Lineage } from './succession.ts';

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
  /** The years in a row up to the last decided one that no certificate has used up, the newest first. */
  readonly unusedYears: readonly number[];
}

/** A household's line in the book that a commune keeps over the years (F19). */
export interface HouseholdLine {
  readonly household: Household;
  /** The village that it belongs to now. */
  readonly village: string;
  /** The village whose register it stands in: a former one where villages were merged and their registers were not yet. */
  readonly register: string;
  /** The newest first. */
  readonly years: readonly YearLine[];
  /** The years in a row up to the last that is decided in the village, the newest first. */
  readonly consecutive: readonly number[];
  readonly merit: MeritStanding;
}

/** A household as the village knows it in which it lives now. */
export interface Told {
  readonly household: Household;
  readonly village: string;
  readonly register: string;
}

/** How much what two villages say of one year weighs: a title before its lack, and that before what is open. */
export const WEIGHTS: Readonly<Record<HouseholdYear['title'], number>> = {
  revoked: 3,
  recognised: 3,
  'not-recognised': 2,
  open: 1,
};

/** What the lines of all households are made from. */
export interface Reading {
  readonly lineage: Lineage;
  readonly own: ReadonlyMap<string, readonly HouseholdYear[]>;
  readonly consumed: ReadonlyMap<string, ReadonlySet<number>>;
  readonly households: ReadonlyMap<string, Told>;
  /** By village, the last year of which anything is decided: years in a row are counted up to this one. */
  readonly decidedUpTo: ReadonlyMap<string, number>;
}

/** What the line of a household without ancestors was made from. */
interface KeptLine {
  readonly line: HouseholdLine;
  readonly from: readonly unknown[];
}

/** A household never changes: it is another one after each change of its register's row. */
const keptLines = new WeakMap<Household, KeptLine>();

/** A household's line, with the years of those that it goes on with; the same as before as long as nothing in it changed. */
export function lineOf(told: Told, reading: Reading): HouseholdLine {
  const { household, village, register } = told;
  const { id } = household;
  const ancestors = reading.lineage.ancestorsOf(id);
  if (ancestors.length > 0) return newLine(told, ancestors, reading);
  const from = [
    village,
    register,
    reading.decidedUpTo.get(village),
    reading.own.get(id),
    reading.consumed.get(id),
  ];
  const kept = keptLines.get(household);
  if (kept && from.every((one, index) => one === kept.from[index])) return kept.line;
  const line = newLine(told, ancestors, reading);
  keptLines.set(household, { line, from });
  return line;
}

function newLine(
  { household, village, register }: Told,
  ancestors: readonly Ancestor[],
  reading: Reading,
): HouseholdLine {
  const years = historyOf(household.id, ancestors, reading);
  const counting = years.filter(({ counts }) => counts);
  const upTo = reading.decidedUpTo.get(village) ?? 0;
  return {
    household,
    village,
    register,
    years,
    consecutive: consecutiveYears(counting, upTo),
    merit: {
      givenIn: years.filter(({ merit, counts }) => merit && counts).map(({ year }) => year),
      unusedYears: unusedYears(counting, upTo),
    },
  };
}

/**
 * The household's own years and those it has from others. Where several say something of one year, its own comes first, then the
 * nearest ancestor that counts.
 */
function historyOf(household: string, ancestors: readonly Ancestor[], reading: Reading): readonly YearLine[] {
  const { own, households } = reading;
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
      const isBetter = !known || WEIGHTS[one.title] > WEIGHTS[known.title];
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
