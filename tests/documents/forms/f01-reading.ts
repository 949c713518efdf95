import type { PaperHousehold } from '../../../src/documents/forms/f01-parts.ts';
import type { Block, Line, Paper, Row, Table } from '../../../src/documents/paper-model.ts';
import type { PaperPlace } from '../../../src/documents/wording.ts';

/* Reads a paper as somebody would who holds it, and what papers of the village are about. */

export const PLACE: PaperPlace = {
  communeKind: 'XA',
  commune: 'Quyết Thắng',
  province: 'tỉnh Lạng Sơn',
  unitKind: 'THON',
  village: 'Nà Lầu',
  year: 2026,
};

export const HOUSEHOLD: PaperHousehold = {
  headName: 'Hoàng Văn Thụ',
  birthYear: 1968,
  address: 'Số 12',
  cluster: 'Cụm 2',
  memberCount: 5,
  phone: '0912 345 678',
};

export const NOTHING_KNOWN: PaperHousehold = {
  headName: '',
  birthYear: null,
  address: '',
  cluster: '',
  memberCount: null,
  phone: '',
};

export const LONG_NAME = 'Nguyễn Phúc Công Tằng Tôn Nữ Hoàng Thị Diễm Phương Khánh Quỳnh Như';

/** What a paper says where the app forgot to. */
export const GARBAGE = /undefined|null|NaN|\[object|Infinity/;

export const plain = (line: Line): string =>
  typeof line === 'string' ? line : line.map(({ text }) => text).join('');

function wordsOf(block: Block): readonly string[] {
  switch (block.type) {
    case 'letterhead':
      return [block.superior, block.issuer, block.number ?? '', block.placeAndDate];
    case 'title':
      return [block.kind, ...block.subject];
    case 'heading':
      return [block.text];
    case 'paragraph':
      return [plain(block.line)];
    case 'table':
      return [
        ...block.columns.map(({ title }) => title),
        ...block.rows.flatMap(({ cells }) => cells.map(plain)),
      ];
    case 'signatures':
      return block.blocks.flatMap(({ capacity, hint, name }) => [...capacity, hint ?? '', name]);
    case 'writing-lines':
    case 'page-break':
      return [];
  }
}

/** Everything that a paper says, a line for each piece. */
export const textOf = (paper: Paper): string => paper.blocks.flatMap(wordsOf).join('\n');

export const titlesOf = (paper: Paper): readonly string[] =>
  paper.blocks.flatMap((block) => (block.type === 'title' ? [block.kind, ...block.subject] : []));

/** The order of the parts, neighbours of one type told once. */
export const partsOf = (paper: Paper): readonly string[] =>
  paper.blocks.map(({ type }) => type).filter((type, index, all) => type !== all[index - 1]);

export const tablesOf = (paper: Paper): readonly Table[] =>
  paper.blocks.flatMap((block) => (block.type === 'table' ? [block] : []));

/** The rows of a paper's tables that are no group and no total, as texts. */
export const rowsOf = (paper: Paper): readonly (readonly string[])[] =>
  tablesOf(paper)
    .flatMap(({ rows }) => rows)
    .filter(({ type }) => type === undefined)
    .map(cellsOf);

export const rowsOfType = (paper: Paper, type: 'group' | 'total'): readonly (readonly string[])[] =>
  tablesOf(paper)
    .flatMap(({ rows }) => rows)
    .filter((row) => row.type === type)
    .map(cellsOf);

const cellsOf = ({ cells }: Row): readonly string[] => cells.map(plain);

export const signersOf = (paper: Paper): readonly (readonly [string, string])[] =>
  paper.blocks.flatMap((block) =>
    block.type === 'signatures'
      ? block.blocks.map(({ capacity, name }) => [capacity.join(' '), name] as const)
      : [],
  );

/** Rows that have not as many cells as their table has columns. */
export const brokenRowsOf = (paper: Paper): readonly Row[] =>
  tablesOf(paper).flatMap(({ columns, rows }) =>
    rows.filter(({ type, cells }) => type !== 'group' && cells.length !== columns.length),
  );
