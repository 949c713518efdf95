/** Goal: the book shows each household's years and no reason. Method: single cells, a village of 1,000, more years than a page holds. */
import { describe, expect, test } from 'vitest';
import type { HouseholdYear } from '#domain/year-book/household-years.ts';
import {
  followUpBook,
  type FollowedHousehold,
  type FollowUpBookFacts,
} from '../../../src/documents/forms/f19-follow-up-book.ts';
import {
  changeText,
  decisionText,
  meritCell,
  numberDecisions,
  yearCell,
} from '../../../src/documents/forms/f19-year-cells.ts';
import { DOTS } from '../../../src/documents/paper-model.ts';
import {
  brokenRowsOf,
  GARBAGE,
  LONG_NAME,
  PLACE,
  rowsOf,
  signersOf,
  tablesOf,
  textOf,
  titlesOf,
} from './f01-reading.ts';

const year = (of: number, changes: Partial<HouseholdYear> = {}): HouseholdYear => ({
  year: of,
  registered: true,
  title: 'recognised',
  reason: '',
  decision: `45/QĐ-UBND, ${of}-11-10`,
  merit: false,
  consumed: false,
  ...changes,
});

const household = (changes: Partial<FollowedHousehold> = {}): FollowedHousehold => ({
  headName: 'Hoàng Văn Thụ',
  address: 'Số 12',
  history: [year(2026), year(2025), year(2024, { title: 'not-recognised', decision: '' })],
  changes: [],
  ...changes,
});

const book = (changes: Partial<FollowUpBookFacts> = {}): FollowUpBookFacts => ({
  place: PLACE,
  day: '2026-12-01',
  years: [2026, 2024, 2025],
  countedUpTo: 2026,
  households: [household()],
  totals: [{ year: 2026, households: 139, registered: 130, recognised: 118, recognisedRegistered: 117 }],
  villageHead: 'Vi Văn Lộc',
  ...changes,
});

describe('a household’s year in the book', () => {
  test.each<[string, HouseholdYear | undefined, string]>([
    ['recognised', year(2026), 'ĐK, Đạt, QĐ\u00a01'],
    ['not recognised', year(2026, { title: 'not-recognised', decision: '' }), 'ĐK, Không đạt'],
    ['not registered', year(2026, { registered: false, title: 'not-recognised', decision: '' }), 'KĐK'],
    ['still open', year(2026, { title: 'open', decision: '' }), 'ĐK'],
    [
      'taken back',
      year(2026, { title: 'revoked', decision: '9/QĐ-UBND, 2026-12-01' }),
      'ĐK, Hủy danh hiệu, QĐ\u00a01',
    ],
    ['without a word on registration', year(2026, { registered: null, decision: '' }), 'Đạt'],
    ['as an old paper has it', year(2019, { decision: 'QĐ 12 năm 2019' }), 'ĐK, Đạt, QĐ\u00a01'],
    ['not in the book', undefined, ''],
  ])('that is %s', (_, given, expected) => {
    const decisions = numberDecisions([given ? [given] : []], [2019, 2026]);
    expect(yearCell(given, decisions)).toBe(expected);
  });

  test('names decisions by number, each once and by year, as far as the book shows them', () => {
    const histories = [[year(2026), year(2024)], [year(2026), year(2025)], [year(2018)]];
    expect([...numberDecisions(histories, [2024, 2025, 2026])]).toEqual([
      ['45/QĐ-UBND, 2024-11-10', 1],
      ['45/QĐ-UBND, 2025-11-10', 2],
      ['45/QĐ-UBND, 2026-11-10', 3],
    ]);
  });

  test.each([
    ['45/QĐ-UBND, 2026-11-10', '45/QĐ-UBND ngày 10/11/2026'],
    ['QĐ 12 năm 2019', 'QĐ 12 năm 2019'],
  ])('dates the decision %s as people write it', (decision, expected) => {
    expect(decisionText(decision)).toBe(expected);
  });

  test('never says why a household was not recognised', () => {
    const history = [year(2026, { title: 'not-recognised', reason: 'Bị xử phạt đánh bạc', decision: '' })];
    expect(textOf(followUpBook(book({ households: [household({ history })] })))).not.toContain('đánh bạc');
  });
});

describe('merit certificates and changes in the book', () => {
  test('name the year that a certificate was given in and the years that it used up', () => {
    const history = [2022, 2021, 2020].map((of) => year(of, { merit: of === 2022, consumed: true }));
    expect(meritCell(history)).toBe('năm 2022; đã tính 2020, 2021, 2022');
    expect(meritCell([year(2026)])).toBe('');
  });

  test.each([
    ['split', 'Tách hộ 05/11/2026 (Lý Thu, Lý An)'],
    ['merge', 'Nhập hộ 05/11/2026 (Lý Thu, Lý An)'],
    ['moved-in', 'Chuyển đến 05/11/2026 (Lý Thu, Lý An)'],
    ['moved-out', 'Chuyển đi 05/11/2026 (Lý Thu, Lý An)'],
    ['new-head', 'Đổi chủ hộ 05/11/2026 (trước là Lý Cũ)'],
  ] as const)('say %s with day and names', (type, expected) => {
    const change = { type, on: '2026-11-05', others: ['Lý Thu', '', 'Lý An'], formerHead: 'Lý Cũ' };
    expect(changeText(change)).toBe(expected);
  });

  test('say no more of a change than was recorded', () => {
    expect(changeText({ type: 'moved-out', on: '', others: [], formerHead: '' })).toBe('Chuyển đi');
    expect(changeText({ type: 'new-head', on: '', others: [], formerHead: '' })).toBe(
      `Đổi chủ hộ (trước là ${DOTS})`,
    );
  });
});

describe('the book over the years', () => {
  const paper = followUpBook(book());

  test('lies across and names the years that it covers', () => {
    expect(paper.orientation).toBe('landscape');
    expect(titlesOf(paper)).toEqual([
      'SỔ THEO DÕI',
      'Danh hiệu “Gia đình văn hóa”',
      'từ năm 2024 đến năm 2026',
    ]);
  });

  test('has a column for each year, the oldest first, then the count, certificates and changes', () => {
    expect(tablesOf(paper)[0]?.columns.map(({ title }) => title)).toEqual([
      'STT',
      'Họ và tên chủ hộ',
      'Địa chỉ',
      'Năm 2024',
      'Năm 2025',
      'Năm 2026',
      'Số năm liên tục',
      'Giấy khen',
      'Biến động',
    ]);
  });

  test('counts the years in a row up to the last decided one', () => {
    expect(rowsOf(paper)[0]?.[6]).toBe('2');
    expect(rowsOf(followUpBook(book({ countedUpTo: 2024 })))[0]?.[6]).toBe('0');
  });

  test('explains its short words and lists the decisions that its cells number', () => {
    expect(textOf(paper)).toContain('Số năm liên tục tính đến năm 2026. ĐK: có đăng ký; KĐK: không đăng ký;');
    expect(tablesOf(paper)[1]?.rows.map(({ cells }) => cells)).toEqual([
      ['QĐ\u00a01', '45/QĐ-UBND ngày 10/11/2025'],
      ['QĐ\u00a02', '45/QĐ-UBND ngày 10/11/2026'],
    ]);
    expect(rowsOf(paper)[0]?.slice(3, 6)).toEqual([
      'ĐK, Không đạt',
      'ĐK, Đạt, QĐ\u00a01',
      'ĐK, Đạt, QĐ\u00a02',
    ]);
  });

  test('sums each year over both denominators, with dots for years without figures', () => {
    const totals = tablesOf(paper).at(-1);
    expect(totals?.rows.map(({ cells }) => cells)).toEqual([
      ['2024', '……/…… hộ (…… %)', '……/…… hộ (…… %)', '……/…… hộ đăng ký (…… %)'],
      ['2025', '……/…… hộ (…… %)', '……/…… hộ (…… %)', '……/…… hộ đăng ký (…… %)'],
      ['2026', '130/139 hộ (93,53\u00a0%)', '118/139 hộ (84,89\u00a0%)', '117/130 hộ đăng ký (90,00\u00a0%)'],
    ]);
    expect(signersOf(paper)).toEqual([['TRƯỞNG THÔN', 'Vi Văn Lộc']]);
  });

  test('holds 1,000 households, each whole on its line', () => {
    const households = Array.from({ length: 1000 }, (_, index) =>
      household({ headName: `${LONG_NAME} ${index}` }),
    );
    const large = followUpBook(book({ households }));
    expect(tablesOf(large)[0]?.rows).toHaveLength(1000);
    expect(rowsOf(large)[999]?.slice(0, 2)).toEqual(['1000', `${LONG_NAME} 999`]);
    expect(brokenRowsOf(large)).toEqual([]);
  });

  test('puts more than five years into several tables, the count only on the last', () => {
    const years = [2020, 2021, 2022, 2023, 2024, 2025, 2026];
    const tables = tablesOf(followUpBook(book({ years })));
    expect(tables.map(({ columns }) => columns.length)).toEqual([8, 8, 2, 4]);
    expect(tables.map(({ columns }) => columns.at(-1)?.title)).toEqual([
      'Năm 2024',
      'Biến động',
      'Số, ngày quyết định',
      'Số hộ đăng ký và đạt trên số hộ đăng ký',
    ]);
  });
});

describe('the book with nothing recorded', () => {
  test.each([
    ['in a village without households', book({ households: [], years: [2026], totals: [], day: '' })],
    ['as a blank form', undefined],
  ])('%s has empty rows and no leftover of the app', (_, facts) => {
    const paper = followUpBook(facts);
    expect(tablesOf(paper)[0]?.rows).toHaveLength(20);
    expect(textOf(paper)).not.toMatch(GARBAGE);
    expect(brokenRowsOf(paper)).toEqual([]);
  });

  test('has dots for a household without a name', () => {
    const nameless = household({ headName: '', address: '', history: [] });
    expect(rowsOf(followUpBook(book({ households: [nameless] })))[0]).toEqual([
      '1',
      DOTS,
      '',
      '',
      '',
      '',
      '0',
      '',
      '',
    ]);
  });
});
