/** Goal: Excel gets every fact of the board in a column of its own. Method: the columns of one made-up village. */
import { expect, test } from 'vitest';
import { boardColumns } from '../../../src/screens/desk-board/board-columns.tsx';
import type { BoardRow } from '../../../src/screens/desk-board/board-rows.ts';

const ROW: BoardRow = {
  village: { id: 'bacle', name: 'Thôn Bắc Lệ', unitKind: 'THON', order: 1 },
  summary: {
    village: 'bacle',
    state: 'sealed',
    households: 79,
    registered: 78,
    reviewed: 79,
    proposed: 72,
    proposedRegistered: 71,
    quorum: { present: 60, of: 79, needed: 48, met: true } as NonNullable<BoardRow['summary']['quorum']>,
    disputes: 0,
    openReturns: 0,
  },
  stage: 'sealed',
  next: {
    step: 'post',
    state: { type: 'late', days: 3 },
    waitsFor: 'village',
    due: { year: 2026, month: 11, day: 24 },
    byCustom: false,
  },
  awaited: 'village',
  late: [
    {
      step: 'post',
      state: { type: 'late', days: 3 },
      waitsFor: 'village',
      due: { year: 2026, month: 11, day: 24 },
      byCustom: false,
    },
  ],
  isReady: false,
  lastContact: 0,
};

test('next step, who waits, due day, lateness and each share apart', () => {
  const exported = boardColumns([ROW])
    .filter((column) => column.exported !== false)
    .map(({ header, value, excel }) => [header, String((excel ?? value)(ROW)).replaceAll('\u00a0', ' ')]);
  expect(exported).toEqual([
    ['Thôn, tổ dân phố', 'Thôn Bắc Lệ'],
    ['Trạng thái', 'Đã chốt'],
    ['Việc tiếp theo', 'Niêm yết danh sách'],
    ['Chờ ai', 'Chờ thôn'],
    ['Hạn', '24/11/2026'],
    ['Trễ', 'Trễ 3 ngày'],
    ['Số hộ', '79'],
    ['Đăng ký', '78'],
    ['Đăng ký / số hộ', '98,73 %'],
    ['Dự họp', '60/79 đủ'],
    ['Đề nghị', '72'],
    ['Đề nghị / số hộ', '91,14 %'],
    ['Đề nghị / đăng ký', '91,03 %'],
    ['Liên lạc lần cuối', 'chưa có máy'],
  ]);
});
