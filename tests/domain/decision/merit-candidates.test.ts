/** Goal: candidates stand by their village's votes, and the year's own certificates do not hide them. Method: books told in drafts. */
import { describe, expect, test } from 'vitest';
import type { Draft } from '#domain/book/entry.ts';
import type { DecisionFields, PastResultBody } from '#domain/book/kinds-of-recognition.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { meritListsOf, meritListSteps, type MeritQuestion } from '#domain/decision/merit-candidates.ts';
import { reviewVillage } from '#domain/review/village-review.ts';
import { percent } from '#domain/rules/fraction.ts';
import { VILLAGE, YEAR } from '../../support/drafts.ts';
import { gathering, hands, ids, listed, say, told } from '../../support/told.ts';

const HOUSEHOLDS = ids(7);
const RECOGNISED: PastResultBody = { outcome: 'recognised', reason: '', decision: 'QĐ 9', merit: false };

const signed = (id: string, fields: Partial<DecisionFields> = {}): Draft =>
  ({
    scope: 'commune',
    kind: 'decision',
    subject: subjectOf.decision(YEAR, id),
    body: {
      year: YEAR,
      type: 'recognition',
      number: id,
      signedOn: '2026-11-10',
      signatory: { name: 'Hải', position: '' },
      ...fields,
    },
  }) as Draft;
const names = (id: string, households: readonly string[], years: readonly number[] = []) =>
  say('recognition', subjectOf.recognition(`${YEAR}-${id}`, VILLAGE), { households, years });
const pastYears = (...years: readonly number[]): readonly Draft[] =>
  years.flatMap((year) =>
    HOUSEHOLDS.map((id) => say('past-result', subjectOf.pastResult(year, id), RECOGNISED)),
  );

const BOOK: readonly Draft[] = [
  ...listed(HOUSEHOLDS),
  ...gathering({ summoned: HOUSEHOLDS, fields: { method: 'SHOW_OF_HANDS' } }),
  ...HOUSEHOLDS.map((id, index) => hands(id, [7 - index, 0, 0, 7])),
  ...pastYears(YEAR - 1, YEAR - 2),
  signed('1'),
  names('1', HOUSEHOLDS),
];

function question(...drafts: readonly Draft[]): MeritQuestion {
  const view = told(...BOOK, ...drafts);
  return {
    villages: [{ id: VILLAGE, view }],
    communeView: view,
    reviewOf: (village) => reviewVillage(view, village, YEAR),
    year: YEAR,
    rule: { consecutiveYears: 3, cap: percent(15) },
  };
}

const listOf = (...drafts: readonly Draft[]) => {
  const [list] = meritListsOf(question(...drafts));
  if (!list) throw new Error('There is a village');
  return list;
};

describe('a village’s candidates', () => {
  test('stand by the votes of its meeting; 15 % of seven are one', () => {
    const { eligible, places, candidates } = listOf();
    expect([eligible, places]).toEqual([7, 1]);
    expect(candidates.map(({ household, place }) => `${household} ${place}`).slice(0, 2)).toEqual([
      'h1 within',
      'h2 beyond',
    ]);
    expect(candidates[0]?.line.household.headName).toBe('Hộ h1');
  });

  test('are the same once the year’s own certificates are signed', () => {
    const merit = [signed('2', { type: 'merit' }), names('2', ['h1'], [YEAR, YEAR - 1, YEAR - 2])];
    expect(listOf(...merit).candidates.map(({ household }) => household)).toEqual(
      listOf().candidates.map(({ household }) => household),
    );
  });

  test('are not those whose years an earlier year’s certificate used up', () => {
    const earlier: readonly Draft[] = [
      {
        ...signed('9', { type: 'merit', year: YEAR - 1, signedOn: '2025-11-10' }),
        subject: subjectOf.decision(YEAR - 1, '9'),
      } as Draft,
      say('recognition', subjectOf.recognition(`${YEAR - 1}-9`, VILLAGE), {
        households: ['h1'],
        years: [YEAR - 1, YEAR - 2, YEAR - 3],
      }),
    ];
    const { eligible, candidates } = listOf(...earlier);
    expect(eligible).toBe(6);
    expect(candidates.map(({ household }) => household)).not.toContain('h1');
  });

  test('come in steps between which one may stop', () => {
    const steps = meritListSteps(question());
    const first = steps.next();
    expect(first.done).toBe(false);
    expect(first.value).toMatchObject({ total: 14 });
  });
});
