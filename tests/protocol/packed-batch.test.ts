/** Goal: a batch travels as columns and arrives as it was, whatever its entries hold; a hostile one makes nothing grow or throw. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LIMITS } from '#protocol/limits.ts';
import { PackedEntries, packEntries } from '#protocol/packed-batch.ts';
import { unpackEntries } from '#protocol/unpack-batch.ts';
import { saltOf } from '#protocol/salts.ts';
import type { WireEntry } from '#protocol/sync.ts';
import { textOfWire } from '#protocol/wire-entry.ts';

const oneOf = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const oddText = oneOf(
  '',
  ' ',
  '|',
  ':',
  'a|b',
  'a b',
  'toString',
  '__proto__',
  '\u0000',
  '\ud800',
  'Nông Văn Páo',
);
const text = fc.oneof(oddText, fc.string({ unit: 'binary', maxLength: 12 }));
const key = fc.oneof(oneOf('', '__proto__', 'constructor', 'length', '0', '1', 'present', 'name'), text);

/** As JSON brings it: what JSON cannot carry never reaches the wire. */
const json = fc.jsonValue({ maxDepth: 4 }).map((value): unknown => JSON.parse(JSON.stringify(value)));
const record = fc
  .array(fc.tuple(key, fc.oneof(json, oneOf<unknown>(true, false, null, 1, 'x'))), { maxLength: 5 })
  .map((members): unknown => JSON.parse(JSON.stringify(Object.fromEntries(members))));
const manyKeys = fc.integer({ min: 38, max: 44 }).map((count): unknown => {
  return Object.fromEntries(Array.from({ length: count }, (_, nth) => [`k${nth}`, nth]));
});
const body = fc.oneof(
  { weight: 4, arbitrary: record },
  {
    weight: 4,
    arbitrary: fc.record({ present: fc.boolean(), by: oneOf('head', 'representative'), name: text }),
  },
  { weight: 2, arbitrary: json },
  { weight: 1, arbitrary: manyKeys },
);

const SEEDS = ['AAAAAAAAAAAAAAAAAAAAAA', 'BBBBBBBBBBBBBBBBBBBBBB'] as const;
const FIRST_SEQ = 17;
const seedAt = fc.option(oneOf(...SEEDS), { nil: undefined });

const odd = fc.tuple(
  fc.oneof(oneOf('village/na-lau', 'commune'), text),
  fc.oneof(oneOf('attendance', 'registration', 'kind-of-tomorrow'), text),
  fc.oneof(oneOf('attendance:m:h1', 'attendance:m:h2', 'registration:2026:h1'), text),
  fc.array(fc.oneof(oneOf('a.1', 'b.22', 'c.3'), text), { maxLength: 3 }),
  fc.oneof(oneOf('actor'), text),
  fc.oneof(fc.integer({ min: 1_790_000_000_000, max: 1_790_000_100_000 }), fc.maxSafeInteger()),
  fc.integer({ min: 1, max: 3 }),
  text,
  body,
);

/** Entries so alike that they share a group, whose columns then hold the oddest values side by side. */
const alike = fc.tuple(
  fc.constant('village/na-lau'),
  fc.constant('attendance'),
  text.map((tail) => `attendance:m:${tail.replaceAll(':', '')}`),
  fc.array(text, { maxLength: 3 }),
  fc.constant('actor'),
  fc.integer({ min: 1_790_000_000_000, max: 1_790_000_100_000 }),
  fc.constant(1),
  text,
  fc.record({ name: fc.oneof(text, fc.array(text, { maxLength: 3 })) }),
);

const entry = fc.oneof(odd, alike);

interface Case {
  readonly entries: readonly WireEntry[];
  readonly seeds: readonly (string | undefined)[];
}

/** Some salts derive from the seed beside them, some only seem to. */
const batches: fc.Arbitrary<Case> = fc
  .array(fc.tuple(entry, seedAt, fc.boolean()), { minLength: 1, maxLength: 30 })
  .map((made) => ({
    entries: made.map(([wire, seed, honest], place) => {
      return seed && honest ? (wire.with(7, saltOf(seed, FIRST_SEQ + place)) as WireEntry) : wire;
    }),
    seeds: made.map(([, seed]) => seed),
  }));

const travelled = (packed: PackedEntries): PackedEntries =>
  PackedEntries.parse(JSON.parse(JSON.stringify(packed)));

describe('a packed batch', () => {
  test('unpacks to the entries that were packed, in their order, to the letter of what is hashed', () => {
    fc.assert(
      fc.property(batches, ({ entries, seeds }) => {
        const packed = travelled(packEntries(entries, FIRST_SEQ, seeds));
        expect(unpackEntries(packed, FIRST_SEQ)?.map(textOfWire)).toEqual(entries.map(textOfWire));
        expect(unpackEntries(packed, FIRST_SEQ)).toEqual(entries);
      }),
      { numRuns: 400 },
    );
  });

  test('without seeds carries each salt as it is', () => {
    fc.assert(
      fc.property(batches, ({ entries }) => {
        expect(unpackEntries(travelled(packEntries(entries, 1)), 1)).toEqual(entries);
      }),
    );
  });

  test('holds a full batch', () => {
    const entries = Array.from({ length: LIMITS.entriesPerBatch }, (_, nth): WireEntry => {
      return [
        'village/v',
        nth % 2 ? 'a' : 'b',
        `a:${nth}`,
        [],
        'x',
        nth,
        1,
        saltOf(SEEDS[0], nth + 1),
        { nth },
      ];
    });
    const packed = travelled(
      packEntries(
        entries,
        1,
        entries.map(() => SEEDS[0]),
      ),
    );
    expect(packed.salts).toEqual([[SEEDS[0], LIMITS.entriesPerBatch]]);
    expect(unpackEntries(packed, 1)).toEqual(entries);
  });

  test('derives other salts for other places, so that a batch moved to another seq breaks its chain', () => {
    const salt = saltOf(SEEDS[0], 1);
    const packed = packEntries([['commune', 'year', 'year:2026', [], 'a', 1, 1, salt, null]], 1, [SEEDS[0]]);
    expect(unpackEntries(packed, 1)?.[0]?.[7]).toBe(salt);
    expect(unpackEntries(packed, 2)?.[0]?.[7]).not.toBe(salt);
  });
});

const SMALL: WireEntry = [
  'village/v',
  'tally',
  'tally:m:h',
  ['a.1'],
  'x',
  5,
  1,
  'salt',
  { for: 1, against: 0 },
];

/** Everything the schema lets through that differs from an honest batch in some places. */
const hostile = fc
  .tuple(
    batches,
    fc.array(fc.tuple(fc.nat(), fc.oneof(fc.jsonValue(), fc.nat(500), oneOf('=', '|', '#', '*', '+')))),
  )
  .map(([{ entries, seeds }, changes]) => {
    const packed: unknown = JSON.parse(JSON.stringify(packEntries(entries, FIRST_SEQ, seeds)));
    for (const [at, value] of changes.slice(0, 3)) replaceLeaf(packed, at, value);
    return packed;
  });

function replaceLeaf(root: unknown, at: number, value: unknown): void {
  const leaves: [Record<string, unknown>, string][] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const [name, member] of Object.entries(node)) {
      leaves.push([node as Record<string, unknown>, name]);
      walk(member);
    }
  };
  walk(root);
  const leaf = leaves[at % (leaves.length || 1)];
  if (leaf) leaf[0][leaf[1]] = value;
}

describe('a hostile packed batch', () => {
  test('is refused by its schema, unpacks to at most a full batch, or to nothing; it never throws', () => {
    fc.assert(
      fc.property(hostile, (value) => {
        const parsed = PackedEntries.safeParse(value);
        if (!parsed.success) return;
        const entries = unpackEntries(parsed.data, 1);
        if (!entries) return;
        expect(entries.length).toBeLessThanOrEqual(LIMITS.entriesPerBatch);
        expect(JSON.parse(JSON.stringify(entries))).toEqual(entries);
      }),
      { numRuns: 1000 },
    );
  });

  const packed = packEntries([SMALL, SMALL], 1);
  const group: readonly unknown[] = packed.groups[0] ?? [];
  const deep = JSON.parse(`${'['.repeat(60_000)}${']'.repeat(60_000)}`) as unknown;
  const withBody = (...columns: unknown[]): unknown => ({ ...packed, groups: [group.with(8, columns)] });

  test.each<{ name: string; value: unknown }>([
    { name: 'a run longer than a batch', value: { ...packed, order: [0, 200, 0, 201] } },
    { name: 'a run of nothing', value: { ...packed, order: [0, 0, 0, 2] } },
    { name: 'half a run', value: { ...packed, order: [0, 1, 0] } },
    { name: 'a group that is not there', value: { ...packed, order: [0, 1, 1, 1] } },
    { name: 'a group that nobody is in', value: { ...packed, groups: [group, group] } },
    { name: 'a salt too few', value: { ...packed, salts: ['salt'] } },
    { name: 'salts without end', value: { ...packed, salts: Array(400).fill(['seed', 400]) } },
    { name: 'a time too many', value: { ...packed, times: ['+', [5, 0, 0]] } },
    { name: 'times beyond the integers', value: { ...packed, times: ['+', [2 ** 53 - 1, 2 ** 53 - 1]] } },
    { name: 'a column too few', value: withBody(['=', 1]) },
    { name: 'a column without its value', value: withBody(['='], ['=', 0]) },
    { name: 'a value that is not there', value: withBody(['#', [1], [0, 1]], ['=', 0]) },
    { name: 'strings too few', value: withBody(['|', 'a'], ['=', 0]) },
    { name: 'a value too deep to walk', value: withBody(['=', deep], ['=', 0]) },
    { name: 'a subject that is a number', value: { ...packed, groups: [group.with(6, ['=', 1])] } },
    { name: 'an id that is a number', value: { ...packed, groups: [group.with(7, ['=', [1]])] } },
  ])('with $name gives nothing', ({ value }) => {
    const parsed = PackedEntries.safeParse(value);
    expect(parsed.success ? unpackEntries(parsed.data, 1) : undefined).toBeUndefined();
  });

  test('of a few bytes that stands for hundreds of megabytes gives nothing', () => {
    const count = LIMITS.entriesPerBatch;
    const long = 'x'.repeat(500_000);
    const swollen = {
      groups: [
        group.with(8, [
          ['=', long],
          ['=', 0],
        ]),
      ],
      order: [0, count],
      times: ['*', Array(count).fill(1)],
      salts: [['seed', count]],
    };
    expect(unpackEntries(PackedEntries.parse(swollen), 1)).toBeUndefined();
    const doubled = {
      ...swollen,
      groups: [
        group.with(8, [
          ['#', [long, 1], Array(count).fill(0)],
          ['=', 0],
        ]),
      ],
    };
    expect(unpackEntries(PackedEntries.parse(doubled), 1)).toBeUndefined();
  });
});
