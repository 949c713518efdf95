import type { Block, Paper, Signatures, Table, Title } from '#documents/paper-model.ts';
import type { PaperPlace } from '#documents/wording.ts';
import { plain } from './f01-reading.ts';

export { LONG_NAME } from './f01-reading.ts';

/* What the tests of the papers that are signed and sent have in common. */

export const XA: PaperPlace = {
  communeKind: 'XA',
  commune: 'Quyết Thắng',
  province: 'Lạng Sơn',
  unitKind: 'THON',
  village: 'Nà Lầu',
  year: 2026,
};

export const STROKES = [[80, 300, 160, 120, 240, 340]];

function blockTexts(block: Block): readonly string[] {
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
        ...block.columns.map((column) => column.title),
        ...block.rows.map((row) => row.cells.map(plain).join(' | ')),
      ];
    case 'signatures':
      return [
        ...block.blocks.flatMap((one) => [...one.capacity, one.hint ?? '', one.name]),
        ...(block.recipients ?? []),
      ];
    case 'writing-lines':
    case 'page-break':
      return [];
  }
}

/** All that a reader of the paper sees, a line each. */
export const textsOf = (paper: Paper): readonly string[] =>
  paper.blocks.flatMap(blockTexts).filter((text) => text !== '');

export const textOf = (paper: Paper): string => textsOf(paper).join('\n');

/** Kinds of blocks in their order, a run of the same kind once. */
export const orderOf = (paper: Paper): readonly string[] =>
  paper.blocks.map(({ type }) => type as string).filter((type, index, all) => type !== all[index - 1]);

export const headingsOf = (paper: Paper): readonly string[] =>
  paper.blocks.filter((block) => block.type === 'heading').map(({ text }) => text);

export const titlesOf = (paper: Paper): readonly Title[] =>
  paper.blocks.filter((block): block is Title => block.type === 'title');

export const tablesOf = (paper: Paper): readonly Table[] =>
  paper.blocks.filter((block): block is Table => block.type === 'table');

export const signaturesOf = (paper: Paper): readonly Signatures[] =>
  paper.blocks.filter((block): block is Signatures => block.type === 'signatures');

/** The cells of the rows that stand for a household, without lines of villages and sums. */
export const cellsOf = (table: Table | undefined): readonly (readonly string[])[] =>
  (table?.rows ?? []).filter(({ type }) => type === undefined).map(({ cells }) => cells.map(plain));

/** What a paper rests on: the indented paragraphs in italics that keep together. */
export const groundsOf = (paper: Paper): readonly string[] =>
  paper.blocks
    .filter((block) => block.type === 'paragraph' && block.align === 'justify' && block.keepWithNext === true)
    .filter((block) => 'line' in block && typeof block.line !== 'string' && block.line[0]?.italic === true)
    .flatMap(blockTexts);

/** What no paper may ever show. */
export const NEVER = /undefined|null|NaN|Infinity|\[object/;

/** A row that has too few or too many cells would be drawn crooked. */
export const crookedRows = (paper: Paper): readonly string[] =>
  tablesOf(paper).flatMap(({ columns, rows }) =>
    rows
      .filter(({ type, cells }) => type !== 'group' && cells.length !== columns.length)
      .map(({ cells }) => cells.map(plain).join(' | ')),
  );

/** A moment by the clock on the wall where the test runs, as papers say times. */
export const momentOf = (year: number, month: number, day: number, hour: number, minute = 0): number =>
  new Date(year, month - 1, day, hour, minute).getTime();
