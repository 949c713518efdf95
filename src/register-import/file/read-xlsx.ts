import { fail, ok, type Result } from '#domain/result.ts';
import readXlsxFile from 'read-excel-file/universal';
import { IMPORT_LIMITS } from '../limits.ts';
import type { Cell, ImportFailure, ImportWarning, OnProgress, RawSheet } from '../types.ts';
import { warningAt } from '../warning.ts';
import { storeZip } from './store-zip.ts';
import { trimSheetXml, type SheetRemark } from './trim-sheet-xml.ts';
import { readZipDirectory, unpackEntry, type ZipEntry } from './zip-directory.ts';

const damaged: ImportFailure = { type: 'not-a-workbook', found: 'damaged' };

const WORKBOOK_PATH = 'xl/workbook.xml';
/** What the reader needs; pictures, charts, comments and themes are never unpacked. */
const NEEDED =
  /^\/?(?:xl\/)?(?:_rels\/workbook\.xml\.rels|workbook\.xml|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/i;
const SHEET_PATH = /worksheets\/[^/]+\.xml$/i;

/** Unpacked, bounded and trimmed, as the reader is given it. */
interface Prepared {
  readonly archive: ArrayBuffer;
  readonly remarks: ReadonlyMap<string, readonly SheetRemark[]>;
  readonly workbookXml: string;
  readonly relationsXml: string;
}

function whatElseItIs(entries: readonly ZipEntry[]): ImportFailure {
  const isOpenDocument = entries.some((entry) => entry.path === 'mimetype' || entry.path === 'content.xml');
  return { type: 'not-a-workbook', found: isOpenDocument ? 'open-document' : 'other' };
}

async function prepare(bytes: Uint8Array, onProgress: OnProgress): Promise<Result<Prepared, ImportFailure>> {
  const directory = readZipDirectory(bytes);
  if (!directory.ok) return directory;
  if (!directory.value.some((entry) => entry.path === WORKBOOK_PATH))
    return fail(whatElseItIs(directory.value));

  const needed = directory.value.filter((entry) => NEEDED.test(entry.path));
  const hasStyles = needed.some((entry) => entry.path.endsWith('styles.xml'));
  const files: [string, Uint8Array][] = [];
  const remarks = new Map<string, readonly SheetRemark[]>();
  let rowCount = 0;
  for (const [index, entry] of needed.entries()) {
    onProgress({ stage: 'unpacking', done: index, total: needed.length });
    const unpacked = await unpackEntry(bytes, entry);
    if (!unpacked.ok) return unpacked;
    if (!SHEET_PATH.test(entry.path)) {
      files.push([entry.path, unpacked.value]);
      continue;
    }
    const trimmed = trimSheetXml(new TextDecoder().decode(unpacked.value), hasStyles);
    if (trimmed === null) return fail(damaged);
    rowCount += trimmed.rowCount;
    if (rowCount > IMPORT_LIMITS.rows) return fail({ type: 'too-many-rows', rowsMax: IMPORT_LIMITS.rows });
    remarks.set(entry.path, trimmed.remarks);
    files.push([entry.path, new TextEncoder().encode(trimmed.xml)]);
  }
  const textOf = (path: string) => new TextDecoder().decode(files.find(([name]) => name.endsWith(path))?.[1]);
  return ok({
    archive: storeZip(files),
    remarks,
    workbookXml: textOf(WORKBOOK_PATH),
    relationsXml: textOf('workbook.xml.rels'),
  });
}

const attributeOf = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s(?:\\w+:)?${name}=["']([^"']*)["']`).exec(tag)?.[1];

const tagsNamed = (xml: string, name: string): readonly string[] =>
  xml.match(new RegExp(`<(?:\\w+:)?${name}\\s[^>]*>`, 'g')) ?? [];

interface SheetFacts {
  readonly hidden: boolean;
  readonly remarks: readonly SheetRemark[];
}

/** What the workbook says of its sheets beyond their cells, in their order. */
function sheetFacts(prepared: Prepared): readonly SheetFacts[] {
  const targets = new Map(
    tagsNamed(prepared.relationsXml, 'Relationship').map((tag) => [
      attributeOf(tag, 'Id'),
      attributeOf(tag, 'Target'),
    ]),
  );
  return tagsNamed(prepared.workbookXml, 'sheet').map((tag) => {
    const target = targets.get(attributeOf(tag, 'id')) ?? '';
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    const state = attributeOf(tag, 'state');
    return { hidden: state !== undefined && state !== 'visible', remarks: prepared.remarks.get(path) ?? [] };
  });
}

function toCell(value: unknown): Cell {
  if (value instanceof Date) {
    return { year: value.getUTCFullYear(), month: value.getUTCMonth() + 1, day: value.getUTCDate() };
  }
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

async function readArchive(archive: ArrayBuffer): Promise<Result<readonly RawSheet[], ImportFailure>> {
  try {
    const sheets = await readXlsxFile(archive, { trim: false });
    // A sheet that is a chart has no data at all.
    return ok(
      sheets.map(({ sheet, data }) => ({ name: sheet, rows: (data ?? []).map((row) => row.map(toCell)) })),
    );
  } catch {
    // The reader throws for every kind of broken content; what is left to say is that the file is damaged.
    return fail(damaged);
  }
}

/** Chrome has unpacked streams since 80, but those in archives only since 103. */
function canUnpack(): boolean {
  try {
    return new DecompressionStream('deflate-raw') instanceof DecompressionStream;
  } catch {
    return false;
  }
}

/** The sheets of an .xlsx file as they are shown: hidden ones are left out and named. */
export async function readXlsx(
  bytes: Uint8Array,
  onProgress: OnProgress,
): Promise<
  Result<{ readonly sheets: readonly RawSheet[]; readonly warnings: readonly ImportWarning[] }, ImportFailure>
> {
  if (!canUnpack()) return fail({ type: 'browser-too-old' });
  const prepared = await prepare(bytes, onProgress);
  if (!prepared.ok) return prepared;
  onProgress({ stage: 'reading', done: 0, total: 0 });
  const read = await readArchive(prepared.value.archive);
  if (!read.ok) return read;

  const facts = sheetFacts(prepared.value);
  const warnings = read.value.flatMap(({ name }, index) => {
    const { hidden = false, remarks = [] } = facts[index] ?? {};
    if (hidden) return [warningAt(name, 0, null, 'hidden-sheet')];
    return remarks.map(({ row, column, reason }) => warningAt(name, row, column, reason));
  });
  return ok({ sheets: read.value.filter((_, index) => facts[index]?.hidden !== true), warnings });
}
