import { describe, expect, test } from 'vitest';
import type { Cell, ImportedHousehold, SheetMapping } from '#register-import/types.ts';
import { understand } from '#register-import/understand.ts';
import { makeXlsx, readGood, workbookOf } from './support/workbooks.ts';

type Rows = readonly (readonly Cell[])[];

const YEAR = { thisYear: 2026 };
const read = (rows: Rows, mapping: readonly SheetMapping[] = []) =>
  understand(workbookOf(rows), { ...YEAR, mapping });
const householdsOf = (rows: Rows) => read(rows).villages.flatMap(({ households }) => households);
const namesOf = (rows: Rows) => householdsOf(rows).map(({ headName }) => headName);
const reasonsOf = (rows: Rows) => read(rows).warnings.map(({ row, reason }) => `${row} ${reason}`);
const namesByVillage = (rows: Rows, name = '') =>
  understand(workbookOf(rows, name), YEAR).villages.map((village) => [
    village.name,
    ...village.households.map(({ headName }) => headName),
  ]);
const HEADER = ['STT', 'Họ và tên chủ hộ', 'Năm sinh', 'Số khẩu', 'Địa chỉ'];
const factsOf = (household: ImportedHousehold | undefined) => ({ ...household, source: undefined });

describe('a list as communes keep it', () => {
  const sheet = {
    name: 'Thôn Bắc Lệ',
    merged: ['A1:D1', 'C5:D5', 'A5:A6', 'B5:B6', 'E5:E6', 'A10:D10'],
    rows: [
      ['ỦY BAN NHÂN DÂN XÃ MẪU SƠN HẠ'],
      ['THÔN BẮC LỆ'],
      ['DANH SÁCH HỘ GIA ĐÌNH ĐĂNG KÝ DANH HIỆU "GIA ĐÌNH VĂN HÓA" NĂM 2026'],
      [],
      ['STT', 'Họ và tên chủ hộ', 'Năm sinh', null, 'Số nhân khẩu', 'Diện hộ'],
      [null, null, 'Nam', 'Nữ'],
      ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'],
      [1, 'Vi Văn Ước', 1975, null, 4, 'Hộ cận nghèo'],
      [2, 'Nông Thị Lan', null, 1980, 3, null],
      ['Tổng cộng', null, null, null, 7],
      [],
      [null, null, null, null, 'TRƯỞNG THÔN'],
      [null, null, null, null, '(Ký, ghi rõ họ tên)'],
      [null, null, null, null, 'Hoàng Văn Nam'],
    ],
  };

  test('gives the commune, the village and each household with the sex from the column of its year', async () => {
    const understanding = understand(await readGood(makeXlsx(sheet)), YEAR);
    expect(understanding.communeName).toBe('Xã Mẫu Sơn Hạ');
    expect(understanding.villages).toEqual([
      {
        name: 'Thôn Bắc Lệ',
        unitKind: 'THON',
        households: [
          {
            headName: 'Vi Văn Ước',
            birthYear: 1975,
            sex: 'male',
            memberCount: 4,
            povertyStatus: 'near-poor',
            source: { sheet: 'Thôn Bắc Lệ', row: 8 },
          },
          {
            headName: 'Nông Thị Lan',
            birthYear: 1980,
            sex: 'female',
            memberCount: 3,
            source: { sheet: 'Thôn Bắc Lệ', row: 9 },
          },
        ],
      },
    ]);
    expect(understanding.warnings).toEqual([]);
  });

  test('shows the officer the header, the columns with their first values, and each row that is no household', async () => {
    const [understood] = understand(await readGood(makeXlsx(sheet)), YEAR).sheets;
    expect(understood?.headerRows).toEqual([5, 6]);
    expect(understood?.columns.map(({ field, header, samples }) => [field, header, samples[1]])).toEqual([
      ['order', 'STT', '1'],
      ['headName', 'Họ và tên chủ hộ', 'Vi Văn Ước'],
      ['birthYearMale', 'Năm sinh Nam', '1975'],
      ['birthYearFemale', 'Năm sinh Nữ', '1980'],
      ['memberCount', 'Số nhân khẩu', '4'],
      ['povertyStatus', 'Diện hộ', 'Hộ cận nghèo'],
    ]);
    expect(understood?.skipped.map(({ row, kind }) => `${row} ${kind}`)).toEqual([
      '1 title',
      '2 title',
      '3 title',
      '5 header',
      '6 header',
      '7 column-numbers',
      '10 total',
      '12 signature',
      '13 signature',
      '14 signature',
    ]);
  });
});

test('a list typed in .VnTime and .VnTimeH is understood like one in Unicode', async () => {
  const rows = [
    ['ñy ban nh©n d©n x· mÉu s¬n h¹'],
    ['TH¤N B¾C LÖ'],
    ['TT', 'Hä vµ tªn chñ hé', 'N¨m sinh', 'Sè khÈu', 'DiÖn hé'],
    [1, 'NGUYÔN V¡N HïNG', '1975', 4, 'Hé nghÌo'],
    [2, 'TrÇn ThÞ ¦íc', '1980', 3, null],
    ['Tæng céng', null, null, 7],
    [null, null, null, 'Tr\xadëng th«n'],
  ];
  const { communeName, villages, warnings } = understand(
    await readGood(makeXlsx({ name: 'Sheet1', rows })),
    YEAR,
  );
  expect(communeName).toBe('Xã Mẫu Sơn Hạ');
  expect(villages).toMatchObject([
    {
      name: 'Thôn Bắc Lệ',
      households: [
        { headName: 'Nguyễn Văn Hùng', birthYear: 1975, memberCount: 4, povertyStatus: 'poor' },
        { headName: 'Trần Thị Ước' },
      ],
    },
  ]);
  expect(warnings.map(({ reason }) => reason)).toEqual(['old-encoding']);
});

describe('headers', () => {
  test.each([
    ['order', 'STT', 'TT', 'Số TT', 'Số thứ tự'],
    [
      'headName',
      'Họ và tên chủ hộ',
      'Chủ hộ',
      'Họ tên',
      'HỌ VÀ TÊN',
      'Tên chủ hộ',
      'Ho va ten',
      'Họ, tên chủ hộ',
      'Hộ gia đình',
    ],
    ['birthYear', 'Năm sinh', 'Ngày sinh', 'Ngày, tháng, năm sinh', 'NS', 'Năm sinh chủ hộ'],
    ['birthYearMale', 'Năm sinh (Nam)', 'Năm sinh Nam'],
    ['birthYearFemale', 'Năm sinh (Nữ)', 'Năm sinh Nữ'],
    ['sex', 'Giới tính', 'Nam/Nữ', 'Phái', 'GT'],
    ['memberCount', 'Số khẩu', 'Số nhân khẩu', 'NK', 'Nhân khẩu', 'Tổng số khẩu', 'Số người'],
    ['address', 'Địa chỉ', 'Số nhà/Ngõ', 'Số nhà', 'Nơi ở', 'Nơi thường trú'],
    ['cluster', 'Xóm', 'Cụm', 'Cụm dân cư', 'Nhóm', 'Tổ liên gia'],
    [
      'village',
      'Thôn',
      'Tổ',
      'Khu phố',
      'Thôn/Tổ dân phố',
      'TDP',
      'Ấp',
      'Tên thôn',
      'Thôn, bản',
      'KDC',
      'Khu dân cư',
    ],
    ['ethnicity', 'Dân tộc'],
    ['povertyStatus', 'Diện hộ', 'Loại hộ', 'Hộ nghèo', 'Đối tượng chính sách', 'Hoàn cảnh'],
    ['phone', 'SĐT', 'Điện thoại', 'Số điện thoại', 'Số ĐT', 'Di động', 'SĐT chủ hộ'],
    ['note', 'Ghi chú', 'GHI CHÚ'],
    ['ignore', 'Số CCCD', 'CMND', 'Chữ ký', 'Quan hệ với chủ hộ', 'Số hộ khẩu', 'Điểm'],
  ])('for %s are known in the words of practice', (field, ...headers) => {
    const understood = headers.map((header) => {
      const others =
        field === 'headName' ? ['Số khẩu'] : ['Chủ hộ', field === 'memberCount' ? 'STT' : 'Số khẩu'];
      return read([
        [...others, header],
        ['Lê Hoa', 1, 1],
      ]).sheets[0]?.columns.find((one) => one.header === header)?.field;
    });
    expect(understood).toEqual(headers.map(() => field));
  });

  test('may have a name in two columns, which is read together', () => {
    expect(
      namesOf([
        ['STT', 'Họ đệm', 'Tên', 'Số khẩu'],
        [1, 'Lê Thị', 'Hoa', 3],
      ]),
    ).toEqual(['Lê Thị Hoa']);
    const merged: Rows = [
      ['STT', 'Họ và tên', null, 'Số khẩu'],
      [null, 'Họ đệm', 'Tên', null],
      [1, 'Lê Thị', 'Hoa', 3],
    ];
    expect(namesOf(merged)).toEqual(['Lê Thị Hoa']);
  });

  test('may begin again where a page does', () => {
    const rows: Rows = [HEADER, [1, 'Lê Thị Hoa', 1970, 3, null], HEADER, [2, 'Vũ Văn Nam', 1971, 4, null]];
    expect(namesOf(rows)).toEqual(['Lê Thị Hoa', 'Vũ Văn Nam']);
  });

  test('that name no head make no list: the sheet is shown and nothing is read of it', () => {
    const understanding = read([
      ['STT', 'Thôn', 'Số hộ'],
      [1, 'Bắc Lệ', 84],
    ]);
    expect(understanding.villages).toEqual([]);
    expect(understanding.sheets[0]?.included).toBe(false);
    expect(understanding.warnings).toEqual([{ sheet: 'Thôn Bắc Lệ', row: 0, reason: 'sheet-not-a-list' }]);
  });
});

describe('the birth year', () => {
  test.each<[string, Cell, number]>([
    ['a number', 1975, 1975],
    ['a text', '1975', 1975],
    ['a date in text', '12/03/1975', 1975],
    ['a date with hyphens', '12-3-1975', 1975],
    ['a date with dots', '12.03.1975', 1975],
    ['a month and a year', '03/1975', 1975],
    ['a date as computers write it', '1975-03-12', 1975],
    ['a text with words', 'SN 1975', 1975],
    ['a date', { year: 1975, month: 3, day: 12 }, 1975],
    ["Excel's number of a day", 27465, 1975],
    ["Excel's number of the last day of a year", 27759, 1975],
    ["Excel's number of the first day of a year", 27395, 1975],
    ["Excel's number as text", '27465', 1975],
  ])('is read from %s', (_, cell, birthYear) => {
    const rows: Rows = [HEADER, [1, 'Lê Thị Hoa', cell, 3, null]];
    expect(householdsOf(rows)[0]?.birthYear).toBe(birthYear);
    expect(reasonsOf(rows)).toEqual([]);
  });

  test.each<[string, Cell, string, number | undefined]>([
    ['in two digits is guessed', '12/03/75', '2 birth-year-two-digits', 1975],
    ['of a child keeps the household', 2025, '2 birth-year-implausible', undefined],
    ['before anybody living keeps the household', 1875, '2 birth-year-implausible', undefined],
    ['that is an age keeps the household', 51, '2 birth-year-implausible', undefined],
    ['that cannot be read keeps the household', 'không nhớ', '2 birth-year-unreadable', undefined],
    ['that is two years keeps the household', '1970-1975', '2 birth-year-unreadable', undefined],
  ])('%s, with a warning', (_, cell, warning, birthYear) => {
    const rows: Rows = [HEADER, [1, 'Lê Thị Hoa', cell, 3, null]];
    expect(reasonsOf(rows)).toEqual([warning]);
    expect(householdsOf(rows)[0]).toMatchObject({ headName: 'Lê Thị Hoa', memberCount: 3 });
    expect(householdsOf(rows)[0]?.birthYear).toBe(birthYear);
  });

  test('in both columns is the one that goes with the name, with a warning', () => {
    const rows: Rows = [
      ['STT', 'Chủ hộ', 'Năm sinh', null],
      [null, null, 'Nam', 'Nữ'],
      [1, 'Lê Thị Hoa', 1970, 1972],
    ];
    expect(householdsOf(rows)[0]).toMatchObject({ birthYear: 1972, sex: 'female' });
    expect(reasonsOf(rows)).toEqual(['3 both-birth-years']);
  });
});

describe('the other facts', () => {
  const HEADER_OF_ALL = [
    'STT',
    'Chủ hộ',
    'Giới tính',
    'NK',
    'Số nhà',
    'Xóm',
    'Dân tộc',
    'Diện hộ',
    'SĐT',
    'Ghi chú',
  ];

  test('are read from their columns', () => {
    const row = [1, 'Lê Thị Hoa', 'Nữ', '04', 'Số nhà 5', 'Xóm Bãi', 'Tày', 'Hộ nghèo', 912345678, 'Mới về'];
    expect(factsOf(householdsOf([HEADER_OF_ALL, row])[0])).toEqual({
      headName: 'Lê Thị Hoa',
      sex: 'female',
      memberCount: 4,
      address: 'Số nhà 5',
      cluster: 'Xóm Bãi',
      ethnicity: 'Tày',
      povertyStatus: 'poor',
      phone: '0912345678',
      note: 'Mới về',
      source: undefined,
    });
  });

  test('are left out, each with a warning, when they cannot be read', () => {
    const row = [1, 'Lê Thị Hoa', '?', 'nhiều', null, null, null, 'Diện khác', 'không có', null];
    expect(householdsOf([HEADER_OF_ALL, row])).toMatchObject([{ headName: 'Lê Thị Hoa' }]);
    expect(read([HEADER_OF_ALL, row]).warnings.map(({ column, reason }) => `${column} ${reason}`)).toEqual([
      'C sex-unreadable',
      'D member-count-unreadable',
      'H poverty-status-unknown',
      'I phone-unreadable',
    ]);
  });

  test.each([
    ['Hộ nghèo', 'poor'],
    ['HN', 'poor'],
    ['Cận nghèo', 'near-poor'],
    ['Gia đình chính sách', 'policy'],
    ['Thương binh 2/4', 'policy'],
    ['Thoát nghèo', undefined],
    ['Không', undefined],
    ['Trung bình', undefined],
  ])('say of "%s" that it is %s', (text, povertyStatus) => {
    const rows: Rows = [
      ['STT', 'Chủ hộ', 'Diện hộ'],
      [1, 'Lê Thị Hoa', text],
    ];
    expect(householdsOf(rows)[0]?.povertyStatus).toBe(povertyStatus);
    expect(reasonsOf(rows)).toEqual([]);
  });

  test('have the sex from a tick under Nam or Nữ', () => {
    const rows: Rows = [
      ['STT', 'Chủ hộ', 'Giới tính', null],
      [null, null, 'Nam', 'Nữ'],
      [1, 'Lê Hoa', null, 'x'],
    ];
    expect(householdsOf(rows)[0]).toMatchObject({ sex: 'female' });
  });
});

describe('names', () => {
  test.each([
    ['NGUYỄN VĂN ƯỚC', 'Nguyễn Văn Ước'],
    ['nguyễn thị hoa', 'Nguyễn Thị Hoa'],
    ['NGUYễN V¡N HïNG'.replace('¡', 'ă').replace('ï', 'ù'), 'Nguyễn Văn Hùng'],
    ["H'HEN NIÊ", "H'Hen Niê"],
    ['Y Blôk Êban', 'Y Blôk Êban'],
    ['Nguyễn Văn Hùng (B)', 'Nguyễn Văn Hùng (B)'],
  ])('are written as names are: %s', (text, name) => {
    expect(namesOf([HEADER, [1, text, 1970, 3, null]])).toEqual([name]);
  });

  test('of one village that are the same stay different households, with a warning', () => {
    const rows: Rows = [
      HEADER,
      [1, 'Lê Văn Hùng', 1970, 3, null],
      [2, 'LÊ VĂN HÙNG', 1981, 4, 'Số nhà 7'],
      [3, 'Lê Văn Hùng', 1970, 5, null],
    ];
    expect(namesOf(rows)).toHaveLength(3);
    expect(reasonsOf(rows)).toEqual(['3 same-name', '4 possible-duplicate']);
  });
});

describe('rows', () => {
  test('that are blank are passed over', () => {
    expect(
      namesOf([HEADER, [], [1, 'Lê Hoa Mai', 1970, 3, null], [null, null], [2, 'Vũ An Nam', 1971, 2, null]]),
    ).toEqual(['Lê Hoa Mai', 'Vũ An Nam']);
  });

  test('without a name, or with nothing but one, are never lost without a word', () => {
    const rows: Rows = [
      HEADER,
      [1, 'Lê Thị Hoa', 1970, 3, null],
      [2, null, 1981, 4, 'Số nhà 7'],
      [null, 'Chuyển từ xã khác về', null, null, null],
      [4, 'Tám', 1950, 1, null],
    ];
    expect(namesOf(rows)).toEqual(['Lê Thị Hoa', 'Tám']);
    expect(reasonsOf(rows)).toEqual(['3 name-missing', '4 row-skipped', '5 name-doubtful']);
  });

  test('of people named Tống and Bàn are households, rows that say Tổng and Bản are not', () => {
    const rows: Rows = [
      HEADER,
      [1, 'Tống Văn Cộng', 1970, 3, null],
      [2, 'Bàn Văn Tổ', 1971, 4, null],
      ['Tổng', null, null, 7, null],
    ];
    expect(namesOf(rows)).toEqual(['Tống Văn Cộng', 'Bàn Văn Tổ']);
  });

  test('after the signature that carry on the list are read', () => {
    const rows: Rows = [
      ['THÔN BẮC LỆ'],
      HEADER,
      [1, 'Lê Thị Hoa', 1970, 3, null],
      ['Tổng cộng', null, null, 3, null],
      [null, null, null, null, 'TRƯỞNG THÔN'],
      [null, null, null, null, 'Hoàng Văn Nam'],
      ['THÔN NÀ HOA'],
      HEADER,
      [1, 'Vũ Văn Nam', 1971, 4, null],
      ['Tổng cộng', null, null, 4, null],
    ];
    expect(namesByVillage(rows)).toEqual([
      ['Thôn Bắc Lệ', 'Lê Thị Hoa'],
      ['Thôn Nà Hoa', 'Vũ Văn Nam'],
    ]);
    expect(read(rows).warnings).toEqual([]);
  });
});

describe('totals', () => {
  const withTotal = (...total: readonly Cell[]): Rows => [
    HEADER,
    [1, 'Lê Thị Hoa', 1970, 3, null],
    [2, 'Vũ Văn Nam', 1971, 4, null],
    total,
  ];

  test.each([
    ['the same number', ['Tổng cộng', null, null, 7, null]],
    ['the number as text', ['TỔNG SỐ', null, null, '7', null]],
    ['no number', ['Cộng', null, null, null, null]],
    ['the households in words', ['Tổng cộng: 2 hộ', null, null, 7, null]],
    ['the households under the names', ['Tổng cộng', 2, null, 7, null]],
  ])('that say %s are passed over', (_, total) => {
    expect(read(withTotal(...total)).warnings).toEqual([]);
    expect(namesOf(withTotal(...total))).toHaveLength(2);
  });

  test('that differ from what was read give both numbers', () => {
    expect(read(withTotal('Tổng cộng: 3 hộ', null, null, 9, null)).warnings).toEqual([
      { sheet: 'Thôn Bắc Lệ', row: 4, column: 'A', reason: 'count-differs', stated: 3, read: 2 },
      { sheet: 'Thôn Bắc Lệ', row: 4, column: 'D', reason: 'total-differs', stated: 9, read: 7 },
    ]);
  });

  test('of a part and of the whole are both right', () => {
    const rows: Rows = [
      ...withTotal('Cộng', null, null, 7, null),
      [3, 'An Thị Mai', 1970, 2, null],
      ['Cộng', null, null, 2, null],
      ['Tổng cộng', null, null, 9, null],
    ];
    expect(read(rows).warnings).toEqual([]);
  });
});

describe('the village', () => {
  const LIST: Rows = [HEADER, [1, 'Lê Thị Hoa', 1970, 3, null]];

  test.each([
    ['its own title', 'Sheet1', [['THÔN BẮC LỆ'], ...LIST], 'Thôn Bắc Lệ'],
    ['a title with the commune', 'Sheet1', [['Thôn Bắc Lệ, xã Mẫu Sơn Hạ'], ...LIST], 'Thôn Bắc Lệ'],
    ['a long title', 'Sheet1', [['DANH SÁCH HỘ GIA ĐÌNH THÔN BẮC LỆ NĂM 2026'], ...LIST], 'Thôn Bắc Lệ'],
    ['a title with a label', 'Sheet1', [['Đơn vị: Tổ dân phố số 3'], ...LIST], 'Tổ dân phố số 3'],
    ["the sheet's name", 'Thôn Nà Hoa', LIST, 'Thôn Nà Hoa'],
    ['the title before the sheet', 'Thôn Nà Hoa', [['THÔN BẮC LỆ'], ...LIST], 'Thôn Bắc Lệ'],
    [
      'no title of the state or of villages in general',
      'Sheet1',
      [['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'], ['Danh hiệu thôn, tổ dân phố văn hóa'], ...LIST],
      '',
    ],
  ])('is known from %s', (_, sheet, rows, village) => {
    expect(namesByVillage(rows, sheet)).toEqual([[village, 'Lê Thị Hoa']]);
  });

  test('that nobody names is asked for', () => {
    const { warnings } = understand(workbookOf(LIST, 'Sheet1'), YEAR);
    expect(warnings).toEqual([{ sheet: 'Sheet1', row: 2, reason: 'village-unknown' }]);
  });

  test('of a .csv comes from its file name, and says so', () => {
    const sheets = [{ name: 'to-dan-pho-so-3', rows: LIST }];
    const understanding = understand({ fileName: 'to-dan-pho-so-3.csv', sheets, warnings: [] }, YEAR);
    expect(understanding.villages).toMatchObject([{ name: 'Tổ dân phố số 3', unitKind: 'TDP' }]);
    expect(understanding.warnings).toMatchObject([
      { reason: 'village-from-file-name', text: 'Tổ dân phố số 3' },
    ]);
  });

  test('column is filled on the first row of each block only', () => {
    const rows: Rows = [
      ['Thôn', 'STT', 'Chủ hộ', 'Số khẩu'],
      ['Bắc Lệ', 1, 'Lê Thị Hoa', 3],
      [null, 2, 'Vũ Văn Nam', 4],
      [],
      ['Nà Hoa', 1, 'Vi Văn An', 2],
      [null, 2, 'Hứa Thị Mai', 5],
      ['BẮC LỆ', 3, 'Bế Văn Tư', 5],
    ];
    expect(namesByVillage(rows)).toEqual([
      ['Thôn Bắc Lệ', 'Lê Thị Hoa', 'Vũ Văn Nam', 'Bế Văn Tư'],
      ['Thôn Nà Hoa', 'Vi Văn An', 'Hứa Thị Mai'],
    ]);
  });

  test('column may hold mere numbers', () => {
    const rows: Rows = [
      ['TDP', 'Chủ hộ', 'Số khẩu'],
      [3, 'Lê Thị Hoa', 3],
      [null, 'Vũ Văn Nam', 4],
      ['03', 'Bế Văn Tư', 1],
    ];
    expect(namesByVillage(rows)).toEqual([['Tổ dân phố 3', 'Lê Thị Hoa', 'Vũ Văn Nam', 'Bế Văn Tư']]);
  });

  test('may be a line between the rows, and a part of one too', () => {
    const rows: Rows = [
      HEADER,
      ['I', 'Thôn Bắc Lệ', null, null, null],
      [1, 'Lê Thị Hoa', 1970, 3, null],
      ['Xóm Trên', null, null, null, null],
      [2, 'Vũ Văn Nam', 1971, 4, null],
      ['II. THÔN NÀ HOA', null, null, null, null],
      [1, 'Vi Văn An', 1971, 4, null],
    ];
    expect(namesByVillage(rows)).toEqual([
      ['Thôn Bắc Lệ', 'Lê Thị Hoa', 'Vũ Văn Nam'],
      ['Thôn Nà Hoa', 'Vi Văn An'],
    ]);
    expect(householdsOf(rows).map(({ cluster }) => cluster)).toEqual([undefined, 'Xóm Trên', undefined]);
  });

  test('of two sheets is one village, with a warning', () => {
    const sheets = [
      { name: 'Thôn Kép', rows: LIST },
      { name: 'THÔN KÉP', rows: [HEADER, [1, 'Vũ Văn Nam', 1971, 4, null]] },
    ];
    const understanding = understand({ fileName: 'a.xlsx', sheets, warnings: [] }, YEAR);
    expect(understanding.villages).toHaveLength(1);
    expect(understanding.warnings).toMatchObject([{ reason: 'village-in-two-sheets', text: 'Thôn Kép' }]);
  });
});

describe("the officer's correction", () => {
  const rows: Rows = [
    ['Danh sách'],
    ['A', 'B', 'C', 'D'],
    ['Lê Thị Hoa', 5, 'x', 1970],
    ['Vũ Văn Nam', 3, 'y', 1971],
  ];

  test('names the columns of a list that nobody could guess', () => {
    expect(read(rows).villages).toEqual([]);
    const mapping: SheetMapping = {
      sheet: 'Thôn Bắc Lệ',
      include: true,
      headerRow: 2,
      columns: [
        { column: 0, field: 'headName' },
        { column: 1, field: 'memberCount' },
        { column: 3, field: 'birthYear' },
      ],
    };
    expect(read(rows, [mapping]).villages).toMatchObject([
      {
        name: 'Thôn Bắc Lệ',
        households: [{ headName: 'Lê Thị Hoa', memberCount: 5, birthYear: 1970 }, { headName: 'Vũ Văn Nam' }],
      },
    ]);
  });

  test('may say that the list has no header', () => {
    const mapping: SheetMapping = {
      sheet: 'Thôn Bắc Lệ',
      headerRow: 0,
      columns: [{ column: 0, field: 'headName' }],
    };
    expect(read(rows.slice(2), [mapping]).sheets[0]).toMatchObject({
      included: true,
      headerRows: [],
      householdCount: 2,
    });
  });

  test('of the village does not hide the villages that a column names', () => {
    const list: Rows = [
      ['Thôn', 'Chủ hộ', 'Số khẩu'],
      [null, 'Lê Thị Hoa', 3],
      ['Nà Hoa', 'Vũ Văn Nam', 4],
    ];
    const villages = read(list, [{ sheet: 'Thôn Bắc Lệ', villageName: 'Thôn Kép' }]).villages;
    expect(villages.map(({ name }) => name)).toEqual(['Thôn Kép', 'Thôn Nà Hoa']);
  });

  test('may name the village, leave a sheet out, or take a column away', () => {
    const list: Rows = [['THÔN BẮC LỆ'], HEADER, [1, 'Lê Thị Hoa', 1970, 3, null]];
    const sheet = 'Thôn Bắc Lệ';
    expect(read(list, [{ sheet, villageName: 'Thôn Đầu Cầu' }]).villages[0]?.name).toBe('Thôn Đầu Cầu');
    expect(read(list, [{ sheet, include: false }])).toMatchObject({ villages: [], warnings: [] });
    const columns = [{ column: 1, field: 'headName' }] as const;
    expect(factsOf(read(list, [{ sheet, columns }]).villages[0]?.households[0])).toEqual({
      headName: 'Lê Thị Hoa',
    });
  });
});
