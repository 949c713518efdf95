import { describe, expect, test } from 'vitest';
import type { MinutesFacts, MinutesVote } from '#documents/forms/f08-facts.ts';
import { minutesPaper } from '#documents/forms/f08-minutes.ts';
import { freezeRules } from '#domain/rules/frozen-rules.ts';
import { ND122_2018 } from '#domain/rules/nd122-2018.ts';
import { ND86_2023 } from '#domain/rules/nd86-2023.ts';
import {
  cellsOf,
  crookedRows,
  headingsOf,
  LONG_NAME,
  momentOf,
  NEVER,
  signaturesOf,
  STROKES,
  tablesOf,
  textOf,
  textsOf,
  titlesOf,
  XA,
} from './f08-support.ts';

const onList = (number: number): MinutesVote => ({
  name: `Hoàng Văn ${number}`,
  address: `Xóm ${number % 3}`,
  outcome: 'proposed',
  basis: 'list',
  for: 44,
  against: 2,
  abstained: 1,
  base: 47,
  note: '',
});

const exception = (number: number): MinutesVote => ({
  ...onList(number),
  name: `Vi Thị ${number}`,
  outcome: 'not-proposed',
  basis: 'hands',
  for: 20,
  against: 25,
  abstained: 2,
});

const FACTS: MinutesFacts = {
  place: XA,
  rules: freezeRules(ND86_2023),
  cluster: '',
  meetingPlace: 'Nhà văn hóa thôn Nà Lầu',
  startedAt: momentOf(2026, 10, 5, 19, 30),
  closedAt: momentOf(2026, 10, 5, 21, 5),
  chair: { name: 'Lý Văn Ước', position: 'Trưởng thôn' },
  secretary: { name: 'Nông Thị Hường', position: 'Chi hội trưởng Phụ nữ' },
  delegates: [{ name: 'Triệu Đức Lộc', position: 'Bí thư chi bộ' }],
  absences: [{ name: 'Đặng Văn Sửu', reason: 'đi làm xa' }],
  summoned: { households: 46, delegates: 1 },
  present: { households: 44, delegates: 1 },
  method: 'LIST',
  ballots: null,
  votes: [...Array.from({ length: 40 }, (_, index) => onList(index + 1)), exception(1), exception(2)],
  discussion: 'Các hộ nhất trí với danh sách',
  objections: '',
  sealed: {
    code: '4F7K-22QP',
    chair: { name: 'Lý Văn Ước', strokes: STROKES },
    secretary: { name: 'Nông Thị Hường', strokes: [] },
  },
  amendment: undefined,
};

const hands = (votes: readonly MinutesVote[]): MinutesFacts => ({ ...FACTS, method: 'SHOW_OF_HANDS', votes });

describe('the minutes’ name and order', () => {
  test('are those of Mẫu số 03 under Decree 86', () => {
    const paper = minutesPaper(FACTS);
    expect(textsOf(paper).slice(0, 6)).toEqual([
      'Mẫu số 03, Nghị định 86/2023/NĐ-CP',
      'ỦY BAN NHÂN DÂN XÃ QUYẾT THẮNG',
      'THÔN NÀ LẦU',
      'Quyết Thắng, ngày 05 tháng 10 năm 2026',
      'BIÊN BẢN HỌP',
      'Thôn Nà Lầu bình xét danh hiệu “Gia đình văn hóa” năm 2026',
    ]);
    expect(headingsOf(paper)).toEqual([
      'I. THỜI GIAN, ĐỊA ĐIỂM',
      'II. THÀNH PHẦN THAM DỰ',
      'III. NỘI DUNG',
      'IV. KẾT QUẢ BÌNH XÉT',
    ]);
  });

  test('carry Mẫu số 07 under Decree 122', () => {
    const paper = minutesPaper({ ...FACTS, rules: freezeRules(ND122_2018) });
    expect(textsOf(paper)[0]).toBe('Mẫu số 07, Nghị định 122/2018/NĐ-CP');
    expect(textOf(paper)).toContain('Điều 9, Nghị định 122/2018/NĐ-CP');
  });

  test('name the cluster that met by itself', () => {
    const [title] = titlesOf(minutesPaper({ ...FACTS, cluster: 'cụm Đông' }));
    expect(title?.subject).toEqual(['Cụm Đông, thôn Nà Lầu bình xét danh hiệu “Gia đình văn hóa” năm 2026']);
  });
});

describe('the minutes say with numbers', () => {
  test('who was summoned, who came and how many were needed', () => {
    const text = textOf(minutesPaper(FACTS));
    expect(text).toContain(
      'Số người được triệu tập: 47; có mặt: 45, gồm 44 đại diện hộ gia đình và 1 đại biểu.',
    );
    expect(text).toContain('Số hộ có người đại diện dự họp: 44; số hộ không có người đại diện dự họp: 2.');
    expect(text).toContain(
      'Tỷ lệ có mặt: 45/47 người được triệu tập (95,74\u00a0%), cần 29 (60\u00a0%); cuộc họp đủ điều kiện tiến hành.',
    );
    expect(text).toContain('Vắng mặt: Đặng Văn Sửu (đi làm xa).');
  });

  test('that too few came', () => {
    const text = textOf(minutesPaper({ ...FACTS, present: { households: 20, delegates: 1 } }));
    expect(text).toContain('cuộc họp này chưa đủ số người theo quy định');
  });

  test('a quorum of households by households', () => {
    const rules = freezeRules(ND86_2023);
    const quorum = { ...rules.quorum, base: 'households' as const };
    const text = textOf(minutesPaper({ ...FACTS, rules: { ...rules, quorum } }));
    expect(text).toContain('44/46 hộ được triệu tập (95,65\u00a0%), cần 28 (60\u00a0%)');
  });

  test('the vote on the list, its named exceptions and whom the meeting proposes', () => {
    const paper = minutesPaper(FACTS);
    const text = textOf(paper);
    expect(text).toContain(
      '2. Biểu quyết cả danh sách 40 hộ: đồng ý 44/47 người có mặt (93,62\u00a0%), không đồng ý 2, không ý kiến 1. Kết quả: đề nghị.',
    );
    expect(text).toContain(
      'cho 40/42 hộ được bình xét (95,24\u00a0%) (kèm danh sách dưới đây); không đề nghị 2 hộ.',
    );
    const [exceptions, proposed] = tablesOf(paper);
    expect(cellsOf(exceptions)).toEqual([
      ['1', 'Vi Thị 1', '20/47 (42,55\u00a0%)', '25', '2', 'Không đề nghị'],
      ['2', 'Vi Thị 2', '20/47 (42,55\u00a0%)', '25', '2', 'Không đề nghị'],
    ]);
    expect(cellsOf(proposed)).toHaveLength(40);
    expect(cellsOf(proposed)[39]).toEqual(['40', 'Hoàng Văn 40', 'Xóm 1']);
  });

  test('sixty exceptions, each with its votes', () => {
    const votes = [onList(1), ...Array.from({ length: 60 }, (_, index) => exception(index + 1))];
    const paper = minutesPaper({ ...FACTS, votes });
    expect(cellsOf(tablesOf(paper)[0]).at(-1)?.slice(0, 2)).toEqual(['60', 'Vi Thị 60']);
    expect(textOf(paper)).toContain('Các hộ được tách khỏi danh sách (60 hộ), tính trên số người có mặt:');
  });

  test('of a household set apart without a vote that it has none', () => {
    const apart = { ...exception(1), basis: 'exception' as const, for: 0, against: 0, abstained: 0 };
    const paper = minutesPaper({ ...FACTS, votes: [onList(1), apart] });
    expect(cellsOf(tablesOf(paper)[0])[0]).toEqual(['1', 'Vi Thị 1', '–', '–', '–', 'Không đề nghị']);
  });

  test('each household’s votes in one table when clusters voted differently on the list', () => {
    const paper = minutesPaper({ ...FACTS, votes: [onList(1), { ...onList(2), for: 40 }] });
    expect(cellsOf(tablesOf(paper)[0])).toHaveLength(2);
    expect(textOf(paper)).not.toContain('Biểu quyết cả danh sách');
  });

  test('every household by itself when hands were raised for each, with the reason that the meeting wrote', () => {
    const paper = minutesPaper(hands([{ ...exception(1), note: 'chưa đủ thời gian cư trú' }, onList(2)]));
    expect(tablesOf(paper)).toHaveLength(1);
    expect(cellsOf(tablesOf(paper)[0])[0]?.at(-1)).toBe('Không đề nghị (chưa đủ thời gian cư trú)');
    expect(textOf(paper)).toContain('(theo bảng trên); không đề nghị 1 hộ.');
  });

  test('what became of every ballot', () => {
    const rules = freezeRules(ND86_2023);
    const approval = { ...rules.approval, base: 'valid-ballots' as const };
    const ballots = { issued: 45, spoiled: 2, notReturned: 1 };
    const votes = [{ ...onList(1), basis: 'ballots' as const, for: 42, against: 0, base: 42 }];
    const facts = { ...FACTS, rules: { ...rules, approval }, method: 'SECRET' as const, ballots, votes };
    const text = textOf(minutesPaper(facts));
    expect(text).toContain(
      'Hình thức: bỏ phiếu kín. Phát ra 45 phiếu, không thu về 1 phiếu, không hợp lệ 2 phiếu, hợp lệ 42 phiếu.',
    );
    expect(text).toContain('tính trên số phiếu hợp lệ');
  });

  test('never more votes than there were', () => {
    expect(() => minutesPaper(hands([{ ...onList(1), for: 48 }]))).toThrow(RangeError);
  });
});

describe('the minutes are signed', () => {
  test('by the secretary at the left and the chair at the right, with their strokes and the code', () => {
    const paper = minutesPaper(FACTS);
    expect(signaturesOf(paper)).toEqual([
      {
        type: 'signatures',
        blocks: [
          { capacity: ['THƯ KÝ'], hint: '(Đã ký bằng tên trên ứng dụng)', name: 'Nông Thị Hường' },
          { capacity: ['CHỦ TRÌ'], hint: '(Ký, ghi rõ họ tên)', name: 'Lý Văn Ước', strokes: STROKES },
        ],
      },
    ]);
    expect(textOf(paper)).toContain('Mã kết quả: 4F7K-22QP.');
  });

  test('not yet, but with the names of those who will', () => {
    const paper = minutesPaper({ ...FACTS, sealed: undefined });
    expect(signaturesOf(paper)[0]?.blocks.map(({ name }) => name)).toEqual(['Nông Thị Hường', 'Lý Văn Ước']);
    expect(textOf(paper)).not.toContain('Mã kết quả');
  });

  test('by the Front board’s head between the two, where one signed', () => {
    const sealed = FACTS.sealed && {
      ...FACTS.sealed,
      frontBoardHead: { name: 'Hứa Văn Vượng', strokes: STROKES },
    };
    const paper = minutesPaper({ ...FACTS, sealed });
    expect(signaturesOf(paper)[0]?.blocks[1]).toMatchObject({
      capacity: ['TRƯỞNG BAN CÔNG TÁC MẶT TRẬN'],
      name: 'Hứa Văn Vượng',
    });
  });

  test('with the day on which it ended when that was after midnight', () => {
    const text = textOf(minutesPaper({ ...FACTS, closedAt: momentOf(2026, 10, 6, 0, 10) }));
    expect(text).toContain('kết thúc hồi 0 giờ 10 ngày 06 tháng 10 năm 2026.');
    expect(textOf(minutesPaper(FACTS))).toContain('kết thúc hồi 21 giờ 05 cùng ngày.');
  });

  test('again under an amendment, which stands on a page of its own and leaves the first part as it was', () => {
    const amendment = {
      on: '2026-10-20',
      reason: 'Có ý kiến của người dân được tiếp nhận',
      changes: [{ name: 'Hoàng Văn 7', outcome: 'not-proposed' as const, for: 10, base: 40 }],
      chair: { name: 'Lý Văn Ước', strokes: STROKES },
      secretary: { name: 'Nông Thị Hường', strokes: STROKES },
    };
    const first = minutesPaper(FACTS).blocks;
    const paper = minutesPaper({ ...FACTS, amendment });
    expect(paper.blocks.slice(0, first.length)).toEqual(first);
    expect(paper.blocks[first.length]).toEqual({ type: 'page-break' });
    expect(titlesOf(paper)[1]?.kind).toBe('BIÊN BẢN BỔ SUNG');
    expect(cellsOf(tablesOf(paper).at(-1))).toEqual([
      ['1', 'Hoàng Văn 7', '10/40 người có mặt (25,00\u00a0%)', 'Không đề nghị'],
    ]);
    expect(signaturesOf(paper)).toHaveLength(2);
    expect(textOf(paper)).toContain('Lý do: Có ý kiến của người dân được tiếp nhận.');
  });
});

describe('the minutes with little in them', () => {
  const bare: MinutesFacts = {
    ...FACTS,
    rules: undefined,
    startedAt: undefined,
    closedAt: undefined,
    meetingPlace: '',
    chair: undefined,
    secretary: undefined,
    delegates: [],
    absences: [],
    method: undefined,
    votes: [],
    sealed: undefined,
  };

  test.each([
    ['blank', undefined],
    ['bare', bare],
    ['full', FACTS],
  ])('show dots and never a word of the machine: %s', (_name, facts) => {
    const paper = minutesPaper(facts);
    expect(textOf(paper)).not.toMatch(NEVER);
    expect(crookedRows(paper)).toEqual([]);
  });

  test('have twenty numbered rows and the newest decree’s number when blank', () => {
    const paper = minutesPaper(undefined);
    expect(textsOf(paper)[0]).toBe('Mẫu số 03, Nghị định 86/2023/NĐ-CP');
    expect(cellsOf(tablesOf(paper)[0]).map(([number]) => number)).toEqual(
      Array.from({ length: 20 }, (_, index) => String(index + 1)),
    );
    expect(paper.fileName).toBe('bien-ban-hop-binh-xet-mau-trong');
    expect(textOf(paper)).toContain('Chủ trì: ông (bà) ……………………. Chức vụ: ……………………');
  });

  test('keep a very long name whole', () => {
    const paper = minutesPaper(hands([{ ...onList(1), name: LONG_NAME }]));
    expect(cellsOf(tablesOf(paper)[0])[0]?.[1]).toBe(LONG_NAME);
  });
});
