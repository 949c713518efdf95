import type { Strokes } from '#domain/book/kinds.ts';

/*
 * A paper as data. Forms make it, the .docx writer and the print component show it, and neither adds a word: what is on the screen
 * and what is in the file are the same. Texts are Vietnamese, as the law's forms are (Decree 30/2020 for the layout).
 */

/** A piece of a line. */
export interface Run {
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
}

/** A line of text: plain, or in pieces. Dots (`DOTS`) stand where a pen goes on. */
export type Line = string | readonly Run[];

/** What stands where nothing was recorded, to be filled in by hand. */
export const DOTS = '……………………';

export type Align = 'justify' | 'left' | 'center' | 'right';

export interface Paragraph {
  readonly type: 'paragraph';
  readonly line: Line;
  readonly align?: Align;
  /** The first line goes in by 1.27 cm, as in a letter. */
  readonly indent?: true;
  /** Stays on the page of what follows. */
  readonly keepWithNext?: true;
}

/** Left the body above and the body that issues, right the national title; below them number and place with date. */
export interface Letterhead {
  readonly type: 'letterhead';
  /** In capitals; empty where there is none above. */
  readonly superior: string;
  readonly issuer: string;
  /** `Số: 34/KH-BCĐ`; village papers have none. */
  readonly number?: string;
  /** `Quyết Thắng, ngày 05 tháng 02 năm 2026`. */
  readonly placeAndDate: string;
}

/** The kind of paper in bold capitals, and in bold what it is about. */
export interface Title {
  readonly type: 'title';
  readonly kind: string;
  readonly subject: readonly string[];
}

/** A line of its own in bold: `I. THÀNH PHẦN THAM DỰ`, `Điều 1.` */
export interface Heading {
  readonly type: 'heading';
  readonly text: string;
}

export interface Column {
  readonly title: string;
  /** In parts of the sum of all. */
  readonly width: number;
  readonly align?: Align;
}

/** `group` is a line over the whole width before a village's rows, `total` a bold one. */
export interface Row {
  readonly type?: 'group' | 'total';
  readonly cells: readonly Line[];
}

/** Its head repeats on every page, and no row is broken. */
export interface Table {
  readonly type: 'table';
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

export interface SignatureBlock {
  /** `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`, `PHÓ CHỦ TỊCH`: a line each, bold capitals. */
  readonly capacity: readonly string[];
  /** `(Ký, ghi rõ họ tên)`. */
  readonly hint?: string;
  /** Empty where it is not known yet. */
  readonly name: string;
  readonly strokes?: Strokes;
}

/** Side by side, from left to right; never alone on a page. */
export interface Signatures {
  readonly type: 'signatures';
  readonly blocks: readonly SignatureBlock[];
  /** `Nơi nhận`, at the left of the signature; none on village papers. */
  readonly recipients?: readonly string[];
}

/** Empty lines to write on. */
export interface WritingLines {
  readonly type: 'writing-lines';
  readonly count: number;
}

export interface PageBreak {
  readonly type: 'page-break';
}

export type Block = Letterhead | Title | Heading | Paragraph | Table | Signatures | WritingLines | PageBreak;

/** The forms of docs/law.md, `F1` to `F23`. */
export type FormId =
  | 'F1'
  | 'F2'
  | 'F3'
  | 'F4'
  | 'F5'
  | 'F6'
  | 'F7'
  | 'F8'
  | 'F9'
  | 'F10'
  | 'F11'
  | 'F12'
  | 'F13'
  | 'F14'
  | 'F15'
  | 'F16'
  | 'F17'
  | 'F18'
  | 'F19'
  | 'F21'
  | 'F22'
  | 'F23';

export interface Paper {
  readonly form: FormId;
  /** What the file is called, without its ending: `bien-ban-hop-thon-na-lau-2026`. */
  readonly fileName: string;
  readonly orientation: 'portrait' | 'landscape';
  readonly blocks: readonly Block[];
}
