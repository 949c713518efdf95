import { describe, expect, test } from 'vitest';
import { decisionGrounds, ruleSetOfPaper } from '#documents/forms/f15-law.ts';
import { capacityLines, committeeSignature, numberOf } from '#documents/forms/f15-signing.ts';
import { ND86_2023 } from '#domain/rules/nd86-2023.ts';

const signing = (capacity: 'TM' | 'KT' | 'TL' | 'TUQ' | 'SELF', position = '') => ({
  capacity,
  name: 'Phùng Minh Tuyết',
  position,
});

describe('the lines over a signature', () => {
  test.each([
    ['as himself', signing('SELF'), ['CHỦ TỊCH']],
    ['for the body', signing('TM', 'Chủ tịch UBND xã'), ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']],
    [
      'for the body by a deputy',
      signing('TM', 'Phó Chủ tịch'),
      ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
    ],
    ['in the chairman’s stead', signing('KT'), ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
    [
      'in the chairman’s stead, position typed in full',
      signing('KT', 'Phó Chủ tịch Ủy ban nhân dân xã Quyết Thắng'),
      ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
    ],
    ['by order', signing('TL', 'Chánh Văn phòng'), ['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG']],
    ['by order of nobody knows which office', signing('TL'), ['TL. CHỦ TỊCH', '……………………']],
    ['by delegation', signing('TUQ', 'Trưởng phòng'), ['TUQ. CHỦ TỊCH', 'TRƯỞNG PHÒNG']],
    ['nobody yet', undefined, ['CHỦ TỊCH']],
  ])('%s', (_name, one, lines) => {
    expect(capacityLines(one)).toEqual(lines);
  });

  test.each([
    ['a chairman who signs decisions as himself', signing('SELF'), ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']],
    ['a deputy', signing('KT'), ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
    ['an office by order', signing('TL', 'Chánh Văn phòng'), ['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG']],
    ['nobody yet', undefined, ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']],
  ])('under a paper of the committee: %s', (_name, one, lines) => {
    expect(committeeSignature(one).capacity).toEqual(lines);
  });
});

describe('the law in force', () => {
  test.each([
    ['2025-02-28', 'ngày 19 tháng 6 năm 2015'],
    ['2025-03-01', 'ngày 19 tháng 02 năm 2025'],
    ['2025-06-15', 'ngày 19 tháng 02 năm 2025'],
    ['2025-06-16', 'ngày 16 tháng 6 năm 2025'],
    ['', 'ngày 16 tháng 6 năm 2025'],
  ])('on local government for a decision of “%s”', (signedOn, law) => {
    expect(decisionGrounds(ND86_2023, signedOn)[0]).toBe(`Căn cứ Luật Tổ chức chính quyền địa phương ${law}`);
  });

  test('on emulation is named from 2024 on', () => {
    expect(decisionGrounds(ND86_2023, '2023-12-31')).toHaveLength(2);
    expect(decisionGrounds(ND86_2023, '2024-01-01')).toHaveLength(3);
  });

  test('is the newest decree for a blank form and for a rule set of a newer app', () => {
    expect(ruleSetOfPaper(undefined)).toBe(ND86_2023);
    expect(ruleSetOfPaper('ND99_2031')).toBe(ND86_2023);
  });
});

test.each([
  ['7', '07'],
  ['07', '07'],
  ['45', '45'],
  ['7/QĐ-UBND', '07/QĐ-UBND'],
  ['', ''],
])('a number typed as “%s” is written “%s”', (typed, written) => {
  expect(numberOf(typed)).toBe(written);
});
