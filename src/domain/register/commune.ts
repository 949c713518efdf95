import type { BodyByKind } from '../book/kinds.ts';
import { resolve } from '../book/resolve.ts';
import { subjectOf, subjectPart, yearOfSubject } from '../book/subjects.ts';
import type { BookView } from '../book/view.ts';

export type Commune = BodyByKind['commune'];

export interface Village {
  readonly id: string;
  readonly name: string;
  readonly unitKind: BodyByKind['village']['unitKind'];
  readonly order: number;
}

/** The commune's own description, or `undefined` before it is set up. */
export function communeOf(view: BookView): Commune | undefined {
  const commune = resolve(view.get(subjectOf.commune()), 'commune');
  return commune.type === 'empty' ? undefined : commune.value;
}

/** The commune's villages in their order. */
export function villagesOf(view: BookView): readonly Village[] {
  const villages = [...view.ofKind('village')].flatMap((state): Village[] => {
    const village = resolve(state, 'village');
    return village.type === 'empty' ? [] : [{ id: subjectPart(state.subject, 0), ...village.value }];
  });
  return villages.sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

/** The years that the commune has opened, the newest first. */
export const yearsOf = (view: BookView): readonly number[] =>
  [...view.ofKind('year')]
    .filter((state) => resolve(state, 'year').type !== 'empty')
    .map((state) => yearOfSubject(state.subject))
    .sort((a, b) => b - a);

export type Target = BodyByKind['target'];

/** The year's targets. */
export function targetsOf(view: BookView, year: number): readonly Target[] {
  return [...view.ofKind('target')]
    .filter((state) => yearOfSubject(state.subject) === year)
    .flatMap((state) => {
      const target = resolve(state, 'target');
      return target.type === 'empty' ? [] : [target.value];
    });
}
