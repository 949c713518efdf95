import type { FormInfo, FormMaker } from '#documents/forms/index.ts';
import { foldMarks } from '#domain/text/vietnamese.ts';

/** The forms by who makes them. */
export interface FormGroup {
  readonly maker: FormMaker;
  readonly forms: readonly FormInfo[];
}

/** Groups in this order, without those that have no form. */
export const groupsOf = (forms: readonly FormInfo[], makers: readonly FormMaker[]): readonly FormGroup[] =>
  makers
    .map((maker) => ({ maker, forms: forms.filter(({ madeBy }) => madeBy === maker) }))
    .filter((group) => group.forms.length > 0);

/** The forms whose title, papers or number have every word of the query, without regard to marks and capitals. */
export function findForms(
  forms: readonly FormInfo[],
  query: string,
  numberOf: (form: FormInfo) => string,
): readonly FormInfo[] {
  const typed = foldMarks(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  return forms.filter((form) => {
    const words = foldMarks(
      [form.id, form.title, numberOf(form), ...form.papers.map(({ title }) => title)].join(' '),
    );
    return typed.every((word) => words.includes(word));
  });
}
