// Writes sync-server/sample/so-ho-mau.xlsx: an invented register in the shape in which communes keep theirs. The same bytes
// every time. Run it by hand when the sample has to change: node tools/make-sample-register.mjs
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import writeExcelFile from 'write-excel-file/node';
import { ROOT } from './lib/run.mjs';

const FILE = join(ROOT, 'sync-server', 'sample', 'so-ho-mau.xlsx');
const COMMUNE = 'Xã Mẫu Sơn Hạ';
const TITLE = 'DANH SÁCH HỘ GIA ĐÌNH ĐĂNG KÝ XÂY DỰNG DANH HIỆU "GIA ĐÌNH VĂN HÓA" NĂM 2026';
const VILLAGES = [
  { name: 'Thôn Bắc Lệ', households: 84, hamlets: ['Xóm Đình', 'Xóm Giếng', 'Xóm Đồi'] },
  { name: 'Thôn Làng Mười', households: 46, hamlets: ['Xóm Trong', 'Xóm Ngoài'] },
  { name: 'Thôn Nà Hoa', households: 32, hamlets: ['Xóm Thượng', 'Xóm Hạ'] },
];

/** Family names as they go with the peoples of the mountains; people are invented by combining at random. */
const FAMILIES = {
  Kinh: ['Nguyễn', 'Trần', 'Phạm', 'Lê', 'Vũ', 'Đỗ', 'Bùi', 'Ngô'],
  Tày: ['Hoàng', 'Nông', 'Lương', 'Hà', 'Ma', 'Đàm', 'Bế'],
  Nùng: ['Vi', 'Hứa', 'Lý', 'Lâm', 'Triệu', 'Chu', 'Mông'],
  Dao: ['Bàn', 'Đặng', 'Triệu', 'Dương', 'Phùng'],
};
const PEOPLES = [
  ...Array(7).fill('Nùng'),
  ...Array(6).fill('Tày'),
  ...Array(5).fill('Kinh'),
  ...Array(2).fill('Dao'),
];
const MIDDLE = {
  Nam: ['Văn', 'Đức', 'Quang', 'Hữu', 'Minh', 'Xuân', 'Công', 'Đình', 'Thế', 'Ngọc'],
  Nữ: ['Thị', 'Thị', 'Thị', 'Thị Thu', 'Thị Bích', 'Thị Ngọc', 'Thị Kim'],
};
const GIVEN = {
  Nam: 'Hùng Dũng Sơn Thành Tuấn Cường Long Nghĩa Thắng Bình Khánh Trường Phúc Đạt Chiến Thọ Ước Việt Hải Quyết Ỷ'.split(
    ' ',
  ),
  Nữ: 'Hoa Lan Hương Yến Nga Mai Loan Hạnh Thủy Hồng Phượng Liễu Oanh Huyền Nguyệt Dậu Bích Én'.split(' '),
};

/** The same sequence of numbers from 0 to 1 each time it is made (mulberry32). */
function createChance(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const chance = createChance(20260101);
const pick = (choices) => choices[Math.floor(chance() * choices.length)];
const between = (least, most) => least + Math.floor(chance() * (most - least + 1));

function inventHousehold({ hamlets }) {
  const people = pick(PEOPLES);
  const sex = chance() < 0.72 ? 'Nam' : 'Nữ';
  const place = chance();
  const means = chance();
  return {
    people,
    sex,
    name: `${pick(FAMILIES[people])} ${pick(MIDDLE[sex])} ${pick(GIVEN[sex])}`,
    birthYear: between(1938, 1999),
    members: between(1, 7),
    address: place < 0.4 ? `Số nhà ${between(1, 180)}` : place < 0.7 ? pick(hamlets) : null,
    means:
      means < 0.07 ? 'Hộ nghèo' : means < 0.15 ? 'Hộ cận nghèo' : means < 0.18 ? 'Gia đình chính sách' : null,
  };
}

const bold = { fontWeight: 'bold', align: 'center', alignVertical: 'center', wrap: true };
const boxed = { borderStyle: 'thin' };
const covered = (count) => Array(count).fill(null);
const across = (value, columns, style = bold) => [
  { value, columnSpan: columns, ...style },
  ...covered(columns - 1),
];
const head = (value) => ({ value, rowSpan: 2, ...bold, ...boxed });
const cell = (value) => (value === null ? null : { value, ...boxed });

function sheetOf(village) {
  const households = Array.from({ length: village.households }, () => inventHousehold(village));
  const total = households.reduce((sum, { members }) => sum + members, 0);
  const rows = households.map(({ name, sex, birthYear, members, people, address, means }, index) => [
    cell(index + 1),
    cell(name),
    cell(sex === 'Nam' ? birthYear : null),
    cell(sex === 'Nữ' ? birthYear : null),
    cell(members),
    cell(people),
    cell(address),
    cell(means),
    null,
  ]);
  return {
    sheet: village.name,
    columns: [6, 28, 9, 9, 10, 10, 16, 18, 14].map((width) => ({ width })),
    data: [
      [...across(`ỦY BAN NHÂN DÂN ${COMMUNE.toUpperCase()}`, 4), ...covered(5)],
      [...across(village.name.toUpperCase(), 4), ...covered(5)],
      [],
      across(TITLE, 9),
      [],
      [
        head('STT'),
        head('Họ và tên chủ hộ'),
        ...across('Năm sinh', 2, { ...bold, ...boxed }),
        ...['Số nhân khẩu', 'Dân tộc', 'Địa chỉ', 'Diện hộ', 'Ghi chú'].map(head),
      ],
      [null, null, { value: 'Nam', ...bold, ...boxed }, { value: 'Nữ', ...bold, ...boxed }, ...covered(5)],
      ...rows,
      [...across('Tổng cộng', 4, { ...bold, ...boxed }), { value: total, ...boxed }, ...covered(4)],
      [],
      [...covered(6), { value: 'TRƯỞNG THÔN', ...bold }, null, null],
      [...covered(6), { value: '(Ký, ghi rõ họ tên)', align: 'center' }, null, null],
    ],
  };
}

/** The archive with one date on all its files: the writer puts the hour in, which would make each run another file. */
function withoutDates(bytes) {
  const SIGNATURES = { [0x04034b50]: 10, [0x02014b50]: 12 };
  const JANUARY_1980 = 0x00210000;
  for (let at = 0; at + 4 <= bytes.length; at += 1) {
    const dateAt = SIGNATURES[bytes.readUInt32LE(at)];
    if (dateAt !== undefined) bytes.writeUInt32LE(JANUARY_1980, at + dateAt);
  }
  return bytes;
}

const workbook = await writeExcelFile(VILLAGES.map(sheetOf)).toBuffer();
writeFileSync(FILE, withoutDates(workbook));
console.log(`${FILE}: ${VILLAGES.length} villages, ${workbook.length} bytes`);
