import {
  HeightRule,
  ImageRun,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  VerticalMergeType,
  WidthType,
} from 'docx';

import type { SignatureBlock, Signatures } from '../paper-model.ts';
import {
  BODY,
  type CellContent,
  centredLine,
  NO_BORDERS,
  points,
  SMALL,
  spacer,
  textRuns,
} from './docx-text.ts';
import { millimetres, RECIPIENTS, signatureRows } from './layout.ts';
import { signaturePng } from './signature-png.ts';

/** In dots of 1/96 inch, as the package counts images: 46 by 23 mm. */
const IMAGE = { width: 174, height: 87 };
const SIGNING_HEIGHT = millimetres(25);

/**
 * Capacities, room to sign and names in rows of their own, so that names stand at one height however long a capacity is. `place` is where
 * in the paper they stand: Word wants a number for each image, and the package would count on from file to file.
 */
export function signatureTables({ blocks, recipients }: Signatures, width: number, place: number) {
  return signatureRows(blocks).flatMap((row, index) => [
    ...(index > 0 ? [spacer({ keepNext: true }, 240)] : []),
    rowTable(row, index === 0 ? recipients : undefined, width, place * 100 + index * 10),
  ]);
}

function rowTable(
  blocks: readonly SignatureBlock[],
  recipients: readonly string[] | undefined,
  width: number,
  firstImage: number,
): Table {
  // One alone signs at the right; recipients stand at the left.
  const aside = recipients !== undefined || blocks.length === 1;
  const columns = blocks.length + (aside ? 1 : 0);
  const each = Math.floor(width / columns);
  const left = aside ? [leftCells(recipients ?? [])] : [];
  const made = [...left, ...blocks.map((block, index) => blockCells(block, firstImage + index + 1))];
  const heights = [undefined, SIGNING_HEIGHT, undefined];
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: each * columns, type: WidthType.DXA },
    columnWidths: Array.from({ length: columns }, () => each),
    borders: NO_BORDERS,
    rows: heights.map(
      (height, index) =>
        new TableRow({
          cantSplit: true,
          ...(height !== undefined && { height: { value: height, rule: HeightRule.ATLEAST } }),
          children: made.map(
            (cells) =>
              new TableCell({
                width: { size: each, type: WidthType.DXA },
                children: cells.parts[index] ?? [],
                ...(cells.merged && {
                  verticalMerge: index === 0 ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE,
                }),
                ...(index === 1 && { verticalAlign: VerticalAlign.CENTER }),
              }),
          ),
        }),
    ),
  });
}

interface ColumnCells {
  readonly parts: readonly CellContent[];
  /** One cell down all rows. */
  readonly merged: boolean;
}

const leftCells = (recipients: readonly string[]): ColumnCells => ({
  merged: true,
  parts: [
    recipients.length > 0
      ? [
          plain(RECIPIENTS, { size: points(12), bold: true, italics: true }),
          ...recipients.map((text) => plain(text, { size: points(11) })),
        ]
      : [plain('', {})],
    [plain('', {})],
    [plain('', {})],
  ],
});

const plain = (text: string, run: Parameters<typeof textRuns>[1]): Paragraph =>
  new Paragraph({ spacing: { before: 0, after: 0 }, keepNext: true, children: textRuns(text, run) });

const blockCells = (block: SignatureBlock, image: number): ColumnCells => ({
  merged: false,
  parts: [
    [
      ...block.capacity.map((text) =>
        centredLine(text, { size: BODY, bold: true, allCaps: true }, { keepNext: true }),
      ),
      ...(block.hint === undefined
        ? []
        : [centredLine(block.hint, { size: SMALL, italics: true }, { keepNext: true })]),
    ],
    [drawn(block, image)],
    [centredLine(block.name, { size: BODY, bold: true })],
  ],
});

function drawn({ strokes, name }: SignatureBlock, image: number): Paragraph {
  if (!strokes || strokes.length === 0) return centredLine('', {}, { keepNext: true });
  const label = `Chữ ký của ${name}`;
  return new Paragraph({
    alignment: 'center',
    spacing: { before: 0, after: 0 },
    keepNext: true,
    children: [
      new ImageRun({
        type: 'png',
        data: signaturePng(strokes),
        transformation: IMAGE,
        altText: { id: String(image), name: label, description: label, title: label },
      }),
    ],
  });
}
