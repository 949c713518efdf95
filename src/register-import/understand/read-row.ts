import type { Sex } from '#domain/book/kinds.ts';
import { foldMarks } from '#domain/text/vietnamese.ts';
import type { Cell, Field, ImportedHousehold, ImportWarning, WarningReason } from '../types.ts';
import { warningAt } from '../warning.ts';
import { textOf } from './cells.ts';
import {
  readBirthYear,
  readMemberCount,
  readPhone,
  readPovertyStatus,
  readSex,
  readText,
  type Reading,
} from './read-values.ts';

/** The columns of each field, from left to right. */
export type ColumnsByField = ReadonlyMap<Field, readonly number[]>;

type Facts = Omit<ImportedHousehold, 'headName' | 'source'>;
export type Warn = (column: number | null, reason: WarningReason, text?: string) => void;

interface Birth {
  readonly birthYear?: number;
  readonly sex?: Sex;
}

/** The text of a field that may be spread over several columns. */
export const fieldText = (
  row: readonly Cell[],
  columns: ColumnsByField,
  field: Field,
  separator = ' ',
): string =>
  (columns.get(field) ?? [])
    .map((column) => textOf(row[column]))
    .filter((text) => text !== '')
    .join(separator);

/** A tick under "Nam" or "Nữ" says the sex and no year. */
const isTick = (cell: Cell | undefined): boolean => /^[xX✓✔v1]$/.test(textOf(cell));

const looksFemale = (headName: string): boolean => / thi /.test(foldMarks(headName));

/** The year under "Nam" or "Nữ" gives the sex by its column; the list means one of them, but some fill in both. */
function readBirthBySex(
  row: readonly Cell[],
  columns: ColumnsByField,
  headName: string,
  thisYear: number,
  warn: Warn,
): Birth {
  const filled = (['birthYearMale', 'birthYearFemale'] as const).flatMap((field) => {
    const column = columns.get(field)?.[0];
    return column === undefined || textOf(row[column]) === '' ? [] : [{ field, column }];
  });
  const wanted = looksFemale(headName) ? 'birthYearFemale' : 'birthYearMale';
  const chosen = filled.length > 1 ? filled.find(({ field }) => field === wanted) : filled[0];
  if (!chosen) return {};
  if (filled.length > 1) warn(chosen.column, 'both-birth-years', headName);
  const sex = chosen.field === 'birthYearMale' ? 'male' : 'female';
  const cell = row[chosen.column];
  if (isTick(cell)) return { sex };
  const { value, warning } = readBirthYear(cell, thisYear);
  if (warning) warn(chosen.column, warning, textOf(cell));
  return value === undefined ? { sex } : { birthYear: value, sex };
}

/** What a row says of the household beside its head's name; what cannot be read is left out with a warning. */
export function readFacts(
  row: readonly Cell[],
  columns: ColumnsByField,
  headName: string,
  thisYear: number,
  warn: Warn,
): Facts {
  const take = <Value>(field: Field, read: (cell: Cell | undefined) => Reading<Value>): Value | undefined => {
    const column = columns.get(field)?.[0];
    if (column === undefined) return undefined;
    const { value, warning } = read(row[column]);
    if (warning) warn(column, warning, textOf(row[column]));
    return value;
  };
  const takeTexts = (field: Field, separator: string): string | undefined => {
    const texts = (columns.get(field) ?? []).flatMap((column) => {
      const { value, warning } = readText(row[column]);
      if (warning) warn(column, warning, textOf(row[column]));
      return value === undefined ? [] : [value];
    });
    return texts.length === 0 ? undefined : texts.join(separator);
  };
  const facts = {
    birthYear: take('birthYear', (cell) => readBirthYear(cell, thisYear)),
    sex: take('sex', readSex),
    ...readBirthBySex(row, columns, headName, thisYear, warn),
    memberCount: take('memberCount', readMemberCount),
    address: takeTexts('address', ', '),
    cluster: takeTexts('cluster', ' '),
    phone: take('phone', readPhone),
    note: takeTexts('note', '; '),
    ethnicity: takeTexts('ethnicity', ' '),
    povertyStatus: take('povertyStatus', readPovertyStatus),
  };
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}

/** Whether the row says anything of a household beside its number and name. */
export const hasFacts = (row: readonly Cell[], columns: ColumnsByField): boolean =>
  [...columns].some(
    ([field, places]) =>
      !['order', 'headName', 'village', 'ignore'].includes(field) &&
      places.some((column) => textOf(row[column]) !== ''),
  );

/** Gathers warnings of one sheet's rows. `row` counts from 0. */
export const warnerOf =
  (sheet: string, row: number, into: ImportWarning[]): Warn =>
  (column, reason, text) => {
    into.push(warningAt(sheet, row + 1, column, reason, text));
  };
