import { expect, vi } from 'vitest';
import type { SubjectState } from '#domain/book/fold.ts';
import type { BookStore } from '#store/book-store.ts';
import { household } from '../support/drafts.ts';
import { entryOf } from '../support/entries.ts';
import { createTestStore, freshName, openAgain, pageOf, PIN } from '../support/store.ts';

export const SCOPE = 'village/na-lau';
export const COUNT = 1300;

export const stateOf = (n: number, headName: string): SubjectState =>
  ({
    subject: `household:h${n}`,
    scope: SCOPE,
    kind: 'household',
    heads: [{ id: `b.${n}`, body: { headName } }],
    superseded: {},
  }) as unknown as SubjectState;

export const namesIn = (store: BookStore): readonly unknown[] =>
  [...store.view(SCOPE).ofKind('household')].map(({ heads }) => JSON.stringify(heads[0]?.body)).sort();

/** A book that is large enough for packs, and has none yet. */
export async function largeBook(): Promise<string> {
  const name = freshName();
  const first = await createTestStore({ name, pin: PIN });
  await first.takeInPage(pageOf([entryOf(household('h9999', { headName: 'Hoàng Seo Lử' }), 'b', 9999)]));
  await first.database.subjects.bulkPut(Array.from({ length: COUNT }, (_, n) => stateOf(n, `Vi Văn ${n}`)));
  first.close();
  return name;
}

export const packsOf = ({ database }: BookStore): PromiseLike<number> => database.packs.count();

/** A book that was opened once with its PIN, so that it has packs. */
export async function packedBook(): Promise<string> {
  const name = await largeBook();
  const store = await openAgain(name);
  await store.open();
  await vi.waitFor(async () => expect(await packsOf(store)).toBe(2), 30_000);
  store.close();
  return name;
}

/** What a store that opens the book anew shows. */
export async function shownOf(name: string): Promise<readonly unknown[]> {
  const store = await openAgain(name);
  await store.open();
  const shown = [...store.view(SCOPE).ofKind('household')];
  store.close();
  return shown.sort((a, b) => (a.subject < b.subject ? -1 : 1));
}

/** What its rows say, in the order of their subjects. */
export async function rowsOf(name: string): Promise<readonly unknown[]> {
  const { database } = await openAgain(name);
  const rows = await database.subjects.toArray();
  database.close();
  return rows;
}
