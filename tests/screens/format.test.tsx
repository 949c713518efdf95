import { afterEach, describe, expect, test } from 'vitest';

import {
  formatDate,
  formatDateTime,
  formatList,
  formatLongDate,
  formatNumber,
  formatPercent,
  formatTime,
  withinSentence,
} from '#i18n/format.ts';
import { chooseLanguage } from '#i18n/translate.ts';

afterEach(() => chooseLanguage('vi'));

/** 19:42 on 5 November 2026 in Vietnam. */
const EVENING = Date.UTC(2026, 10, 5, 12, 42);

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

test.each([
  [0, '0'],
  [999, '999'],
  [1223, '1.223'],
  [28_000_000, '28.000.000'],
  [-1500, '-1.500'],
])('the number %i is written %s', (value, expected) => {
  expect(formatNumber(value)).toBe(expected);
});

test.each([
  ['a share', 79, 80, '98,75 %'],
  ['a third, rounded down', 1, 3, '33,33 %'],
  ['two thirds, rounded up', 2, 3, '66,67 %'],
  ['exactly half a hundredth, rounded up', 1, 20_000, '0,01 %'],
  ['just under half a hundredth', 1, 20_001, '0,00 %'],
  ['a half that binary fractions get wrong', 201, 20_000, '1,01 %'],
  ['all', 142, 142, '100,00 %'],
  ['none', 0, 142, '0,00 %'],
  ['more than all', 2446, 142, '1.722,54 %'],
  ['of a whole country', 27_999_999, 28_000_000, '100,00 %'],
  ['of nobody', 0, 0, '–'],
])('%s is written as a percentage', (_name, numerator, denominator, expected) => {
  expect(plain(formatPercent(numerator, denominator))).toBe(expected);
});

describe('a day', () => {
  test.each([
    ['from its text', '2026-11-05'],
    ['from a moment', EVENING],
  ])('%s is written short and as papers do', (_name, when) => {
    expect(formatDate(when)).toBe('05/11/2026');
    expect(formatLongDate(when)).toBe('ngày 05 tháng 11 năm 2026');
  });

  test.each([
    ['2026-01-09', 'ngày 09 tháng 01 năm 2026'],
    ['2026-02-28', 'ngày 28 tháng 02 năm 2026'],
    ['2026-03-10', 'ngày 10 tháng 3 năm 2026'],
  ])('%s has zeros only where papers put them: %s', (when, expected) => {
    expect(formatLongDate(when)).toBe(expected);
  });
});

test('a moment is written in the zone of the device', () => {
  expect(formatTime(EVENING)).toBe('19:42');
  expect(formatDateTime(EVENING)).toBe('19:42 05/11/2026');
});

test.each([
  [[], ''],
  [['An'], 'An'],
  [['An', 'Bình'], 'An và Bình'],
  [['An', 'Bình', 'Cúc'], 'An, Bình và Cúc'],
])('the names %j make a sentence', (names, expected) => {
  expect(formatList(names)).toBe(expected);
});

test.each([
  ['Thôn Bắc Lệ', 'thôn Bắc Lệ'],
  ['Tổ dân phố 3', 'tổ dân phố 3'],
  ['Bắc Lệ', 'Bắc Lệ'],
])('the village %s is called %s within a sentence', (village, expected) => {
  expect(withinSentence(village)).toBe(expected);
});

test('English has its own forms', async () => {
  await chooseLanguage('en');
  expect(formatNumber(1223)).toBe('1,223');
  expect(formatPercent(79, 80)).toBe('98.75%');
  expect(formatLongDate('2026-11-05')).toBe('5 November 2026');
  expect(formatList(['An', 'Bình'])).toBe('An and Bình');
});
