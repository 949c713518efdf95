import {
  AlignmentType,
  BorderStyle,
  type IParagraphOptions,
  type IRunOptions,
  Paragraph,
  TextRun,
  type TableCell,
} from 'docx';

import type { Align, Line } from '../paper-model.ts';
import { runsOf } from './layout.ts';

/* Measures: lengths in twips (a twentieth of a point), sizes of letters in half points, as Word counts them. */

export const TWIPS_PER_POINT = 20;
export const points = (count: number): number => count * 2;

export const BODY = points(14);
export const SMALL = points(13);
export const FONT = 'Times New Roman';

const ALIGNMENTS = {
  justify: AlignmentType.BOTH,
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

export const alignment = (align: Align): (typeof AlignmentType)[keyof typeof AlignmentType] =>
  ALIGNMENTS[align];

/** A line as Word's runs; what `more` says holds for all of them. */
export const textRuns = (line: Line, more: IRunOptions = {}): TextRun[] =>
  runsOf(line).map(
    ({ text, bold, italic }) =>
      new TextRun({ ...more, text, ...(bold && { bold }), ...(italic && { italics: italic }) }),
  );

/** A line in the middle, close to the next, as in a letterhead and below it. */
export const centredLine = (line: Line, run: IRunOptions, paragraph: IParagraphOptions = {}): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 0, after: 0 },
    ...paragraph,
    children: textRuns(line, run),
  });

/** A drawn line in the middle of what is `width` wide; all in twips. */
export function rule(length: number, width: number, paragraph: IParagraphOptions = {}): Paragraph {
  const indent = Math.max(0, Math.round((width - length) / 2));
  return new Paragraph({
    spacing: { before: 20, after: 0, line: 60, lineRule: 'exact' },
    indent: { left: indent, right: indent },
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } },
    ...paragraph,
    children: [new TextRun({ text: '', size: 2 })],
  });
}

/** Next to nothing: keeps two tables apart, which Word would join, or starts a page. */
export const spacer = (paragraph: IParagraphOptions = {}, height = 120): Paragraph =>
  new Paragraph({
    spacing: { before: 0, after: 0, line: height, lineRule: 'exact' },
    ...paragraph,
    children: [new TextRun({ text: '', size: 2 })],
  });

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
export const NO_BORDERS = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
};

/** What stands in a cell of Word's table. */
export type CellContent = ConstructorParameters<typeof TableCell>[0]['children'];
