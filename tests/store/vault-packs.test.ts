/**
 * Goal: the copy that lets a large book open fast never says anything but what the rows say, and keeps nothing that was erased.
 * Method: a book large enough for packs, its rows and packs changed in every way, and opened anew.
 */
import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { withoutBody } from '#protocol/bodiless.ts';
import { household } from '../support/drafts.ts';
import { entryOf } from '../support/entries.ts';
import { changeRaw, rawText } from '../support/raw-database.ts';
import { openAgain, pageOf } from '../support/store.ts';
import {
  COUNT,
  rowsOf,
  shownOf,
  largeBook,
  namesIn,
  packedBook,
  packsOf,
  SCOPE,
  stateOf,
} from './vault-packed-book.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

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

test('a book is opened from its packs alone, whatever it is large', async () => {
  const name = await packedBook();
  const store = await openAgain(name);
  const read = vi.spyOn(IDBObjectStore.prototype, 'getAll');
  await store.open();
  const tables = read.mock.contexts.map((table) => (table as IDBObjectStore).name);
  expect(tables).toEqual(['packs', 'sincePacks']);
  store.close();
});

test('what another tab wrote that had opened before there were packs is shown', async () => {
  const name = await largeBook();
  const early = await openAgain(name);
  const packer = await openAgain(name);
  await packer.open();
  await vi.waitFor(async () => expect(await packsOf(packer)).toBe(2), 30_000);
  await early.takeInPage(pageOf([entryOf(household('h77', { headName: 'Vi Thị Sau' }), 'b', 7777)]));
  early.close();
  packer.close();
  const shown = await shownOf(name);
  expect(JSON.stringify(shown)).toContain('Vi Thị Sau');
  expect(shown).toEqual(await rowsOf(name));
});

test('packs are not written from what was read before another tab wrote', async () => {
  const name = await largeBook();
  const writer = await openAgain(name);
  const store = await openAgain(name);
  const sealed = vi.spyOn(store.database, 'isOpen');
  await store.open();
  await writer.database.subjects.put(stateOf(77, 'Vi Thị Mới'));
  await vi.waitFor(() => expect(sealed).toHaveBeenCalled(), 30_000);
  expect(await packsOf(store)).toBe(0);
  writer.close();
  store.close();
  expect(await shownOf(name)).toEqual(await rowsOf(name));
});

test('what is recorded while the book opens is not covered by what the packs said', async () => {
  const name = await packedBook();
  const store = await openAgain(name);
  const opening = store.open();
  expect(await store.record([household('h77', { headName: 'Vi Thị Mới' })])).toMatchObject({ ok: true });
  await opening;
  const written = await store.database.subjects.get('household:h77');
  expect(JSON.stringify(written)).toContain('Vi Thị Mới');
  expect(store.view(SCOPE).get('household:h77')).toEqual(written);
  store.close();
});

test('packs of which one is gone, and rows that went without a note, are found by their number', async () => {
  const name = await packedBook();
  const thief = await openAgain(name);
  await thief.database.packs.delete(1);
  thief.close();
  expect(await shownOf(name)).toEqual(await rowsOf(name));
  const other = await packedBook();
  const emptier = await openAgain(other);
  await emptier.database.subjects.where('subject').above('household:h5').delete();
  await emptier.database.sincePacks.clear();
  emptier.close();
  expect(await shownOf(other)).toEqual(await rowsOf(other));
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
