/**
 * Goal: the same entries say the same thing, whoever received them in whatever order (L3).
 * Method: the table of disagreements told as stories of two phones; then laws over crowded random books.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldBook } from '#domain/book/book.ts';
import { entryId, type Draft, type Entry } from '#domain/book/entry.ts';
import { applyEntry, headsToSupersede, type SubjectState } from '#domain/book/fold.ts';
import { isDisputed, resolve, resolveFields } from '#domain/book/resolve.ts';
import { attendance, household, registration } from '../../support/drafts.ts';
import { bookOf, drafts, entryOf, lockedBooks, scrambled } from '../../support/entries.ts';

const fold = (...entries: readonly Entry[]): SubjectState | undefined =>
  entries.reduce(applyEntry, undefined as SubjectState | undefined);

/** A phone that records after what it has seen. */
function after(seen: readonly Entry[], draft: Draft, device: string, seq: number): Entry {
  return entryOf(draft, device, seq, headsToSupersede(fold(...seen), draft.kind, draft.body));
}

describe('two phones that had not seen each other’s entry', () => {
  const added = entryOf(household('h1', { headName: 'Lý Thị Mai', phone: '', note: '' }), 'desk', 1);

  test('L3: two fields of one household both hold', () => {
    const phone = after([added], household('h1', { phone: '0912' }), 'a', 1);
    const note = after([added], household('h1', { note: 'hộ mới tách' }), 'b', 1);
    for (const order of [
      [added, phone, note],
      [note, phone, added],
    ]) {
      const { value, disputes } = resolveFields(fold(...order), 'household');
      expect(value).toEqual({ headName: 'Lý Thị Mai', phone: '0912', note: 'hộ mới tách' });
      expect(disputes).toEqual([]);
    }
  });

  test('the same field differently: disputed, and both copies show the same one meanwhile', () => {
    const first = after([added], household('h1', { phone: '0912' }), 'a', 1);
    const second = after([added], household('h1', { phone: '0988' }), 'b', 1);
    const here = resolveFields(fold(added, first, second), 'household');
    expect(
      here.disputes.map(({ field, candidates }) => [field, candidates.map(({ value }) => value)]),
    ).toEqual([['phone', ['0912', '0988']]]);
    expect(resolveFields(fold(second, added, first), 'household')).toEqual(here);
    expect(isDisputed(fold(added, first, second) as SubjectState)).toBe(true);
  });

  test('the same content: one fact, recorded twice', () => {
    const state = fold(entryOf(registration('h1'), 'a', 1), entryOf(registration('h1'), 'b', 1));
    const said = resolve(state, 'registration');
    expect(said).toMatchObject({ type: 'settled', value: { registered: true } });
    expect(said.type === 'settled' && said.heads).toHaveLength(2);
  });

  test('a registration and its opposite: disputed', () => {
    const state = fold(entryOf(registration('h1', true), 'a', 1), entryOf(registration('h1', false), 'b', 1));
    expect(resolve(state, 'registration').type).toBe('disputed');
  });

  test('attendance is a union and never a dispute', () => {
    const state = fold(entryOf(attendance('h1', true), 'a', 1), entryOf(attendance('h1', false), 'b', 1));
    expect(isDisputed(state as SubjectState)).toBe(false);
  });
});

describe('what people do about it', () => {
  const yes = entryOf(registration('h1', true), 'a', 1);
  const no = entryOf(registration('h1', false), 'b', 1);

  test('whoever saw both settles it by recording one of them again', () => {
    const settled = after([yes, no], registration('h1', true), 'desk', 1);
    expect(resolve(fold(no, settled, yes), 'registration')).toMatchObject({
      type: 'settled',
      value: { registered: true },
    });
  });

  test('settled at the desk while the phone was away: the phone’s later entry makes it disputed again, neither lost nor winning', () => {
    const settled = after([yes, no], registration('h1', true), 'desk', 1);
    const away = after([no], registration('h1', false), 'b', 2);
    expect(resolve(fold(yes, no, settled, away), 'registration').type).toBe('disputed');
    expect(fold(yes, no, settled, away)?.heads.map(({ id }) => id)).toEqual(['b.2', 'desk.1']);
  });

  test('a retraction says that nothing was recorded', () => {
    const taken = after([yes], { ...registration('h1'), body: null }, 'a', 2);
    expect(resolve(fold(yes, taken), 'registration')).toEqual({ type: 'empty' });
  });

  test('a retraction beside another’s entry is a dispute like any other', () => {
    const taken = after([yes], { ...registration('h1'), body: null }, 'a', 2);
    const state = fold(yes, taken, no);
    expect(resolve(state, 'registration')).toMatchObject({ type: 'disputed', value: { registered: false } });
    expect(isDisputed(state as SubjectState)).toBe(true);
  });

  test('the entry that replaces arrives before what it replaces', () => {
    const corrected = after([yes], registration('h1', false), 'a', 2);
    expect(resolve(fold(corrected, yes), 'registration')).toMatchObject({
      type: 'settled',
      value: { registered: false },
    });
  });
});

test('L7: an entry that names a subject of another scope does not move it by coming last', () => {
  const own = entryOf(household('h1', { note: 'x' }), 'a', 1);
  const foreign = entryOf(household('h1', { note: 'y' }, 'other'), 'b', 1);
  expect(fold(own, foreign)).toEqual(fold(foreign, own));
});

test('a person who records after what they see supersedes every head that speaks of it', () => {
  fc.assert(
    fc.property(bookOf(drafts), drafts, (entries, draft) => {
      const before = foldBook(entries).subjects.get(draft.subject);
      const entry = entryOf(draft, 'z', 1, headsToSupersede(before, draft.kind, draft.body));
      const state = applyEntry(before, entry);
      const mine = state.heads.filter(({ id }) => id === 'z.1');
      expect(mine).toHaveLength(1);
      const fields = Object.keys(draft.body ?? {});
      const disputed = resolveFields(state, 'household').disputes.map(({ field }) => field);
      expect(disputed.filter((field) => fields.includes(field))).toEqual([]);
      expect(state.heads.filter(({ kind }) => kind !== 'household').length).toBeLessThanOrEqual(1);
    }),
  );
});

describe('laws of the fold', () => {
  test('L3: any order and any repetition of the same entries give the same book', () => {
    const cases = lockedBooks.chain((entries) => fc.tuple(fc.constant(entries), scrambled(entries)));
    fc.assert(
      fc.property(cases, ([entries, again]) => {
        expect(foldBook(again)).toEqual(foldBook(entries));
      }),
      { numRuns: 500 },
    );
  });

  test('L3: applying one by one, in any order and repetition, gives each subject the same state', () => {
    const cases = bookOf(drafts).chain((entries) => fc.tuple(fc.constant(entries), scrambled(entries)));
    fc.assert(
      fc.property(cases, ([entries, again]) => {
        for (const subject of new Set(entries.map((entry) => entry.subject))) {
          const own = again.filter((entry) => entry.subject === subject);
          expect(fold(...own)).toEqual(foldBook(entries).subjects.get(subject));
        }
      }),
    );
  });

  test('an entry that nothing supersedes speaks or is set aside, and none does both', () => {
    fc.assert(
      fc.property(lockedBooks, (entries) => {
        const book = foldBook(entries);
        const superseders = (entry: Entry) =>
          entries.filter((other) => other.supersedes.includes(entryId(entry)));
        for (const entry of entries) {
          const id = entryId(entry);
          const speaks = book.subjects.get(entry.subject)?.heads.some((head) => head.id === id) ?? false;
          const aside = book.setAside.has(id);
          expect(speaks && aside).toBe(false);
          expect(speaks || aside || superseders(entry).length > 0).toBe(true);
        }
      }),
    );
  });

  test('the fields that still speak are those named and not replaced', () => {
    fc.assert(
      fc.property(bookOf(drafts), (entries) => {
        for (const entry of entries.filter(({ kind }) => kind === 'household')) {
          const replaced = entries
            .filter((other) => other.supersedes.includes(entryId(entry)))
            .flatMap((other) => Object.keys(other.body as object));
          const left = Object.keys(entry.body as object).filter((field) => !replaced.includes(field));
          const head = foldBook(entries)
            .subjects.get(entry.subject)
            ?.heads.find(({ id }) => id === entryId(entry));
          expect(Object.keys((head?.body as object | undefined) ?? {})).toEqual(left);
        }
      }),
    );
  });

  test('L9: no clock decides: phones in 1970 and in 2099 give the same book', () => {
    const clocks = fc.array(fc.constantFrom(0, 1, 4_070_908_800_000, -5), { minLength: 18, maxLength: 18 });
    const said = (entries: readonly Entry[]) =>
      [...foldBook(entries).subjects.values()].map((state) => [
        state.subject,
        state.heads.map(({ id, body }) => [id, body]),
      ]);
    fc.assert(
      fc.property(lockedBooks, clocks, (entries, times) => {
        const moved = entries.map((entry, index) => ({ ...entry, recordedAt: times[index] ?? 0 }));
        expect(said(moved)).toEqual(said(entries));
        expect([...foldBook(moved).setAside.keys()]).toEqual([...foldBook(entries).setAside.keys()]);
      }),
    );
  });

  test('isDisputed agrees with what resolve shows', () => {
    fc.assert(
      fc.property(bookOf(drafts), (entries) => {
        for (const state of foldBook(entries).subjects.values()) {
          if (state.kind !== 'registration' && state.kind !== 'tally') continue;
          expect(isDisputed(state)).toBe(resolve(state, state.kind).type === 'disputed');
        }
      }),
    );
  });
});
