// Goal: importing can be repeated. Method: small names, years and addresses, so that heads with one name are common.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ExistingHousehold } from '#register-import/compare/fields.ts';
import { compareRegister } from '#register-import/compare-register.ts';
import type { ImportedHousehold } from '#register-import/types.ts';

const facts = fc.record(
  {
    birthYear: fc.integer({ min: 1970, max: 1973 }),
    memberCount: fc.integer({ min: 1, max: 3 }),
    address: fc.constantFrom('Số nhà 1', 'Số nhà 2', 'Xóm Bãi'),
    sex: fc.constantFrom('male' as const, 'female' as const),
    note: fc.constantFrom('Mới về', 'Hộ nghèo'),
  },
  { requiredKeys: [] },
);
const names = fc.constantFrom('Lê Văn Hùng', 'Lê Văn Hưng', 'Vi Thị Lan', 'Vi Thị Loan', 'Nông Văn Ỷ', 'Tám');
const anyList = fc
  .array(fc.tuple(names, facts), { maxLength: 14 })
  .map((households) =>
    households.map(
      ([headName, rest], row): ImportedHousehold => ({ headName, ...rest, source: { sheet: 'A', row } }),
    ),
  );

const asRegister = (list: readonly ImportedHousehold[]): readonly ExistingHousehold[] =>
  list.map((household, index) => ({
    id: `h${index}`,
    headName: household.headName,
    birthYear: household.birthYear ?? null,
    sex: household.sex ?? null,
    memberCount: household.memberCount ?? null,
    address: household.address ?? '',
    cluster: '',
    phone: '',
    note: household.note ?? '',
  }));

const compare = (register: readonly ExistingHousehold[], list: readonly ImportedHousehold[]) => {
  const [village] = compareRegister(
    [{ id: 'v', name: 'Thôn Kép', households: register }],
    [{ name: 'Thôn Kép', unitKind: 'THON', households: list }],
  ).villages;
  if (!village) throw new Error('the village was lost');
  return village;
};

const NO_DIFFERENCE = { added: [], gone: [], changed: [] };

describe('compareRegister', () => {
  test('finds no difference when the same list comes a second time', () => {
    fc.assert(
      fc.property(anyList, (list) => {
        expect(compare(asRegister(list), list)).toMatchObject({ ...NO_DIFFERENCE, same: list.length });
      }),
    );
  });

  test('finds no difference when the list comes in another order', () => {
    const shuffled = anyList.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        expect(compare(asRegister(list), other)).toMatchObject(NO_DIFFERENCE);
      }),
    );
  });

  test('never doubles or loses a household: each is matched once, new, or gone', () => {
    fc.assert(
      fc.property(anyList, anyList, (before, after) => {
        const { added, gone, changed, same } = compare(asRegister(before), after);
        expect(added.length + changed.length + same).toBe(after.length);
        expect(gone.length + changed.length + same).toBe(before.length);
        expect(new Set(changed.map(({ household }) => household.id)).size).toBe(changed.length);
      }),
    );
  });

  test('gives the same answer every time', () => {
    fc.assert(
      fc.property(anyList, anyList, (before, after) => {
        expect(compare(asRegister(before), after)).toEqual(compare(asRegister(before), after));
      }),
    );
  });
});
