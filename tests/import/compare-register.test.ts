import { describe, expect, test } from 'vitest';
import type { ExistingHousehold } from '#register-import/compare/fields.ts';
import { compareRegister } from '#register-import/compare-register.ts';
import type { ImportedHousehold } from '#register-import/types.ts';

type Facts = Partial<Omit<ExistingHousehold, 'id' | 'headName'>>;

let lastId = 0;
const inRegister = (headName: string, facts: Facts = {}): ExistingHousehold => {
  lastId += 1;
  const nothing = {
    birthYear: null,
    sex: null,
    memberCount: null,
    address: '',
    cluster: '',
    phone: '',
    note: '',
  };
  return { id: `h${lastId}`, headName, ...nothing, ...facts };
};

let lastRow = 0;
const inList = (headName: string, facts: Partial<ImportedHousehold> = {}): ImportedHousehold => {
  lastRow += 1;
  return { headName, ...facts, source: { sheet: 'Thôn Bắc Lệ', row: lastRow } };
};

const compare = (existing: readonly ExistingHousehold[], imported: readonly ImportedHousehold[]) => {
  const register = [{ id: 'v1', name: 'Thôn Bắc Lệ', households: existing }];
  const [village] = compareRegister(register, [
    { name: 'THÔN BẮC LỆ', unitKind: 'THON', households: imported },
  ]).villages;
  if (!village) throw new Error('the village was lost');
  return village;
};

const summary = (existing: readonly ExistingHousehold[], imported: readonly ImportedHousehold[]) => {
  const { added, gone, changed, same } = compare(existing, imported);
  return {
    added: added.map(({ headName }) => headName),
    gone: gone.map(({ headName }) => headName),
    changed: changed.flatMap(({ fields }) =>
      fields.map(({ field, before, after }) => `${field}: ${before} -> ${after}`),
    ),
    same,
  };
};

const NOTHING = { added: [], gone: [], changed: [], same: 1 };

describe('a household is found again', () => {
  test.each<[string, ExistingHousehold, ImportedHousehold]>([
    [
      'in the same words',
      inRegister('Lê Văn Hùng', { birthYear: 1970 }),
      inList('Lê Văn Hùng', { birthYear: 1970 }),
    ],
    ['in capitals', inRegister('Lê Văn Hùng'), inList('LÊ VĂN HÙNG')],
    ['with its tone on the other vowel', inRegister('Lê Thị Thuỷ'), inList('Lê Thị Thủy')],
    ['in decomposed letters', inRegister('Đỗ Văn Ỷ'), inList('Đỗ Văn Ỷ'.normalize('NFD'))],
    ['with other blanks', inRegister('Lê Văn Hùng'), inList('Lê  Văn Hùng ')],
    [
      'where the list says less',
      inRegister('Lê Văn Hùng', { birthYear: 1970, note: 'x' }),
      inList('Lê Văn Hùng'),
    ],
  ])('%s, and is the same', (_, existing, imported) => {
    expect(summary([existing], [imported])).toEqual(NOTHING);
  });

  test.each<[string, ExistingHousehold, ImportedHousehold, readonly string[]]>([
    [
      'without marks by its birth year',
      inRegister('Lê Văn Hùng', { birthYear: 1970 }),
      inList('Le Van Hung', { birthYear: 1970 }),
      ['headName: Lê Văn Hùng -> Le Van Hung'],
    ],
    [
      'by name and house when the year was corrected',
      inRegister('Lê Văn Hùng', { birthYear: 1970, address: 'Số nhà 5' }),
      inList('Lê Văn Hùng', { birthYear: 1971, address: 'Số nhà 5' }),
      ['birthYear: 1970 -> 1971'],
    ],
    [
      'by a name that nobody else has',
      inRegister('Lê Văn Hùng', { birthYear: 1970, address: 'Số nhà 5', memberCount: 3 }),
      inList('Lê Văn Hùng', { birthYear: 1971, address: 'Số nhà 9', memberCount: 4 }),
      ['birthYear: 1970 -> 1971', 'memberCount: 3 -> 4', 'address: Số nhà 5 -> Số nhà 9'],
    ],
    [
      'with a letter mistyped, by its birth year',
      inRegister('Nguyễn Văn Hùng', { birthYear: 1970 }),
      inList('Nguyễn Văn Hùg', { birthYear: 1970 }),
      ['headName: Nguyễn Văn Hùng -> Nguyễn Văn Hùg'],
    ],
    [
      'that had no year yet',
      inRegister('Lê Văn Hùng'),
      inList('Lê Văn Hùng', { birthYear: 1970 }),
      ['birthYear: null -> 1970'],
    ],
  ])('%s, and is changed', (_, existing, imported, changed) => {
    expect(summary([existing], [imported])).toEqual({ added: [], gone: [], changed, same: 0 });
  });

  test('under its new head when the house and the family stay', () => {
    const { changed } = compare(
      [inRegister('Nguyễn Văn Hùng', { birthYear: 1940, address: 'Số nhà 5' })],
      [inList('Nguyễn Đức Long', { birthYear: 1972, address: 'Số nhà 5' })],
    );
    expect(changed).toMatchObject([
      { newHead: true, fields: [{ field: 'headName' }, { field: 'birthYear' }] },
    ]);
  });
});

describe('two households stay two', () => {
  test.each<[string, ExistingHousehold, ImportedHousehold]>([
    [
      'with different names and years',
      inRegister('Lê Văn Hùng', { birthYear: 1970 }),
      inList('Vi Thị Lan', { birthYear: 1981 }),
    ],
    [
      'when only the marks and the years differ',
      inRegister('Lê Văn Hùng', { birthYear: 1970 }),
      inList('Lê Văn Hưng', { birthYear: 1991 }),
    ],
    [
      'in one hamlet, where an address is no house',
      inRegister('Lê Văn Hùng', { birthYear: 1970, address: 'Xóm Bãi' }),
      inList('Lê Văn Long', { birthYear: 1981, address: 'Xóm Bãi' }),
    ],
    [
      'in one house of two families',
      inRegister('Lê Văn Hùng', { address: 'Số nhà 5' }),
      inList('Vi Thị Lan', { address: 'Số nhà 5' }),
    ],
  ])('%s', (_, existing, imported) => {
    expect(summary([existing], [imported])).toEqual({
      added: [imported.headName],
      gone: [existing.headName],
      changed: [],
      same: 0,
    });
  });

  test('with heads of one name, each with its own facts', () => {
    const existing = [
      inRegister('Lê Văn Hùng', { birthYear: 1970, memberCount: 3 }),
      inRegister('Lê Văn Hùng', { birthYear: 1970, memberCount: 5 }),
    ];
    const imported = [
      inList('Lê Văn Hùng', { birthYear: 1970, memberCount: 5 }),
      inList('Lê Văn Hùng', { birthYear: 1970, memberCount: 3 }),
      inList('Lê Văn Hùng', { birthYear: 1985, memberCount: 2 }),
    ];
    expect(summary(existing, imported)).toEqual({ added: ['Lê Văn Hùng'], gone: [], changed: [], same: 2 });
  });
});

describe('villages', () => {
  const household = { headName: 'Lê Thị Hoa', source: { sheet: 'A', row: 2 } };
  const idOf = (existing: readonly string[], imported: string) => {
    const register = existing.map((name) => ({ id: name, name, households: [] }));
    const { villages, notInFile } = compareRegister(register, [
      { name: imported, unitKind: 'THON', households: [household] },
    ]);
    return { id: villages[0]?.villageId, notInFile: notInFile.map(({ name }) => name) };
  };

  test.each([
    ['by another spelling', ['Tổ dân phố số 3', 'Tổ dân phố số 13'], 'TDP 3', 'Tổ dân phố số 3'],
    ['without the word before its name', ['Thôn Bắc Lệ', 'Thôn Nà Hoa'], 'Nà Hoa', 'Thôn Nà Hoa'],
    ['by a bare number that only one has', ['Thôn 3', 'Thôn 4'], '3', 'Thôn 3'],
    [
      'by the rest of its name when only one has it',
      ['Thôn Làng Mười', 'Thôn Kép'],
      'Thôn Mười',
      'Thôn Làng Mười',
    ],
  ])('are found %s', (_, existing, imported, id) => {
    expect(idOf(existing, imported).id).toBe(id);
  });

  test('are new when two could be meant', () => {
    expect(idOf(['Thôn Làng Mới', 'Thôn Bản Mới'], 'Thôn Mới').id).toBeNull();
  });

  test('that the file does not speak of lose nothing', () => {
    expect(idOf(['Thôn Bắc Lệ', 'Thôn Nà Hoa'], 'Thôn Bắc Lệ').notInFile).toEqual(['Thôn Nà Hoa']);
  });
});
