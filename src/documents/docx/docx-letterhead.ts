import { Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';

import type { Letterhead, Title } from '../paper-model.ts';
import {
  BODY,
  type CellContent,
  centredLine,
  NO_BORDERS,
  points,
  rule,
  SMALL,
  spacer,
  TWIPS_PER_POINT,
} from './docx-text.ts';
import { bodyLines, isIssued, MOTTO, NATION } from './layout.ts';

const BODY_NAME = points(12);
/** Of the text's width; the national title needs more than half. */
const LEFT_PART = 0.42;
/** How long the motto is in bold Times New Roman of 13 points; the line below it is as long. */
const MOTTO_LENGTH = 163 * TWIPS_PER_POINT;
/** How wide a bold capital is on average, in parts of its size. */
const CAPITAL_WIDTH = 0.68;
/** The line below a name is a third to a half of it. */
const RULE_PART = 0.4;

/** Left who issues the paper, right the national title; below them number, and place with date. */
export function letterhead(head: Letterhead, width: number) {
  if (!isIssued(head)) return [...nation(width), ...(head.placeAndDate === '' ? [] : [placeLine(head)])];
  const left = Math.round(width * LEFT_PART);
  const right = width - left;
  const table = new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: [left, right],
    borders: NO_BORDERS,
    margins: { left: 0, right: 0 },
    rows: [
      wholeRow([left, right], [issuer(head, left), nation(right)]),
      wholeRow(
        [left, right],
        [
          [centredLine(head.number ?? '', { size: SMALL }, { spacing: { before: 80, after: 0 } })],
          [placeLine(head)],
        ],
      ),
    ],
  });
  return [table, spacer({ keepNext: true })];
}

const placeLine = ({ placeAndDate }: Letterhead) =>
  centredLine(placeAndDate, { size: SMALL, italics: true }, { spacing: { before: 80, after: 0 } });

const wholeRow = (widths: readonly number[], cells: readonly CellContent[]): TableRow =>
  new TableRow({
    cantSplit: true,
    children: cells.map(
      (children, index) =>
        new TableCell({ width: { size: widths[index] ?? 0, type: WidthType.DXA }, children }),
    ),
  });

function issuer({ superior, issuer: name }: Letterhead, width: number): CellContent {
  const lines = bodyLines(name);
  return [
    ...bodyLines(superior).map((text) => centredLine(text, { size: BODY_NAME, allCaps: true })),
    ...lines.map((text) => centredLine(text, { size: BODY_NAME, bold: true, allCaps: true })),
    rule(ruleLength(lines, 12), width),
  ];
}

const nation = (width: number) => [
  centredLine(NATION, { size: BODY_NAME, bold: true }),
  centredLine(MOTTO, { size: SMALL, bold: true }),
  rule(MOTTO_LENGTH, width),
];

/** The kind of paper in capitals, below it what it is about and a short line. */
export function title({ kind, subject }: Title, width: number) {
  return [
    centredLine(
      kind,
      { size: BODY, bold: true, allCaps: true },
      { heading: 'Heading1', spacing: { before: 240, after: 0 }, keepNext: true },
    ),
    ...subject.map((text) => centredLine(text, { size: BODY, bold: true }, { keepNext: true })),
    ...(subject.length > 0 ? [rule(ruleLength(subject.slice(-1), 14), width, { keepNext: true })] : []),
    spacer({ keepNext: true }),
  ];
}

function ruleLength(lines: readonly string[], size: number): number {
  const longest = lines.reduce((most, text) => Math.max(most, text.length), 0);
  return Math.round(Math.min(longest, 30) * CAPITAL_WIDTH * size * TWIPS_PER_POINT * RULE_PART);
}
