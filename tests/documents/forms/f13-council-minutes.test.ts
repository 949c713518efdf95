/** Goal: the council's minutes read as published ones do, and claim no vote that was not cast. Method: full, split and empty facts. */
import { describe, expect, test } from 'vitest';
import {
  councilMinutes,
  type CouncilMinutesFacts,
} from '../../../src/documents/forms/f13-council-minutes.ts';
import { DOTS } from '../../../src/documents/paper-model.ts';
import {
  brokenRowsOf,
  GARBAGE,
  LONG_NAME,
  PLACE,
  rowsOf,
  rowsOfType,
  signersOf,
  textOf,
  titlesOf,
} from './f01-reading.ts';

const member = (number: number) => ({ name: `Ủy viên ${number}`, position: 'Ủy viên Hội đồng' });
const village = (number: number) => ({
  name: `Thôn ${number}`,
  households: 150,
  registered: 143,
  recognised: 130,
  votesFor: 9,
  proposed: true,
});

/** As the council of Hải Tiến on its nine villages in 2024. */
const FACTS: CouncilMinutesFacts = {
  place: PLACE,
  ruleSetId: 'ND86_2023',
  number: '7',
  day: '2026-11-04',
  venue: 'phòng họp Ủy ban nhân dân xã',
  startedAt: Date.UTC(2026, 10, 4, 7, 0),
  endedAt: Date.UTC(2026, 10, 4, 9, 5),
  members: 11,
  chair: { name: 'Hoàng Thị Hải', position: 'Chủ tịch Hội đồng' },
  secretary: { name: 'Lý Thu', position: 'Công chức Văn hóa - Xã hội' },
  present: Array.from({ length: 9 }, (_, index) => member(index + 1)),
  absent: [
    { ...member(10), reason: 'đi công tác' },
    { ...member(11), reason: '' },
  ],
  villages: Array.from({ length: 9 }, (_, index) => village(index + 1)),
  villagesInCommune: 12,
  publication: {
    channels: 'Trang thông tin điện tử của xã, bảng tin, mạng xã hội',
    from: '2026-10-20',
    until: '2026-10-30',
    opinions: 0,
    settled: '',
  },
  discussion: 'các thành viên nhất trí với báo cáo',
};

const textWith = (changes: Partial<CouncilMinutesFacts>) => textOf(councilMinutes({ ...FACTS, ...changes }));

describe('the minutes of the emulation council', () => {
  const paper = councilMinutes(FACTS);
  const text = textOf(paper);

  test('bear the number and the title of the decree’s form, and the council above', () => {
    expect(text).toMatch(/^Mẫu số 06, Nghị định 86\/2023\/NĐ-CP/);
    expect(titlesOf(paper)).toEqual([
      'BIÊN BẢN HỌP',
      'Hội đồng Thi đua - Khen thưởng xã Quyết Thắng',
      'xét, đề nghị tặng danh hiệu “Thôn, tổ dân phố văn hóa” năm 2026',
    ]);
    expect(paper.blocks).toContainEqual({
      type: 'letterhead',
      superior: 'ỦY BAN NHÂN DÂN XÃ QUYẾT THẮNG',
      issuer: 'HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG',
      number: 'Số: 07/BB-HĐTĐKT',
      placeAndDate: 'Quyết Thắng, ngày 04 tháng 11 năm 2026',
    });
  });

  test('of the years of Decree 122/2018 speak of its title and print no unverified number', () => {
    const old = textWith({ ruleSetId: 'ND122_2018' });
    expect(old).toContain('“Khu dân cư văn hóa”');
    expect(old).not.toContain('Mẫu số');
  });

  test('tell in order who was there, the standards, the publication, the discussion, the vote and the end', () => {
    const expected = [
      'Hôm nay, hồi 14 giờ 00, ngày 04 tháng 11 năm 2026, tại phòng họp',
      'I. THÀNH PHẦN THAM DỰ',
      '9/11 thành viên Hội đồng (81,82\u00a0%)',
      'lý do: đi công tác',
      'II. NỘI DUNG',
      'quán triệt tiêu chuẩn',
      'có 0 ý kiến của người dân',
      'Ý kiến thảo luận',
      '9/9 thành viên dự họp (100,00\u00a0%) nhất trí đề nghị',
      'III. KẾT LUẬN',
      'kết thúc hồi 16 giờ 05',
    ];
    const found = expected.map((piece) => text.indexOf(piece));
    expect(found).not.toContain(-1);
    expect(found).toEqual([...found].sort((a, b) => a - b));
  });

  test('give each village’s households over both denominators and its votes', () => {
    expect(rowsOf(paper)[0]).toEqual([
      '1',
      'Thôn 1',
      '130/150 hộ (86,67\u00a0%)',
      '130/143 hộ đăng ký (90,91\u00a0%)',
      '9/9 thành viên (100,00\u00a0%)',
      'Đề nghị',
    ]);
  });

  test('give the proposed villages over those considered and over all of the commune', () => {
    expect(text).toContain(
      '9/9 thôn, tổ dân phố được xét (100,00\u00a0%); 9/12 thôn, tổ dân phố trên địa bàn (75,00\u00a0%)',
    );
  });

  test('claim no unanimity when one proposed village lacked a vote', () => {
    const split = { ...FACTS, villages: [village(1), { ...village(2), votesFor: 8 }] };
    expect(textOf(councilMinutes(split))).not.toContain('nhất trí đề nghị');
    expect(rowsOf(councilMinutes(split))[1]?.[4]).toBe('8/9 thành viên (88,89\u00a0%)');
  });

  test('count only the villages that are proposed', () => {
    const one = councilMinutes({ ...FACTS, villages: [village(1), { ...village(2), proposed: false }] });
    expect(rowsOfType(one, 'total')[0]?.at(-1)).toBe('1');
    expect(rowsOf(one)[1]?.at(-1)).toBe('Không đề nghị');
    expect(textOf(one)).toContain('1/2 thôn, tổ dân phố được xét (50,00\u00a0%)');
  });

  test('tell how opinions were settled', () => {
    const publication = { channels: 'bảng tin', from: '', until: '', opinions: 2, settled: 'đã trả lời' };
    expect(textWith({ publication })).toContain(
      'có 2 ý kiến của người dân. Việc giải quyết ý kiến: đã trả lời.',
    );
  });

  test('are signed by the secretary at the left and by the chair, however long the name', () => {
    const chair = { name: LONG_NAME, position: '' };
    expect(signersOf(councilMinutes({ ...FACTS, chair }))).toEqual([
      ['THƯ KÝ', 'Lý Thu'],
      ['CHỦ TRÌ', LONG_NAME],
    ]);
  });
});

describe('the minutes of the emulation council with nothing recorded', () => {
  const nobody = { name: '', position: '' };
  const empty: CouncilMinutesFacts = {
    ...FACTS,
    number: '',
    day: '',
    venue: '',
    startedAt: undefined,
    endedAt: undefined,
    members: undefined,
    chair: nobody,
    secretary: nobody,
    present: [],
    absent: [],
    villages: [],
    villagesInCommune: undefined,
    publication: undefined,
    discussion: '',
  };

  test.each([
    ['in a meeting that was not filled in', empty],
    ['as a blank form', undefined],
  ])('%s have dots, empty rows and no leftover of the app', (_, facts) => {
    const paper = councilMinutes(facts);
    expect(textOf(paper)).toContain(DOTS);
    expect(textOf(paper)).toContain('Số:        /BB-HĐTĐKT');
    expect(textOf(paper)).not.toMatch(GARBAGE);
    expect(rowsOf(paper)).toHaveLength(8);
    expect(brokenRowsOf(paper)).toEqual([]);
  });
});
