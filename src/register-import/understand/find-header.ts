import { normaliseSpaces } from '#domain/text/vietnamese.ts';
import type { Cell, ColumnUnderstanding, Field } from '../types.ts';
import { textOf } from './cells.ts';
import { fieldOfHeader, foldHeader, isHeaderWord } from './header-words.ts';

type Rows = readonly (readonly Cell[])[];

/** The header's rows, from 0, both ends included; a list without a header has `last` before its first row. */
export interface HeaderPlace {
  readonly first: number;
  readonly last: number;
}

const SEARCHED_ROWS = 60;
const SAMPLES = 3;

const widthOf = (rows: Rows): number => rows.reduce((width, row) => Math.max(width, row.length), 0);

const isNumberLike = (cell: Cell | undefined): boolean => /^[(\d]/.test(textOf(cell));

/**
 * The headers of each column. A merged cell has its text in its first column and row only, so a parent stands over
 * the columns to its right as long as those have a text of their own in the second row and none in the first.
 */
export function headersAt(rows: Rows, place: HeaderPlace): readonly string[] {
  const top = rows[place.first] ?? [];
  const below = rows.slice(place.first + 1, place.last + 1);
  let parent = '';
  return Array.from({ length: Math.max(top.length, widthOf(below)) }, (_, column) => {
    const own = textOf(top[column]);
    const children = below.map((row) => textOf(row[column])).filter((text) => text !== '');
    parent = own !== '' || children.length === 0 ? own : parent;
    return normaliseSpaces([parent, ...children].join(' '));
  });
}

/** A header's second row holds header words only, so a row with a person's name is never taken for one. */
const canBeSecondRow = (row: readonly Cell[] | undefined): boolean => {
  const texts = (row ?? []).filter((cell) => textOf(cell) !== '');
  return texts.length > 0 && texts.every((cell) => !isNumberLike(cell) && isHeaderWord(textOf(cell)));
};

const REPEATABLE: ReadonlySet<Field> = new Set<Field>(['ignore', 'address', 'note']);
const SPLIT_NAME = /\b(?:dem|lot)$|^ho$/;

/** The fields of the columns: each once, the first one wins; a name in two columns ("Họ đệm", "Tên") is read together. */
export function fieldsOf(headers: readonly string[]): readonly Field[] {
  const taken = new Map<Field, string>();
  return headers.map((header): Field => {
    const field = fieldOfHeader(header) ?? 'ignore';
    const before = taken.get(field);
    if (
      before !== undefined &&
      !REPEATABLE.has(field) &&
      !(field === 'headName' && SPLIT_NAME.test(before))
    ) {
      return 'ignore';
    }
    taken.set(field, foldHeader(header));
    return field;
  });
}

const score = (rows: Rows, place: HeaderPlace): number => {
  const fields = new Set(fieldsOf(headersAt(rows, place)));
  fields.delete('ignore');
  return fields.has('headName') && fields.size >= 2 ? fields.size : 0;
};

/** The place of the header: the one or two rows near the top that name the most columns, with the head's among them. */
export function findHeader(rows: Rows): HeaderPlace | null {
  let best: HeaderPlace | null = null;
  let bestScore = 0;
  for (let first = 0; first < Math.min(rows.length, SEARCHED_ROWS); first += 1) {
    const depths = canBeSecondRow(rows[first + 1]) ? [1, 0] : [0];
    for (const depth of depths) {
      const place = { first, last: first + depth };
      const found = score(rows, place);
      if (found > bestScore) [best, bestScore] = [place, found];
    }
  }
  return best;
}

/** The columns that have a header or anything under it, with their fields and first values. */
export function describeColumns(
  rows: Rows,
  place: HeaderPlace,
  fields: readonly Field[],
): readonly ColumnUnderstanding[] {
  const headers = headersAt(rows, place);
  const body = rows.slice(place.last + 1);
  return Array.from({ length: widthOf(rows) }, (_, column): ColumnUnderstanding => {
    const samples: string[] = [];
    for (const row of body) {
      const text = textOf(row[column]);
      if (text !== '' && samples.length < SAMPLES) samples.push(text.slice(0, 60));
      if (samples.length === SAMPLES) break;
    }
    return { column, field: fields[column] ?? 'ignore', header: headers[column] ?? '', samples };
  }).filter(({ header, samples }) => header !== '' || samples.length > 0);
}
