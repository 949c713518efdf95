import type { ImportedHousehold } from '../types.ts';
import { COMPARED_FIELDS, comparableValue, type ComparedField, type ExistingHousehold } from './fields.ts';
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

type Comparable = ExistingHousehold | ImportedHousehold;
/** What two records of one household have in common in this pass; `null` when the record cannot take part. */
type KeyOf = (household: Comparable) => string | null;

const nameOf = (household: Comparable): string => looseKey(household.headName);
const addressOf = (household: Comparable): string => looseKey(household.address ?? '');
/** "Số nhà 95" is one house; "Xóm Bãi" is where many stand. */
const houseOf = (household: Comparable): string | null => {
  const address = addressOf(household);
  return /\d/.test(address) ? address : null;
};

const joined = (...parts: readonly (string | number | null | undefined)[]): string | null =>
  parts.some((part) => part === null || part === undefined || part === '') ? null : parts.join('|');

const agreement = (a: ExistingHousehold, b: ImportedHousehold): number =>
  COMPARED_FIELDS.filter(
    (field) => b[field] !== undefined && comparableValue(a, field) === comparableValue(b, field),
  ).length;

const conflict = (a: string | number | null | undefined, b: string | number | null | undefined): boolean =>
  Boolean(a) && Boolean(b) && a !== b;

/** "Hùng" and "Hưng" are one without marks: with different birth years they are two people. */
const mayBeOnePerson = (a: ExistingHousehold, b: ImportedHousehold): boolean =>
  spellingKey(a.headName) === spellingKey(b.headName) || !conflict(a.birthYear, b.birthYear);

const isMisspelt = (a: ExistingHousehold, b: ImportedHousehold): boolean =>
  isOneLetterOff(nameOf(a), nameOf(b)) && !conflict(addressOf(a), addressOf(b));

const isSameFamily = (a: ExistingHousehold, b: ImportedHousehold): boolean =>
  nameOf(a).split(' ')[0] === nameOf(b).split(' ')[0] || isOneLetterOff(nameOf(a), nameOf(b));

interface Pass {
  readonly keyOf: KeyOf;
  /** Only keys that one record of each side has. */
  readonly unique?: boolean;
  readonly accepts?: (existing: ExistingHousehold, imported: ImportedHousehold) => boolean;
  readonly newHead?: (existing: ExistingHousehold, imported: ImportedHousehold) => boolean;
}

/** From the surest to the boldest; each sees only what the ones before it left. */
function passesFor(given: readonly ComparedField[]): readonly Pass[] {
  return [
    { keyOf: (one) => given.map((field) => comparableValue(one, field)).join('|') },
    { keyOf: (one) => joined(nameOf(one), one.birthYear, addressOf(one)) },
    { keyOf: (one) => joined(nameOf(one), one.birthYear) },
    { keyOf: (one) => joined(nameOf(one), addressOf(one)), accepts: mayBeOnePerson },
    { keyOf: nameOf, unique: true, accepts: mayBeOnePerson },
    { keyOf: (one) => joined(one.birthYear), accepts: isMisspelt },
    {
      keyOf: houseOf,
      unique: true,
      accepts: isSameFamily,
      newHead: (existing, imported) =>
        conflict(existing.birthYear, imported.birthYear) ||
        !isOneLetterOff(nameOf(existing), nameOf(imported)),
    },
  ];
}

function groupBy<Household extends Comparable>(households: ReadonlySet<Household>, keyOf: KeyOf) {
  const groups = new Map<string, Household[]>();
  for (const household of households) {
    const key = keyOf(household);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(household);
    else groups.set(key, [household]);
  }
  return groups;
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
  const openExisting = new Set(existing);
  const openImported = new Set(imported);
  const matched: MatchedHousehold[] = [];
  const given = COMPARED_FIELDS.filter((field) =>
    imported.some((household) => household[field] !== undefined),
  );

  const run = ({ keyOf, unique, accepts = () => true, newHead = () => false }: Pass): void => {
    const groups = groupBy(openExisting, keyOf);
    for (const [key, newcomers] of groupBy(openImported, keyOf)) {
      const group = groups.get(key) ?? [];
      if (unique && (group.length !== 1 || newcomers.length !== 1)) continue;
      for (const one of newcomers) {
        const candidates = group.filter(
          (candidate) => openExisting.has(candidate) && accepts(candidate, one),
        );
        const [best] = candidates.sort((a, b) => agreement(b, one) - agreement(a, one));
        if (!best) continue;
        openExisting.delete(best);
        openImported.delete(one);
        matched.push({ existing: best, imported: one, newHead: newHead(best, one) });
      }
    }
  };
  passesFor(given).forEach(run);
  return { matched, added: [...openImported], gone: [...openExisting] };
}
