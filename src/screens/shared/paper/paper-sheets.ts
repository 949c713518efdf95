import { plainText } from '#documents/docx/layout.ts';
import type { Line, Paper, Row, Table } from '#documents/paper-model.ts';
import { sheetsToBlob, type Sheet } from '#export/export-sheets.ts';
import type { SheetCell } from '#export/sheet.ts';

/** Papers write `1.223`; no zero stands before a number, or it is one that nobody reckons with, as of a telephone. */
const WHOLE_NUMBER = /^(0|[1-9]\d{0,2}(\.\d{3})+|[1-9]\d{0,11})$/;

/** The tables of a paper as one Excel workbook, a sheet each; `undefined` where the paper has none. */
export async function paperTablesToXlsx(paper: Paper): Promise<Blob | undefined> {
  const sheets = paperSheets(paper);
  return sheets.length === 0 ? undefined : sheetsToBlob(sheets);
}

/** Each table of a paper as rows of cells under the heading that it stands below. Every cell is a text or a number, none a formula. */
export function paperSheets(paper: Paper): readonly Sheet[] {
  const sheets: Sheet[] = [];
  let name: string = paper.form;
  for (const block of paper.blocks) {
    if (block.type === 'title') name = block.kind;
    if (block.type === 'heading') name = block.text;
    if (block.type === 'table') sheets.push({ name, rows: sheetOf(block) });
  }
  return sheets;
}

function sheetOf({ columns, rows }: Table): Sheet['rows'] {
  const counted = columns.map((_, index) => holdsNumbers(rows, index));
  const head = columns.map((column) => textCell(column.title, true));
  const body = rows.map((row) => {
    const bold = row.type !== undefined;
    // A line over the whole width stands in the first column.
    if (row.type === 'group') return [textCell(plainText(row.cells[0] ?? ''), bold)];
    return columns.map((_, index) => {
      const text = plainText(row.cells[index] ?? '');
      return counted[index] && WHOLE_NUMBER.test(text)
        ? { value: Number(text.replaceAll('.', '')), type: Number }
        : textCell(text, bold);
    });
  });
  return [head, ...body];
}

/** Only where each that is there is a number: in a column of codes “101” is a text like “A12”. */
function holdsNumbers(rows: readonly Row[], column: number): boolean {
  const texts = rows
    .filter((row) => row.type === undefined)
    .map((row): Line => row.cells[column] ?? '')
    .map(plainText)
    .filter((text) => text !== '' && !/^…+$/.test(text));
  return texts.length > 0 && texts.every((text) => WHOLE_NUMBER.test(text));
}

const textCell = (text: string, bold: boolean): SheetCell =>
  text === ''
    ? null
    : { value: text.normalize('NFC'), type: String, ...(bold && { fontWeight: 'bold', wrap: true }) };
