import type {
  Column,
  Heading,
  Letterhead,
  Line,
  Paragraph,
  Row,
  Run,
  Signatures,
  Table,
  Title,
} from './paper-model.ts';
import { communeName, placeAndDate, villageName, type PaperPlace } from './wording.ts';

/* The pieces that forms are put together from. */

export const bold = (text: string): Run => ({ text, bold: true });
export const italic = (text: string): Run => ({ text, italic: true });

/** A paragraph as in a letter: justified, its first line indented. */
export const paragraph = (line: Line): Paragraph => ({
  type: 'paragraph',
  line,
  align: 'justify',
  indent: true,
});

/** A line by itself at the left. */
export const line = (text: Line): Paragraph => ({ type: 'paragraph', line: text, align: 'left' });

export const centred = (text: Line): Paragraph => ({ type: 'paragraph', line: text, align: 'center' });

/** What a decision rests on, in italics: each ends with a semicolon and the last with a full stop (Decree 30/2020). */
export const grounds = (texts: readonly string[]): readonly Paragraph[] =>
  texts.map((text, index) => ({
    ...paragraph([italic(`${text}${index === texts.length - 1 ? '.' : ';'}`)]),
    keepWithNext: true,
  }));

export const heading = (text: string): Heading => ({ type: 'heading', text });

export const title = (kind: string, ...subject: readonly string[]): Title => ({
  type: 'title',
  kind,
  subject,
});

/** The head of a village's paper: the commune above, no number (village papers carry none). */
export const villageLetterhead = (place: PaperPlace | undefined, isoDay: string | undefined): Letterhead => ({
  type: 'letterhead',
  superior: `ỦY BAN NHÂN DÂN ${communeName(place)}`.toUpperCase(),
  issuer: villageName(place).toUpperCase(),
  placeAndDate: placeAndDate(place, isoDay),
});

/** The head of a paper of the commune; `symbol` is what follows the number: `QĐ-UBND`. */
export const communeLetterhead = (
  place: PaperPlace | undefined,
  {
    number,
    symbol,
    isoDay,
  }: { readonly number: string; readonly symbol: string; readonly isoDay: string | undefined },
): Letterhead => ({
  type: 'letterhead',
  superior: '',
  issuer: `ỦY BAN NHÂN DÂN ${communeName(place)}`.toUpperCase(),
  number:
    number === ''
      ? `Số:        /${symbol}`
      : number.includes('/')
        ? `Số: ${number}`
        : `Số: ${number}/${symbol}`,
  placeAndDate: placeAndDate(place, isoDay),
});

export const table = (columns: readonly Column[], rows: readonly Row[]): Table => ({
  type: 'table',
  columns,
  rows,
});

export const row = (...cells: readonly Line[]): Row => ({ cells });
export const group = (text: string): Row => ({ type: 'group', cells: [text] });
export const total = (...cells: readonly Line[]): Row => ({ type: 'total', cells });

/** Empty rows to be filled in by hand, numbered. */
export const blankRows = (count: number, columns: number): readonly Row[] =>
  Array.from({ length: count }, (_, index) => ({
    cells: [String(index + 1), ...Array.from({ length: columns - 1 }, () => '')],
  }));

export const signatures = (blocks: Signatures['blocks'], recipients?: readonly string[]): Signatures => ({
  type: 'signatures',
  blocks,
  ...(recipients ? { recipients } : {}),
});

export const SIGN_HINT = '(Ký, ghi rõ họ tên)';
