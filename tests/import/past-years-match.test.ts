/** Goal: a row of an old table finds its household, or a person is asked. Method: registers with namesakes, marks and moves; properties. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchPastYears, type KnownHousehold } from '#register-import/past-years/match-past-years.ts';
import type { PastRow } from '#register-import/past-years/types.ts';

const known = (id: string, headName: string, more: Partial<KnownHousehold> = {}): KnownHousehold => ({
  id,
  headName,
  address: '',
  villageNames: ['Thôn Nà Lầu'],
  ...more,
});
const row = (headName: string, more: Partial<PastRow> = {}, year = 2023): PastRow => ({
  village: 'Thôn Nà Lầu',
  headName,
  address: '',
  results: [{ year, outcome: 'recognised', reason: '', decision: '', merit: false }],
  source: { sheet: 'S', row: 1 },
  ...more,
});

/** What became of a row, in one line. */
function fate(one: PastRow, households: readonly KnownHousehold[], others: readonly PastRow[] = []): string {
  const { exact, ambiguous, unknown } = matchPastYears([one, ...others], households);
  const sure = exact.find((match) => match.row === one);
  const unsure = ambiguous.find((match) => match.row === one);
  if (sure) return `exact ${sure.household}`;
  if (unsure) return `${unsure.why} ${unsure.candidates.join(' ')}`;
  return unknown.includes(one) ? 'unknown' : 'lost';
}

describe('a row', () => {
  const mai = known('h1', 'Lý Thị Mai', { address: 'Số 5' });
  const namesake = known('h2', 'Lý Thị Mai', { address: 'Số 9' });
  const elsewhere = known('h3', 'Lý Thị Mai', { villageNames: ['Thôn Khe Sâu'] });

  test.each<{
    name: string;
    row: PastRow;
    households: readonly KnownHousehold[];
    others?: readonly PastRow[];
    is: string;
  }>([
    {
      name: 'whose head alone has the name in the village',
      row: row('Lý Thị Mai'),
      households: [mai, elsewhere],
      is: 'exact h1',
    },
    {
      name: 'with two heads of its name',
      row: row('Lý Thị Mai'),
      households: [mai, namesake],
      is: 'same-name h1 h2',
    },
    {
      name: 'whose house says which of two',
      row: row('Lý Thị Mai', { address: 'số 9' }),
      households: [mai, namesake],
      is: 'exact h2',
    },
    {
      name: 'with the tone in another place',
      row: row('Vi Thị Thuỷ'),
      households: [known('h1', 'Vi Thị Thủy')],
      is: 'exact h1',
    },
    { name: 'written without marks', row: row('Ly Thi Mai'), households: [mai], is: 'spelling h1' },
    {
      name: 'with other marks, who may be somebody else',
      row: row('Lý Thị Mái'),
      households: [mai],
      is: 'spelling h1',
    },
    { name: 'whose head nobody knows', row: row('Trần Văn Lạ'), households: [mai], is: 'unknown' },
    {
      name: 'without a village',
      row: row('Lý Thị Mai', { village: '' }),
      households: [mai],
      is: 'village h1',
    },
    {
      name: 'of a village that is not there',
      row: row('Lý Thị Mai', { village: 'Thôn Mới' }),
      households: [mai],
      is: 'village h1',
    },
    {
      name: 'of a village that has another name now',
      row: row('Lý Thị Mai', { village: 'THÔN NÀ LẦU' }),
      households: [known('h1', 'Lý Thị Mai', { villageNames: ['Thôn Đồng Tâm', 'Thôn Nà Lầu'] })],
      is: 'exact h1',
    },
    {
      name: 'with the head before the present one',
      row: row('Lý Văn Cả'),
      households: [known('h1', 'Lý Thị Mai', { formerHeads: ['Lý Văn Cả'] })],
      is: 'exact h1',
    },
    {
      name: 'that is not the only one of its household and year',
      row: row('Lý Thị Mai'),
      households: [mai],
      others: [row('Lý Thị Mai')],
      is: 'several-rows h1',
    },
    {
      name: 'beside one of another year, as with a sheet a year',
      row: row('Lý Thị Mai'),
      households: [mai],
      others: [row('Lý Thị Mai', {}, 2022)],
      is: 'exact h1',
    },
  ])('$name: $is', ({ row: one, households, others, is }) => {
    expect(fate(one, households, others)).toBe(is);
  });
});

test('every row is matched, asked about or unknown, exactly once, and no household’s year comes from two rows', () => {
  const name = fc.constantFrom('Lý Thị Mai', 'Ly Thi Mai', 'Lý Thị Mái', 'Vi Văn Tám');
  const village = fc.constantFrom('Thôn Nà Lầu', 'Thôn Khe Sâu', '');
  const rows = fc.array(
    fc
      .tuple(name, village, fc.constantFrom(2022, 2023))
      .map(([head, place, year]) => row(head, { village: place }, year)),
    { maxLength: 10 },
  );
  const households = fc
    .array(fc.tuple(name, village), { maxLength: 6 })
    .map((all) =>
      all.map(([head, place], n) => known(`h${n}`, head, { villageNames: place === '' ? [] : [place] })),
    );
  fc.assert(
    fc.property(rows, households, (all, register) => {
      const { exact, ambiguous, unknown } = matchPastYears(all, register);
      const matched = [...exact.map((one) => one.row), ...ambiguous.map((one) => one.row), ...unknown];
      expect(new Set(matched)).toEqual(new Set(all));
      expect(matched).toHaveLength(all.length);
      const years = exact.flatMap((one) => one.row.results.map(({ year }) => `${one.household} ${year}`));
      expect(new Set(years).size).toBe(years.length);
      expect(ambiguous.every(({ candidates }) => candidates.length > 0)).toBe(true);
    }),
  );
});
