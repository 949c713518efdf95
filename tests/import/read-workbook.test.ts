import { describe, expect, test } from 'vitest';
import { bytesOf, latinBytes, makeXlsx, readGood } from './support/workbooks.ts';

const reasonsOf = (workbook: Awaited<ReturnType<typeof readGood>>) =>
  workbook.warnings.map(({ reason, row, column }) => `${reason} ${column ?? ''}${row}`);

describe('a workbook', () => {
  test('gives its sheets with rows numbered as Excel shows them, blank ones included', async () => {
    const workbook = await readGood(makeXlsx({ name: 'Thôn Kép', rows: [[], ['a'], [], [null, 'b']] }));
    expect(workbook.sheets).toEqual([
      {
        name: 'Thôn Kép',
        rows: [
          [null, null],
          ['a', null],
          [null, null],
          [null, 'b'],
        ],
      },
    ]);
  });

  test('gives the values of formulas, numbers, dates and true or false', async () => {
    const workbook = await readGood(
      makeXlsx({
        name: 'A',
        rows: [
          [
            { raw: '<f>CONCATENATE("Lê ","Hoa")</f><v>Lê Hoa</v>', attributes: 't="str"' },
            { raw: '<f>SUM(E1:E9)</f><v>656</v>' },
            { raw: '<v>27465</v>', attributes: 's="1"' },
            true,
          ],
        ],
      }),
    );
    expect(workbook.sheets[0]?.rows).toEqual([['Lê Hoa', 656, { year: 1975, month: 3, day: 12 }, true]]);
  });

  test('says where a formula has no value and where it went wrong', async () => {
    const workbook = await readGood(
      makeXlsx({
        name: 'A',
        rows: [
          ['x', { raw: '<f>A1</f>', attributes: 't="str"' }],
          ['y', { raw: '<f>1/0</f><v>#DIV/0!</v>', attributes: 't="e"' }],
        ],
      }),
    );
    expect(workbook.sheets[0]?.rows).toEqual([['x'], ['y']]);
    expect(reasonsOf(workbook).sort()).toEqual(['formula-error B2', 'formula-without-value B1']);
  });

  test('leaves hidden sheets out and names them', async () => {
    const workbook = await readGood(
      makeXlsx({ name: 'Năm nay', rows: [['a']] }, { name: 'Năm ngoái', rows: [['b']], state: 'hidden' }),
    );
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Năm nay']);
    expect(workbook.warnings).toEqual([{ sheet: 'Năm ngoái', row: 0, reason: 'hidden-sheet' }]);
  });

  test('joins rich text and composes decomposed letters', async () => {
    const rich = '<is><r><t>Nguyễn </t></r><r><t>Hùng</t></r></is>';
    const workbook = await readGood(
      makeXlsx({
        name: 'A',
        rows: [[{ raw: rich, attributes: 't="inlineStr"' }, 'Đỗ  Thị\u00a0 Ễ'.normalize('NFD')]],
      }),
    );
    expect(workbook.sheets[0]?.rows).toEqual([['Nguyễn Hùng', 'Đỗ Thị Ễ']]);
  });

  test('is read where a program left out the cells references', async () => {
    const sheetData =
      '<row><c><v>1</v></c><c t="inlineStr"><is><t>Lan</t></is></c></row><row><c><v>2</v></c></row>';
    const workbook = await readGood(makeXlsx({ name: 'A', sheetData }));
    expect(workbook.sheets[0]?.rows).toEqual([
      [1, 'Lan'],
      [2, null],
    ]);
  });

  test('is read where each tag carries a prefix', async () => {
    const sheetData = '<x:row r="2"><x:c r="B2"><x:v>1975</x:v></x:c></x:row>';
    const workbook = await readGood(makeXlsx({ name: 'A', sheetData }));
    expect(workbook.sheets[0]?.rows[1]).toEqual([null, 1975]);
  });

  test('repairs old encodings and says where they began', async () => {
    const workbook = await readGood(
      makeXlsx({ name: 'A', rows: [['Họ tên'], ['NguyÔn V¨n Hïng'], ['TrÇn ThÞ Hoµ']] }),
    );
    expect(workbook.sheets[0]?.rows).toEqual([['Họ tên'], ['Nguyễn Văn Hùng'], ['Trần Thị Hoà']]);
    expect(workbook.warnings).toEqual([
      { sheet: 'A', row: 2, column: 'A', reason: 'old-encoding', text: 'TCVN3' },
    ]);
  });
});

describe('a text file', () => {
  const LINES = 'STT;Chủ hộ;Địa chỉ\r\n1;"Hoàng Văn Long";Xóm Trên\r\n\r\n2;"Đỗ ""Ba"" Ễ";"Ngõ 5; nhà 2"\r\n';
  const ROWS = [
    ['STT', 'Chủ hộ', 'Địa chỉ'],
    ['1', 'Hoàng Văn Long', 'Xóm Trên'],
    [null],
    ['2', 'Đỗ "Ba" Ễ', 'Ngõ 5; nhà 2'],
  ];
  const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
    const bytes = new DataView(new ArrayBuffer(text.length * 2));
    [...text].forEach((letter, index) => bytes.setUint16(index * 2, letter.charCodeAt(0), littleEndian));
    return new Uint8Array(bytes.buffer);
  };

  test.each([
    ['UTF-8', bytesOf(LINES)],
    ['UTF-8 with its mark', bytesOf(`\ufeff${LINES}`)],
    ['UTF-16LE with its mark', utf16(`\ufeff${LINES}`, true)],
    ['UTF-16BE with its mark', utf16(`\ufeff${LINES}`, false)],
    ['UTF-16LE without a mark', utf16(LINES, true)],
    ['decomposed letters', bytesOf(LINES.normalize('NFD'))],
    ['lines that end as on a Mac of old', bytesOf(LINES.replaceAll('\r\n', '\r'))],
    ['a line that names the separator', bytesOf(`sep=;\r\n${LINES}`)],
  ])('is read in %s', async (_, bytes) => {
    const workbook = await readGood(bytes, 'ds.csv');
    expect(workbook.sheets).toEqual([{ name: 'ds', rows: ROWS }]);
    expect(workbook.warnings).toEqual([]);
  });

  test.each([
    ['commas', ','],
    ['tabs', '\t'],
    ['bars', '|'],
  ])('is taken apart at %s', async (_, separator) => {
    const text = [
      'DANH SÁCH HỘ, NĂM 2026',
      ['STT', 'Chủ hộ', 'Khẩu'].join(separator),
      ['1', 'Lê Hoa', '4'].join(separator),
    ];
    const workbook = await readGood(bytesOf(text.join('\n')), 'ds.txt');
    expect(workbook.sheets[0]?.rows.slice(1)).toEqual([
      ['STT', 'Chủ hộ', 'Khẩu'],
      ['1', 'Lê Hoa', '4'],
    ]);
  });

  test.each([
    ['TCVN3', 'Hä vµ tªn;Th«n\nNguyÔn V¨n HiÕn;B¾c LÖ\nTrÇn ThÞ ¦íc;B¾c LÖ'],
    ['VNI', 'Hoï vaø teân;Thoân\nNguyeãn Vaên Hieán;Baéc Leä\nTraàn Thò Öôùc;Baéc Leä'],
  ])('is repaired when its bytes are %s', async (encoding, text) => {
    const workbook = await readGood(latinBytes(text), 'ds.csv');
    expect(workbook.sheets[0]?.rows).toEqual([
      ['Họ và tên', 'Thôn'],
      ['Nguyễn Văn Hiến', 'Bắc Lệ'],
      ['Trần Thị Ước', 'Bắc Lệ'],
    ]);
    expect(workbook.warnings).toEqual([
      { sheet: 'ds', row: 1, column: 'A', reason: 'old-encoding', text: encoding },
    ]);
  });

  test("is read in the code page of Vietnamese Windows, told from the fonts' encodings by its spelling", async () => {
    // "Nguyễn Thị Hồng" and "Lê Đức Thắng": base letters with combining marks, one byte each.
    const bytes = latinBytes(
      'Chu\xd2 h\xf4\xf2;X\xf3m\nNguy\xea\xden Thi\xf2 H\xf4\xccng;1\nL\xea \xd0\xfd\xecc Th\xe3\xecng;2',
    );
    const workbook = await readGood(bytes, 'ds.csv');
    expect(workbook.sheets[0]?.rows.slice(1)).toEqual([
      ['Nguyễn Thị Hồng', '1'],
      ['Lê Đức Thắng', '2'],
    ]);
    expect(workbook.warnings).toEqual([
      { sheet: 'ds', row: 0, reason: 'old-encoding', text: 'windows-1258' },
    ]);
  });

  test('loses one cell at most to a quote that is never closed', async () => {
    const workbook = await readGood(bytesOf('STT;Chủ hộ\n1;"Lê Hoa\n2;Trần "Ba" Lan\n3;Vũ Mai'), 'ds.csv');
    expect(workbook.sheets[0]?.rows).toEqual([
      ['STT', 'Chủ hộ'],
      ['1', '"Lê Hoa'],
      ['2', 'Trần "Ba" Lan'],
      ['3', 'Vũ Mai'],
    ]);
    expect(reasonsOf(workbook)).toEqual(['unclosed-quote 2']);
  });
});
