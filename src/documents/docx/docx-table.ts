import {
  type IRunOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';

import type { Align, Column, Line, Row, Table as PaperTable } from '../paper-model.ts';
import { alignment, BODY, SMALL, spacer, textRuns } from './docx-text.ts';
import { CELL_PADDING, columnWidths, isWide } from './column-widths.ts';

/** So many of the last rows stay with what follows, where something must not stand alone. */
const ROWS_KEPT = 2;
const CELL_MARGINS = { top: 20, bottom: 20, left: CELL_PADDING, right: CELL_PADDING };

/** A table whose head is on every page and whose rows are whole. `keepWithNext` takes its last rows to what follows. */
export function paperTable(table: PaperTable, width: number, keepWithNext: boolean) {
  const { columns, rows } = table;
  const widths = columnWidths(table, width);
  const size = isWide(table) ? SMALL : BODY;
  const body = rows.map((row, index) => {
    const keepNext = row.type === 'group' || (keepWithNext && index >= rows.length - ROWS_KEPT);
    return row.type === 'group'
      ? groupRow(row, widths, size, keepNext)
      : plainRow(row, columns, widths, size, keepNext);
  });
  return [
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: width, type: WidthType.DXA },
      columnWidths: widths,
      margins: CELL_MARGINS,
      rows: [headRow(columns, widths, size), ...body],
    }),
    spacer(keepWithNext ? { keepNext: true } : {}),
  ];
}

const headRow = (columns: readonly Column[], widths: readonly number[], size: number): TableRow =>
  new TableRow({
    cantSplit: true,
    tableHeader: true,
    children: columns.map((column, index) =>
      cell(column.title, 'center', { size, bold: true }, { width: widths[index] ?? 0, keepNext: true }),
    ),
  });

const groupRow = (row: Row, widths: readonly number[], size: number, keepNext: boolean): TableRow =>
  new TableRow({
    cantSplit: true,
    children: [
      cell(
        row.cells[0] ?? '',
        'left',
        { size, bold: true },
        { width: widths.reduce((sum, each) => sum + each, 0), columnSpan: widths.length, keepNext },
      ),
    ],
  });

const plainRow = (
  row: Row,
  columns: readonly Column[],
  widths: readonly number[],
  size: number,
  keepNext: boolean,
): TableRow =>
  new TableRow({
    cantSplit: true,
    children: columns.map((column, index) =>
      cell(
        row.cells[index] ?? '',
        column.align ?? 'left',
        { size, ...(row.type === 'total' && { bold: true }) },
        { width: widths[index] ?? 0, keepNext },
      ),
    ),
  });

interface CellShape {
  readonly width: number;
  readonly columnSpan?: number;
  readonly keepNext: boolean;
}

const cell = (line: Line, align: Align, run: IRunOptions, { width, columnSpan, keepNext }: CellShape) =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    ...(columnSpan !== undefined && { columnSpan }),
    children: [
      new Paragraph({
        alignment: alignment(align),
        spacing: { before: 0, after: 0 },
        ...(keepNext && { keepNext }),
        children: textRuns(line, run),
      }),
    ],
  });
