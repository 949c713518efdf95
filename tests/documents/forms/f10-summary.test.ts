import { describe, expect, test } from 'vitest';
import { summaryPaper, type PassedHousehold, type SummaryFacts } from '#documents/forms/f10-summary.ts';
import { FORM_NUMBERS } from '#documents/forms/form-numbers.ts';
import {
  cellsOf,
  crookedRows,
  headingsOf,
  LONG_NAME,
  NEVER,
  signaturesOf,
  tablesOf,
  textOf,
  titlesOf,
  XA,
} from './f08-support.ts';

const passed = (number: number): PassedHousehold => ({
  name: `Hoàng Văn ${number}`,
  address: 'Xóm 2',
  points: null,
  for: 45,
  base: 47,
  opinions: 0,
  note: '',
});

const FACTS: SummaryFacts = {
  place: XA,
  ruleSetId: 'ND86_2023',
  madeOn: '2026-10-17',
  counts: { households: 92, registered: 85, reviewed: 79, passedRegistered: 78 },
  posted: { place: 'Nhà văn hóa thôn', from: '2026-10-06', until: '2026-10-16' },
  households: Array.from({ length: 78 }, (_, index) => passed(index + 1)),
  opinions: [
    {
      about: 'Hoàng Văn 3',
      receivedOn: '2026-10-08',
      text: 'Đề nghị xem lại việc để rác ngoài đường',
      settlement: 'dismissed',
      how: 'Hộ đã khắc phục từ tháng 5',
    },
    { about: '', receivedOn: '', text: 'Thiếu số nhà', settlement: 'open', how: '' },
  ],
  villageHeadName: 'Lý Văn Ước',
  frontBoardHeadName: '',
};

describe('the table of passed households and opinions', () => {
  test('is named as the decree’s dossier names it, list first and opinions second', () => {
    const paper = summaryPaper(FACTS);
    expect(titlesOf(paper)[0]).toMatchObject({
      kind: 'BẢNG TỔNG HỢP',
      subject: [
        'Danh sách hộ gia đình đạt tiêu chuẩn và kết quả lấy ý kiến người dân',
        'xét tặng danh hiệu “Gia đình văn hóa” năm 2026 (Nghị định 86/2023/NĐ-CP)',
      ],
    });
    expect(headingsOf(paper)).toEqual([
      'I. DANH SÁCH HỘ GIA ĐÌNH ĐẠT TIÊU CHUẨN',
      'II. KẾT QUẢ LẤY Ý KIẾN NGƯỜI DÂN',
    ]);
    expect(paper.orientation).toBe('landscape');
  });

  test('does not print a form number that no text at hand confirms', () => {
    expect(FORM_NUMBERS.F10.ND86_2023?.unverified).toBe(true);
    expect(textOf(summaryPaper(FACTS))).not.toContain('Mẫu số');
  });

  test('shows the rate of all households and that of the registered', () => {
    const text = textOf(summaryPaper(FACTS));
    expect(text).toContain(
      'Tổng số hộ: 92; số hộ đăng ký: 85/92 hộ (92,39\u00a0%); số hộ được bình xét: 79.',
    );
    expect(text).toContain(
      'Số hộ đạt tiêu chuẩn: 78; tỷ lệ trên tổng số hộ: 78/92 hộ (84,78\u00a0%); tỷ lệ trên số hộ đăng ký: 78/85 hộ (91,76\u00a0%).',
    );
  });

  test('78/79 = 92 % can never be printed: it prints 98,73 %', () => {
    const counts = { households: 79, registered: 79, reviewed: 79, passedRegistered: 78 };
    const text = textOf(summaryPaper({ ...FACTS, counts }));
    expect(text).toContain('tỷ lệ trên tổng số hộ: 78/79 hộ (98,73\u00a0%)');
    expect(text).not.toContain('92 %');
    expect(text).not.toContain('92,00\u00a0%');
  });

  test('prints Phúc Lợi’s 3.019 of 3.301 as 91,46 % of all households and 94,82 % of the registered', () => {
    const households = Array.from({ length: 3019 }, (_, index) => passed(index + 1));
    const counts = { households: 3301, registered: 3184, reviewed: 3184, passedRegistered: 3019 };
    const text = textOf(summaryPaper({ ...FACTS, counts, households }));
    expect(text).toContain('tỷ lệ trên tổng số hộ: 3.019/3.301 hộ (91,46\u00a0%)');
    expect(text).toContain('tỷ lệ trên số hộ đăng ký: 3.019/3.184 hộ (94,82\u00a0%)');
  });

  test('throws rather than say that more passed than there are', () => {
    const counts = { households: 92, registered: 77, reviewed: 79, passedRegistered: 78 };
    expect(() => summaryPaper({ ...FACTS, counts })).toThrow(RangeError);
  });

  test.each([
    ['some who never registered passed', 70, 66, 'tỷ lệ trên số hộ đăng ký: 66/70 hộ (94,29\u00a0%).'],
    ['nobody was asked to register', null, 0, 'số hộ đăng ký: không tổ chức đăng ký;'],
  ])('keeps to the registered in their own rate: %s', (_name, registered, passedRegistered, words) => {
    const counts = { households: 92, registered, reviewed: 79, passedRegistered };
    const text = textOf(summaryPaper({ ...FACTS, counts }));
    expect(text).toContain(words);
    expect(text).toContain('tỷ lệ trên tổng số hộ: 78/92 hộ (84,78\u00a0%)');
  });

  test('says where the list hung, from when to when, and how many opinions came and were settled', () => {
    const text = textOf(summaryPaper(FACTS));
    expect(text).toContain(
      'Nơi niêm yết công khai: Nhà văn hóa thôn; từ ngày 06 tháng 10 năm 2026 đến hết ngày 16 tháng 10 năm 2026.',
    );
    expect(text).toContain('Số ý kiến nhận được: 2; tiếp nhận: 0; không tiếp nhận: 1; chưa giải quyết: 1.');
  });

  test('lists each opinion with its settlement and without who said it', () => {
    expect(cellsOf(tablesOf(summaryPaper(FACTS))[1])).toEqual([
      [
        '1',
        '08/10/2026',
        'Hoàng Văn 3',
        'Đề nghị xem lại việc để rác ngoài đường',
        'Không tiếp nhận: Hộ đã khắc phục từ tháng 5',
      ],
      ['2', '', 'Cả danh sách', 'Thiếu số nhà', 'Chưa giải quyết'],
    ]);
  });

  test('has no table of opinions when none came, and says so when it was never posted', () => {
    const paper = summaryPaper({ ...FACTS, opinions: [], posted: undefined });
    expect(tablesOf(paper)).toHaveLength(1);
    expect(textOf(paper)).toContain('Số ý kiến nhận được: 0;');
    expect(textOf(paper)).toContain('Danh sách chưa được niêm yết để lấy ý kiến.');
  });

  test('has the column of points only where the meeting gave points', () => {
    const [withoutPoints] = tablesOf(summaryPaper(FACTS));
    expect(withoutPoints?.columns.map(({ title }) => title)).not.toContain('Điểm');
    expect(cellsOf(withoutPoints)[0]).toEqual([
      '1',
      'Hoàng Văn 1',
      'Xóm 2',
      '45/47 (95,74\u00a0%)',
      'Không',
      '',
    ]);
    const households = [{ ...passed(1), points: 96, opinions: 2, name: LONG_NAME }, passed(2)];
    const [withPoints] = tablesOf(summaryPaper({ ...FACTS, households }));
    expect(cellsOf(withPoints)).toEqual([
      ['1', LONG_NAME, 'Xóm 2', '96', '45/47 (95,74\u00a0%)', '2 ý kiến', ''],
      ['2', 'Hoàng Văn 2', 'Xóm 2', '', '45/47 (95,74\u00a0%)', 'Không', ''],
    ]);
  });

  test('is signed by the village’s head by hand, and left open for the Front board’s', () => {
    const [signed] = signaturesOf(summaryPaper(FACTS));
    expect(signed?.blocks).toEqual([
      { capacity: ['TRƯỞNG BAN CÔNG TÁC MẶT TRẬN'], hint: '(Ký, ghi rõ họ tên)', name: '' },
      { capacity: ['TRƯỞNG THÔN'], hint: '(Ký, ghi rõ họ tên)', name: 'Lý Văn Ước' },
    ]);
  });

  test.each([
    ['blank', undefined],
    ['filled', FACTS],
    [
      'empty',
      { ...FACTS, madeOn: '', posted: { place: '', from: '', until: '' }, households: [], opinions: [] },
    ],
  ])('shows dots and never a word of the machine: %s', (_name, facts) => {
    const paper = summaryPaper(facts);
    expect(textOf(paper)).not.toMatch(NEVER);
    expect(crookedRows(paper)).toEqual([]);
  });

  test('has rows to be filled in by hand when blank', () => {
    const paper = summaryPaper(undefined);
    expect(cellsOf(tablesOf(paper)[0])).toHaveLength(20);
    expect(textOf(paper)).toContain('tỷ lệ trên số hộ đăng ký: ……/…… hộ (…… %).');
  });
});
