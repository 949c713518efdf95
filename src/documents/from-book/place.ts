import type { UnitKind } from '#domain/book/kinds.ts';
import { communeOf, villagesOf, type Commune } from '#domain/register/commune.ts';
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
 * the unit themselves. A commune that has not been described yet is called as this device knows it, or dots stand for it.
 */
export function paperPlaceOf({ commune, communeName, year }: PaperSources, village?: string): PaperPlace {
  const described = communeOf(commune) ?? (communeName ? communeCalled(communeName) : undefined);
  const found = villagesOf(commune).find(({ id }) => id === village);
  return {
    communeKind: described?.communeKind ?? 'XA',
    commune: described ? withoutUnit(described.name, COMMUNE_UNIT) : DOTS,
    province: described?.province.normalize('NFC').trim() ?? '',
    unitKind: found?.unitKind ?? 'THON',
    village: found ? withoutUnit(found.name, VILLAGE_UNITS[found.unitKind]) : village ? DOTS : '',
    year,
  };
}

/** What a name says by itself: most begin with their unit. */
function communeCalled(name: string): Commune {
  const whole = name.normalize('NFC').trim().toLowerCase();
  const communeKind = whole.startsWith('phường') ? 'PHUONG' : whole.startsWith('đặc khu') ? 'DAC_KHU' : 'XA';
  return { name, communeKind, province: '' };
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
