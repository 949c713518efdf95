/** Goal: earlier years come in from the tables that communes keep, and nothing is guessed in silence. Method: tables as people write them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '#register-import/read-workbook.ts';
import type { PastUnderstanding } from '#register-import/past-years/types.ts';
import { readResultCell } from '#register-import/past-years/read-result.ts';
import { understandPastYears } from '#register-import/past-years/understand-past-years.ts';
import type { Cell, RawSheet } from '#register-import/types.ts';

const sheet = (name: string, ...rows: readonly (readonly Cell[])[]): RawSheet => ({ name, rows });
const read = (...sheets: readonly RawSheet[]): PastUnderstanding =>
  understandPastYears({ fileName: 'so-theo-doi.xlsx', sheets, warnings: [] });

const said = ({ rows }: PastUnderstanding): readonly string[] =>
  rows.map(({ village, headName, results }) =>
    [village, headName, ...results.map(({ year, outcome }) => `${year} ${outcome}`)].join(' | '),
  );
const warned = ({ warnings }: PastUnderstanding): readonly string[] =>
  warnings.map(({ sheet: name, row, column = '', reason }) => `${name} ${column}${row} ${reason}`);

describe('a table with a column a year', () => {
  const table = read(
    sheet(
      'Nà Lầu',
      ['UBND XÃ QUYẾT THẮNG'],
      ['THÔN NÀ LẦU'],
      ['SỔ THEO DÕI GIA ĐÌNH VĂN HÓA GIAI ĐOẠN 2022 - 2024'],
      [],
      ['STT', 'Họ và tên chủ hộ', 'Địa chỉ', '2022', 'Năm 2023', 'GĐVH 2024', 'Ghi chú'],
      [1, 2, 3, 4, 5, 6, 7],
      [1, 'Lý Thị Mai', 'Xóm Trên', 'x', 'X', 'Đạt', null],
      [2, 'Vi Văn Thành', 'Xóm Dưới', 'đạt', 'Không đạt (đánh bạc)', 'không ĐK', 'mới về'],
      [3, 'Nông Văn Tám', null, 'QĐ 215/QĐ-UBND ngày 10/11/2022', 'ĐK', null, null],
      [4, 'Hoàng Thị Sen', null, 'x (giấy khen)', '85 điểm', 'x', null],
      [null, 'Tổng cộng', null, 4, 2, 2, null],
      [null, 'TRƯỞNG THÔN', null, null, null, null, null],
    ),
  );

  test('gives each household its years', () => {
    expect(said(table)).toEqual([
      'Thôn Nà Lầu | Lý Thị Mai | 2022 recognised | 2023 recognised | 2024 recognised',
      'Thôn Nà Lầu | Vi Văn Thành | 2022 recognised | 2023 not-recognised | 2024 not-registered',
      'Thôn Nà Lầu | Nông Văn Tám | 2022 recognised',
      'Thôn Nà Lầu | Hoàng Thị Sen | 2022 recognised | 2024 recognised',
    ]);
  });

  test('with reasons, decisions and certificates as they are written', () => {
    expect(table.rows[1]?.results[1]).toMatchObject({ reason: 'đánh bạc' });
    expect(table.rows[2]?.results[0]).toMatchObject({ decision: 'QĐ 215/QĐ-UBND ngày 10/11/2022' });
    expect(table.rows[3]?.results[0]).toMatchObject({ merit: true });
    expect(table.rows[0]).toMatchObject({ address: 'Xóm Trên', source: { sheet: 'Nà Lầu', row: 7 } });
  });

  test('names sheet, row and column of everything that it did not take', () => {
    expect(warned(table)).toEqual([
      'Nà Lầu E9 registered-only',
      'Nà Lầu E10 unclear-result',
      'Nà Lầu F0 blank-results',
    ]);
    expect(table.warnings[2]).toMatchObject({ read: 1, text: '2024' });
  });

  test('tells what it understood before anything is written', () => {
    expect(table.sheets).toMatchObject([
      { included: true, headerRows: [5], years: [2022, 2023, 2024], villageName: 'Thôn Nà Lầu', rowCount: 4 },
    ]);
  });
});

test('columns under one year are read together', () => {
  const table = read(
    sheet(
      'Sheet1',
      ['TT', 'Chủ hộ', 'Thôn', '2022', null, null, '2023', null],
      [null, null, null, 'Đạt', 'Không đạt', 'Lý do', 'Kết quả', 'Số QĐ'],
      [1, 'Lý Thị Mai', 'Nà Lầu', 'x', null, null, 'Đạt', '12/QĐ-UBND'],
      [2, 'Vi Văn Thành', null, null, 'x', 'Vi phạm giao thông', null, '12/QĐ-UBND'],
      [3, 'Nông Văn Tám', 'Khe Sâu', 'x', 'x', null, 'K', null],
    ),
  );
  expect(said(table)).toEqual([
    'Thôn Nà Lầu | Lý Thị Mai | 2022 recognised | 2023 recognised',
    'Thôn Nà Lầu | Vi Văn Thành | 2022 not-recognised',
    'Thôn Khe Sâu | Nông Văn Tám | 2023 not-recognised',
  ]);
  expect(table.rows[0]?.results[1]).toMatchObject({ decision: '12/QĐ-UBND' });
  expect(table.rows[1]?.results[0]).toMatchObject({ reason: 'Vi phạm giao thông' });
  expect(warned(table)).toEqual(['Sheet1 H4 contradiction', 'Sheet1 E5 contradiction']);
});

describe('a workbook with a sheet a year', () => {
  const rows = (result: Cell): readonly (readonly Cell[])[] => [
    ['STT', 'Họ tên chủ hộ', 'Thôn', 'Kết quả', 'Lý do'],
    [1, 'Lý Thị Mai', 'Nà Lầu', result, null],
  ];

  test('takes the year from the sheet’s name, or from its title', () => {
    const table = read(
      sheet('GĐVH 2022', ...rows('Đạt')),
      sheet(
        'Sheet2',
        ['KẾT QUẢ BÌNH XÉT GIA ĐÌNH VĂN HÓA NĂM 2023'],
        ['Quyết Thắng, ngày 5 tháng 1 năm 2024'],
        ...rows('không đạt'),
      ),
    );
    expect(said(table)).toEqual([
      'Thôn Nà Lầu | Lý Thị Mai | 2022 recognised',
      'Thôn Nà Lầu | Lý Thị Mai | 2023 not-recognised',
    ]);
  });

  test('leaves out a sheet whose year nobody says, or that is no list', () => {
    const table = read(sheet('Sheet1', ...rows('Đạt')), sheet('Bìa', ['Sổ theo dõi']));
    expect(table.rows).toEqual([]);
    expect(warned(table)).toEqual(['Sheet1 0 year-unknown', 'Bìa 0 sheet-not-understood']);
  });

  test('may be a list of those recognised; then the officer is told that every row was taken as recognised', () => {
    const table = read(
      sheet(
        'DS',
        ['DANH SÁCH HỘ ĐẠT DANH HIỆU GIA ĐÌNH VĂN HÓA NĂM 2023'],
        ['(Kèm theo Quyết định số 215/QĐ-UBND ngày 10/11/2023 của Chủ tịch UBND xã)'],
        ['STT', 'Họ và tên chủ hộ', 'Ghi chú'],
        ['I', 'THÔN NÀ LẦU', null],
        [1, 'Lý Thị Mai', null],
        ['II', 'THÔN KHE SÂU', null],
        [1, 'Vi Văn Thành', null],
      ),
    );
    expect(said(table)).toEqual([
      'Thôn Nà Lầu | Lý Thị Mai | 2023 recognised',
      'Thôn Khe Sâu | Vi Văn Thành | 2023 recognised',
    ]);
    expect(table.rows[0]?.results[0]).toMatchObject({ decision: '215/QĐ-UBND, 10/11/2023' });
    expect(warned(table)).toEqual(['DS 0 list-of-recognised']);
  });

  test('is no list of those recognised when it lists who registered', () => {
    const table = read(
      sheet(
        'DS',
        ['DANH SÁCH HỘ ĐĂNG KÝ GIA ĐÌNH VĂN HÓA NĂM 2023'],
        ['STT', 'Họ và tên chủ hộ'],
        [1, 'Lý Thị Mai'],
      ),
    );
    expect(table.rows).toEqual([]);
    expect(warned(table)).toEqual(['DS 0 sheet-not-understood']);
  });
});

test('a text file gives its year and village by its name, and says so', async () => {
  const csv = 'STT;Họ và tên chủ hộ;Kết quả\n1;Lý Thị Mai;Đạt\n2;;Đạt\n3;=1+1;Đạt\n4;Tám;đạt?\n';
  const workbook = await readWorkbook(new TextEncoder().encode(csv), 'gdvh-thon-na-lau-2023.csv');
  const table = understandPastYears(
    workbook.ok ? workbook.value : { fileName: '', sheets: [], warnings: [] },
  );
  expect(said(table)).toEqual(['Thôn Na Lau | Lý Thị Mai | 2023 recognised', 'Thôn Na Lau | Tám']);
  expect(table.warnings.map(({ row, reason }) => `${row} ${reason}`)).toEqual([
    '0 year-from-file-name',
    '0 village-from-file-name',
    '3 name-missing',
    '4 suspicious-cell',
    '5 name-doubtful',
    '5 unclear-result',
  ]);
});

describe('a cell of a year', () => {
  test.each<{ cell: Cell; means: string }>([
    { cell: 'x', means: 'recognised' },
    { cell: 'V', means: 'recognised' },
    { cell: 1, means: 'recognised' },
    { cell: true, means: 'recognised' },
    { cell: 'Đ', means: 'recognised' },
    { cell: 'Đạt GĐVH', means: 'recognised' },
    { cell: '1/QĐ-UBND', means: 'recognised' },
    { cell: 'không', means: 'not-recognised' },
    { cell: 'K.đạt', means: 'not-recognised' },
    { cell: 'KĐ', means: 'not-recognised' },
    { cell: 'chưa đạt', means: 'not-recognised' },
    { cell: 0, means: 'not-recognised' },
    { cell: 'không đăng ký', means: 'not-registered' },
    { cell: 'KĐK', means: 'not-registered' },
    { cell: 'Đăng ký', means: 'registered' },
    { cell: 'ĐK', means: 'registered' },
    { cell: '-', means: 'blank' },
    { cell: null, means: 'blank' },
    { cell: 'khá', means: 'unclear' },
    { cell: 'đạt?', means: 'unclear' },
    { cell: 'Có', means: 'recognised' },
    { cell: 'có đạt', means: 'recognised' },
    { cell: 'có lẽ', means: 'unclear' },
    { cell: 'có vi phạm', means: 'unclear' },
    { cell: 85, means: 'unclear' },
    { cell: 'Xóm Trên', means: 'unclear' },
  ])('“$cell” is $means', ({ cell, means }) => {
    const found = readResultCell(cell);
    expect(found.type === 'said' ? found.outcome : found.type).toBe(means);
  });

  test('keeps a decision’s number whole although it begins like a tick', () => {
    expect(readResultCell('1/QĐ-UBND')).toMatchObject({ decision: '1/QĐ-UBND' });
    expect(readResultCell('Đạt, QĐ số 45')).toMatchObject({ decision: 'QĐ số 45' });
  });
});

test('whatever a table holds, every result has its cell: none comes from a blank, an unclear or a missing one', () => {
  const cells = fc.constantFrom<Cell>('x', 'không đạt', 'ĐK', 'không ĐK', '?', null, 'abc', 'QĐ 12');
  fc.assert(
    fc.property(fc.array(fc.tuple(cells, cells), { maxLength: 12 }), (all) => {
      const rows = all.map(([a, b], n): readonly Cell[] => [n + 1, `Lý Văn Tám`, a, b]);
      const table = read(sheet('Thôn 1', ['STT', 'Chủ hộ', '2022', '2023'], ...rows));
      const expected = all.flat().filter((cell) => readResultCell(cell).type === 'said').length;
      expect(table.rows).toHaveLength(all.length);
      expect(table.rows.reduce((sum, { results }) => sum + results.length, 0)).toBe(expected);
    }),
  );
});
