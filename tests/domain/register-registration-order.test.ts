import { describe, expect, test } from 'vitest';
import { foldBook } from '#domain/book/book.ts';
import { viewOf } from '#domain/book/view.ts';
import { householdsOf } from '#domain/register/household.ts';
import { nextToRegister } from '#domain/register/registration-order.ts';
import { entryOf } from '../support/entries.ts';
import { household, registration, YEAR } from '../support/drafts.ts';

/** Three households in the register's order; those named have answered. */
function villageWhere(...answered: readonly string[]) {
  const drafts = [
    household('c', { headName: 'C', order: 3 }),
    household('a', { headName: 'A', order: 1 }),
    household('b', { headName: 'B', order: 2 }),
    ...answered.map((id) => registration(id, false)),
  ];
  const book = foldBook(drafts.map((draft, index) => entryOf(draft, 'phone', index + 1)));
  return viewOf(book.subjects.values());
}

const next = (view: ReturnType<typeof villageWhere>, after?: string) =>
  nextToRegister(view, YEAR, householdsOf(view), after)?.id;

describe('the next household to ask', () => {
  test('is the first without an answer, in the register’s order', () => {
    expect(next(villageWhere())).toBe('a');
    expect(next(villageWhere('a'))).toBe('b');
  });

  test('after one household is the one behind it, not the first', () => {
    expect(next(villageWhere(), 'b')).toBe('c');
  });

  test('begins again at the end, for those that were skipped', () => {
    expect(next(villageWhere('b'), 'c')).toBe('a');
  });

  test('is the skipped household itself when nobody else is left', () => {
    expect(next(villageWhere('a', 'c'), 'b')).toBe('b');
  });

  test('is nobody when everybody answered, also with no', () => {
    expect(next(villageWhere('a', 'b', 'c'), 'b')).toBeUndefined();
  });

  test('starts from the beginning when the household before is not in the register', () => {
    expect(next(villageWhere('a'), 'moved')).toBe('b');
  });
});
