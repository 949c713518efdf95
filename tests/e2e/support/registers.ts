import writeExcelFile from 'write-excel-file/node';

/** What the file input takes. */
export interface UploadedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export interface Household {
  readonly head: string;
  readonly birth: number;
  readonly sex: 'Nam' | 'Nữ';
  readonly members: number;
  readonly address: string;
}

/** The village of the small meetings: few enough to go through by hand, two of the same name. */
export const THON_DONG: readonly Household[] = [
  { head: 'Nguyễn Văn Hùng', birth: 1968, sex: 'Nam', members: 4, address: 'Số nhà 1' },
  { head: 'Đặng Thị Hoa', birth: 1971, sex: 'Nữ', members: 3, address: 'Số nhà 2' },
  { head: 'Trần Văn Bình', birth: 1959, sex: 'Nam', members: 5, address: 'Số nhà 3' },
  { head: 'Lê Thị Thu', birth: 1980, sex: 'Nữ', members: 2, address: 'Số nhà 4' },
  { head: 'Hoàng Văn Long', birth: 1975, sex: 'Nam', members: 6, address: 'Số nhà 5' },
  { head: 'Nguyễn Văn Hùng', birth: 1990, sex: 'Nam', members: 3, address: 'Số nhà 6' },
];

/** A neighbourhood in a file of its own, as a secretary sends it: title rows, semicolons, byte order mark. */
export function csvRegister(village: string, households: readonly Household[]): UploadedFile {
  const lines = [
    'UBND XÃ QUYẾT THẮNG;;;;;',
    `DANH SÁCH HỘ GIA ĐÌNH ${village.toUpperCase()};;;;;`,
    ';;;;;',
    'STT;Họ và tên chủ hộ;Năm sinh;Giới tính;Số khẩu;Địa chỉ',
    ...households.map(({ head, birth, sex, members, address }, index) =>
      [index + 1, head, birth, sex, members, address].join(';'),
    ),
    `;Tổng cộng: ${households.length} hộ;;;;`,
  ];
  return { name: `${village}.csv`, mimeType: 'text/csv', buffer: Buffer.from(`\uFEFF${lines.join('\r\n')}`) };
}

/** A workbook with one sheet a village, a title row above and a total below. */
export async function xlsxRegister(
  villages: Readonly<Record<string, readonly Household[]>>,
): Promise<UploadedFile> {
  const sheets = Object.entries(villages).map(([sheet, households]) => ({
    sheet,
    data: [
      [`DANH SÁCH HỘ GIA ĐÌNH ${sheet.toUpperCase()}`],
      [],
      ['TT', 'Họ và tên chủ hộ', 'Năm sinh', 'Giới tính', 'Số nhân khẩu', 'Số nhà'],
      ...households.map(({ head, birth, sex, members, address }, index) => [
        index + 1,
        head,
        birth,
        sex,
        members,
        address,
      ]),
      [null, `Tổng cộng: ${households.length} hộ`],
    ],
  }));
  const buffer = await writeExcelFile(sheets).toBuffer();
  return { name: 'so-ho.xlsx', mimeType: XLSX, buffer };
}

/** As many households as the largest village, with names that repeat as names do. */
export function manyHouseholds(count: number): readonly Household[] {
  const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Nông'];
  const given = ['Hùng', 'Bình', 'Sơn', 'Long', 'Thắng', 'Hải', 'Dũng', 'Tuấn', 'Nghĩa', 'Khánh', 'Minh'];
  return Array.from({ length: count }, (_, index) => ({
    head: `${families[index % families.length]} Văn ${given[Math.floor(index / families.length) % given.length]}`,
    birth: 1940 + (index % 60),
    sex: 'Nam',
    members: 1 + (index % 7),
    address: `Số nhà ${index + 1}`,
  }));
}
