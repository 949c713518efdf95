import type { AreaBody } from '../book/kinds-of-recognition.ts';
import { resolve } from '../book/resolve.ts';
import { subjectOf, subjectPart } from '../book/subjects.ts';
import type { BookView } from '../book/view.ts';
import type { AreaClass } from '../rules/scale.ts';

/** A part of a merged commune that keeps the rules of its former commune or province. */
export interface Area extends AreaBody {
  readonly id: string;
}

/** The commune's parts by name; none where it was never merged of parts with rules of their own. */
export function areasOf(communeView: BookView): readonly Area[] {
  const areas = [...communeView.ofKind('area')].flatMap((state): Area[] => {
    const area = resolve(state, 'area');
    return area.type === 'empty' ? [] : [{ id: subjectPart(state.subject, 0), ...area.value }];
  });
  return areas.sort((a, b) => a.name.localeCompare(b.name, 'vi') || (a.id < b.id ? -1 : 1));
}

/** The part that a village lies in, or `undefined` where it lies in none. */
export function areaOfVillage(communeView: BookView, village: string): Area | undefined {
  const found = resolve(communeView.get(subjectOf.village(village)), 'village');
  const id = found.type === 'empty' ? undefined : found.value.area;
  if (!id) return undefined;
  const area = resolve(communeView.get(subjectOf.area(id)), 'area');
  return area.type === 'empty' ? undefined : { id, ...area.value };
}

/** What decides the village's pass mark: its part's class, and “other” where nothing says more. */
export const areaClassOfVillage = (communeView: BookView, village: string): AreaClass =>
  areaOfVillage(communeView, village)?.areaClass ?? 'other';
