import {
  bold,
  communeLetterhead,
  grounds,
  group,
  heading,
  line,
  paragraph,
  row,
  SIGN_HINT,
  signatures,
  table,
  title,
  total,
  villageLetterhead,
} from '../../../src/documents/blocks.ts';
import { type Block, DOTS, type Column, type Paper, type Row } from '../../../src/documents/paper-model.ts';
import type { PaperPlace } from '../../../src/documents/wording.ts';

/* Papers as large and as awkward as they come, for both writers. */

const PLACE: PaperPlace = {
  communeKind: 'XA',
  commune: 'Quyết Thắng',
  province: 'Lạng Sơn',
  unitKind: 'THON',
  village: 'Nà Lầu',
  year: 2026,
};

/** A loop from left to right, as a pen makes it. */
const STROKES = [
  [80, 300, 160, 120, 240, 340, 330, 140, 420, 330, 520, 180, 600, 320, 760, 160],
  [700, 90, 860, 400],
];

/** Twice as long as any name the register has. */
export const LONG_NAME = 'Nguyễn Phúc Công Tằng Tôn Nữ Hoàng Thị Diễm Phương Khánh Quỳnh Như';

const FAMILY = ['Nguyễn', 'Hoàng', 'Lý', 'Nông', 'Vi', 'Đặng', 'Triệu', 'Phùng', 'Lương', 'Hứa'];
const MIDDLE = ['Văn', 'Thị', 'Đức', 'Thị Bích', 'Minh', 'Xuân', 'Ngọc'];
const GIVEN = ['Ước', 'Hường', 'Lộc', 'Nghĩa', 'Thủy', 'Quyền', 'Tuyết', 'Sửu', 'Vượng', 'Đỗ', 'Khuyên'];

const pick = (from: readonly string[], at: number): string => from[at % from.length] ?? '';

/** The name of the household with this number; every fortieth is very long, and each is unlike all others. */
export const householdName = (number: number): string =>
  number % 40 === 0
    ? `${LONG_NAME} ${number}`
    : `${pick(FAMILY, number)} ${pick(MIDDLE, number)} ${pick(GIVEN, number)} ${number}`;

const LIST: readonly Column[] = [
  { title: 'TT', width: 6, align: 'center' },
  { title: 'Họ và tên chủ hộ', width: 34 },
  { title: 'Năm sinh', width: 10, align: 'center' },
  { title: 'Số nhân khẩu', width: 12, align: 'right' },
  { title: 'Ghi chú', width: 22 },
];

/** The list of a decision: by village, with a line for each village and one for all. */
function listRows(households: number, perVillage = 157): readonly Row[] {
  const rows: Row[] = [];
  for (let number = 1; number <= households; number += 1) {
    if (number % perVillage === 1) rows.push(group(`Thôn Nà Lầu ${Math.ceil(number / perVillage)}`));
    // Nothing is known of every seventh household's head but the name.
    const known = number % 7 !== 0;
    rows.push(
      row(
        String(number),
        householdName(number),
        known ? String(1940 + (number % 60)) : '',
        known ? String(1 + (number % 9)) : DOTS,
        '',
      ),
    );
  }
  return [...rows, total('', 'Tổng cộng', '', String(households), '')];
}

/** A commune's decision with its whole list. */
export const decisionPaper = (households: number): Paper => ({
  form: 'F10',
  fileName: 'quyet-dinh-cong-nhan-2026',
  orientation: 'portrait',
  blocks: [
    communeLetterhead(PLACE, { number: '', symbol: 'QĐ-UBND', isoDay: '2026-02-05' }),
    title('Quyết định', 'Về việc tặng danh hiệu “Gia đình văn hóa” năm 2026'),
    { type: 'paragraph', line: [bold('CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ QUYẾT THẮNG')], align: 'center' },
    ...grounds([
      'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025',
      'Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022',
      'Căn cứ Nghị định số 86/2023/NĐ-CP ngày 07 tháng 12 năm 2023 của Chính phủ quy định về khung tiêu chuẩn và trình tự, thủ tục, hồ sơ xét tặng danh hiệu “Gia đình văn hóa”',
      'Theo đề nghị của công chức Văn hóa - Xã hội xã Quyết Thắng',
    ]),
    { type: 'paragraph', line: [bold('QUYẾT ĐỊNH:')], align: 'center', keepWithNext: true },
    paragraph([bold('Điều 1.'), { text: ` Tặng danh hiệu cho ${households} hộ gia đình có tên sau đây:` }]),
    table(LIST, listRows(households)),
    paragraph([bold('Điều 2.'), { text: ' Quyết định này có hiệu lực kể từ ngày ký./.' }]),
    signatures(
      [
        {
          capacity: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
          name: 'Hoàng Văn Thụ',
        },
      ],
      ['- Như Điều 1;', '- Đảng ủy, HĐND xã (để báo cáo);', '- Ủy ban MTTQ Việt Nam xã;', '- Lưu: VT, VHXH.'],
    ),
  ],
});

/** The minutes of a village: headings, 60 exceptions with reasons, signatures that were drawn. */
export const minutesPaper = (exceptions: number): Paper => ({
  form: 'F3',
  fileName: 'bien-ban-hop-thon-na-lau-2026',
  orientation: 'portrait',
  blocks: [
    villageLetterhead(PLACE, '2026-11-05'),
    title('Biên bản', 'Họp thôn Nà Lầu bình xét danh hiệu “Gia đình văn hóa” năm 2026'),
    line('Hôm nay, hồi 19 giờ 30 ngày 05 tháng 11 năm 2026, tại nhà văn hóa thôn Nà Lầu.'),
    heading('I. THÀNH PHẦN THAM DỰ'),
    paragraph(
      'Chủ trì: ông Hoàng Văn Thụ, Trưởng thôn. Thư ký: bà Nông Thị Hường. Đại diện hộ gia đình được triệu tập: 157; có mặt: 120/157 hộ (76,43 %), đủ điều kiện họp theo quy định.',
    ),
    heading('II. KẾT QUẢ'),
    table(
      [
        { title: 'TT', width: 1, align: 'center' },
        { title: 'Họ và tên chủ hộ', width: 5 },
        { title: 'Đồng ý', width: 2, align: 'center' },
        { title: 'Không đồng ý', width: 2, align: 'center' },
        { title: 'Lý do không đề nghị', width: 5 },
      ],
      Array.from({ length: exceptions }, (_, index) =>
        row(
          String(index + 1),
          householdName(index + 1),
          String(index),
          String(120 - index),
          `Lý do ${index + 1}: chưa thực hiện nếp sống văn minh trong việc cưới, việc tang, lễ hội`,
        ),
      ),
    ),
    paragraph('Biên bản được đọc lại cho mọi người cùng nghe và nhất trí thông qua./.'),
    signatures([
      {
        capacity: ['Thư ký'],
        hint: SIGN_HINT,
        name: 'Nông Thị Hường',
        strokes: STROKES,
      },
      { capacity: ['Chủ trì'], hint: SIGN_HINT, name: 'Hoàng Văn Thụ', strokes: STROKES },
    ]),
  ],
});

/** A blank form that lies, with many columns and lines to write on. */
export const blankLandscapePaper: Paper = {
  form: 'F12',
  fileName: 'tong-hop-2026',
  orientation: 'landscape',
  blocks: [
    villageLetterhead(undefined, undefined),
    title('Tổng hợp', 'Kết quả bình xét năm 20…'),
    table(
      Array.from({ length: 12 }, (_, index) => ({ title: `Cột ${index + 1}`, width: index === 1 ? 3 : 1 })),
      Array.from({ length: 60 }, (_, index) => row(`Hàng ${index + 1}`)),
    ),
    line('Ý kiến của các hộ:'),
    { type: 'writing-lines', count: 3 },
    { type: 'page-break' },
    heading('Ý kiến khác'),
    { type: 'writing-lines', count: 4 },
    signatures([
      { capacity: ['Người lập'], hint: SIGN_HINT, name: '' },
      { capacity: ['Tổ kiểm phiếu'], hint: SIGN_HINT, name: '' },
      { capacity: ['Thư ký'], hint: SIGN_HINT, name: '' },
      { capacity: ['Trưởng thôn'], hint: SIGN_HINT, name: '' },
    ]),
  ],
};

/** What announces a table, on every height of a page at which it can stand. */
export const announcedTablesPaper: Paper = {
  form: 'F17',
  fileName: 'bang-o-moi-do-cao',
  orientation: 'portrait',
  blocks: Array.from({ length: 16 }, (_, lines): readonly Block[] => [
    ...Array.from({ length: 22 + lines }, (_, index) => line(`Dòng ${index + 1}`)),
    paragraph('Danh sách như sau:'),
    table([{ title: 'Đầu bảng', width: 1 }], [group('Thôn'), row('Hàng đầu'), row('Hàng hai')]),
    { type: 'page-break' },
  ]).flat(),
};

/** The registrations of several households in one file: each is a paper for itself, whose head has no body that issues it. */
export const householdPapers = (households: number): Paper => ({
  form: 'F1',
  fileName: 'dang-ky-2026',
  orientation: 'portrait',
  blocks: Array.from({ length: households }, (_, index): readonly Block[] => [
    ...(index > 0 ? [{ type: 'page-break' } as const] : []),
    { type: 'letterhead', superior: '', issuer: '', placeAndDate: '' },
    title('Bản đăng ký'),
    paragraph(`Tôi là ${householdName(index + 1)}, chủ hộ.`),
    signatures([{ capacity: ['Chủ hộ'], hint: SIGN_HINT, name: householdName(index + 1), strokes: STROKES }]),
  ]).flat(),
});
