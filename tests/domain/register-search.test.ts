import { describe, expect, test } from 'vitest';
import type { Household } from '#domain/register/household.ts';
import { searchableOf, searchHouseholds } from '#domain/register/search.ts';

const household = (id: string, headName: string, address = '', cluster = ''): Household => ({
  id,
  headName,
  address,
  cluster,
  order: 1,
  birthYear: null,
  sex: null,
  memberCount: null,
  phone: '',
  note: '',
  status: 'active',
  disputes: [],
});

const REGISTER = searchableOf([
  household('hung', 'Nguyễn Văn Hùng', 'Số nhà 12, ngõ 5', 'Xóm Trên'),
  household('dang', 'Đặng Thị Lan', '12A Trần Bình', 'Cụm 2'),
  household('e', 'Đỗ Ễ'.normalize('NFD'), '120/3 Lê Lợi', 'Xóm Dưới'),
]);

const found = (query: string) => searchHouseholds(REGISTER, query).map(({ id }) => id);

describe('search in the register', () => {
  test.each([
    ['a whole name without marks', 'nguyen van hung', ['hung']],
    ['a name with its marks', 'Nguyễn Văn Hùng', ['hung']],
    ['đ typed as d', 'dang', ['dang']],
    ['đ typed as đ', 'đặng', ['dang']],
    ['words in any order', 'hung nguyen', ['hung']],
    ['the first letters of words', 'ng hu', ['hung']],
    ['composed letters against decomposed ones', 'đỗ ễ', ['e']],
    ['a street', 'tran binh', ['dang']],
    ['a cluster', 'xom', ['hung', 'e']],
    ['a cluster by its number', 'cum 2', ['dang']],
    ['a house number, that with a letter too', '12', ['hung', 'dang']],
    ['a house number with its letter', '12a', ['dang']],
    ['a house number with a stroke', '120/3', ['e']],
    ['a name and a house number', 'lan 12', ['dang']],
    ['nothing typed', '  ', ['hung', 'dang', 'e']],
    ['letters inside a word', 'guyen', []],
    ['a word that is not there', 'hung lan', []],
    ['a number that is no house number', '2', []],
  ])('finds by %s', (_name, query, households) => {
    expect(found(query)).toEqual(households);
  });
});
