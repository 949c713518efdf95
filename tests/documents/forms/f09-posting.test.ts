/** Goal: what hangs on the notice board names those proposed and nobody else. Method: whole papers, and facts with everything in them that may not be said. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { opinionBook, type OpinionBookFacts } from '../../../src/documents/forms/f09-opinion-book.ts';
import type { PostedSheet } from '../../../src/documents/forms/f09-parts.ts';
import {
  postingEndMinutes,
  postingMinutes,
  type PostingEndFacts,
  type PostingStartFacts,
} from '../../../src/documents/forms/f09-posting-minutes.ts';
import { postingNotice, type PostingNoticeFacts } from '../../../src/documents/forms/f09-posting-notice.ts';
import { DOTS } from '../../../src/documents/paper-model.ts';
import {
  brokenRowsOf,
  GARBAGE,
  LONG_NAME,
  partsOf,
  PLACE,
  rowsOf,
  signersOf,
  tablesOf,
  textOf,
  titlesOf,
} from './f01-reading.ts';

const POSTED: PostedSheet = {
  proposed: [
    { headName: 'Hoàng Văn Thụ', address: 'Xóm Đồi' },
    { headName: 'Lý Thị Tuyết', address: 'Xóm Suối' },
    { headName: 'Hoàng Văn Thụ', address: 'Xóm Chợ' },
  ],
  sheet: 1,
  postingPlace: 'Nhà văn hóa thôn',
  postedOn: '2026-10-06',
  until: '2026-10-16',
  term: { days: 10, kind: 'calendar' },
};
const UNKNOWN: PostedSheet = { ...POSTED, proposed: [], postingPlace: '', postedOn: '', until: '' };

const WITNESSES = {
  villageHeadName: 'Nông Thị Hường',
  frontBoardHeadName: 'Lý Văn Lộc',
  residentName: 'Vi Văn Nghĩa',
};
const NOBODY = { villageHeadName: '', frontBoardHeadName: '', residentName: '' };

const notice: PostingNoticeFacts = {
  place: PLACE,
  posted: POSTED,
  ruleSetId: 'ND86_2023',
  metOn: ['2026-10-05'],
  villageHeadName: 'Nông Thị Hường',
  villageHeadPhone: '0912 345 678',
};
const start: PostingStartFacts = {
  place: PLACE,
  posted: POSTED,
  startedAt: new Date(2026, 9, 6, 7, 30).getTime(),
  witnesses: WITNESSES,
};
const end: PostingEndFacts = {
  place: PLACE,
  posted: POSTED,
  takenDownOn: '2026-10-17',
  takenDownAt: new Date(2026, 9, 17, 8, 0).getTime(),
  opinions: { received: 4, open: 0, dismissed: 3, upheld: 1 },
  witnesses: WITNESSES,
};
const book: OpinionBookFacts = {
  place: PLACE,
  posted: POSTED,
  opinions: [
    {
      receivedOn: '2026-10-08',
      from: '',
      about: 'Lý Thị Tuyết',
      text: 'Còn đổ rác ra suối',
      settlement: 'dismissed',
      how: 'đã kiểm tra, không đúng',
    },
    { receivedOn: '', from: 'Hứa Thị Đỗ', about: '', text: 'Nhất trí', settlement: 'open', how: '' },
  ],
  villageHeadName: 'Nông Thị Hường',
};

describe('the posted notice', () => {
  test('has its title, what it rests on, the list and one signature, in this order', () => {
    const paper = postingNotice(notice);
    expect(titlesOf(paper)).toEqual([
      'THÔNG BÁO',
      'Về việc niêm yết công khai danh sách hộ gia đình đề nghị tặng danh hiệu “Gia đình văn hóa” năm 2026',
    ]);
    expect(partsOf(paper)).toEqual(['letterhead', 'title', 'paragraph', 'table', 'paragraph', 'signatures']);
    expect(signersOf(paper)).toEqual([['TRƯỞNG THÔN', 'Nông Thị Hường']]);
  });

  test.each([
    'Căn cứ Nghị định số 86/2023/NĐ-CP ngày 07 tháng 12 năm 2023 của Chính phủ',
    'Căn cứ Biên bản họp ngày 05 tháng 10 năm 2026 của thôn Nà Lầu, xã Quyết Thắng',
    'danh sách 3 hộ gia đình',
    'Địa điểm niêm yết: Nhà văn hóa thôn, thôn Nà Lầu, xã Quyết Thắng.',
    'Thời hạn niêm yết: 10 ngày, từ ngày 06 tháng 10 năm 2026 đến hết ngày 16 tháng 10 năm 2026.',
    'Ông (Bà) Nông Thị Hường, Trưởng thôn (số điện thoại: 0912 345 678)',
    'Người góp ý không bắt buộc ghi tên.',
    'Quyết Thắng, ngày 06 tháng 10 năm 2026',
  ])('says “%s”', (said) => {
    expect(textOf(postingNotice(notice))).toContain(said);
  });

  test('names heads alone, and addresses only of namesakes', () => {
    expect(rowsOf(postingNotice(notice))).toEqual([
      ['1', 'Hoàng Văn Thụ', 'Xóm Đồi'],
      ['2', 'Lý Thị Tuyết', ''],
      ['3', 'Hoàng Văn Thụ', 'Xóm Chợ'],
    ]);
  });

  test('rests on the decree of the meeting’s rules, and on none that it does not know', () => {
    expect(textOf(postingNotice({ ...notice, ruleSetId: 'ND122_2018' }))).toContain(
      'Nghị định số 122/2018/NĐ-CP',
    );
    expect(textOf(postingNotice({ ...notice, ruleSetId: 'ND1_2030' }))).not.toContain('Nghị định');
  });

  test('says which sheet it is when it replaces one', () => {
    const second = postingNotice({ ...notice, posted: { ...POSTED, sheet: 2 } });
    expect(titlesOf(second)[1]).toMatch(/năm 2026 \(lần 2\)$/);
    expect(second.fileName).toContain('lan-2');
  });

  test('counts working days where a rule does, and no days where there is no term', () => {
    const working = { ...POSTED, term: { days: 5, kind: 'working' } } as const;
    expect(textOf(postingNotice({ ...notice, posted: working }))).toContain('niêm yết: 05 ngày làm việc, từ');
    expect(textOf(postingNotice({ ...notice, posted: { ...POSTED, term: null } }))).toContain(
      'niêm yết: từ ngày',
    );
  });

  test('of 1,000 households lists and counts each of them', () => {
    const proposed = Array.from({ length: 1000 }, (_, index) => ({
      headName: `${LONG_NAME} ${index}`,
      address: 'Xóm Đồi',
    }));
    const paper = postingNotice({ ...notice, posted: { ...POSTED, proposed } });
    expect(rowsOf(paper).map(([, name]) => name)).toEqual(proposed.map(({ headName }) => headName));
    expect(textOf(paper)).toContain('danh sách 1.000 hộ gia đình');
    expect(textOf(paper)).not.toContain('Xóm Đồi');
  });
});

describe('the minutes of the posting', () => {
  test('have the same list as the notice, and three people who sign', () => {
    const paper = postingMinutes(start);
    expect(titlesOf(paper)).toEqual([
      'BIÊN BẢN',
      'Về việc niêm yết công khai danh sách hộ gia đình đề nghị tặng danh hiệu “Gia đình văn hóa” năm 2026',
    ]);
    expect(tablesOf(paper)).toEqual(tablesOf(postingNotice(notice)));
    expect(textOf(paper)).toContain('gồm 3 hộ có tên sau đây');
    expect(textOf(paper)).toContain('vào hồi 7 giờ 30, ngày 06 tháng 10 năm 2026, tại Nhà văn hóa thôn');
    expect(signersOf(paper)).toEqual([
      ['ĐẠI DIỆN HỘ GIA ĐÌNH', 'Vi Văn Nghĩa'],
      ['TRƯỞNG BAN CÔNG TÁC MẶT TRẬN', 'Lý Văn Lộc'],
      ['TRƯỞNG THÔN', 'Nông Thị Hường'],
    ]);
  });

  test('of its end count the opinions and name nobody’s', () => {
    const paper = postingEndMinutes(end);
    expect(titlesOf(paper)[1]).toBe(
      'Về việc kết thúc niêm yết công khai danh sách hộ gia đình đề nghị tặng danh hiệu “Gia đình văn hóa” năm 2026',
    );
    expect(textOf(paper).split('\n')).toEqual(
      expect.arrayContaining([
        '- Tổng số ý kiến nhận được: 4',
        '- Số ý kiến được chấp nhận, phải xem xét lại: 1',
        '- Số ý kiến không được chấp nhận, đã giải thích: 3',
        '- Số ý kiến chưa giải quyết xong: 0',
      ]),
    );
    expect(textOf(paper)).not.toContain('Lý Thị Tuyết');
  });

  test('of its end say so where nobody had anything to say', () => {
    const text = textOf(
      postingEndMinutes({ ...end, opinions: { received: 0, open: 0, dismissed: 0, upheld: 0 } }),
    );
    expect(text).toContain('không nhận được ý kiến nào');
    expect(text).not.toContain('Tổng số ý kiến');
  });

  test('of its end are not made of opinions that do not add up', () => {
    const opinions = { received: 5, open: 0, dismissed: 3, upheld: 1 };
    expect(() => postingEndMinutes({ ...end, opinions })).toThrow(RangeError);
  });
});

describe('the book of opinions', () => {
  test('has every opinion in its order, with who said it only where they wanted it', () => {
    const paper = opinionBook(book);
    expect(titlesOf(paper)[0]).toBe('SỔ Ý KIẾN');
    expect(rowsOf(paper)).toEqual([
      [
        '1',
        '08/10/2026',
        '',
        'Lý Thị Tuyết',
        'Còn đổ rác ra suối',
        'Không chấp nhận: đã kiểm tra, không đúng',
      ],
      ['2', '', 'Hứa Thị Đỗ', '', 'Nhất trí', 'Chưa giải quyết'],
    ]);
    expect(textOf(paper)).toContain('Tổng số ý kiến: 2.');
  });
});

/** Facts as a careless caller would pass them: whole records of all households of the village, told apart by a mark. */
const SECRET = 'BÍ-MẬT';
const household = fc.record({
  headName: fc.string({ minLength: 1, maxLength: 40 }).map((name) => name.replaceAll(SECRET, '')),
  address: fc.string({ maxLength: 20 }).map((address) => address.replaceAll(SECRET, '')),
});
const secretsOf = (number: number) => ({
  ethnicity: `${SECRET}-dân-tộc-${number}`,
  povertyStatus: `${SECRET}-hộ-nghèo-${number}`,
  reason: `${SECRET}-lý-do-${number}`,
  votes: { for: `${SECRET}-phiếu-${number}`, against: `${SECRET}-chống-${number}` },
  cases: [`${SECRET}-vi-phạm-${number}`],
  note: `${SECRET}-ghi-chú-${number}`,
  phone: `${SECRET}-điện-thoại-${number}`,
});

describe('nothing that may not be said', () => {
  test('is on any paper of the posting, however much its caller knows', () => {
    const village = fc.record({
      proposed: fc.array(household, { maxLength: 12 }),
      others: fc.array(household, { maxLength: 12 }),
    });
    fc.assert(
      fc.property(village, ({ proposed, others }) => {
        const posted = {
          ...POSTED,
          proposed: proposed.map((one, index) => ({ ...one, ...secretsOf(index) })),
          notProposed: others.map((one, index) => ({
            ...secretsOf(index),
            headName: `${SECRET}-${one.headName}`,
          })),
        };
        const papers = [
          postingNotice({ ...notice, posted }),
          postingMinutes({ ...start, posted }),
          postingEndMinutes({ ...end, posted }),
        ];
        expect(JSON.stringify(papers)).not.toContain(SECRET);
        expect(papers.slice(0, 2).map((paper) => rowsOf(paper).length)).toEqual([
          proposed.length,
          proposed.length,
        ]);
      }),
    );
  });

  test('is said by a number either: of how many were not proposed the notice is silent', () => {
    expect(textOf(postingNotice(notice))).not.toMatch(
      /không được đề nghị|không đạt|phiếu|biểu quyết|tỷ lệ|%/i,
    );
  });
});

const WAYS = [
  { name: 'a notice', of: postingNotice(notice) },
  {
    name: 'a notice of which nothing is known',
    of: postingNotice({
      ...notice,
      posted: UNKNOWN,
      metOn: [],
      villageHeadName: '',
      villageHeadPhone: '',
    }),
  },
  { name: 'a blank notice', of: postingNotice(undefined) },
  { name: 'minutes', of: postingMinutes(start) },
  {
    name: 'minutes of which nothing is known',
    of: postingMinutes({ place: PLACE, posted: UNKNOWN, startedAt: undefined, witnesses: NOBODY }),
  },
  { name: 'blank minutes', of: postingMinutes(undefined) },
  { name: 'minutes of the end', of: postingEndMinutes(end) },
  {
    name: 'minutes of an end of which nothing is known',
    of: postingEndMinutes({
      ...end,
      posted: UNKNOWN,
      takenDownOn: '',
      takenDownAt: undefined,
      witnesses: NOBODY,
    }),
  },
  { name: 'blank minutes of the end', of: postingEndMinutes(undefined) },
  { name: 'a book', of: opinionBook(book) },
  {
    name: 'a book without opinions',
    of: opinionBook({ ...book, opinions: [], posted: UNKNOWN, villageHeadName: '' }),
  },
  { name: 'a blank book', of: opinionBook(undefined) },
];

describe('every paper of the posting', () => {
  test.each(WAYS)('says no word of the machine: $name', ({ of }) => {
    expect(JSON.stringify(of)).not.toMatch(GARBAGE);
    expect(brokenRowsOf(of)).toEqual([]);
  });

  test('that is blank has dots and rows to write on', () => {
    expect(textOf(postingNotice(undefined))).toContain(
      `Thời hạn niêm yết: ${DOTS} ngày, từ ngày … tháng … năm 20…`,
    );
    expect(rowsOf(postingNotice(undefined))).toHaveLength(15);
    expect(rowsOf(postingMinutes(undefined))).toHaveLength(12);
    expect(rowsOf(opinionBook(undefined)).at(-1)).toEqual(['12', '', '', '', '', '']);
    expect(textOf(postingEndMinutes(undefined))).toContain(`- Tổng số ý kiến nhận được: ${DOTS}`);
  });
});
