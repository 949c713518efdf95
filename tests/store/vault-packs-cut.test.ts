/**
 * Goal: wherever the browser is cut, the copy that lets a large book open fast never says anything but what the rows say.
 * Method: the disk fails at each write of a page, of the packs, and of the upgrade from an earlier release; the book is opened anew.
 */
import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, expect, test, vi } from 'vitest';
import { createBookStore } from '#store/book-store.ts';
import { household } from '../support/drafts.ts';
import { entryOf } from '../support/entries.ts';
import { rawRows } from '../support/raw-database.ts';
import { CHEAP_VAULT, freshName, openAgain, pageOf } from '../support/store.ts';
import { rowsOf, shownOf, largeBook, packedBook, packsOf } from './vault-packed-book.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

/** The browser is killed at the nth write, of whichever kind. Answers how many there were. */
function killAtWrite(nth: number): () => number {
  let count = 0;
  for (const kind of ['put', 'add', 'delete', 'clear'] as const) {
    const original = IDBObjectStore.prototype[kind] as (...args: unknown[]) => unknown;
    vi.spyOn(IDBObjectStore.prototype, kind).mockImplementation(function (
      this: IDBObjectStore,
      ...args: unknown[]
    ) {
      if (count++ >= nth) throw new DOMException('Killed', 'QuotaExceededError');
      return original.apply(this, args) as never;
    });
  }
  return () => count;
}

/** No more rows than there were: only the note says that they are others. */
const PAGE = pageOf([
  entryOf(household('h77', { headName: 'Vi Thị Mới' }), 'b', 10_000),
  entryOf(household('h78', { headName: 'Vi Thị Thêm' }), 'b', 10_001),
]);

test('killed at any write of a page, the packs and what was written since say what the rows say', async () => {
  const name = await packedBook();
  for (let nth = 0, writes = Infinity; nth <= writes; nth++) {
    const cut = await openAgain(name);
    await cut.open();
    const written = killAtWrite(nth);
    await cut.takeInPage(PAGE).catch(() => undefined);
    vi.restoreAllMocks();
    cut.close();
    expect(await shownOf(name)).toEqual(await rowsOf(name));
    writes = written();
  }
});

/** Both tables are emptied, a mark is noted, and there are two packs. */
const WRITES_OF_PACKS = 5;

test.each(Array.from({ length: WRITES_OF_PACKS }, (_, nth) => nth))(
  'cut at write %i of the packs, there are none and the book opens whole',
  async (nth) => {
    const name = await largeBook();
    const cut = await openAgain(name);
    const written = killAtWrite(nth);
    await cut.open();
    await vi.waitFor(() => expect(written()).toBeGreaterThan(nth), 30_000);
    expect(await packsOf(cut)).toBe(0);
    vi.restoreAllMocks();
    cut.close();
    expect(await shownOf(name)).toEqual(await rowsOf(name));
  },
);

/** The same database as the version before it was noted what was written since the packs. */
async function asBefore(name: string): Promise<string> {
  const { database } = await openAgain(name);
  const old = new Dexie(freshName());
  const tables = database.tables.filter((table) => table.name !== 'sincePacks');
  const stores = tables.map(({ name: table, schema: { primKey, indexes } }) => {
    return [table, [primKey, ...indexes].map(({ src }) => src).join()];
  });
  old.version(3).stores(Object.fromEntries(stores) as Record<string, string>);
  await Promise.all(
    tables.map(async (table) => {
      const rows = await rawRows(name);
      await old.table(table.name).bulkAdd(rows[table.name] ?? []);
    }),
  );
  database.close();
  old.close();
  return old.name;
}

const UPGRADE = [
  { step: 'createObjectStore', of: IDBDatabase },
  { step: 'clear', of: IDBObjectStore },
] as const;

test.each(UPGRADE)(
  'cut at $step while an earlier release is upgraded, nothing is lost',
  async ({ step, of }) => {
    const name = await asBefore(await packedBook());
    const cut = createBookStore({ name, now: () => 1000, vault: CHEAP_VAULT });
    vi.spyOn(of.prototype as IDBObjectStore, step as 'clear').mockImplementation(() => {
      throw new DOMException('Killed', 'AbortError');
    });
    await expect(cut.database.open()).rejects.toThrow('Killed');
    vi.restoreAllMocks();
    cut.close();
    const upgraded = await openAgain(name);
    expect(await packsOf(upgraded)).toBe(0);
    upgraded.close();
    expect(await shownOf(name)).toEqual(await rowsOf(name));
  },
);
