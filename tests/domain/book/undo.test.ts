/**
 * Goal: undo puts back exactly what was said before, or is not offered.
 * Method: the taps that village heads take back most; then a law over random books.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldBook } from '#domain/book/book.ts';
import type { Draft, Entry } from '#domain/book/entry.ts';
import { applyEntry, headsToSupersede, type SubjectState } from '#domain/book/fold.ts';
import { attendanceOf } from '#domain/meeting/attendance.ts';
import { isDisputed, resolve, resolveFields } from '#domain/book/resolve.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { undoOf } from '#domain/book/undo.ts';
import { viewOf } from '#domain/book/view.ts';
import { householdOf } from '#domain/register/household.ts';
import { acceptance, attendance, household, MEETING, minutes, registration } from '../../support/drafts.ts';
import { bookOf, drafts, entryOf, SUBJECT_OF_HOUSEHOLD } from '../../support/entries.ts';

type Book = Map<string, SubjectState>;

let seq = 100;

function say(book: Book, draft: Draft): Book {
  const before = book.get(draft.subject);
  const entry = entryOf(draft, 'me', ++seq, headsToSupersede(before, draft.kind, draft.body));
  return new Map(book).set(draft.subject, applyEntry(before, entry));
}

/** The book after recording the draft and taking it back. */
function sayAndUndo(entries: readonly Entry[], draft: Draft): Book {
  const before = new Map(foldBook(entries).subjects);
  const undo = undoOf(draft, before.get(draft.subject));
  if (!undo) throw new Error('Undo was not offered');
  return say(say(before, draft), undo);
}

const householdAfter = (entries: readonly Entry[], draft: Draft) =>
  householdOf(viewOf(sayAndUndo(entries, draft).values()), 'h1');

describe('a household of the register', () => {
  const listed = entryOf(
    household('h1', { headName: 'Nông Văn Páo', order: 3, status: 'active' }),
    'desk',
    1,
  );

  test('given a phone number it never had: the household stays, without a number', () => {
    expect(householdAfter([listed], household('h1', { phone: '0912' }))).toMatchObject({
      headName: 'Nông Văn Páo',
      phone: '',
      status: 'active',
    });
  });

  test('corrected in two fields, one of them new: both are as before', () => {
    expect(
      householdAfter([listed], household('h1', { headName: 'Nông Văn Bảo', note: 'sai tên' })),
    ).toMatchObject({
      headName: 'Nông Văn Páo',
      note: '',
    });
  });

  test('moved out by mistake: it lives here again', () => {
    expect(householdAfter([listed], household('h1', { status: 'moved-out' }))?.status).toBe('active');
  });

  test('added by mistake: it is out of the register’s active part', () => {
    const added = household('h1', { headName: 'Ai đó', order: 9, status: 'active' });
    expect(householdAfter([], added)?.status).toBe('moved-out');
  });

  test('what another phone changed meanwhile in another field stays', () => {
    const draft = household('h1', { phone: '1' });
    const before = new Map(foldBook([listed]).subjects);
    const undo = undoOf(draft, before.get(SUBJECT_OF_HOUSEHOLD));
    const both = say(say(before, draft), household('h1', { note: 'chủ hộ đi vắng' }));
    const after = say(both, undo as Draft).get(SUBJECT_OF_HOUSEHOLD);
    expect(resolveFields(after, 'household').value).toMatchObject({ phone: '', note: 'chủ hộ đi vắng' });
  });
});

describe('attendance from two phones', () => {
  test('marked absent and taken back: present, as the union said', () => {
    const entries = [entryOf(attendance('h1', true), 'a', 1), entryOf(attendance('h1', false), 'b', 1)];
    const summons: Draft = {
      scope: attendance('h1').scope,
      kind: 'summons',
      subject: subjectOf.summons(MEETING),
      body: { households: ['h1'], delegates: [] },
    };
    const book = sayAndUndo([...entries, entryOf(summons, 'a', 9)], attendance('h1', false));
    expect(attendanceOf(viewOf(book.values()), MEETING).present).toBe(1);
  });
});

describe('undo is not offered', () => {
  const state = (...entries: readonly Entry[]) => foldBook(entries).subjects.get(entries[0]?.subject ?? '');

  test.each([
    { name: 'for a seal (L5)', draft: minutes({}), before: undefined },
    { name: 'for an acceptance (L5)', draft: acceptance({}), before: undefined },
    {
      name: 'for settling a dispute, which it would settle the other way',
      draft: registration('h1', true),
      before: state(entryOf(registration('h1', true), 'a', 1), entryOf(registration('h1', false), 'b', 1)),
    },
    {
      name: 'for settling a dispute over a field',
      draft: household('h1', { phone: '1' }),
      before: state(
        entryOf(household('h1', { phone: '1' }), 'a', 1),
        entryOf(household('h1', { phone: '2' }), 'b', 1),
      ),
    },
  ])('$name', ({ draft, before }) => {
    expect(undoOf(draft, before)).toBeUndefined();
  });

  test('but for another field than the disputed one it is', () => {
    const before = state(
      entryOf(household('h1', { phone: '1' }), 'a', 1),
      entryOf(household('h1', { phone: '2' }), 'b', 1),
    );
    expect(undoOf(household('h1', { note: 'x' }), before)?.body).toEqual({ note: '' });
  });
});

test('recorded and taken back, every subject says what it said before', () => {
  const said = (state: SubjectState | undefined, draft: Draft) => {
    if (draft.kind === 'household') {
      const { value, disputes } = resolveFields(state, 'household');
      const sides = disputes.map(({ field, candidates }) => [field, candidates.map((each) => each.value)]);
      return [{ phone: '', note: '', cluster: '', ...value }, sides];
    }
    const { type, ...rest } = resolve(state, draft.kind);
    return [type, 'value' in rest ? rest.value : undefined];
  };
  fc.assert(
    fc.property(bookOf(drafts), drafts, (entries, draft) => {
      const book = new Map(foldBook(entries).subjects);
      const before = book.get(draft.subject);
      const undo = undoOf(draft, before);
      fc.pre(draft.kind !== 'attendance' && !(draft.kind === 'household' && !before));
      if (before && isDisputed(before) && !undo) return;
      expect(undo).toBeDefined();
      const after = say(say(book, draft), undo as Draft).get(draft.subject);
      expect(said(after, draft)).toEqual(said(before, draft));
    }),
  );
});
