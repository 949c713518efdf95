/**
 * Goal: the copy that lets a large book open fast never says anything but what the rows say, and keeps nothing that was erased.
 * Method: a book large enough for packs, its rows and packs changed in every way, and opened anew.
 */
import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import type { SubjectState } from '#domain/book/fold.ts';
import { withoutBody } from '#protocol/bodiless.ts';
import type { BookStore } from '#store/book-store.ts';
import { household } from '../support/drafts.ts';
import { entryOf } from '../support/entries.ts';
import { changeRaw, rawText } from '../support/raw-database.ts';
import { createTestStore, freshName, openAgain, pageOf, PIN } from '../support/store.ts';

const SCOPE = 'village/na-lau';
const COUNT = 1300;

const stateOf = (n: number, headName: string): SubjectState =>
  ({
    subject: `household:h${n}`,
    scope: SCOPE,
    kind: 'household',
    heads: [{ id: `b.${n}`, body: { headName } }],
    superseded: {},
  }) as unknown as SubjectState;

const namesIn = (store: BookStore): readonly unknown[] =>
  [...store.view(SCOPE).ofKind('household')].map(({ heads }) => JSON.stringify(heads[0]?.body)).sort();

/** A book that was opened once with its PIN, so that it has packs. */
async function packedBook(): Promise<string> {
  const name = freshName();
  const first = await createTestStore({ name, pin: PIN });
  await first.takeInPage(pageOf([entryOf(household('h9999', { headName: 'Hoàng Seo Lử' }), 'b', 9999)]));
  await first.database.subjects.bulkPut(Array.from({ length: COUNT }, (_, n) => stateOf(n, `Vi Văn ${n}`)));
  first.close();
  const store = await openAgain(name);
  await store.open();
  await vi.waitFor(async () => expect(await store.database.packs.count()).toBe(2), 30_000);
  store.close();
  return name;
}

test('a book opened from packs shows what its rows say, and the packs tell no name', async () => {
  const name = await packedBook();
  expect(await rawText(name)).not.toContain('Vi Văn');
  const store = await openAgain(name);
  await store.open();
  expect(namesIn(store)).toHaveLength(COUNT + 1);
  expect(store.view(SCOPE).get('household:h77')?.heads[0]?.body).toEqual({ headName: 'Vi Văn 77' });
  store.close();
});

test('what was written, added or deleted since the packs is shown as it is', async () => {
  const name = await packedBook();
  const writer = await openAgain(name);
  await writer.database.subjects.bulkPut([stateOf(77, 'Vi Thị Mới'), stateOf(5000, 'Vi Thị Thêm')]);
  await writer.database.subjects.delete('household:h78');
  writer.close();
  const store = await openAgain(name);
  await store.open();
  const headOf = (id: string) => store.view(SCOPE).get(`household:${id}`)?.heads[0]?.body;
  expect([headOf('h77'), headOf('h78'), headOf('h5000')]).toEqual([
    { headName: 'Vi Thị Mới' },
    undefined,
    { headName: 'Vi Thị Thêm' },
  ]);
  store.close();
});

test('packs that were altered or put in each other’s place cost nothing but time', async () => {
  const name = await packedBook();
  await changeRaw(name, 'packs', ([a, b]) => [
    { ...a, sealed: b?.['sealed'] },
    { ...b, sealed: new Uint8Array(40) },
  ]);
  const store = await openAgain(name);
  await store.open();
  expect(namesIn(store)).toHaveLength(COUNT + 1);
  store.close();
});

test('when an entry is erased the packs are gone with it', async () => {
  const name = await packedBook();
  const store = await openAgain(name);
  await store.open();
  const page = pageOf([entryOf(household('h9999', { headName: 'Hoàng Seo Lử' }), 'b', 9999)]);
  const [pulled] = page.entries;
  if (!pulled) throw new Error('There is one');
  await store.takeInPage({ ...page, entries: [{ ...pulled, entry: withoutBody(pulled.entry) }] });
  expect(await store.database.packs.count()).toBe(0);
  store.close();
});
