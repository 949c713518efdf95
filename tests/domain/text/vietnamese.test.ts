import { describe, expect, test } from 'vitest';
import { compareVietnamese, foldMarks, normaliseSpaces, titleCase } from '#domain/text/vietnamese.ts';

describe('foldMarks', () => {
  test.each([
    ['composed marks', 'Nguyễn Văn Hùng', 'nguyen van hung'],
    ['decomposed marks', 'Nguyễn Văn Hùng'.normalize('NFD'), 'nguyen van hung'],
    ['the letter đ, which no normalisation takes apart', 'ĐẶNG Đình Đức', 'dang dinh duc'],
    ['every vowel family', 'ăâêôơư Ỷ Ỵ', 'aaeoou y y'],
  ])('takes off %s', (_, text, folded) => {
    expect(foldMarks(text)).toBe(folded);
  });
});

describe('titleCase', () => {
  test.each([
    ['upper case', 'NGUYỄN THỊ ƯỚC', 'Nguyễn Thị Ước'],
    ['lower case', 'đỗ văn ỷ', 'Đỗ Văn Ỷ'],
    ['upper case in decomposed marks', 'LÊ ĐỨC Ể'.normalize('NFD'), 'Lê Đức Ể'],
    ['an apostrophe inside a name', "H'HEN NIÊ", "H'Hen Niê"],
    ['a hyphen', 'TÔN-NỮ', 'Tôn-Nữ'],
  ])('writes a name in %s with capitals at the words', (_, text, written) => {
    expect(titleCase(text)).toBe(written);
  });
});

test('normaliseSpaces makes doubled, no-break and outer blanks one plain blank or none', () => {
  expect(normaliseSpaces('  Lê\u00a0 Thị \t Hoa ')).toBe('Lê Thị Hoa');
});

test('compareVietnamese orders letters as the dictionary and numbers by size', () => {
  expect(['Dũng', 'Ân', 'Đạt', 'An', 'Thôn 10', 'Thôn 2'].sort(compareVietnamese)).toEqual([
    'An',
    'Ân',
    'Dũng',
    'Đạt',
    'Thôn 2',
    'Thôn 10',
  ]);
});
