/** Goal: the board's columns stay few on the screen, and Excel gets every fact in one of its own. Method: one made-up village. */
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { boardColumns } from '../../../src/screens/desk-board/board-columns.tsx';
import type { BoardRow } from '../../../src/screens/desk-board/board-rows.ts';

afterEach(cleanup);

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

const cellsOf = (row: BoardRow): readonly (readonly string[])[] =>
  boardColumns([row])
    .filter((column) => column.shown !== false && column.cell)
    .map(({ header, cell }) => {
      const { container } = render(<p>{cell?.(row)}</p>);
      return [header, (container.textContent ?? '').replaceAll('\u00a0', ' ')];
    });

test('what wants the officer’s eyes stands under the state, and takes no column of its own', () => {
  const row = { ...ROW, summary: { ...ROW.summary, disputes: 1, openReturns: 2 } };
  const cells = new Map(cellsOf(row).map(([header = '', text = '']) => [header, text]));
  expect(cells.get('Trạng thái')).toBe('Đã chốt1 chỗ ghi khác nhau2 mục trả lại chưa xong');
  expect(cells.has('Cần xem')).toBe(false);
  const attention = boardColumns([row]).find(({ header }) => header === 'Cần xem');
  expect(attention?.value(row)).toBe('1 chỗ ghi khác nhau; 2 mục trả lại chưa xong');
});

test('the next step has how late it is beside it, and who waits until when under it', () => {
  const cells = new Map(cellsOf(ROW).map(([header = '', text = '']) => [header, text]));
  expect(cells.get('Việc tiếp theo, hạn')).toBe('Niêm yết danh sáchTrễ 3 ngàyChờ thônhạn 24/11/2026');
  expect(screen.getByText('Chờ thôn').closest('small')).toBe(
    screen.getByText('hạn 24/11/2026').closest('small'),
  );
});

test('the filter finds a due day as it is written', () => {
  const next = boardColumns([ROW]).find(({ key }) => key === 'next');
  expect(next?.value(ROW)).toContain('24/11/2026');
});

test('a share of nothing is not written under a number', () => {
  const row = { ...ROW, summary: { ...ROW.summary, households: 0, registered: 0, proposed: 0 } };
  const cells = new Map(cellsOf(row).map(([header = '', text = '']) => [header, text]));
  expect([cells.get('Đăng ký'), cells.get('Đề nghị')]).toEqual(['0/0', '0']);
});
