// Goal: whatever a sheet holds, nothing of it is lost without a word. Method: rows made of what lists are made of, in any
// order and mixture, under a header that is there or not.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell } from '#register-import/types.ts';
import { understand } from '#register-import/understand.ts';
import { workbookOf } from './support/workbooks.ts';

const HEADER = ['STT', 'Họ và tên chủ hộ', 'Năm sinh', 'Số khẩu', 'Thôn', 'Ghi chú'];
const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 4, arbitrary: fc.constant(null) },
  fc.constantFrom<Cell>(1, 2, 1975, 27465, '12/03/1975', true, { year: 1960, month: 1, day: 2 }),
  fc.constantFrom('Lê Thị Hoa', 'VI VĂN ƯỚC', 'Tống Văn Cộng', 'Bàn Văn Tổ', '=1+1', '- Lê Hoa', '?'),
  fc.constantFrom(
    'Tổng cộng',
    'Thôn Bắc Lệ',
    'Xóm Trên',
    'TRƯỞNG THÔN',
    '(Ký, ghi rõ họ tên)',
    '(1)',
    'Nam',
    'STT',
  ),
  fc.string({ maxLength: 6 }).map((text) => text.trim()),
);
const anyRow = fc.oneof(
  { weight: 6, arbitrary: fc.array(anyCell, { maxLength: 7 }) },
  fc.tuple(fc.integer({ min: 1, max: 9 }), fc.constantFrom('Lê Thị Hoa', 'Vũ Nam'), fc.constant(1970)),
  fc.constant(HEADER),
);
const anySheet = fc
  .tuple(fc.array(anyRow, { maxLength: 3 }), fc.boolean(), fc.array(anyRow, { maxLength: 12 }))
  .map(([titles, hasHeader, body]) => [...titles, ...(hasHeader ? [HEADER] : []), ...body]);

describe('understand', () => {
  test('ends every row that is not blank as a household, as recognised for something else, or in a warning', () => {
    fc.assert(
      fc.property(anySheet, (rows) => {
        const { villages, sheets, warnings } = understand(workbookOf(rows), { thisYear: 2026 });
        const isNoList = warnings.some(({ reason }) => reason === 'sheet-not-a-list');
        const explained = new Set([
          ...villages.flatMap(({ households }) => households.map(({ source }) => source.row)),
          ...sheets.flatMap(({ skipped }) => skipped.map(({ row }) => row)),
          ...warnings.map(({ row }) => row),
        ]);
        const present = rows.flatMap((row, index) =>
          row.some((cell) => cell !== null && cell !== '' && cell !== true) ? [index + 1] : [],
        );
        expect(present.filter((row) => !isNoList && !explained.has(row))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  test('counts each household once, in the sheet and in its village', () => {
    fc.assert(
      fc.property(anySheet, (rows) => {
        const { villages, sheets } = understand(workbookOf(rows), { thisYear: 2026 });
        const found = villages.flatMap(({ households }) => households.map(({ source }) => source.row));
        expect(new Set(found).size).toBe(found.length);
        expect(sheets[0]?.householdCount).toBe(found.length);
      }),
    );
  });
});
