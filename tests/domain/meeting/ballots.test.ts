/**
 * Goal: paper ballots are counted exactly, and nobody can tell from the book how anybody voted (L6).
 * Method: the accounting case by case; counting against a plain multiset of ballots.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Draft } from '#domain/book/entry.ts';
import {
  addBallot,
  ballotStandingOf,
  EMPTY_BALLOT_DRAFT,
  undoBallot,
  validBallots,
  type BallotDraft,
} from '#domain/meeting/ballots.ts';
import { MEETING } from '../../support/drafts.ts';
import { accounted, counted, recordedBy, told, viewOfEntries } from '../../support/told.ts';

const standing = (...drafts: readonly Draft[]) => ballotStandingOf(told(...drafts), MEETING);

describe('where the ballot stands', () => {
  test.each([
    { name: 'nothing recorded', drafts: [], expected: { type: 'not-begun' } },
    {
      name: 'six issued to five people',
      drafts: [accounted({ issued: 6 })],
      expected: { type: 'more-issued-than-present' },
    },
    {
      name: 'more spoiled and kept than issued',
      drafts: [accounted({ spoiled: 4, notReturned: 2 })],
      expected: { type: 'does-not-balance', valid: -1 },
    },
    {
      name: 'no teller has finished',
      drafts: [accounted()],
      expected: { type: 'counting', valid: 5, counted: 0 },
    },
    {
      name: 'one teller has finished',
      drafts: [accounted(), counted(2, 5)],
      expected: { type: 'counting', counted: 1 },
    },
    {
      name: 'a teller counted a ballot too many',
      drafts: [accounted({ spoiled: 1 }), counted(1, 5), counted(2, 4)],
      expected: { type: 'wrong-number', valid: 4, counts: [5, 4] },
    },
    {
      name: 'a household struck out more often than there are ballots',
      drafts: [accounted(), counted(1, 5, { h1: 6 }), counted(2, 5, { h1: 6 })],
      expected: { type: 'wrong-number' },
    },
    {
      name: 'the tellers differ on two households',
      drafts: [accounted(), counted(1, 5, { h1: 2, h3: 1 }), counted(2, 5, { h1: 1 })],
      expected: { type: 'two-counts', households: ['h1', 'h3'] },
    },
    {
      name: 'the tellers agree, one of them wrote zeros',
      drafts: [accounted(), counted(1, 5, { h1: 2, h2: 0 }), counted(2, 5, { h1: 2 })],
      expected: { type: 'confirmed', valid: 5, count: { ballots: 5 } },
    },
    {
      name: 'after a restart nobody has counted',
      drafts: [
        accounted(),
        counted(1, 5),
        counted(2, 4),
        { ...counted(1, 0), body: null },
        { ...counted(2, 0), body: null },
      ],
      expected: { type: 'counting', counted: 0 },
    },
  ])('$name: $expected.type', ({ drafts, expected }) => {
    expect(standing(...drafts)).toMatchObject(expected);
  });

  test('two phones, a teller each: confirmed when they agree', () => {
    const chair = recordedBy('a', [accounted(), counted(1, 5, { h2: 3 })]);
    const other = recordedBy('b', [counted(2, 5, { h2: 3 })]);
    expect(ballotStandingOf(viewOfEntries(...other, ...chair), MEETING).type).toBe('confirmed');
  });

  test('issued = valid + spoiled + not returned, for any numbers', () => {
    const numbers = fc.nat(50);
    fc.assert(
      fc.property(numbers, numbers, numbers, (issued, spoiled, notReturned) => {
        const accounting = { issued, spoiled, notReturned, present: issued, households: [] };
        expect(validBallots(accounting) + spoiled + notReturned).toBe(issued);
        const { type } = standing(accounted({ issued, spoiled, notReturned, present: issued }));
        expect(type).toBe(spoiled + notReturned > issued ? 'does-not-balance' : 'counting');
      }),
    );
  });
});

describe('L6: counting paper ballots', () => {
  const ballots = fc.array(fc.subarray(['h1', 'h2', 'h3']), { maxLength: 12 });
  const countedOf = (all: readonly (readonly string[])[]): BallotDraft =>
    all.reduce((draft, struck) => addBallot(draft, struck), EMPTY_BALLOT_DRAFT);

  test('the totals are those of the ballots, in whatever order they came out of the box', () => {
    fc.assert(
      fc.property(
        ballots.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        ([all, shuffled]) => {
          const { ballots: number, struck } = countedOf(all).count;
          expect(number).toBe(all.length);
          for (const household of ['h1', 'h2', 'h3'])
            expect(struck[household] ?? 0).toBe(all.filter((ballot) => ballot.includes(household)).length);
          expect(countedOf(shuffled).count).toEqual(countedOf(all).count);
        },
      ),
    );
  });

  test('undo takes exactly the last ballot back, once', () => {
    fc.assert(
      fc.property(ballots, fc.subarray(['h1', 'h2', 'h3']), (all, last) => {
        const before = countedOf(all);
        const undone = undoBallot(addBallot(before, last));
        expect(undone.count).toEqual(before.count);
        expect(undoBallot(undone)).toEqual(undone);
      }),
    );
  });

  test('nothing to take back changes nothing', () => {
    expect(undoBallot(EMPTY_BALLOT_DRAFT)).toEqual(EMPTY_BALLOT_DRAFT);
  });

  test('what is kept grows with the households, not with the ballots: no ballot is in it but the last, for one step of undo', () => {
    const all = Array.from({ length: 300 }, (_, n) => (n % 2 === 0 ? ['h1', 'h2'] : ['h3']));
    const draft = countedOf(all);
    expect(draft).toEqual({ count: { ballots: 300, struck: { h1: 150, h2: 150, h3: 150 } }, last: ['h3'] });
    expect(JSON.stringify(draft.count).length).toBeLessThan(80);
  });

  test('what goes into the book has totals and nothing else', () => {
    const [entry] = recordedBy('a', [counted(1, 3, countedOf([['h1'], ['h1', 'h2'], []]).count.struck)]);
    expect(entry?.body).toEqual({ ballots: 3, struck: { h1: 2, h2: 1 } });
  });
});
