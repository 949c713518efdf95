import readExcelFile, { readSheet } from 'read-excel-file/universal';
import { describe, expect, test } from 'vitest';
import { heading, row, table, total } from '#documents/blocks.ts';
import type { Paper } from '#documents/paper-model.ts';
import { paperSheets, paperTablesToXlsx } from '../../src/screens/shared/paper/paper-sheets.ts';
import { decisionPaper, householdName, minutesPaper } from './support/sample-papers.ts';

const PAPER: Paper = {
  form: 'F17',
  fileName: 'bao-cao-2026',
  orientation: 'portrait',
  blocks: [
    heading('I. SỐ LIỆU'),
    table(
      [
        { title: 'Thôn', width: 2 },
        { title: 'Mã', width: 1 },
        { title: 'Số hộ', width: 1, align: 'right' },
        { title: 'Điện thoại', width: 1 },
      ],
      [
        row('=HYPERLINK("http://x")', '101', '1.223', '0912345678'),
        row('+84', 'A12', '79', ''),
        row('@SUM(A1)', '', '…………', '-1'),
        total('Tổng', '', '1.302', ''),
      ],
    ),
    heading('I. Số liệu'),
    table([{ title: 'TT', width: 1 }], [row('1')]),
  ],
};

async function xlsxOf(paper: Paper): Promise<Blob> {
  const blob = await paperTablesToXlsx(paper);
  if (!blob) throw new Error('The paper has no table');
  return blob;
}

describe('the tables of a paper in Excel', () => {
  test('have every household of the paper', async () => {
    const rows = await readSheet(await xlsxOf(decisionPaper(1255)));
    const names = new Set(rows.map((cells) => cells[1]));
    const lost = Array.from({ length: 1255 }, (_, index) => householdName(index + 1)).filter(
      (name) => !names.has(name),
    );
    expect(lost).toEqual([]);
    expect(rows[0]).toEqual(['TT', 'Họ và tên chủ hộ', 'Năm sinh', 'Số nhân khẩu', 'Ghi chú']);
    expect(rows[1]?.[0]).toBe('Thôn Nà Lầu 1');
    expect(rows[2]?.slice(0, 4)).toEqual([1, householdName(1), 1941, 2]);
  });

  test('hold counts as numbers, and codes, telephones and what looks like a formula as text', async () => {
    const rows = await readSheet(await xlsxOf(PAPER), 'I. SỐ LIỆU');
    expect(rows.slice(1)).toEqual([
      ['=HYPERLINK("http://x")', '101', 1223, '0912345678'],
      ['+84', 'A12', 79, null],
      ['@SUM(A1)', null, '…………', '-1'],
      ['Tổng', null, 1302, null],
    ]);
  });

  test('are texts or numbers in every cell', () => {
    const kinds = paperSheets(PAPER).flatMap((sheet) => sheet.rows.flat().map((cell) => cell?.type));
    expect(new Set(kinds)).toEqual(new Set([String, Number, undefined]));
  });

  test('stand in a sheet each, whose names Excel can tell apart', async () => {
    const sheets = await readExcelFile(await xlsxOf(PAPER));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['I. SỐ LIỆU', 'I. Số liệu 2']);
  });

  test('are not there where the paper has none', async () => {
    expect(await paperTablesToXlsx({ ...minutesPaper(0), blocks: [] })).toBeUndefined();
  });
});
