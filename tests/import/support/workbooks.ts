import { deflateRawSync } from 'node:zlib';
import type { RawWorkbook } from '#register-import/types.ts';
import { readWorkbook } from '#register-import/read-workbook.ts';

export interface PackedFile {
  readonly path: string;
  readonly content: string | Uint8Array;
  /** What the directory says instead of the truth. */
  readonly declaredBytes?: number;
  readonly flags?: number;
}

/** A zip archive as programs write it, or one that lies. */
export function packZip(files: readonly PackedFile[]): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { path, content, declaredBytes, flags = 0 } of files) {
    const name = Buffer.from(path);
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(flags, 6);
    header.writeUInt16LE(8, 8);
    header.writeUInt32LE(packed.length, 18);
    header.writeUInt32LE(declaredBytes ?? bytes.length, 22);
    header.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    header.copy(entry, 6, 4, 30);
    entry.writeUInt32LE(at, 42);
    parts.push(header, name, packed);
    directory.push(entry, name);
    at += header.length + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...parts, ...directory, end]));
}

const escapeXml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** A cell's value; `raw` is the XML inside the cell with its attributes. */
export type TestCell =
  | string
  | number
  | boolean
  | null
  | { readonly raw: string; readonly attributes?: string };

const cellXml = (cell: TestCell, reference: string): string => {
  if (cell === null) return '';
  if (typeof cell === 'object') return `<c r="${reference}" ${cell.attributes ?? ''}>${cell.raw}</c>`;
  if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${reference}" t="b"><v>${Number(cell)}</v></c>`;
  return `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`;
};

export interface TestSheet {
  readonly name: string;
  readonly rows?: readonly (readonly TestCell[])[];
  /** The whole of `<sheetData>` instead of rows. */
  readonly sheetData?: string;
  readonly merged?: readonly string[];
  readonly state?: 'hidden' | 'veryHidden';
}

const sheetXml = ({ rows = [], sheetData, merged = [] }: TestSheet): string => {
  const body = rows.map((row, index) => {
    const cells = row.map((cell, column) => cellXml(cell, `${String.fromCharCode(65 + column)}${index + 1}`));
    return `<row r="${index + 1}">${cells.join('')}</row>`;
  });
  const merges = merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  return (
    '<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    `<sheetData>${sheetData ?? body.join('')}</sheetData>` +
    `${merges === '' ? '' : `<mergeCells count="${merged.length}">${merges}</mergeCells>`}</worksheet>`
  );
};

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The files of a workbook, for a test that wants to break one of them. Style 1 is a date. */
export function workbookFiles(sheets: readonly TestSheet[]): readonly PackedFile[] {
  const tags = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"${state ? ` state="${state}"` : ''}/>`,
  );
  const relations = sheets.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  return [
    {
      path: 'xl/workbook.xml',
      content: `<?xml version="1.0"?><workbook xmlns:r="${OFFICE}"><sheets>${tags.join('')}</sheets></workbook>`,
    },
    {
      path: 'xl/_rels/workbook.xml.rels',
      content: `<?xml version="1.0"?><Relationships>${relations.join('')}</Relationships>`,
    },
    {
      path: 'xl/styles.xml',
      content:
        '<?xml version="1.0"?><styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    },
    ...sheets.map((sheet, index) => ({
      path: `xl/worksheets/sheet${index + 1}.xml`,
      content: sheetXml(sheet),
    })),
  ];
}

export const makeXlsx = (...sheets: readonly TestSheet[]): Uint8Array => packZip(workbookFiles(sheets));

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Bytes of a text all of whose letters are below 256, as fonts of the old encodings had them. */
export const latinBytes = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** The workbook of a file that has to be readable. */
export async function readGood(bytes: Uint8Array, fileName = 'danh-sach.xlsx'): Promise<RawWorkbook> {
  const read = await readWorkbook(bytes, fileName);
  if (!read.ok) throw new Error(`not readable: ${JSON.stringify(read.error)}`);
  return read.value;
}

/** The workbook that a sheet of plain cells makes, without a file. */
export const workbookOf = (
  rows: RawWorkbook['sheets'][number]['rows'],
  name = 'Thôn Bắc Lệ',
): RawWorkbook => ({
  fileName: 'danh-sach.xlsx',
  sheets: [{ name, rows }],
  warnings: [],
});
