import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { row, table } from '#documents/blocks.ts';
import { columnWidths } from '#documents/docx/column-widths.ts';

const WIDTH = 9355;
const sum = (widths: readonly number[]): number => widths.reduce((all, width) => all + width, 0);

describe('the columns of a table', () => {
  test('are as wide as the form says where that is enough', () => {
    const paper = table(
      [
        { title: 'a', width: 1 },
        { title: 'b', width: 3 },
      ],
      [row('x', 'y')],
    );
    expect(columnWidths(paper, 4000)).toEqual([1000, 3000]);
  });

  test('give one that would tear a number what it needs, and share the rest as before', () => {
    const columns = [
      { title: 'TT', width: 1 },
      { title: 'b', width: 50 },
      { title: 'c', width: 100 },
    ];
    const [number = 0, left = 0, right = 0] = columnWidths(table(columns, [row('1255', '', '')]), WIDTH);
    // Four digits of 14 points, each half as wide as high, with what is beside them in the cell.
    expect(number).toBeGreaterThan(4 * 140 + 140);
    expect(Math.abs(right - 2 * left)).toBeLessThan(4);
  });

  test('stay as the form says where not all words can be whole', () => {
    const columns = Array.from({ length: 30 }, () => ({ title: 'nghiêng', width: 1 }));
    expect(columnWidths(table(columns, []), 3000)).toEqual(columns.map(() => 100));
  });

  test('fill the width exactly, whatever stands in them', () => {
    const column = fc.record({ title: fc.string(), width: fc.integer({ min: 1, max: 50 }) });
    fc.assert(
      fc.property(
        fc.array(column, { minLength: 1, maxLength: 15 }),
        fc.array(fc.string()),
        (columns, cells) => {
          const widths = columnWidths(table(columns, [row(...cells)]), WIDTH);
          expect(sum(widths)).toBe(WIDTH);
          expect(widths.every((width) => Number.isInteger(width) && width > 0)).toBe(true);
        },
      ),
    );
  });
});
