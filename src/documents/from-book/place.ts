import type { UnitKind } from '#domain/book/kinds.ts';
import { communeOf, villagesOf } from '#domain/register/commune.ts';
import type { Household } from '#domain/register/household.ts';
import type { PaperHousehold } from '../forms/f01-parts.ts';
import { DOTS } from '../paper-model.ts';
import type { PaperPlace } from '../wording.ts';
import type { PaperSources } from './paper-sources.ts';

const COMMUNE_UNIT = /^(xã|phường|đặc khu)\s+/iu;
const VILLAGE_UNITS: Readonly<Record<UnitKind, RegExp>> = {
  THON: /^thôn\s+/iu,
  TDP: /^(tổ dân phố|tdp)\s+/iu,
};

/**
 * Where the papers of a village, or of the commune without one, are made. People name their commune with or without “Xã”: papers put
 * the unit themselves. Dots stand for a commune that has not been described yet.
 */
export function paperPlaceOf({ commune, year }: PaperSources, village?: string): PaperPlace {
  const described = communeOf(commune);
  const found = villagesOf(commune).find(({ id }) => id === village);
  return {
    communeKind: described?.communeKind ?? 'XA',
    commune: described ? withoutUnit(described.name, COMMUNE_UNIT) : DOTS,
    province: described?.province.normalize('NFC').trim() ?? '',
    unitKind: found?.unitKind ?? 'THON',
    village: found ? withoutUnit(found.name, VILLAGE_UNITS[found.unitKind]) : '',
    year,
  };
}

const withoutUnit = (name: string, unit: RegExp): string => {
  const whole = name.normalize('NFC').trim();
  return whole.replace(unit, '').trim() || whole;
};

/** A household as its papers name it: nothing that only officers may know. */
export const paperHouseholdOf = ({
  headName,
  birthYear,
  address,
  cluster,
  memberCount,
  phone,
}: Household): PaperHousehold => ({ headName, birthYear, address, cluster, memberCount, phone });
