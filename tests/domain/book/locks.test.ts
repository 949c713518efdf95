/**
 * Goal: what is sealed or accepted does not change (L5), whichever of lock and entry arrives first (L3).
 * Method: a meeting that is sealed, told step by step; then laws over random books with random locks.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldBook } from '#domain/book/book.ts';
import { entryId, villageScope, type Entry } from '#domain/book/entry.ts';
import { isLockVerdict, resealed } from '#domain/book/judge.ts';
import { SEALED_KINDS } from '#domain/book/kinds.ts';
import { lockedBy, lockSubjectsFor } from '#domain/book/locks.ts';
import { isDisputed } from '#domain/book/resolve.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import {
  acceptance,
  attendance,
  household,
  MEETING,
  minutes,
  registration,
  tally,
  VILLAGE,
} from '../../support/drafts.ts';
import { drafts, entryOf, lockedBooks, scrambled } from '../../support/entries.ts';

const codes = (...entries: readonly Entry[]) =>
  Object.fromEntries([...foldBook(entries).setAside].map(([id, { code }]) => [id, code]));

const votes = (entries: readonly Entry[]) =>
  foldBook(entries)
    .subjects.get(subjectOf.tally(MEETING, 'h1'))
    ?.heads.map(({ body }) => body);

describe('L5: sealed minutes', () => {
  const counted = entryOf(tally('h1', 40), 'a', 1);
  const seal = entryOf(minutes({ a: 1 }), 'a', 2);
  const late = entryOf(tally('h1', 41), 'a', 3, ['a.1']);

  test('keep what they cover and set aside what came after', () => {
    expect(codes(counted, seal, late)).toEqual({ 'a.3': 'sealed' });
    expect(votes([counted, seal, late])).toEqual([counted.body]);
  });

  test('act the same when they arrive last', () => {
    expect(foldBook([late, counted, seal])).toEqual(foldBook([counted, seal, late]));
  });

  test('set aside what another phone recorded and the sealing phone had not seen', () => {
    const other = entryOf(attendance('h2'), 'b', 1);
    expect(codes(counted, seal, other)).toEqual({ 'b.1': 'sealed' });
  });

  test('leave the register and the registrations open', () => {
    const moved = entryOf(household('h1', { phone: '1' }), 'a', 4);
    expect(codes(counted, seal, moved, entryOf(registration('h1'), 'b', 1))).toEqual({});
  });

  test('of another meeting lock nothing here', () => {
    const other = entryOf({ ...minutes({}), subject: subjectOf.minutes('2026-khac') }, 'a', 2);
    expect(codes(counted, other, late)).toEqual({});
  });

  test('recorded in another village’s scope lock nothing here (L7)', () => {
    const foreign = entryOf({ ...minutes({}), scope: villageScope('other') }, 'x', 1);
    expect(codes(counted, foreign)).toEqual({});
  });

  test('sealed twice at once: a dispute, and what either saw keeps speaking', () => {
    const second = entryOf(minutes({ b: 1 }, 2), 'b', 2);
    const seen = entryOf(attendance('h2'), 'b', 1);
    const book = foldBook([counted, seal, seen, second, late]);
    const state = book.subjects.get(subjectOf.minutes(MEETING));
    expect(state && isDisputed(state)).toBe(true);
    expect([...book.setAside.keys()]).toEqual(['a.3']);
  });
});

test('L5: two seals at once cover, device by device, what the one that saw more had seen', () => {
  const votes = [1, 2, 3].map((seq) => entryOf(tally(`h${seq}`, seq), 'a', seq));
  const seals = [entryOf(minutes({ a: 3 }), 'b', 1), entryOf(minutes({ a: 1 }, 2), 'c', 1)];
  expect(codes(...votes, ...seals)).toEqual({});
  expect(codes(...votes, ...seals.map((seal, index) => ({ ...seal, device: 'cb'[index] ?? '' })))).toEqual(
    {},
  );
});

describe('L5: the commune’s acceptance', () => {
  const registered = entryOf(registration('h1'), 'a', 1);
  const seal = entryOf(minutes({ a: 1 }), 'a', 2);
  const accepted = entryOf(acceptance({ a: 2 }), 'desk', 1);

  test('locks the village’s year: registrations, meetings, minutes, returns', () => {
    const late = entryOf(registration('h1', false), 'a', 3, ['a.1']);
    expect(codes(registered, seal, accepted, late)).toEqual({ 'a.3': 'accepted' });
  });

  test('sets aside minutes that it has not seen, and what they sealed then speaks by its own', () => {
    const cast = entryOf(tally('h1', 40), 'b', 1);
    const unseen = entryOf(acceptance({ a: 1, b: 1 }), 'desk', 1);
    expect(codes(registered, cast, seal)).toEqual({ 'b.1': 'sealed' });
    expect(codes(registered, cast, seal, unseen)).toEqual({ 'a.2': 'accepted' });
  });

  test('leaves the register open, and other years, and other villages', () => {
    const phone = entryOf(household('h1', { phone: '1' }), 'a', 3);
    const nextYear = entryOf({ ...registration('h1'), subject: subjectOf.registration(2027, 'h1') }, 'a', 4);
    const elsewhere = entryOf(registration('h9', true, 'other'), 'x', 1);
    expect(codes(accepted, phone, nextYear, elsewhere)).toEqual({});
  });
});

describe('L5: a seal is replaced only to settle a dispute between seals', () => {
  const first = entryOf(minutes({ b: 3 }), 'b', 1);
  const second = entryOf(minutes({ c: 3 }, 2), 'c', 1);
  const verdict = (entries: readonly Entry[], entry: Entry) => {
    const book = foldBook(entries);
    return resealed(entry, (subject) => book.subjects.get(subject));
  };

  test.each([
    { name: 'the first seal', before: [], supersedes: [], expected: undefined },
    { name: 'a second seal over the first', before: [first], supersedes: ['b.1'], expected: 'seal-stands' },
    { name: 'a seal beside one that was not seen', before: [first], supersedes: [], expected: undefined },
    { name: 'settling two', before: [first, second], supersedes: ['b.1', 'c.1'], expected: undefined },
    {
      name: 'replacing two that say the same',
      before: [first, entryOf(minutes({ b: 3 }), 'c', 1)],
      supersedes: ['b.1', 'c.1'],
      expected: 'seal-stands',
    },
  ])('$name: $expected', ({ before, supersedes, expected }) => {
    expect(verdict(before, entryOf(minutes({}), 'a', 1, supersedes))).toBe(expected);
  });

  test.each([
    { name: 'minutes', draft: minutes({}) },
    { name: 'an acceptance', draft: acceptance({}) },
  ])('nobody takes $name back', ({ draft }) => {
    const entry = entryOf({ ...draft, body: null }, 'a', 1);
    expect(resealed(entry, () => undefined)).toBe('seal-stands');
  });
});

describe('laws of locks', () => {
  const uncovered = fc.tuple(lockedBooks, fc.array(drafts, { minLength: 1, maxLength: 4 }));

  test('L5: nothing recorded by somebody whom the seal does not cover changes the sealed meeting', () => {
    fc.assert(
      fc.property(uncovered, ([entries, later]) => {
        const book = foldBook(entries);
        const seal = book.subjects.get(subjectOf.minutes(MEETING));
        fc.pre(seal?.heads.some(({ body }) => body !== null) ?? false);
        const intruders = later.map((draft, index) =>
          entryOf(
            draft,
            'z',
            index + 1,
            entries.filter(({ subject }) => subject === draft.subject).map(entryId),
          ),
        );
        const sealed = [...book.subjects.values()].filter(({ kind }) => SEALED_KINDS.has(kind));
        const now = foldBook([...intruders, ...entries]).subjects;
        expect(sealed.map(({ subject }) => now.get(subject))).toEqual(sealed);
      }),
    );
  });

  test('a lock sets aside exactly what it governs and does not cover', () => {
    fc.assert(
      fc.property(lockedBooks, (entries) => {
        const book = foldBook(entries);
        const lockAt = (subject: string) => book.subjects.get(subject);
        for (const entry of entries) {
          expect(book.setAside.get(entryId(entry))?.code).toBe(lockedBy(entry, lockAt));
        }
      }),
    );
  });

  test('L10: each entry’s fate is the same whatever unrelated entries travel with it', () => {
    const cases = lockedBooks.chain((entries) => fc.tuple(fc.constant(entries), scrambled(entries)));
    fc.assert(
      fc.property(cases, ([entries, shuffled]) => {
        const stranger = { ...entryOf(household('zz', { note: '?' }), 'y', 1), supersedes: ['nobody.9'] };
        const wrong = { ...entryOf(registration('h1'), 'y', 2), subject: 'registration' };
        const book = foldBook([stranger, ...shuffled, wrong]);
        for (const [subject, state] of foldBook(entries).subjects)
          expect(book.subjects.get(subject)).toEqual(state);
      }),
    );
  });
});

test('locks are found in the entry itself: its meeting’s minutes and its village’s year', () => {
  expect(lockSubjectsFor(entryOf(tally('h1', 1), 'a', 1))).toEqual([
    `minutes:${MEETING}`,
    `acceptance:2026:${VILLAGE}`,
  ]);
  expect(lockSubjectsFor(entryOf(household('h1', {}), 'a', 1))).toEqual([]);
});

test('only locks are verdicts that every copy reaches by itself', () => {
  expect(['sealed', 'accepted', 'foreign-kind', 'seal-stands', 'revoked'].filter(isLockVerdict)).toEqual([
    'sealed',
    'accepted',
  ]);
});
