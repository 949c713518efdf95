import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { understand } from '#register-import/understand.ts';
import { readGood } from './support/workbooks.ts';

const FILE = new URL('../../sync-server/sample/so-ho-mau.xlsx', import.meta.url);

test('the sample register is understood without a question', async () => {
  const workbook = await readGood(new Uint8Array(readFileSync(FILE)), 'so-ho-mau.xlsx');
  const { communeName, villages, warnings } = understand(workbook, { thisYear: 2026 });
  expect(communeName).toBe('Xã Mẫu Sơn Hạ');
  expect(villages.map(({ name, unitKind, households }) => [name, unitKind, households.length])).toEqual([
    ['Thôn Bắc Lệ', 'THON', 84],
    ['Thôn Làng Mười', 'THON', 46],
    ['Thôn Nà Hoa', 'THON', 32],
  ]);
  expect(new Set(warnings.map(({ reason }) => reason))).toEqual(new Set(['same-name']));
});
