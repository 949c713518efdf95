/** Goal: what a decision still gives after others changed it, and where each is on its way. Method: a year's decisions told in drafts. */
import { describe, expect, test } from 'vitest';
import type { Draft } from '#domain/book/entry.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { decisionsOf, type Decision } from '#domain/decision/decision.ts';
import { recognitionNaming, stateOfDecision, stillGivenBy } from '#domain/decision/naming.ts';
import { meritsGivenOf, titlesOf } from '#domain/decision/standing.ts';
import { VILLAGE, YEAR } from '../../support/drafts.ts';
import { say, told } from '../../support/told.ts';
import { decision } from './decided.ts';

const names = (id: string, households: readonly string[], years: readonly number[] = []) =>
  say('recognition', subjectOf.recognition(`${YEAR}-${id}`, VILLAGE), { households, years });

const FIRST = [decision('1', { signedOn: '2026-11-10' }), names('1', ['h1', 'h2'])];
const REVOKED = [
  decision('2', { type: 'revocation', corrects: '2026-1', signedOn: '2026-12-01', reason: 'x' }),
  names('2', ['h2']),
];
const CORRECTED = [
  decision('3', { type: 'correction', corrects: '2026-1', signedOn: '2026-12-02', reason: 'x' }),
  names('3', ['h1', 'h3']),
];

function find(id: string, ...drafts: readonly Draft[]) {
  const view = told(...drafts);
  const decisions = decisionsOf(view, YEAR);
  const one = decisions.find((each) => each.id === `${YEAR}-${id}`);
  if (!one) throw new Error(`No decision ${id}`);
  return { one, decisions, village: { id: VILLAGE, view } };
}

describe('a decision on its way', () => {
  test.each([
    { state: 'draft', drafts: [decision('1', { number: '' })] },
    { state: 'signed', drafts: FIRST },
    { state: 'published', drafts: [decision('1', { signedOn: '2026-11-10', publishedOn: '2026-11-12' })] },
    { state: 'revoked', drafts: [...FIRST, ...REVOKED] },
    { state: 'corrected', drafts: [...FIRST, ...REVOKED, ...CORRECTED] },
    {
      state: 'signed',
      drafts: [...FIRST, decision('2', { type: 'revocation', corrects: '2026-1', number: '' })],
    },
  ])('is $state', ({ state, drafts }) => {
    const { one, decisions } = find('1', ...drafts);
    expect(stateOfDecision(one, decisions)).toBe(state);
  });

  test('names a village from its draft on', () => {
    const { village, decisions } = find('1', decision('1', { number: '' }), names('1', ['h1']));
    expect(recognitionNaming(village, decisions)?.id).toBe('2026-1');
    expect(recognitionNaming(village, [])).toBeUndefined();
  });
});

describe('what a decision still gives', () => {
  const given = (id: string, ...drafts: readonly Draft[]) => {
    const { one, village, decisions } = find(id, ...drafts);
    return stillGivenBy(one, village, decisions);
  };

  test('is what nobody took back', () => {
    expect(given('1', ...FIRST)).toEqual(['h1', 'h2']);
    expect(given('1', ...FIRST, ...REVOKED)).toEqual(['h1']);
  });

  test('is for the correction to say once there is one', () => {
    expect(given('1', ...FIRST, ...CORRECTED)).toBeUndefined();
    expect(given('3', ...FIRST, ...CORRECTED)).toEqual(['h1', 'h3']);
  });
});

describe('a merit certificate', () => {
  const MERIT = [decision('1', { type: 'merit', signedOn: '2026-11-10' }), names('1', ['h1', 'h2'], [2026])];
  const read = (...drafts: readonly Draft[]) => {
    const { village, decisions } = find('1', ...drafts);
    const years = [...meritsGivenOf(village.view, VILLAGE, decisions)].map(
      ([household, merit]) => `${household} ${merit.years.join()}`,
    );
    return { years, titles: [...titlesOf(village.view, VILLAGE, decisions).keys()] };
  };

  test('gives no title, whatever corrects it or takes it back', () => {
    expect(read(...MERIT)).toEqual({ years: ['h1 2026', 'h2 2026'], titles: [] });
    expect(read(...MERIT, ...REVOKED)).toEqual({ years: ['h1 2026'], titles: [] });
    const corrected = [...CORRECTED.slice(0, 1), names('3', ['h3'], [2026, 2025])];
    expect(read(...MERIT, ...corrected)).toEqual({ years: ['h3 2026,2025'], titles: [] });
  });

  test('is what a correction of its correction is about', () => {
    const again = decision('4', { type: 'correction', corrects: '2026-3', signedOn: '2026-12-05' });
    const { decisions } = find('1', ...MERIT, ...CORRECTED, again);
    expect(decisions.map(({ award }: Decision) => award)).toEqual(['merit', 'merit', 'merit']);
  });

  test('two decisions that name each other end nowhere and hang nothing up', () => {
    const one = decision('1', { type: 'correction', corrects: '2026-2', signedOn: '2026-11-10' });
    const other = decision('2', { type: 'correction', corrects: '2026-1', signedOn: '2026-11-11' });
    expect(find('1', one, other).one.award).toBe('title');
  });
});
