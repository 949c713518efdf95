import type { Fraction } from '../rules/fraction.ts';
import { consecutiveYears, type HouseholdYear } from './household-years.ts';

/** What a merit certificate asks for (Decree 122/2018: three years in a row, at most 15 % of those who have them). */
export interface MeritRule {
  readonly consecutiveYears: number;
  readonly cap: Fraction;
}

/** A household with its years and the votes that it had this time. */
export interface MeritHousehold {
  readonly household: string;
  readonly history: readonly HouseholdYear[];
  readonly votesFor: number;
}

export interface MeritCandidate {
  readonly household: string;
  readonly votesFor: number;
  /** The years that the certificate would reward and use up, the newest first. */
  readonly years: readonly number[];
  /** Whether it is within the cap; `tied` where only a choice can say, because others have as many votes. */
  readonly place: 'within' | 'tied' | 'beyond';
}

export interface MeritList {
  /** How many households have the years. The cap is taken of these. */
  readonly eligible: number;
  readonly places: number;
  readonly candidates: readonly MeritCandidate[];
}

/**
 * Who may have a merit certificate, most votes first. A year that an earlier certificate rewarded rewards nobody again: who
 * was given one for 2020 to 2022 is not eligible for 2021 to 2023 (the Ministry's answer, baochinhphu.vn 102231123094437376).
 */
export function meritListOf(
  households: readonly MeritHousehold[],
  year: number,
  { consecutiveYears: needed, cap }: MeritRule,
): MeritList {
  const eligible = households
    .map((one) => ({ ...one, years: unusedYears(one.history, year).slice(0, needed) }))
    .filter(({ years }) => years.length === needed)
    .sort((a, b) => b.votesFor - a.votesFor || (a.household < b.household ? -1 : 1));
  const places = shareOf(eligible.length, cap);
  const ranks = ranksOf(eligible);
  return {
    eligible: eligible.length,
    places,
    candidates: eligible.map(({ household, votesFor, years }) => ({
      household,
      votesFor,
      years,
      place: placeOf(ranks.get(votesFor) ?? { better: 0, asMany: 0 }, places),
    })),
  };
}

/** The years in a row up to this one that no certificate has used up, the newest first. */
export function unusedYears(history: readonly HouseholdYear[], year: number): readonly number[] {
  const consumed = new Set(history.filter((one) => one.consumed).map((one) => one.year));
  const years = consecutiveYears(history, year);
  const used = years.findIndex((one) => consumed.has(one));
  return used < 0 ? years : years.slice(0, used);
}

/** “At most” is rounded down: of 13 households 15 % are one. */
const shareOf = (whole: number, { numerator, denominator }: Fraction): number =>
  Math.floor((whole * numerator) / denominator);

/** For each count of votes, how many households have as many and how many have more. */
function ranksOf(sorted: readonly { readonly votesFor: number }[]): ReadonlyMap<number, Rank> {
  const ranks = new Map<number, { better: number; asMany: number }>();
  sorted.forEach(({ votesFor }, index) => {
    const rank = ranks.get(votesFor);
    if (rank) rank.asMany += 1;
    else ranks.set(votesFor, { better: index, asMany: 1 });
  });
  return ranks;
}

interface Rank {
  readonly better: number;
  readonly asMany: number;
}

function placeOf({ better, asMany }: Rank, places: number): MeritCandidate['place'] {
  if (better + asMany <= places) return 'within';
  return better < places ? 'tied' : 'beyond';
}
