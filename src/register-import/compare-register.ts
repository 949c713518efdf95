import type { UnitKind } from '#domain/book/kinds.ts';
import { changesOf, type ExistingHousehold, type FieldChange } from './compare/fields.ts';
import { matchHouseholds } from './compare/match-households.ts';
import type { ImportedHousehold, ImportedVillage } from './types.ts';
import { looseVillageKey, villageKey } from './village-name.ts';

export interface ExistingVillage {
  readonly id: string;
  readonly name: string;
  readonly households: readonly ExistingHousehold[];
}

export interface ChangedHousehold {
  readonly household: ExistingHousehold;
  readonly imported: ImportedHousehold;
  readonly fields: readonly FieldChange[];
  /** The house is the same and its head another. */
  readonly newHead: boolean;
}

export interface VillageDifference {
  /** The village's name in the file. */
  readonly name: string;
  readonly unitKind: UnitKind;
  /** The register's village that the file means, or `null` when it is new. */
  readonly villageId: string | null;
  readonly added: readonly ImportedHousehold[];
  readonly gone: readonly ExistingHousehold[];
  readonly changed: readonly ChangedHousehold[];
  /** How many households the file and the register say the same of. */
  readonly same: number;
}

export interface RegisterDifference {
  readonly villages: readonly VillageDifference[];
  /** Villages of the register that the file does not speak of: nothing of theirs is gone. */
  readonly notInFile: readonly ExistingVillage[];
}

/** Each village of the file with the register's one: by name, then by its looser form where only one of each fits. */
function pairVillages(
  existing: readonly ExistingVillage[],
  imported: readonly ImportedVillage[],
): ReadonlyMap<ImportedVillage, ExistingVillage> {
  const pairs = new Map<ImportedVillage, ExistingVillage>();
  const open = new Set(existing);
  const pair = (village: ImportedVillage, found: ExistingVillage): void => {
    pairs.set(village, found);
    open.delete(found);
  };
  for (const village of imported) {
    const found = [...open].find((one) => villageKey(one.name) === villageKey(village.name));
    if (found) pair(village, found);
  }
  const unpaired = imported.filter((village) => !pairs.has(village));
  for (const village of unpaired) {
    const key = looseVillageKey(village.name);
    const candidates = [...open].filter((one) => looseVillageKey(one.name) === key);
    const rivals = unpaired.filter((one) => looseVillageKey(one.name) === key);
    const [found] = candidates;
    if (found && candidates.length === 1 && rivals.length === 1) pair(village, found);
  }
  return pairs;
}

const bySource = (a: ImportedHousehold, b: ImportedHousehold): number =>
  a.source.sheet === b.source.sheet ? a.source.row - b.source.row : a.source.sheet < b.source.sheet ? -1 : 1;

function compareVillage(imported: ImportedVillage, existing: ExistingVillage | undefined): VillageDifference {
  const { matched, added, gone } = matchHouseholds(existing?.households ?? [], imported.households);
  const changed = matched
    .map((match) => ({
      household: match.existing,
      imported: match.imported,
      fields: changesOf(match.existing, match.imported),
      newHead: match.newHead,
    }))
    .filter(({ fields }) => fields.length > 0)
    .sort((a, b) => bySource(a.imported, b.imported));
  return {
    name: imported.name,
    unitKind: imported.unitKind,
    villageId: existing?.id ?? null,
    added,
    gone,
    changed,
    same: matched.length - changed.length,
  };
}

/**
 * What a list would change in the register: new households, those gone, those changed. Writes nothing.
 *
 * The same list a second time, in whatever order, gives no difference, so that an import can be repeated without doubles.
 */
export function compareRegister(
  existing: readonly ExistingVillage[],
  imported: readonly ImportedVillage[],
): RegisterDifference {
  const pairs = pairVillages(existing, imported);
  const spokenOf = new Set(pairs.values());
  return {
    villages: imported.map((village) => compareVillage(village, pairs.get(village))),
    notInFile: existing.filter((village) => !spokenOf.has(village)),
  };
}
