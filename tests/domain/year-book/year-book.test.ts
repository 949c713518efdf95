/** Goal: a household's years and who may have a merit certificate. Method: years told and brought in; the decree's cap; properties. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Draft } from '#domain/book/entry.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { percent } from '#domain/rules/fraction.ts';
import { consecutiveYears, householdYearsOf, type HouseholdYear } from '#domain/year-book/household-years.ts';
import { meritListOf, type MeritHousehold } from '#domain/year-book/merit.ts';
import { VILLAGE } from '../../support/drafts.ts';
import { say, told } from '../../support/told.ts';

const YEARS = [2026, 2025];
const RULE = { consecutiveYears: 3, cap: percent(15) };

const decision = (year: number, id: string, type: string): Draft =>
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
      reason: 'Kê khai sai',
    },
  }) as Draft;
const names = (year: number, id: string, households: readonly string[], years: readonly number[] = []) =>
  say('recognition', subjectOf.recognition(`${year}-${id}`, VILLAGE), { households, years });
const past = (year: number, household: string, outcome: 'recognised' | 'not-recognised', reason = '') =>
  say('past-result', subjectOf.pastResult(year, household), {
    outcome,
    reason,
    decision: 'QĐ 9',
    merit: false,
  });
const registered = (year: number, household: string) =>
  say('registration', subjectOf.registration(year, household), { registered: true, commitments: [] });

const yearsOf = (...drafts: readonly Draft[]) => {
  const view = told(...drafts);
  return householdYearsOf({ id: VILLAGE, view }, view, YEARS);
};

describe('a household’s years', () => {
  const found = yearsOf(
    registered(2026, 'h1'),
    registered(2026, 'h2'),
    decision(2026, '1', 'recognition'),
    names(2026, '1', ['h1']),
    decision(2025, '1', 'recognition'),
    names(2025, '1', ['h1', 'h2']),
    decision(2025, '2', 'revocation'),
    names(2025, '2', ['h2']),
    past(2024, 'h1', 'recognised'),
    past(2024, 'h2', 'not-recognised', 'Vi phạm giao thông'),
    past(2025, 'h1', 'not-recognised', 'sổ cũ ghi sai'),
  );

  test('are those of this book and those brought in, the newest first', () => {
    expect(found.get('h1')?.map(({ year, title }) => [year, title])).toEqual([
      [2026, 'recognised'],
      [2025, 'recognised'],
      [2024, 'recognised'],
    ]);
  });

  test('say what a decision says before what was brought in', () => {
    expect(found.get('h1')?.[1]).toMatchObject({ title: 'recognised', decision: '1/QĐ-UBND, 2025-11-10' });
  });

  test('tell whom a decision left out, what was taken back and why', () => {
    expect(found.get('h2')?.map(({ year, title, reason }) => [year, title, reason])).toEqual([
      [2026, 'not-recognised', ''],
      [2025, 'revoked', 'Kê khai sai'],
      [2024, 'not-recognised', 'Vi phạm giao thông'],
    ]);
  });

  test('are open as long as no signed decision says who of the village is recognised', () => {
    const elsewhere = say('recognition', subjectOf.recognition('2026-1', 'khe-sau'), {
      households: ['h9'],
      years: [],
    });
    const open = yearsOf(registered(2026, 'h1'), decision(2026, '1', 'recognition'), elsewhere);
    expect(open.get('h1')).toMatchObject([{ year: 2026, registered: true, title: 'open' }]);
  });

  test('in a row end at the first that was missed', () => {
    expect(consecutiveYears(found.get('h1') ?? [], 2026)).toEqual([2026, 2025, 2024]);
    expect(consecutiveYears(found.get('h2') ?? [], 2026)).toEqual([]);
    expect(consecutiveYears(found.get('h1') ?? [], 2025)).toEqual([2025, 2024]);
  });

  test('that a merit certificate rewarded are used up', () => {
    const rewarded = yearsOf(
      past(2024, 'h1', 'recognised'),
      past(2025, 'h1', 'recognised'),
      decision(2026, '1', 'recognition'),
      names(2026, '1', ['h1']),
      decision(2026, 'm', 'merit'),
      names(2026, 'm', ['h1'], [2026, 2025, 2024]),
    ).get('h1');
    expect(rewarded?.map(({ year, merit, consumed }) => [year, merit, consumed])).toEqual([
      [2026, true, true],
      [2025, false, true],
      [2024, false, true],
    ]);
  });
});

describe('a merit certificate that was', () => {
  const withMerit = (...drafts: readonly Draft[]) =>
    yearsOf(
      decision(2026, '1', 'recognition'),
      names(2026, '1', ['h1', 'h2']),
      decision(2026, 'm', 'merit'),
      names(2026, 'm', ['h1'], [2026, 2025, 2024]),
      ...drafts,
    );
  const standing = (found: ReturnType<typeof yearsOf>) =>
    ['h1', 'h2'].map((id) => [id, found.get(id)?.[0]?.merit, found.get(id)?.[0]?.consumed]);
  const about = (id: string, type: string): Draft => {
    const draft = decision(2026, id, type);
    return { ...draft, body: { ...(draft.body as object), corrects: '2026-m' } } as Draft;
  };

  test('revoked gives its years back', () => {
    const found = withMerit(about('r', 'revocation'), names(2026, 'r', ['h1']));
    expect(standing(found)).toEqual([
      ['h1', false, false],
      ['h2', false, false],
    ]);
  });

  test('corrected uses up the years of whom the correction names', () => {
    const found = withMerit(about('n', 'correction'), names(2026, 'n', ['h2'], [2026, 2025, 2024]));
    expect(standing(found)).toEqual([
      ['h1', false, false],
      ['h2', true, true],
    ]);
  });

  test('corrected in another village stays as it was here', () => {
    const found = withMerit(
      about('n', 'correction'),
      say('recognition', subjectOf.recognition('2026-n', 'khe-sau'), { households: [], years: [] }),
    );
    expect(standing(found)).toEqual([
      ['h1', true, true],
      ['h2', false, false],
    ]);
  });
});

const recognisedIn = (year: number, consumed = false): HouseholdYear => ({
  year,
  registered: true,
  title: 'recognised',
  reason: '',
  decision: '',
  merit: false,
  consumed,
});
const household = (
  id: string,
  votesFor: number,
  history = [2023, 2022, 2021].map((year) => recognisedIn(year)),
) => ({
  household: id,
  history,
  votesFor,
});

describe('merit certificates under Decree 122/2018', () => {
  test('go to at most 15 % of those with three years in a row: of 40, the six with most votes', () => {
    const list = meritListOf(
      Array.from({ length: 40 }, (_, n) => household(`h${n}`, n)),
      2023,
      RULE,
    );
    expect(list).toMatchObject({ eligible: 40, places: 6 });
    const within = list.candidates.filter(({ place }) => place === 'within').map(({ votesFor }) => votesFor);
    expect(within).toEqual([39, 38, 37, 36, 35, 34]);
  });

  test.each([
    { of: 6, places: 0 },
    { of: 7, places: 1 },
    { of: 13, places: 1 },
    { of: 14, places: 2 },
    { of: 20, places: 3 },
  ])('“at most 15 %” of $of are $places', ({ of, places }) => {
    expect(
      meritListOf(
        Array.from({ length: of }, (_, n) => household(`h${n}`, n)),
        2023,
        RULE,
      ).places,
    ).toBe(places);
  });

  test('say where votes are equal and only a choice can tell', () => {
    const list = meritListOf(
      [
        household('a', 9),
        household('b', 8),
        household('c', 8),
        ...Array.from({ length: 11 }, (_, n) => household(`h${n}`, 1)),
      ],
      2023,
      RULE,
    );
    expect(list.candidates.slice(0, 3).map(({ household: id, place }) => [id, place])).toEqual([
      ['a', 'within'],
      ['b', 'tied'],
      ['c', 'tied'],
    ]);
  });

  test('reward no year twice: 2021 to 2023 after a certificate for 2020 to 2022 is no row of three', () => {
    const rewarded = [recognisedIn(2023), ...[2022, 2021, 2020].map((year) => recognisedIn(year, true))];
    expect(meritListOf([household('a', 9, rewarded)], 2023, RULE).eligible).toBe(0);
    const later = [2025, 2024, 2023].map((year) => recognisedIn(year));
    expect(
      meritListOf([household('a', 9, [...later, ...rewarded.slice(1)])], 2025, RULE).candidates[0],
    ).toMatchObject({
      years: [2025, 2024, 2023],
    });
  });

  test('never go to more than the cap, and a household with more votes never stands behind', () => {
    const some = fc.array(fc.nat({ max: 30 }), { maxLength: 60 });
    fc.assert(
      fc.property(some, (votes) => {
        const all: readonly MeritHousehold[] = votes.map((votesFor, n) => household(`h${n}`, votesFor));
        const { candidates, places } = meritListOf(all, 2023, RULE);
        const within = candidates.filter(({ place }) => place === 'within');
        expect(within.length).toBeLessThanOrEqual(places);
        expect(places * 100).toBeLessThanOrEqual(votes.length * 15);
        const order = { within: 0, tied: 1, beyond: 2 };
        const ranks = candidates.map(({ place }) => order[place]);
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
      }),
    );
  });
});
