import type { HouseholdFields } from '#domain/book/kinds.ts';
import type { Household } from '#domain/register/household.ts';
import { normaliseSpaces } from '#domain/text/vietnamese.ts';

/** The fields that a person types; numbers stay text until they are read. */
export interface FormText {
  readonly headName: string;
  readonly birthYear: string;
  readonly sex: '' | 'male' | 'female';
  readonly memberCount: string;
  readonly address: string;
  readonly cluster: string;
  readonly phone: string;
  readonly note: string;
}

export type FormError = 'head-name' | 'birth-year' | 'member-count';

const NAME_MAX = 120;
const TEXT_MAX = 2000;

/** How much may be typed into a field. */
export const maxLengthOf = (field: keyof FormText): number => (field === 'note' ? TEXT_MAX : NAME_MAX);

export const EMPTY_FORM: FormText = {
  headName: '',
  birthYear: '',
  sex: '',
  memberCount: '',
  address: '',
  cluster: '',
  phone: '',
  note: '',
};

const textOf = (value: number | null): string => (value === null ? '' : String(value));

/** The form of a household as the register has it. */
export const formOf = (household: Household): FormText => ({
  headName: household.headName,
  birthYear: textOf(household.birthYear),
  sex: household.sex ?? '',
  memberCount: textOf(household.memberCount),
  address: household.address,
  cluster: household.cluster,
  phone: household.phone,
  note: household.note,
});

const numberOf = (text: string): number | null =>
  text.trim() === '' ? null : /^\d{1,4}$/.test(text.trim()) ? Number(text) : Number.NaN;

const isWithin = (value: number | null, first: number, last: number): boolean =>
  value === null || (value >= first && value <= last);

type FormFields = Omit<HouseholdFields, 'order' | 'status'>;

/** What was typed as the register writes it, or what is wrong with it. */
export function readForm(form: FormText, yearNow: number): FormFields | readonly FormError[] {
  const fields: FormFields = {
    headName: normaliseSpaces(form.headName.normalize('NFC')),
    birthYear: numberOf(form.birthYear),
    sex: form.sex === '' ? null : form.sex,
    memberCount: numberOf(form.memberCount),
    address: normaliseSpaces(form.address.normalize('NFC')),
    cluster: normaliseSpaces(form.cluster.normalize('NFC')),
    phone: normaliseSpaces(form.phone),
    note: form.note.normalize('NFC').trim(),
  };
  const errors: FormError[] = [];
  if (fields.headName === '') errors.push('head-name');
  if (!isWithin(fields.birthYear, 1900, yearNow)) errors.push('birth-year');
  if (!isWithin(fields.memberCount, 1, 99)) errors.push('member-count');
  return errors.length > 0 ? errors : fields;
}

/** Only what differs from the register: another phone's change to another field then stands beside it. */
export const changedFields = (household: Household, fields: FormFields): Partial<HouseholdFields> =>
  Object.fromEntries(
    Object.entries(fields).filter(([field, value]) => household[field as keyof FormFields] !== value),
  );

export const isErrors = (read: FormFields | readonly FormError[]): read is readonly FormError[] =>
  Array.isArray(read);
