import type { Cell, Field } from '../types.ts';
import { textOf } from '../understand/cells.ts';
import { fieldsOf, headersAt, type HeaderPlace } from '../understand/find-header.ts';
import { fieldOfHeader, foldHeader, isHeaderWord } from '../understand/header-words.ts';
import type { PastColumn, PastRole } from './types.ts';

type Rows = readonly (readonly Cell[])[];

/** What stands over the columns of a table with earlier years. */
export interface PastHeader {
  readonly place: HeaderPlace;
  readonly columns: readonly PastColumn[];
  readonly fields: ReadonlyMap<Field, readonly number[]>;
}

const SEARCHED_ROWS = 60;
const YEAR = /(?<!\d)20\d\d(?!\d)/g;

/** The one year that a text names, or `null`; a span of years is none. */
export function yearIn(text: string): number | null {
  const years = new Set(text.match(YEAR));
  const [year] = years;
  return years.size === 1 && year !== undefined ? Number(year) : null;
}

/** What headers say of results in practice, the narrow ones first. */
const ROLES: readonly (readonly [PastRole, RegExp])[] = [
  ['decision', /\bqd\b|quyet dinh/],
  ['reason', /\bly do\b|nguyen nhan/],
  ['merit', /giay khen|khen thuong|\bgk\b/],
  ['not-recognised', /(?:khong|chua|ko|k) (?:dat|duoc|cong nhan)/],
  ['registered', /\bdang ky\b|^dk(?: .*)?$/],
  ['result', /ket qua|danh hieu|\bgdvh\b|gia dinh van hoa|xep loai|binh xet|cong nhan|(?:^| )dat(?: |$)/],
];

/** What a header says of a year's results: `Năm 2023` alone is the result, `Số QĐ` its decision. */
function pastColumnOf(header: string, column: number): PastColumn | null {
  const year = yearIn(header);
  const folded = foldHeader(header.replace(YEAR, ' '));
  if (year !== null && /^(?:nam)?$/.test(folded)) return { column, year, role: 'result', header };
  if (fieldOfHeader(folded) !== null) return null;
  const role = ROLES.find(([, wording]) => wording.test(folded))?.[0];
  if (role === undefined || (year === null && header.match(YEAR))) return null;
  return { column, year, role, header };
}

/** Years and results are words of a header here too, so a row with a person's name is still never taken for one. */
const isPastHeaderWord = (text: string): boolean =>
  isHeaderWord(text) || (text.length <= 40 && pastColumnOf(text, 0) !== null);

const textsOf = (row: readonly Cell[] | undefined): readonly string[] =>
  (row ?? []).map(textOf).filter((text) => text !== '');

/** A line alone above the header is a title, and says nothing of single columns. */
const haveTwoRows = (first: readonly Cell[] | undefined, second: readonly Cell[] | undefined): boolean =>
  textsOf(first).length > 1 && textsOf(second).length > 0 && textsOf(second).every(isPastHeaderWord);

function describe(rows: Rows, place: HeaderPlace): PastHeader | null {
  const headers = headersAt(rows, place);
  const columns = headers.flatMap((header, column) => pastColumnOf(header, column) ?? []);
  const past = new Set(columns.map(({ column }) => column));
  const fields = new Map<Field, number[]>();
  fieldsOf(headers.map((header, column) => (past.has(column) ? '' : header))).forEach((field, column) => {
    if (field !== 'ignore') fields.set(field, [...(fields.get(field) ?? []), column]);
  });
  return fields.has('headName') ? { place, columns, fields } : null;
}

/** The one or two rows near the top that name the most columns, with the head's among them; `null` when there are none. */
export function findPastHeader(rows: Rows): PastHeader | null {
  let best: PastHeader | null = null;
  let most = 1;
  for (let first = 0; first < Math.min(rows.length, SEARCHED_ROWS); first += 1) {
    for (const depth of haveTwoRows(rows[first], rows[first + 1]) ? [1, 0] : [0]) {
      const found = describe(rows, { first, last: first + depth });
      const named = found ? found.fields.size + found.columns.length : 0;
      if (named > most) [best, most] = [found, named];
    }
  }
  return best;
}
