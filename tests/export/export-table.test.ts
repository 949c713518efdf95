import { readSheet } from 'read-excel-file/universal';
import { describe, expect, test } from 'vitest';
import { tableToBlob } from '#export/export-table.ts';
import { readZipDirectory, unpackEntry } from '#register-import/file/zip-directory.ts';
import { columnWidths, fileNameOf, sheetNameOf, sheetRows } from '#export/sheet.ts';

interface Row {
  readonly name: string;
  readonly members: number;
}

const COLUMNS = [
  { header: 'Chủ hộ', value: (row: Row) => row.name },
  { header: 'Nhân khẩu', value: (row: Row) => row.members },
];

/** The workbook's own XML, unpacked: what Excel will read. */
async function partsOf(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const directory = readZipDirectory(bytes);
  if (!directory.ok) throw new Error(`The workbook can not be unpacked: ${directory.error.type}`);
  const parts = await Promise.all(directory.value.map((entry) => unpackEntry(bytes, entry)));
  return parts.map((part) => (part.ok ? new TextDecoder().decode(part.value) : '')).join('\n');
}

describe('a table in Excel', () => {
  test('comes back as it was written, marks intact, numbers as numbers', async () => {
    const blob = await tableToBlob('Hộ gia đình', COLUMNS, [
      { name: 'Đặng Thị Ước', members: 4 },
      { name: 'Nguyễn Văn Hùng', members: 12 },
    ]);
    expect(await readSheet(blob)).toEqual([
      ['Chủ hộ', 'Nhân khẩu'],
      ['Đặng Thị Ước', 4],
      ['Nguyễn Văn Hùng', 12],
    ]);
  });

  test('of 2,000 rows comes back whole, though no page of ours may start a worker from text', async () => {
    const rows = Array.from({ length: 2000 }, (_, n) => ({
      name: `Nguyễn Văn Ước & <${n}> "x"`,
      members: n,
    }));
    const read = await readSheet(await tableToBlob('Hộ', COLUMNS, rows));
    expect(read).toHaveLength(2001);
    expect(read.at(-1)).toEqual(['Nguyễn Văn Ước & <1999> "x"', 1999]);
  });

  test('holds no sign that Excel opens no workbook with', async () => {
    const parts = await partsOf(
      await tableToBlob('Hộ', COLUMNS, [{ name: 'A\u0000B\u001bC\ud800', members: 1 }]),
    );
    expect(parts).toContain('>ABC<');
  });

  test.each(['=HYPERLINK("http://x")', '+84 912', '-1', '@SUM(A1)', '\t=1+1'])(
    'keeps %j as text, so that no cell runs',
    async (name) => {
      const parts = await partsOf(await tableToBlob('Hộ', COLUMNS, [{ name, members: 1 }]));
      expect(parts).not.toContain('<f>');
      expect(sheetRows(COLUMNS, [{ name, members: 1 }])[1]?.[0]).toEqual({ value: name, type: String });
    },
  );

  test('has a bold header that stands still', async () => {
    const parts = await partsOf(await tableToBlob('Hộ', COLUMNS, [{ name: 'An', members: 1 }]));
    expect(parts).toContain('<b/>');
    expect(parts).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
  });

  test('has columns as wide as their texts, within reason', () => {
    const rows = sheetRows(COLUMNS, [{ name: 'x'.repeat(200), members: 1 }]);
    expect(columnWidths(rows)).toEqual([60, 11]);
  });
});

describe('names', () => {
  test('of a file are plain letters', () => {
    expect(fileNameOf('Đăng ký thôn Đông, năm 2026')).toBe('dang-ky-thon-dong-nam-2026');
    expect(fileNameOf('…')).toBe('bang');
  });

  test('of a sheet are short and hold nothing that Excel refuses', () => {
    expect(sheetNameOf("Hộ [thôn]: 1/2 'x'")).toBe("Hộ  thôn   1 2 'x");
    expect(sheetNameOf('a'.repeat(40))).toHaveLength(31);
    expect(sheetNameOf('///')).toBe('Bang');
  });
});
