/** Goal: nothing that anybody wrote is ever a formula in an officer's Excel, nor after it was edited there or read in again. Method: any text, in every cell. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { readSheet } from 'read-excel-file/universal';
import { describe, expect, test } from 'vitest';
import { sheetsToBlob } from '#export/export-sheets.ts';
import { tableToBlob } from '#export/export-table.ts';
import { sheetRows } from '#export/sheet.ts';
import { readWorkbook } from '#register-import/read-workbook.ts';
import { readZipDirectory, unpackEntry } from '#register-import/file/zip-directory.ts';
import { FORMULAS, NASTY, NO_XML } from './nasty-words.ts';

const COLUMNS = [{ header: 'Chủ hộ', value: (name: string) => name }];

async function partsOf(blob: Blob): Promise<ReadonlyMap<string, string>> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const directory = readZipDirectory(bytes);
  if (!directory.ok) throw new Error(`The workbook can not be unpacked: ${directory.error.type}`);
  const parts = await Promise.all(
    directory.value.map(async (entry) => {
      const part = await unpackEntry(bytes, entry);
      return [entry.path, part.ok ? new TextDecoder().decode(part.value) : ''] as const;
    }),
  );
  return new Map(parts);
}

const sheetOf = async (names: readonly string[]): Promise<string> =>
  (await partsOf(await tableToBlob('Hộ', COLUMNS, names))).get('xl/worksheets/sheet1.xml') ?? '';

/** The cells below the header, each with its attributes. */
const cellsOf = (xml: string): readonly string[] =>
  [...xml.matchAll(/<c r="A(\d+)"([^>]*)>/g)].filter(([, row]) => row !== '1').map(([, , rest = '']) => rest);

const anyText = fc.oneof(
  fc.constantFrom(...NASTY),
  fc
    .tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '|', '%', "'", '"'), fc.string())
    .map((p) => p.join('')),
  fc.string({ unit: 'binary' }),
);

describe('a cell of an exported table', () => {
  test('is a text, whatever stands in it, and the sheet is sound', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { minLength: 1, maxLength: 12 }), async (names) => {
        const xml = await sheetOf(names);
        expect(xml).not.toContain('<f');
        expect(xml).not.toMatch(NO_XML);
        for (const attributes of cellsOf(xml)) expect(attributes).toContain('t="inlineStr"');
        expect(xml.match(/<t /g)?.length).toBe(xml.match(/<\/t>/g)?.length);
      }),
      { numRuns: 100 },
    );
  });

  test.each(FORMULAS.filter((text) => /^[=+\-@\t\r]/.test(text)))(
    '%j stays a text when somebody edits it in Excel',
    async (name) => {
      const parts = await partsOf(await tableToBlob('Hộ', COLUMNS, [name]));
      const [, styles = ''] = /<cellXfs[^>]*>(.*)<\/cellXfs>/.exec(parts.get('xl/styles.xml') ?? '') ?? [];
      const formats = [...styles.matchAll(/<xf\b[^>]*?(?:\/>|>.*?<\/xf>)/g)].map(([format]) => format);
      const [attributes = ''] = cellsOf(parts.get('xl/worksheets/sheet1.xml') ?? '');
      const style = Number(/ s="(\d+)"/.exec(attributes)?.[1] ?? 0);
      expect(formats[style]).toContain('quotePrefix="1"');
    },
  );

  test('comes back as it was written, through the reader of registers too', async () => {
    const names = [...FORMULAS, 'Hoàng Văn Tám'].filter((name) => !/[\u0000\r\n\t]/.test(name));
    const blob = await tableToBlob('Hộ', COLUMNS, names);
    const cells = (await readSheet(blob)).slice(1).map(([cell]) => cell);
    expect(cells).toEqual(names.map((name) => name.normalize('NFC')));
    const read = await readWorkbook(new Uint8Array(await blob.arrayBuffer()), 'danh-sach.xlsx');
    if (!read.ok) throw new Error(read.error.type);
    const told = read.value.sheets[0]?.rows.slice(1).map(([cell]) => cell);
    expect(told?.every((cell) => typeof cell === 'string')).toBe(true);
    expect(told).toContain('=1+1');
  });

  test.each(NASTY)('has a sheet whose name is %j only as far as Excel takes it', async (name) => {
    const rows = sheetRows(COLUMNS, ['x']);
    const parts = await partsOf(
      await sheetsToBlob([
        { name, rows },
        { name, rows },
      ]),
    );
    const workbook = parts.get('xl/workbook.xml') ?? '';
    expect(workbook.match(/<sheet /g)).toHaveLength(2);
    expect(workbook).not.toMatch(NO_XML);
    expect(workbook).not.toContain('window.hit=1<');
  });
});

describe('the sources', () => {
  test('write tables in one place only, and none as text that a spreadsheet would read', () => {
    const root = join(import.meta.dirname, '..', '..');
    const files = ['src', 'sync-server', 'tools'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(ts|tsx|mjs)$/.test(name))
        .map((name) => join(folder, name)),
    );
    const writers = files.filter((file) =>
      /spreadsheetml|text\/csv|application\/csv|\.csv['"`]\s*[,;)]/.test(
        readFileSync(join(root, file), 'utf8'),
      ),
    );
    const elsewhere = writers.filter((file) => !/^src[\\/]export[\\/]|import|^tools/.test(file));
    expect(elsewhere).toEqual([]);
  });
});
