import { columnWidths, type SheetCell } from './sheet.ts';
import { writeZip, type ZipFile } from './write-zip.ts';

/*
 * The few parts of a workbook are written here: the library that wrote them packs a sheet of more than a few hundred rows in a worker
 * started from text, which our pages forbid (CSP), and waits for it for ever.
 */

/** A sheet of a workbook; the first row is its header. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const FONT = '<sz val="11"/><name val="Calibri"/>';
/**
 * Which of the styles below a cell has: plain, bold and wrapped, or marked as a text by the quote before it that Excel does not
 * show. Without that mark `=1+1`, kept here as a text, would run as soon as somebody edits the cell.
 */
const BOLD = 1;
const QUOTED = 2;
const STYLES =
  `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font>${FONT}</font><font><b/>${FONT}</font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/>' +
  '<xf fontId="1" quotePrefix="1" applyFont="1" applyAlignment="1"><alignment wrapText="1" vertical="top"/></xf>' +
  '<xf quotePrefix="1"/></cellXfs></styleSheet>';

/** Writes a workbook: its first rows stand still, its columns are as wide as their texts. The names must differ. */
export async function writeXlsx(sheets: readonly Sheet[]): Promise<Blob> {
  const numbers = sheets.map((_, index) => index + 1);
  const files: ZipFile[] = [
    fileOf('[Content_Types].xml', contentTypes(numbers)),
    fileOf('_rels/.rels', relationships([['officeDocument', 'xl/workbook.xml']])),
    fileOf('xl/workbook.xml', workbookXml(sheets)),
    fileOf(
      'xl/_rels/workbook.xml.rels',
      relationships([
        ...numbers.map((number) => ['worksheet', `worksheets/sheet${number}.xml`] as const),
        ['styles', 'styles.xml'],
      ]),
    ),
    fileOf('xl/styles.xml', STYLES),
  ];
  for (const [index, sheet] of sheets.entries()) {
    files.push({ path: `xl/worksheets/sheet${index + 1}.xml`, content: await sheetXml(sheet) });
  }
  return writeZip(files, XLSX);
}

const fileOf = (path: string, text: string): ZipFile => ({ path, content: new Blob([text]) });

const part = (path: string, type: string): string =>
  `<Override PartName="/${path}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`;

const contentTypes = (numbers: readonly number[]): string =>
  `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
  `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  part('xl/workbook.xml', 'sheet.main') +
  part('xl/styles.xml', 'styles') +
  `${numbers.map((number) => part(`xl/worksheets/sheet${number}.xml`, 'worksheet')).join('')}</Types>`;

const relationships = (targets: readonly (readonly [type: string, target: string])[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${targets
    .map(
      ([type, target], index) =>
        `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

const workbookXml = (sheets: readonly Sheet[]): string =>
  `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets
    .map(({ name }, index) => {
      const number = index + 1;
      return `<sheet name="${escaped(name)}" sheetId="${number}" r:id="rId${number}"/>`;
    })
    .join('')}</sheets></workbook>`;

/** So many rows are written before the page may answer again. */
const ROWS_AT_ONCE = 500;

const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

async function sheetXml({ rows }: Sheet): Promise<Blob> {
  const columns = columnWidths(rows).map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const pieces: string[] = [
    `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">`,
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
    columns.length > 0 ? `<cols>${columns.join('')}</cols>` : '',
    '<sheetData>',
  ];
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    const some = rows.slice(at, at + ROWS_AT_ONCE);
    pieces.push(some.map((row, index) => rowXml(row, at + index + 1)).join(''));
    await nextTurn();
  }
  return new Blob([...pieces, '</sheetData></worksheet>']);
}

const rowXml = (cells: readonly SheetCell[], number: number): string =>
  `<row r="${number}">${cells.map((cell, column) => cellXml(cell, `${lettersOf(column)}${number}`)).join('')}</row>`;

function cellXml(cell: SheetCell, reference: string): string {
  if (cell === null) return '';
  if (typeof cell.value === 'number') return `<c r="${reference}"><v>${cell.value}</v></c>`;
  const style =
    'fontWeight' in cell ? ` s="${BOLD}"` : LIKE_A_FORMULA.test(cell.value) ? ` s="${QUOTED}"` : '';
  return `<c r="${reference}"${style} t="inlineStr"><is><t xml:space="preserve">${escaped(cell.value)}</t></is></c>`;
}

/** What Excel takes for a formula when it is typed, and what other programs take for one. */
const LIKE_A_FORMULA = /^[\s\p{Cc}'"]*[=+\-@|%＝＋－＠]/u;

/** 0 is A, 26 is AA. */
function lettersOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : lettersOf(Math.floor(column / 26) - 1) + last;
}

/** Signs that XML has no place for are left out: Excel opens no workbook that holds one. */
const FORBIDDEN = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;
const ALLOWED_CONTROLS = '\t\n\r';
const NAMES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string =>
  text
    .replace(FORBIDDEN, (sign) => (ALLOWED_CONTROLS.includes(sign) ? sign : ''))
    .replace(/[&<>"]/g, (sign) => NAMES[sign] ?? sign);
