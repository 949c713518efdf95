import { describe, expect, test } from 'vitest';
import { IMPORT_LIMITS } from '#register-import/limits.ts';
import { readWorkbook } from '#register-import/read-workbook.ts';
import { understand } from '#register-import/understand.ts';
import { bytesOf, makeXlsx, packZip, readGood, workbookFiles, workbookOf } from './support/workbooks.ts';

const GOOD_FILES = workbookFiles([{ name: 'A', rows: [['Họ và tên'], ['Lê Hoa']] }]);
const OLE_HEADER = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const oleFile = (streamName: string): Uint8Array =>
  Uint8Array.from([
    ...OLE_HEADER,
    ...Array<number>(600).fill(0),
    ...Buffer.from(streamName, 'utf16le'),
    0,
    0,
  ]);
const withFile = (path: string, change: object) =>
  packZip(GOOD_FILES.map((file) => (file.path === path ? { ...file, ...change } : file)));
const SHEET = 'xl/worksheets/sheet1.xml';

describe('a file that is no workbook is refused with its reason:', () => {
  test.each([
    ['nothing in it', new Uint8Array(), { type: 'empty' }],
    ['only blank lines', bytesOf(';;\n;;\n'), { type: 'empty' }],
    ['a sheet without a cell', makeXlsx({ name: 'A', rows: [] }), { type: 'empty' }],
    ['a workbook of old Excel', oleFile('Workbook'), { type: 'old-xls' }],
    ['a workbook with a password', oleFile('EncryptedPackage'), { type: 'encrypted' }],
    ['a zip with a password', withFile(SHEET, { flags: 1 }), { type: 'encrypted' }],
    ['a PDF', bytesOf('%PDF-1.7\n'), { type: 'not-a-workbook', found: 'pdf' }],
    [
      'a web page named .xls',
      bytesOf('<html><table><tr><td>1'),
      { type: 'not-a-workbook', found: 'web-page' },
    ],
    [
      'an OpenDocument',
      packZip([{ path: 'mimetype', content: 'x' }]),
      { type: 'not-a-workbook', found: 'open-document' },
    ],
    [
      'a Word document',
      packZip([{ path: 'word/document.xml', content: '' }]),
      { type: 'not-a-workbook', found: 'other' },
    ],
    [
      'a picture',
      Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919) % 251),
      { type: 'not-a-workbook', found: 'other' },
    ],
    [
      'half a workbook',
      makeXlsx({ name: 'A', rows: [['x']] }).slice(0, 300),
      { type: 'not-a-workbook', found: 'damaged' },
    ],
    [
      'broken XML',
      withFile(SHEET, { content: '<worksheet><sheetData><row r="1"><c r="A1"><v>1' }),
      { type: 'not-a-workbook', found: 'damaged' },
    ],
    [
      'a broken list of sheets',
      withFile('xl/workbook.xml', { content: '<<<' }),
      { type: 'not-a-workbook', found: 'damaged' },
    ],
  ])('%s', async (_, bytes, error) => {
    expect(await readWorkbook(bytes, 'so-ho.xlsx')).toEqual({ ok: false, error });
  });
});

describe('a file that is too much is refused before it is unpacked:', () => {
  test('more bytes than a register has', async () => {
    const bytes = new Uint8Array(IMPORT_LIMITS.fileBytes + 1);
    expect(await readWorkbook(bytes, 'x.xlsx')).toMatchObject({
      error: { type: 'too-large', bytes: bytes.length },
    });
  });

  test('a directory that declares more than may be unpacked', async () => {
    const bytes = withFile(SHEET, { declaredBytes: IMPORT_LIMITS.unpackedBytes });
    expect(await readWorkbook(bytes, 'x.xlsx')).toMatchObject({ error: { type: 'zip-bomb' } });
  });

  test('a file that packs as only a bomb does', async () => {
    const bytes = withFile(SHEET, { content: ' '.repeat(IMPORT_LIMITS.packingRatioFromBytes + 1) });
    expect(await readWorkbook(bytes, 'x.xlsx')).toMatchObject({ error: { type: 'zip-bomb' } });
  });

  test('a file that unpacks to more than it declared', async () => {
    const bytes = withFile(SHEET, { content: '<a/>'.repeat(50_000), declaredBytes: 1000 });
    expect(await readWorkbook(bytes, 'x.xlsx')).toMatchObject({ error: { type: 'zip-bomb' } });
  });

  test('thousands of packed files', async () => {
    const files = Array.from({ length: IMPORT_LIMITS.packedFiles + 1 }, (_, index) => ({
      path: `${index}`,
      content: '',
    }));
    expect(await readWorkbook(packZip(files), 'x.xlsx')).toMatchObject({ error: { type: 'zip-bomb' } });
  });

  test.each([
    [
      '.xlsx',
      makeXlsx({ name: 'A', sheetData: '<row><c><v>1</v></c></row>'.repeat(IMPORT_LIMITS.rows + 1) }),
    ],
    ['.csv', bytesOf('1;2\n'.repeat(IMPORT_LIMITS.rows + 1))],
  ])('more rows than a commune has, in %s', async (_, bytes) => {
    expect(await readWorkbook(bytes, 'x')).toEqual({
      ok: false,
      error: { type: 'too-many-rows', rowsMax: IMPORT_LIMITS.rows },
    });
  });
});

describe('a cell far away', () => {
  test('is left out with a warning and costs nothing', async () => {
    const sheetData =
      '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row><row r="1048576"><c r="A1048576"><v>3</v></c></row>';
    const workbook = await readGood(makeXlsx({ name: 'A', sheetData }));
    expect(workbook.sheets[0]?.rows).toEqual([[1]]);
    expect(workbook.warnings).toEqual([{ sheet: 'A', row: 1, column: 'XFD', reason: 'beyond-limit' }]);
  });

  test('that is formatted and blank is nothing', async () => {
    const sheetData =
      '<row r="1"><c r="A1"><v>1</v></c></row>' + '<row r="1048576"><c r="XFD1048576" s="1"/></row>';
    expect((await readGood(makeXlsx({ name: 'A', sheetData }))).warnings).toEqual([]);
  });
});

describe('a hostile text', () => {
  test('is cut when it is very long', async () => {
    const workbook = await readGood(makeXlsx({ name: 'A', rows: [['ệ'.repeat(30_000)]] }));
    expect(workbook.sheets[0]?.rows).toEqual([['ệ'.repeat(IMPORT_LIMITS.cellCharacters)]]);
    expect(workbook.warnings).toMatchObject([
      { row: 1, column: 'A', reason: 'text-truncated', text: 'ệ'.repeat(60) },
    ]);
  });

  test('loses controls and turned writing with a warning, signs without width without one', async () => {
    const workbook = await readGood(bytesOf('Họ\u202e tên\u0007;Lê\u200b Ho\u00ada\ufeff'), 'a.csv');
    expect(workbook.sheets[0]?.rows).toEqual([['Họ tên', 'Lê Hoa']]);
    expect(workbook.warnings).toMatchObject([{ row: 1, column: 'A', reason: 'hidden-characters' }]);
  });

  const householdsFrom = (name: string) => {
    const understanding = understand(
      workbookOf([
        ['STT', 'Họ và tên chủ hộ', 'Địa chỉ'],
        [1, name, null],
      ]),
      { thisYear: 2026 },
    );
    return {
      names: understanding.villages.flatMap(({ households }) => households.map(({ headName }) => headName)),
      reasons: understanding.warnings.map(({ reason }) => reason),
    };
  };

  test.each([
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("http://x.example","Lê Hoa")',
    '=SUM(A1:A9)',
    '@SUM(1)',
    '+84912345678',
    '-2+3',
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    'https://x.example',
    '{{7*7}}',
    'Lê Hoa '.repeat(20),
  ])('in place of a name is no household: %s', (text) => {
    expect(householdsFrom(text)).toEqual({ names: [], reasons: ['suspicious-cell'] });
  });

  test.each([
    ['- Nguyễn Văn Hùng', 'Nguyễn Văn Hùng'],
    ['=Lê Thị Hoa', 'Lê Thị Hoa'],
  ])('that has a name behind its sign keeps the name, with a warning: %s', (text, name) => {
    expect(householdsFrom(text)).toEqual({ names: [name], reasons: ['suspicious-cell'] });
  });

  test('in place of an address is left out, with a warning', () => {
    const { villages, warnings } = understand(
      workbookOf([
        ['STT', 'Chủ hộ', 'Địa chỉ', 'Ghi chú'],
        [1, 'Lê Thị Hoa', '=1+1', '- Hộ mới'],
      ]),
      { thisYear: 2026 },
    );
    expect(villages[0]?.households[0]).toEqual({
      headName: 'Lê Thị Hoa',
      note: 'Hộ mới',
      source: { sheet: 'Thôn Bắc Lệ', row: 2 },
    });
    expect(warnings).toMatchObject([{ row: 2, column: 'C', reason: 'suspicious-cell', text: '=1+1' }]);
  });
});
