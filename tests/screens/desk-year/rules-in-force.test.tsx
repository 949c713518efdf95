/** Goal: the officer sees every rule with its source and its mark. Method: the table is compared with all rules that the law has. */
import { cleanup, screen, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { COMMUNE_SCOPE } from '#domain/book/entry.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { decreeOf } from '#domain/register/year-rules.ts';
import { ruleRows } from '../../../src/screens/desk-year/in-force/rule-rows.ts';
import { DECREES, LAW, rulesOf } from '../../legal/law.ts';
import type { TestApp } from '../../support/test-app.tsx';
import { cellsOf, openYearScreen, press } from './support.ts';

let commune: TestApp;
afterEach(() => {
  cleanup();
  commune?.stop();
});

test.each(DECREES)('no rule of %s is left out', (decree) => {
  const { rules, framework } = LAW[decree];
  const rows = ruleRows({ decree: rules, commune: rules }, { commune: null, area: null });
  const shown = new Set(rows.map(({ key }) => key));
  const expected = rulesOf(LAW[decree]).flatMap(({ name }) =>
    name === 'standards' ? framework.standards.map(({ id }) => `standard.${id}`) : [name],
  );
  expect(expected.filter((name) => !shown.has(name))).toEqual([]);
  expect(rows.filter(({ text }) => text === '')).toEqual([]);
  expect(rows).toHaveLength(shown.size);
});

test('a rule shows its source, and the mark of what nobody could verify', async () => {
  commune = await openYearScreen('Quy định đang dùng');
  const row = within(await screen.findByRole('row', { name: /^Số người phải có mặt/ }));
  expect(row.getByText('Từ 60 % số người được triệu tập trở lên')).toBeTruthy();
  expect(row.getByText('Chưa đối chiếu')).toBeTruthy();
  expect(row.getByRole('link', { name: 'Điều 9, Nghị định 122/2018/NĐ-CP' })).toBeTruthy();
  expect(cellsOf(/^Người ký danh hiệu của thôn.*cấp xã, từ/)[0]).toContain('cấp xã, từ 01/07/2025');
});

test('only what is not verified, wholly or in part, is shown when asked for', async () => {
  commune = await openYearScreen('Quy định đang dùng');
  await screen.findByRole('row', { name: /^Niêm yết danh sách/ });
  press(/^Chưa đối chiếu/);
  expect(screen.queryByRole('row', { name: /^Niêm yết danh sách/ })).toBeNull();
  expect(screen.getByRole('row', { name: /^Tiêu chuẩn III/ })).toBeTruthy();
  expect(screen.getByRole('row', { name: /^Giấy khen cho hộ/ })).toBeTruthy();
});

test('a rule of the commune or of an area names its layer and its document', async () => {
  commune = await openYearScreen('Quy định đang dùng');
  const { id } = decreeOf(commune.app.commune.value, 2026);
  await commune.app.recording.record([
    {
      scope: COMMUNE_SCOPE,
      kind: 'year',
      subject: subjectOf.year(2026),
      body: {
        year: 2026,
        ruleSet: id,
        overrides: {
          document: 'QĐ 5/QĐ-UBND',
          posting: { days: 12, kind: 'calendar' },
          residenceMonths: 6,
          merit: { consecutiveYears: 3, cap: { numerator: 15, denominator: 100 } },
        },
      },
    },
  ]);
  await screen.findByText('12 ngày');
  expect(cellsOf(/^Niêm yết danh sách/)).toEqual(['12 ngày', 'Tỉnh, xã', 'QĐ 5/QĐ-UBND', 'Xã đã ghi ']);
  expect(cellsOf(/^Thời gian cư trú/).slice(0, 3)).toEqual([
    'Từ 6 tháng trở lên',
    'Tỉnh, xã',
    'QĐ 5/QĐ-UBND',
  ]);
  expect(cellsOf(/^Giấy khen cho hộ/).slice(0, 3)).toEqual([
    '3 năm liên tục; không quá 15 % số hộ hoặc thôn đủ điều kiện',
    'Tỉnh, xã',
    'QĐ 5/QĐ-UBND',
  ]);
  press(/^Số riêng/);
  expect(screen.getAllByRole('row')).toHaveLength(4);
});
