import type { BookView } from '../book/view.ts';
import { areaOfVillage } from './areas.ts';
import { villagesOf, type Village } from './commune.ts';

/** The villages of every part, by the part's id; those in none, or in one that is gone, under the empty text. */
export function villagesByArea(communeView: BookView): ReadonlyMap<string, readonly Village[]> {
  const found = new Map<string, readonly Village[]>();
  for (const village of villagesOf(communeView)) {
    const id = areaOfVillage(communeView, village.id)?.id ?? '';
    found.set(id, [...(found.get(id) ?? []), village]);
  }
  return found;
}
