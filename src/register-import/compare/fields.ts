import type { PovertyStatus, Sex } from '#domain/book/kinds.ts';
import type { ImportedHousehold } from '../types.ts';
import { spellingKey } from './same-text.ts';

/** A household that the register has already; those that moved out are left out by the caller. */
export interface ExistingHousehold {
  readonly id: string;
  readonly headName: string;
  readonly birthYear: number | null;
  readonly sex: Sex | null;
  readonly memberCount: number | null;
  readonly address: string;
  readonly cluster: string;
  readonly phone: string;
  readonly note: string;
  /** Left out where the caller may not see it: then it is not compared. */
  readonly ethnicity?: string;
  readonly povertyStatus?: PovertyStatus | null;
}

export const COMPARED_FIELDS = [
  'headName',
  'birthYear',
  'sex',
  'memberCount',
  'address',
  'cluster',
  'phone',
  'note',
  'ethnicity',
  'povertyStatus',
] as const;

export type ComparedField = (typeof COMPARED_FIELDS)[number];

export interface FieldChange {
  readonly field: ComparedField;
  readonly before: string | number | null;
  readonly after: string | number;
}

type Comparable = ExistingHousehold | ImportedHousehold;

/** The value as far as it counts for being the same; nothing, `null` and an empty text are one. */
export const comparableValue = (household: Comparable, field: ComparedField): string => {
  const value = household[field];
  return typeof value === 'string' ? spellingKey(value) : String(value ?? '');
};

/** What the list says that the register says otherwise. A cell left blank changes nothing: lists differ in their columns. */
export function changesOf(existing: ExistingHousehold, imported: ImportedHousehold): readonly FieldChange[] {
  return COMPARED_FIELDS.flatMap((field) => {
    const after = imported[field];
    const before = existing[field];
    if (after === undefined || before === undefined) return [];
    if (comparableValue(existing, field) === comparableValue(imported, field)) return [];
    return [{ field, before, after }];
  });
}
