import { describe, expect, test } from 'vitest';
import { matchesSearch, searchKeyOf } from '#domain/register/search.ts';

describe('search without marks', () => {
  test.each([
    ['typed without marks', 'Nguyễn Văn Hùng', 'nguyen van hung', true],
    ['đ typed as d', 'Đặng Thị Lan', 'dang', true],
    ['words in any order', 'Nguyễn Văn Hùng', 'hung nguyen', true],
    ['the first letters of a word', 'Nguyễn Văn Hùng', 'ng hu', true],
    ['a house number', '12 Trần Bình, ngõ 5', '12', true],
    ['typed with marks', 'Đỗ Ễ', 'đỗ', true],
    ['letters inside a word', 'Nguyễn Văn Hùng', 'guyen', false],
    ['a word that is not there', 'Nguyễn Văn Hùng', 'hung lan', false],
    ['nothing typed', 'Nguyễn Văn Hùng', ' ', true],
  ])('%s', (_name, text, query, found) => {
    expect(matchesSearch(text, query)).toBe(found);
  });

  test('composed and decomposed letters are one', () => {
    expect(searchKeyOf('Đỗ Ễ'.normalize('NFC'))).toBe(searchKeyOf('Đỗ Ễ'.normalize('NFD')));
  });
});
