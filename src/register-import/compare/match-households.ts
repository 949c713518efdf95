import type { ImportedHousehold } from '../types.ts';
import { COMPARED_FIELDS, comparableValue, type ExistingHousehold } from './fields.ts';
import { isOneLetterOff, looseKey, spellingKey } from './same-text.ts';

export interface MatchedHousehold {
  readonly existing: ExistingHousehold;
  readonly imported: ImportedHousehold;
  /** The house is the same and its head another. */
  readonly newHead: boolean;
}

export interface HouseholdMatches {
  readonly matched: readonly MatchedHousehold[];
  readonly added: readonly ImportedHousehold[];
  readonly gone: readonly ExistingHousehold[];
}

/** A record with what the passes ask for again and again. */
interface Candidate<Household> {
  readonly household: Household;
  readonly birthYear: number | null;
  /** The head's name and the address without marks, case and signs. */
  readonly name: string;
  readonly address: string;
  readonly spelling: string;
  readonly values: readonly string[];
}

type Existing = Candidate<ExistingHousehold>;
type Imported = Candidate<ImportedHousehold>;
type AnyCandidate = Existing | Imported;

const prepare = <Household extends ExistingHousehold | ImportedHousehold>(
  household: Household,
): Candidate<Household> => ({
  household,
  birthYear: household.birthYear ?? null,
  name: looseKey(household.headName),
  address: looseKey(household.address ?? ''),
  spelling: spellingKey(household.headName),
  values: COMPARED_FIELDS.map((field) => comparableValue(household, field)),
});

/** "Số nhà 95" is one house; "Xóm Bãi" is where many stand. */
const houseOf = ({ address }: AnyCandidate): string | null => (/\d/.test(address) ? address : null);

const joined = (...parts: readonly (string | number | null)[]): string | null =>
  parts.some((part) => part === null || part === '') ? null : parts.join('|');

const agreement = (a: Existing, b: Imported): number =>
  b.values.filter((value, index) => value !== '' && value === a.values[index]).length;

const conflict = (a: string | number | null, b: string | number | null): boolean =>
  Boolean(a) && Boolean(b) && a !== b;

/** "Hùng" and "Hưng" are one without marks: with different birth years they are two people. */
const mayBeOnePerson = (a: Existing, b: Imported): boolean =>
  a.spelling === b.spelling || !conflict(a.birthYear, b.birthYear);

const isMisspelt = (a: Existing, b: Imported): boolean =>
  isOneLetterOff(a.name, b.name) && !conflict(a.address, b.address);

const isSameFamily = (a: Existing, b: Imported): boolean =>
  a.name.split(' ')[0] === b.name.split(' ')[0] || isOneLetterOff(a.name, b.name);

interface Pass {
  /** What two records of one household have in common in this pass; `null` when the record cannot take part. */
  readonly keyOf: (candidate: AnyCandidate) => string | null;
  /** Only keys that one record of each side has. */
  readonly unique?: boolean;
  readonly accepts?: (existing: Existing, imported: Imported) => boolean;
  readonly newHead?: (existing: Existing, imported: Imported) => boolean;
}

/** From the surest to the boldest; each sees only what the ones before it left. */
function passesFor(given: readonly boolean[]): readonly Pass[] {
  return [
    { keyOf: ({ values }) => values.filter((_, index) => given[index]).join('|') },
    { keyOf: ({ name, birthYear, address }) => joined(name, birthYear, address) },
    { keyOf: ({ name, birthYear }) => joined(name, birthYear) },
    { keyOf: ({ name, address }) => joined(name, address), accepts: mayBeOnePerson },
    { keyOf: ({ name }) => name, unique: true, accepts: mayBeOnePerson },
    { keyOf: ({ birthYear }) => joined(birthYear), accepts: isMisspelt },
    {
      keyOf: houseOf,
      unique: true,
      accepts: isSameFamily,
      newHead: (existing, imported) =>
        conflict(existing.birthYear, imported.birthYear) || !isOneLetterOff(existing.name, imported.name),
    },
  ];
}

function groupBy<One extends AnyCandidate>(candidates: ReadonlySet<One>, keyOf: Pass['keyOf']) {
  const groups = new Map<string, One[]>();
  for (const candidate of candidates) {
    const key = keyOf(candidate);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(candidate);
    else groups.set(key, [candidate]);
  }
  return groups;
}

/** The one that says the most of what the newcomer says; of equals the first. */
function bestOf(candidates: readonly Existing[], newcomer: Imported): Existing | undefined {
  let best = candidates[0];
  let most = -1;
  if (candidates.length < 2) return best;
  for (const candidate of candidates) {
    const agreed = agreement(candidate, newcomer);
    if (agreed > most) [best, most] = [candidate, agreed];
  }
  return best;
}

/**
 * Finds for each household of the list the one of the register that it speaks of.
 *
 * Lists have no numbers that last, so names, birth years and houses decide. Nobody is matched twice, and the same two
 * lists always give the same matches.
 */
export function matchHouseholds(
  existing: readonly ExistingHousehold[],
  imported: readonly ImportedHousehold[],
): HouseholdMatches {
  const openExisting = new Set(existing.map(prepare));
  const openImported = new Set(imported.map(prepare));
  const matched: MatchedHousehold[] = [];
  const given = COMPARED_FIELDS.map((field) => imported.some((household) => household[field] !== undefined));

  const run = ({ keyOf, unique, accepts = () => true, newHead = () => false }: Pass): void => {
    const groups = groupBy(openExisting, keyOf);
    for (const [key, newcomers] of groupBy(openImported, keyOf)) {
      let group = groups.get(key) ?? [];
      if (unique && (group.length !== 1 || newcomers.length !== 1)) continue;
      for (const newcomer of newcomers) {
        const best = bestOf(
          group.filter((candidate) => accepts(candidate, newcomer)),
          newcomer,
        );
        if (!best) continue;
        group = group.filter((candidate) => candidate !== best);
        openExisting.delete(best);
        openImported.delete(newcomer);
        matched.push({
          existing: best.household,
          imported: newcomer.household,
          newHead: newHead(best, newcomer),
        });
      }
    }
  };
  passesFor(given).forEach(run);
  return {
    matched,
    added: [...openImported].map(({ household }) => household),
    gone: [...openExisting].map(({ household }) => household),
  };
}
