/** Goal: years are not lost when households and villages move, and no rate misleads. Method: small communes told over years; properties. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Draft } from '#domain/book/entry.ts';
import type { HouseholdEventBody, HouseholdEventType } from '#domain/book/kinds-of-recognition.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import type { BookView } from '#domain/book/view.ts';
import { ancestorsOf, SUCCESSION, type HouseholdEvent } from '#domain/year-book/succession.ts';
import { yearBookOf, type BookVillage, type HouseholdLine } from '#domain/year-book/year-book.ts';
import { listed, say, told } from '../../support/told.ts';

const YEARS = [2025, 2024, 2023];

const event = (
  id: string,
  type: HouseholdEventType,
  on: string,
  from: readonly string[],
  to: readonly string[],
): HouseholdEvent => ({ id, type, on, from, to, formerHead: '', note: '' });

const happened = ({ id, ...body }: HouseholdEvent): Draft =>
  say('household-event', subjectOf.householdEvent(id), body satisfies HouseholdEventBody);
const past = (
  year: number,
  household: string,
  outcome: 'recognised' | 'not-recognised' = 'recognised',
  merit = false,
) =>
  say('past-result', subjectOf.pastResult(year, household), { outcome, reason: '', decision: 'QĐ 9', merit });
const moved = (household: string) =>
  say('household', subjectOf.household(household), { status: 'moved-out' });
const registered = (household: string) =>
  say('registration', subjectOf.registration(2025, household), { registered: true, commitments: [] });

const decided = (year: number, id: string, type = 'recognition'): Draft =>
  ({
    scope: 'commune',
    kind: 'decision',
    subject: subjectOf.decision(year, id),
    body: {
      year,
      type,
      number: `${id}/QĐ-UBND`,
      signedOn: `${year}-11-10`,
      signatory: { name: 'Hải', position: 'Chủ tịch' },
    },
  }) as Draft;
const named = (
  year: number,
  id: string,
  village: string,
  households: readonly string[],
  years: readonly number[] = [],
) => say('recognition', subjectOf.recognition(`${year}-${id}`, village), { households, years });
const village = (id: string, ...drafts: readonly Draft[]): BookVillage => ({ id, view: told(...drafts) });
const commune = (...drafts: readonly Draft[]): BookView => told(...drafts);

const lineOf = (lines: readonly HouseholdLine[], id: string): HouseholdLine | undefined =>
  lines.find(({ household }) => household.id === id);
const shown = (line: HouseholdLine | undefined) =>
  line?.years.map(
    ({ year, title, origin, counts }) => `${year} ${title} ${origin?.household ?? 'own'} ${counts}`,
  );

describe('the households before a household', () => {
  test('are those it moved in from, merged from and took over from; a split is shown and does not count', () => {
    const events = [
      event('1', 'split', '2019-03-01', ['root'], ['root', 'a']),
      event('2', 'moved-in', '2021-05-01', ['a'], ['b']),
      event('3', 'new-head', '2022-05-01', ['b'], ['c']),
      event('4', 'merge', '2024-05-01', ['c', 'x'], ['d']),
    ];
    expect(
      ancestorsOf('d', events).map(({ household, via, counts, lastYear }) => [
        household,
        via,
        counts,
        lastYear,
      ]),
    ).toEqual([
      ['c', 'merge', true, 2024],
      ['x', 'merge', true, 2024],
      ['b', 'new-head', true, 2022],
      ['a', 'moved-in', true, 2021],
      ['root', 'split', false, 2018],
    ]);
    expect(ancestorsOf('root', events)).toEqual([]);
  });

  test('do not bring what happened to them after the household had left', () => {
    const events = [
      event('1', 'split', '2020-01-01', ['a'], ['a', 'b']),
      event('2', 'merge', '2022-01-01', ['x', 'a'], ['a']),
    ];
    expect(ancestorsOf('b', events).map(({ household }) => household)).toEqual(['a']);
    expect(ancestorsOf('a', events).map(({ household }) => household)).toEqual(['x']);
  });

  test('the policy is marked as unverified, because no text at hand says it', () => {
    expect(SUCCESSION).toMatchObject({ unverified: true, value: { split: false, merge: true } });
  });

  test('are each named once and never the household itself, whatever rounds the events make', () => {
    const one = fc.constantFrom('a', 'b', 'c', 'd');
    const events = fc.array(
      fc.record({
        type: fc.constantFrom<HouseholdEventType>('split', 'merge', 'new-head', 'moved-in', 'moved-out'),
        on: fc.constantFrom('', '2020-01-01', '2021-01-01', '2022-01-01'),
        from: fc.uniqueArray(one, { maxLength: 2 }),
        to: fc.uniqueArray(one, { maxLength: 2 }),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(events, (some) => {
        const all = some.map(({ type, on, from, to }, n) => event(`${n}`, type, on, from, to));
        const names = ancestorsOf('a', all).map(({ household }) => household);
        expect(names).not.toContain('a');
        expect(new Set(names).size).toBe(names.length);
      }),
    );
  });
});

describe('the year book over moves', () => {
  test('goes on with the years of a household that moved in from another village', () => {
    const { lines } = yearBookOf(
      [
        village('na-lau', ...listed(['a']), moved('a'), past(2023, 'a'), past(2024, 'a')),
        village(
          'khe-sau',
          ...listed(['b']),
          happened(event('1', 'moved-in', '2025-02-01', ['a'], ['b'])),
          named(2025, '1', 'khe-sau', ['b']),
        ),
      ],
      commune(decided(2025, '1')),
      YEARS,
    );
    const line = lineOf(lines, 'b');
    expect(shown(line)).toEqual([
      '2025 recognised own true',
      '2024 recognised a true',
      '2023 recognised a true',
    ]);
    expect(line?.years[1]?.origin).toEqual({
      household: 'a',
      headName: 'Hộ a',
      via: 'moved-in',
      on: '2025-02-01',
    });
    expect(line).toMatchObject({ village: 'khe-sau', consecutive: [2025, 2024, 2023] });
    expect(line?.merit.unusedYears).toEqual([2025, 2024, 2023]);
  });

  test('shows what a household had before it split off, and does not count it', () => {
    const { lines } = yearBookOf(
      [
        village(
          'na-lau',
          ...listed(['a', 'b']),
          happened(event('1', 'split', '2025-03-01', ['a'], ['a', 'b'])),
          ...['a', 'b'].map((id) => past(2025, id)),
          past(2024, 'a'),
        ),
      ],
      commune(),
      YEARS,
    );
    expect(shown(lineOf(lines, 'b'))).toEqual(['2025 recognised own true', '2024 recognised a false']);
    expect(lineOf(lines, 'b')?.consecutive).toEqual([2025]);
    expect(lineOf(lines, 'a')?.consecutive).toEqual([2025, 2024]);
  });

  test('uses a year up for the united family when it rewarded either of them', () => {
    const { lines } = yearBookOf(
      [
        village(
          'na-lau',
          ...listed(['a', 'b', 'c']),
          happened(event('1', 'merge', '2025-01-05', ['a', 'b'], ['c'])),
          ...[2023, 2024].flatMap((year) => [past(year, 'a'), past(year, 'b')]),
          past(2025, 'c'),
          named(2024, 'm', 'na-lau', ['b'], [2024, 2023]),
        ),
      ],
      commune(decided(2024, 'm', 'merit')),
      YEARS,
    );
    expect(lineOf(lines, 'c')).toMatchObject({
      consecutive: [2025, 2024, 2023],
      merit: { unusedYears: [2025] },
    });
    expect(lineOf(lines, 'a')?.merit.unusedYears).toEqual([]);
  });

  test('uses up the years that a family had elsewhere when it was rewarded where it lives now', () => {
    const { lines } = yearBookOf(
      [
        village('na-lau', ...listed(['a']), moved('a'), past(2023, 'a'), past(2024, 'a')),
        village(
          'khe-sau',
          ...listed(['b']),
          happened(event('1', 'moved-in', '2025-02-01', ['a'], ['b'])),
          named(2025, '1', 'khe-sau', ['b']),
          named(2025, 'm', 'khe-sau', ['b'], [2025, 2024, 2023]),
        ),
      ],
      commune(decided(2025, '1'), decided(2025, 'm', 'merit')),
      YEARS,
    );
    expect(lineOf(lines, 'b')?.years.map(({ year, consumed }) => [year, consumed])).toEqual([
      [2025, true],
      [2024, true],
      [2023, true],
    ]);
    expect(lineOf(lines, 'b')?.merit).toEqual({ givenIn: [2025], unusedYears: [] });
  });

  test('uses up the three years before a certificate that old papers tell of', () => {
    const { lines } = yearBookOf(
      [
        village(
          'na-lau',
          ...listed(['a']),
          past(2022, 'a'),
          past(2023, 'a', 'recognised', true),
          past(2024, 'a'),
          past(2025, 'a'),
        ),
      ],
      commune(),
      YEARS,
    );
    expect(lineOf(lines, 'a')).toMatchObject({
      consecutive: [2025, 2024, 2023, 2022],
      merit: { givenIn: [2023], unusedYears: [2025, 2024] },
    });
  });

  test('keeps the years of households whose villages were merged and renamed', () => {
    const merged = say('village-event', subjectOf.villageEvent('v1'), {
      type: 'merge',
      on: '2025-07-01',
      from: ['na-lau', 'khe-sau'],
      to: ['dong-tam'],
      formerNames: ['Thôn Nà Lầu', 'Thôn Khe Sâu'],
      document: 'NQ 12',
    });
    const book = yearBookOf(
      [
        village('na-lau', ...listed(['a']), named(2024, '1', 'na-lau', ['a'])),
        village('khe-sau', ...listed(['b']), past(2024, 'b', 'not-recognised')),
        village('dong-tam', ...listed(['a']), named(2025, '1', 'dong-tam', ['a'])),
      ],
      commune(merged, decided(2024, '1'), decided(2025, '1')),
      YEARS,
    );
    expect(lineOf(book.lines, 'a')).toMatchObject({ village: 'dong-tam', consecutive: [2025, 2024] });
    expect(lineOf(book.lines, 'b')).toMatchObject({ village: 'dong-tam', consecutive: [] });
    expect(book.lines).toHaveLength(2);
    expect(book.formerNames.get('dong-tam')).toEqual(['Thôn Nà Lầu', 'Thôn Khe Sâu']);
  });
});

test('an open year ends nobody’s years in a row: they are counted up to the last that is decided in the village', () => {
  const { lines, decidedUpTo } = yearBookOf(
    [
      village(
        'na-lau',
        ...listed(['a', 'b']),
        ...['a', 'b'].map(registered),
        past(2024, 'a'),
        past(2023, 'a'),
      ),
      village('khe-sau', ...listed(['c']), named(2025, '1', 'khe-sau', ['c']), past(2024, 'c')),
    ],
    commune(decided(2025, '1')),
    YEARS,
  );
  expect([...decidedUpTo]).toEqual([
    ['na-lau', 2024],
    ['khe-sau', 2025],
  ]);
  expect(lines.map(({ household, consecutive }) => [household.id, consecutive])).toEqual([
    ['a', [2024, 2023]],
    ['b', []],
    ['c', [2025, 2024]],
  ]);
});

test('a change in one village has no other read anew', () => {
  const book = (id: string) => village(id, ...listed([`${id}1`]), past(2024, `${id}1`));
  const [kept, changing] = [book('a'), book('b')];
  let readings = 0;
  const counted: BookVillage = {
    id: kept.id,
    view: {
      get: kept.view.get,
      ofKind: (kind) => {
        readings += Number(kind === 'past-result');
        return kept.view.ofKind(kind);
      },
    },
  };
  const communeView = commune();
  yearBookOf([counted, changing], communeView, YEARS);
  const first = readings;
  yearBookOf([counted, book('b')], communeView, YEARS);
  expect(readings).toBe(first);
  yearBookOf([counted, changing], commune(decided(2024, '1')), YEARS);
  expect(readings).toBeGreaterThan(first);
});

describe('rates of a year', () => {
  test('are counts over both denominators', () => {
    const { rates } = yearBookOf(
      [
        village(
          'na-lau',
          ...listed(['a', 'b', 'c', 'd']),
          ...['a', 'b'].map(registered),
          named(2025, '1', 'na-lau', ['a', 'c']),
          past(2024, 'a'),
        ),
      ],
      commune(decided(2025, '1')),
      YEARS,
    );
    expect(rates).toEqual([
      { year: 2025, households: 4, registered: 2, recognised: 2, recognisedRegistered: 1 },
      { year: 2024, households: 4, registered: 1, recognised: 1, recognisedRegistered: 1 },
      { year: 2023, households: 4, registered: 0, recognised: 0, recognisedRegistered: 0 },
    ]);
  });

  test('leave out who came later and keep who has left since', () => {
    const { rates } = yearBookOf(
      [
        village(
          'na-lau',
          ...listed(['a', 'gone', 'new']),
          moved('gone'),
          past(2024, 'gone'),
          happened(event('1', 'moved-in', '2025-02-01', [], ['new'])),
        ),
      ],
      commune(),
      YEARS,
    );
    expect(rates.map(({ year, households }) => [year, households])).toEqual([
      [2025, 2],
      [2024, 2],
      [2023, 1],
    ]);
  });

  test('never have a part that is larger than its whole', () => {
    const household = fc.constantFrom('a', 'b', 'c');
    const drafts = fc.oneof(
      household.map(registered),
      household.map(moved),
      fc.tuple(fc.constantFrom(...YEARS), household).map(([year, id]) => past(year, id)),
      fc.uniqueArray(household).map((ids) => named(2025, '1', 'na-lau', ids)),
    );
    fc.assert(
      fc.property(fc.array(drafts, { maxLength: 8 }), (some) => {
        const book = yearBookOf(
          [village('na-lau', ...listed(['a', 'b', 'c']), ...some)],
          commune(decided(2025, '1')),
          YEARS,
        );
        for (const one of book.rates) {
          expect(one.recognised).toBeLessThanOrEqual(one.households);
          expect(one.registered).toBeLessThanOrEqual(one.households);
          expect(one.recognisedRegistered).toBeLessThanOrEqual(Math.min(one.registered, one.recognised));
        }
      }),
    );
  });
});

test('each book is gone through as often for a hundred households as for ten', () => {
  const readings = (count: number): number => {
    const all = Array.from({ length: count }, (_, n) => `h${n}`);
    const { view } = village('na-lau', ...listed(all), ...all.map((id) => past(2024, id)));
    let passes = 0;
    const counting: BookView = {
      get: view.get,
      ofKind: (kind) => {
        passes += 1;
        return view.ofKind(kind);
      },
    };
    expect(yearBookOf([{ id: 'na-lau', view: counting }], counting, YEARS).lines).toHaveLength(count);
    return passes;
  };
  expect(readings(100)).toBe(readings(10));
});
