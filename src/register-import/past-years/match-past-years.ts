import { looseKey, spellingKey } from '../compare/same-text.ts';
import { looseVillageKey, villageKey } from '../village-name.ts';
import type { PastRow } from './types.ts';

/** A household of the register, also one that has moved out. */
export interface KnownHousehold {
  readonly id: string;
  readonly headName: string;
  /** Heads before the present one, as far as the book knows: old lists have their names. */
  readonly formerHeads?: readonly string[];
  readonly address: string;
  /** The present and former names of its village. */
  readonly villageNames: readonly string[];
}

/** Why a person has to say which household a row means. */
export type AmbiguousWhy =
  /** Several heads of this name live in the village. */
  | 'same-name'
  /** The name is written otherwise: marks or signs differ. */
  | 'spelling'
  /** The row names no village, or one that the register does not know. */
  | 'village'
  /** Several rows speak of this household's same year. */
  | 'several-rows';

export interface ExactMatch {
  readonly row: PastRow;
  readonly household: string;
}

export interface AmbiguousMatch {
  readonly row: PastRow;
  readonly why: AmbiguousWhy;
  /** Household ids to choose from. */
  readonly candidates: readonly string[];
}

export interface PastMatches {
  readonly exact: readonly ExactMatch[];
  readonly ambiguous: readonly AmbiguousMatch[];
  /** Rows whose head the register does not know. */
  readonly unknown: readonly PastRow[];
}

type Index = ReadonlyMap<string, readonly KnownHousehold[]>;

interface Indexes {
  readonly byName: Index;
  readonly bySpelling: Index;
  readonly inVillage: Index;
  readonly looselyInVillage: Index;
  readonly villages: ReadonlySet<string>;
  readonly looseVillages: ReadonlyMap<string, string>;
}

/** Finds for each row the household that it speaks of. Only a name that one household alone has in the village is exact. */
export function matchPastYears(rows: readonly PastRow[], households: readonly KnownHousehold[]): PastMatches {
  const indexes = indexesOf(households);
  const found = rows.map((row) => ({ row, ...findHousehold(row, indexes) }));
  const rivals = rowsByYear(found);
  const isRival = ({ row, candidates: [id] }: Found): boolean =>
    row.results.some(({ year }) => (rivals.get(`${id} ${year}`) ?? 0) > 1);
  const sure = found.filter(({ why }) => why === 'exact');
  const ambiguous = found.flatMap((one): readonly AmbiguousMatch[] => {
    const { row, why, candidates } = one;
    if (why === 'unknown') return [];
    if (why !== 'exact') return [{ row, why, candidates }];
    return isRival(one) ? [{ row, why: 'several-rows', candidates }] : [];
  });
  return {
    exact: sure
      .filter((one) => !isRival(one))
      .flatMap(({ row, candidates: [household] }) => (household === undefined ? [] : [{ row, household }])),
    ambiguous,
    unknown: found.filter(({ why }) => why === 'unknown').map(({ row }) => row),
  };
}

interface Match {
  readonly why: AmbiguousWhy | 'exact' | 'unknown';
  readonly candidates: readonly string[];
}

interface Found extends Match {
  readonly row: PastRow;
}

const namesOf = ({ headName, formerHeads = [] }: KnownHousehold): readonly string[] => [
  headName,
  ...formerHeads,
];

function indexBy(
  households: readonly KnownHousehold[],
  keysOf: (household: KnownHousehold) => readonly string[],
): Index {
  const index = new Map<string, KnownHousehold[]>();
  for (const household of households) {
    for (const key of new Set(keysOf(household))) {
      const others = index.get(key);
      if (others) others.push(household);
      else index.set(key, [household]);
    }
  }
  return index;
}

function indexesOf(households: readonly KnownHousehold[]): Indexes {
  const inVillage = (keyOf: (name: string) => string) => (household: KnownHousehold) =>
    household.villageNames.flatMap((village) =>
      namesOf(household).map((name) => `${villageKey(village)}|${keyOf(name)}`),
    );
  const villages = new Set(households.flatMap(({ villageNames }) => villageNames.map(villageKey)));
  const names = new Set(households.flatMap(({ villageNames }) => villageNames));
  return {
    byName: indexBy(households, (one) => namesOf(one).map(spellingKey)),
    bySpelling: indexBy(households, (one) => namesOf(one).map(looseKey)),
    inVillage: indexBy(households, inVillage(spellingKey)),
    looselyInVillage: indexBy(households, inVillage(looseKey)),
    villages,
    looseVillages: onlyOnes([...names].map((name) => [looseVillageKey(name), villageKey(name)])),
  };
}

/** Loose keys that only one village has. */
function onlyOnes(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  const found = new Map<string, Set<string>>();
  for (const [loose, key] of pairs) found.set(loose, (found.get(loose) ?? new Set()).add(key));
  return new Map(
    [...found].flatMap(([loose, [key, ...others]]) =>
      key !== undefined && others.length === 0 ? [[loose, key]] : [],
    ),
  );
}

function findHousehold(row: PastRow, indexes: Indexes): Match {
  const own = villageKey(row.village);
  const village = indexes.villages.has(own) ? own : indexes.looseVillages.get(looseVillageKey(row.village));
  const [name, loose] = [spellingKey(row.headName), looseKey(row.headName)];
  if (village === undefined || row.village === '') {
    const anywhere = indexes.byName.get(name) ?? indexes.bySpelling.get(loose) ?? [];
    return anywhere.length > 0 ? ambiguous('village', anywhere) : { why: 'unknown', candidates: [] };
  }
  const same = indexes.inVillage.get(`${village}|${name}`) ?? [];
  if (same.length === 1) return { why: 'exact', candidates: same.map(({ id }) => id) };
  if (same.length > 1) return byAddress(row, same);
  const alike = indexes.looselyInVillage.get(`${village}|${loose}`) ?? [];
  return alike.length > 0 ? ambiguous('spelling', alike) : { why: 'unknown', candidates: [] };
}

const ambiguous = (why: AmbiguousWhy, households: readonly KnownHousehold[]): Match => ({
  why,
  candidates: households.map(({ id }) => id),
});

/** Of several heads of one name the house decides, if the row names one that only one of them has. */
function byAddress(row: PastRow, same: readonly KnownHousehold[]): Match {
  const address = looseKey(row.address);
  const there = same.filter((household) => address !== '' && looseKey(household.address) === address);
  return there.length === 1
    ? { why: 'exact', candidates: there.map(({ id }) => id) }
    : ambiguous('same-name', same);
}

/** How many rows speak of each household's year. */
function rowsByYear(found: readonly Found[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { why, candidates, row } of found) {
    if (why !== 'exact') continue;
    for (const { year } of row.results) {
      const key = `${candidates[0]} ${year}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}
