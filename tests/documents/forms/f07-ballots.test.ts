/** Goal: ballots fit their sheets and the tellers' minutes balance. Method: known ballots, and properties over any that balance. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ballotCountMinutes, type BallotCountFacts } from '../../../src/documents/forms/f07-ballot-count.ts';
import { ballots, ballotsOnSheet } from '../../../src/documents/forms/f07-ballots.ts';
import { DOTS, type Paper } from '../../../src/documents/paper-model.ts';
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

const households = (count: number, name = 'Hoàng Văn Thụ') =>
  Array.from({ length: count }, (_, index) => ({ headName: `${name} ${index + 1}`, address: 'Xóm Đồi' }));

const breaksOf = (paper: Paper): number => paper.blocks.filter(({ type }) => type === 'page-break').length;

describe('ballots', () => {
  test('name the title, the village and the households, and how to vote', () => {
    const paper = ballots({ place: PLACE, households: households(30), copies: 1 });
    expect(titlesOf(paper)).toEqual([
      'PHIẾU BÌNH XÉT',
      'Danh hiệu “Gia đình văn hóa” năm 2026',
      'Thôn Nà Lầu, xã Quyết Thắng',
    ]);
    expect(partsOf(paper)).toEqual(['title', 'paragraph', 'table']);
    expect(textOf(paper)).toContain('không đồng ý hộ nào thì gạch ngang họ và tên của hộ đó');
    expect(rowsOf(paper)).toHaveLength(30);
  });

  test('have nowhere to sign, because nobody may know whose they are', () => {
    expect(signersOf(ballots({ place: PLACE, households: households(3), copies: 9 }))).toEqual([]);
  });

  test.each([
    { rows: 1, onSheet: 3 },
    { rows: 5, onSheet: 2 },
    { rows: 8, onSheet: 2 },
    { rows: 9, onSheet: 1 },
    { rows: 200, onSheet: 1 },
  ])('with $rows names are $onSheet to a sheet', ({ rows, onSheet }) => {
    expect(ballotsOnSheet(households(rows))).toBe(onSheet);
  });

  test('with names that take two lines are fewer to a sheet', () => {
    expect(ballotsOnSheet(households(8, LONG_NAME))).toBeLessThan(ballotsOnSheet(households(8)));
  });

  test('are cut apart on the sheet, and sheets are filled: 5 of two to a sheet come on 3 sheets', () => {
    const paper = ballots({ place: PLACE, households: households(5), copies: 5 });
    expect(tablesOf(paper)).toHaveLength(6);
    expect(breaksOf(paper)).toBe(2);
    expect(textOf(paper).match(/^– – /gm)).toHaveLength(3);
  });

  test('are all alike', () => {
    const tables = tablesOf(ballots({ place: PLACE, households: households(4), copies: 7 }));
    expect(new Set(tables.map((table) => JSON.stringify(table))).size).toBe(1);
  });

  test('that are blank have rows to write on', () => {
    const paper = ballots(undefined);
    expect(rowsOf(paper).at(-1)).toEqual(['8', '', '']);
    expect(breaksOf(paper)).toBe(0);
    expect(JSON.stringify(paper)).not.toMatch(GARBAGE);
  });
});

const count: BallotCountFacts = {
  place: PLACE,
  meetingDay: '2026-10-05',
  meetingPlace: 'Nhà văn hóa thôn',
  startedAt: new Date(2026, 9, 5, 20, 5).getTime(),
  endedAt: new Date(2026, 9, 5, 21, 0).getTime(),
  tellers: ['Lý Văn Lộc', 'Vi Văn Nghĩa', 'Hứa Thị Đỗ'],
  accounting: { present: 50, issued: 49, spoiled: 1, notReturned: 1 },
  households: [
    { headName: 'Hoàng Văn Thụ', struck: 0 },
    { headName: 'Lý Thị Tuyết', struck: 19 },
  ],
  chairName: 'Nông Thị Hường',
};

describe('the tellers’ minutes', () => {
  test('have tellers, ballots and result in this order, signed by all tellers and the chair', () => {
    const paper = ballotCountMinutes(count);
    expect(titlesOf(paper)).toEqual([
      'BIÊN BẢN KIỂM PHIẾU',
      'Bình xét danh hiệu “Gia đình văn hóa” năm 2026',
    ]);
    expect(paper.blocks.flatMap((block) => (block.type === 'heading' ? [block.text] : []))).toEqual([
      'I. TỔ KIỂM PHIẾU',
      'II. SỐ PHIẾU',
      'III. KẾT QUẢ',
    ]);
    expect(signersOf(paper)).toEqual([
      ['TỔ TRƯỞNG TỔ KIỂM PHIẾU', 'Lý Văn Lộc'],
      ['THÀNH VIÊN TỔ KIỂM PHIẾU', 'Vi Văn Nghĩa'],
      ['THÀNH VIÊN TỔ KIỂM PHIẾU', 'Hứa Thị Đỗ'],
      ['CHỦ TRÌ', 'Nông Thị Hường'],
    ]);
  });

  test.each([
    '1. Ông (Bà) Lý Văn Lộc – Tổ trưởng',
    '- Số người có mặt được bỏ phiếu: 50 người',
    '- Số phiếu phát ra: 49 phiếu',
    '- Số phiếu thu về: 48 phiếu',
    '- Số phiếu không thu về: 1 phiếu',
    '- Số phiếu hợp lệ: 47 phiếu',
    '- Số phiếu không hợp lệ: 1 phiếu',
  ])('say “%s”', (said) => {
    expect(textOf(ballotCountMinutes(count)).split('\n')).toContain(said);
  });

  test('say when the count began and ended', () => {
    expect(textOf(ballotCountMinutes(count))).toContain('vào hồi 20 giờ 05, ngày 05 tháng 10 năm 2026');
    expect(textOf(ballotCountMinutes(count))).toContain('lập xong hồi 21 giờ 00 cùng ngày');
  });

  test('give each share of the valid ballots and of those present, both named above it', () => {
    const paper = ballotCountMinutes(count);
    expect(
      tablesOf(paper)[0]
        ?.columns.slice(-2)
        .map(({ title }) => title),
    ).toEqual(['Tỷ lệ trên 47 phiếu hợp lệ', 'Tỷ lệ trên 50 người có mặt']);
    expect(rowsOf(paper)).toEqual([
      ['1', 'Hoàng Văn Thụ', '47', '0', '100,00\u00a0%', '94,00\u00a0%'],
      ['2', 'Lý Thị Tuyết', '28', '19', '59,57\u00a0%', '56,00\u00a0%'],
    ]);
  });

  test.each([
    { name: 'more issued than present', accounting: { present: 10, issued: 11, spoiled: 0, notReturned: 0 } },
    {
      name: 'more spoiled than returned',
      accounting: { present: 10, issued: 10, spoiled: 6, notReturned: 5 },
    },
    {
      name: 'fewer valid than crossed out',
      accounting: { present: 18, issued: 18, spoiled: 0, notReturned: 0 },
    },
  ])('are not made of ballots that do not balance: $name', ({ accounting }) => {
    expect(() => ballotCountMinutes({ ...count, accounting })).toThrow(RangeError);
  });

  test('agree with themselves: for and against are the valid ballots, valid and spoiled those that came back', () => {
    const balanced = fc
      .tuple(fc.nat(500), fc.nat(50), fc.nat(50), fc.nat(50), fc.array(fc.nat(500), { maxLength: 8 }))
      .map(([valid, spoiled, notReturned, without, struck]) => ({
        valid,
        struck: struck.map((one) => Math.min(one, valid)),
        accounting: {
          spoiled,
          notReturned,
          issued: valid + spoiled + notReturned,
          present: valid + spoiled + notReturned + without,
        },
      }));
    fc.assert(
      fc.property(balanced, ({ valid, struck, accounting }) => {
        const paper = ballotCountMinutes({
          ...count,
          accounting,
          households: struck.map((one, index) => ({ headName: `Hộ ${index}`, struck: one })),
        });
        const sums = rowsOf(paper).map(([, , agreed, against]) => Number(agreed) + Number(against));
        expect(sums).toEqual(struck.map(() => valid));
        expect(textOf(paper)).toContain(`- Số phiếu hợp lệ: ${valid} phiếu`);
        expect(textOf(paper)).toContain(`- Số phiếu thu về: ${valid + accounting.spoiled} phiếu`);
        expect(textOf(paper)).not.toMatch(GARBAGE);
      }),
    );
  });

  test('of 1,000 households have a row for each', () => {
    const thousand = households(1000, LONG_NAME).map(({ headName }) => ({ headName, struck: 3 }));
    expect(rowsOf(ballotCountMinutes({ ...count, households: thousand }))).toHaveLength(1000);
  });

  test.each([
    { name: 'blank', of: ballotCountMinutes(undefined) },
    {
      name: 'of which little is known',
      of: ballotCountMinutes({
        ...count,
        tellers: [],
        startedAt: undefined,
        endedAt: undefined,
        meetingDay: '',
        meetingPlace: '',
        chairName: '',
        households: [],
      }),
    },
  ])('have dots and no word of the machine: $name', ({ of }) => {
    expect(textOf(of)).toContain(`1. Ông (Bà) ${DOTS} – Tổ trưởng`);
    expect(textOf(of)).toContain('… giờ …');
    expect(JSON.stringify(of)).not.toMatch(GARBAGE);
    expect(brokenRowsOf(of)).toEqual([]);
  });
});
