import type { Field, SheetMapping, SheetUnderstanding } from '#register-import/types.ts';

/** The officer's corrections by sheet. What nobody touched is left out, so that it is guessed as before. */
export type Corrections = ReadonlyMap<string, SheetMapping>;

export const correctionsOf = (mapping: readonly SheetMapping[]): Corrections =>
  new Map(mapping.map((each) => [each.sheet, each]));

/** One thing the officer says otherwise of a sheet. */
export type SheetChange =
  | Partial<Pick<SheetMapping, 'include' | 'villageName'>>
  | { readonly column: number; readonly field: Field };

/** The corrections with one more change to a sheet. */
export function corrected(
  corrections: Corrections,
  sheet: SheetUnderstanding,
  change: SheetChange,
): Corrections {
  const before = corrections.get(sheet.sheet) ?? { sheet: sheet.sheet };
  const after =
    'column' in change
      ? { ...before, columns: columnsWith(before, sheet, change) }
      : { ...before, ...change };
  return new Map(corrections).set(sheet.sheet, after);
}

/** A correction of one column names all of them: the reader takes what is not named for not wanted. */
function columnsWith(
  before: SheetMapping,
  sheet: SheetUnderstanding,
  change: { readonly column: number; readonly field: Field },
): NonNullable<SheetMapping['columns']> {
  const columns = before.columns ?? sheet.columns.map(({ column, field }) => ({ column, field }));
  return [...columns.filter(({ column }) => column !== change.column), change];
}

/** What a column means under the corrections. */
export const fieldUnder = (
  correction: SheetMapping | undefined,
  { column, field }: { readonly column: number; readonly field: Field },
): Field => correction?.columns?.find((each) => each.column === column)?.field ?? field;
