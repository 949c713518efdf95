/**
 * Goal: a device that recorded before it had a PIN loses nothing when one is chosen, whenever it is cut meanwhile.
 * Method: databases of the first release and of today, sealed by the real store, the disk failing at a drawn write, and a restart.
 */
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { createBookStore, type BookStore } from '#store/book-store.ts';
import { released, restoreDump, type Dump, type ReleasedClient } from '../released/release.ts';
import { household, registration, VILLAGE } from '../support/drafts.ts';
import { rawRows, rawText } from '../support/raw-database.ts';
import { CHEAP_VAULT, createTestStore, freshName, PIN, shownAndFolded } from '../support/store.ts';

const FIRST = released('0.1.0');
const PLAIN = ['setAside', 'cursors', 'receipts', 'packs', 'sincePacks'];

let old: ReleasedClient;

beforeAll(async () => {
  old = await FIRST.client();
});

afterEach(() => {
  vi.restoreAllMocks();
});

const started = (name: string): BookStore => createBookStore({ name, now: () => 1000, vault: CHEAP_VAULT });

/** Everything that the store gives out of its tables. */
async function contentOf({ database }: BookStore): Promise<unknown> {
  const { entries, subjects, meta, ballotDrafts, relays } = database;
  const rows = await Promise.all([entries, subjects, ballotDrafts, relays].map((table) => table.toArray()));
  const others = (await meta.toArray()).filter(({ key }) => key !== 'vault');
  return [...rows, others];
}

/** Rows that are still in plain although they hold something personal. */
async function plainRows(name: string): Promise<readonly unknown[]> {
  const tables = await rawRows(name);
  return Object.entries(tables)
    .filter(([table]) => !PLAIN.includes(table))
    .flatMap(([, rows]) => rows as readonly Record<string, unknown>[])
    .filter((row) => !('sealed' in row) && !['vault', 'reader', 'pending-keys'].includes(String(row['key'])));
}

/** The browser is killed at the nth write: nothing answers any more until the page is started anew. */
function killAtWrite(nth: number): void {
  const original = IDBObjectStore.prototype.put as (...args: unknown[]) => unknown;
  let left = nth;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...args: unknown[]
  ) {
    if (left-- <= 0) throw new DOMException('Killed', 'DataCloneError');
    return original.apply(this, args) as never;
  });
}

describe.each(['phone', 'desk'] as const)('the %s’s database of the first release', (device) => {
  const dump: Dump = FIRST.dump(device);

  test('is sealed whole, reads as before, and goes on recording after a restart', async () => {
    const name = freshName();
    await restoreDump(old, dump, name);
    const store = started(name);
    const before = await contentOf(store);
    expect(await store.vault.state()).toBe('absent');
    expect(await store.vault.create(PIN)).toEqual({ ok: true, value: null });
    expect(await contentOf(store)).toEqual(before);
    store.close();
    expect(await plainRows(name)).toEqual([]);
    const text = await rawText(name);
    expect(['headName', 'strokes', 'Nông Văn', 'Lý Thị'].filter((word) => text.includes(word))).toEqual([]);
    const again = started(name);
    expect(await again.vault.unlock(PIN)).toEqual({ ok: true, value: null });
    expect(await contentOf(again)).toEqual(before);
    await again.open();
    expect((await again.record([household('new', { headName: 'Vi Văn Páo', order: 99 })])).ok).toBe(true);
    const { shown, folded } = await shownAndFolded(again);
    expect(shown).toEqual(folded);
    again.close();
  });
});

test('killed at any write while a device is sealed, nothing is lost, and the PIN seals the rest', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 70 }), fc.integer({ min: 0, max: 40 }), sealKilledTwice),
    { numRuns: 40 },
  );
});

async function sealKilledTwice(first: number, second: number): Promise<void> {
  const name = freshName();
  const plain = await createTestStore({ name });
  await plain.record(Array.from({ length: 30 }, (_, n) => household(`h${n}`, { headName: `Vi Văn ${n}` })));
  await plain.record([registration('h1')]);
  const before = await contentOf(plain);
  plain.close();

  const cut = started(name);
  killAtWrite(first);
  await cut.vault.create(PIN).catch(() => undefined);
  vi.restoreAllMocks();
  cut.close();

  const again = started(name);
  if ((await again.vault.state()) === 'locked') {
    killAtWrite(second);
    await again.vault.unlock(PIN).catch(() => undefined);
    vi.restoreAllMocks();
  }
  again.close();

  const last = started(name);
  const state = await last.vault.state();
  const opened = state === 'absent' ? await last.vault.create(PIN) : await last.vault.unlock(PIN);
  expect(opened).toEqual({ ok: true, value: null });
  expect(await contentOf(last)).toEqual(before);
  expect(await plainRows(name)).toEqual([]);
  last.close();
}

test('while it is being sealed the book reads as ever, half in plain and half sealed', async () => {
  const name = freshName();
  const store = await createTestStore({ name });
  await store.record(Array.from({ length: 20 }, (_, n) => registration(`h${n}`)));
  const before = await contentOf(store);
  killAtWrite(25);
  await store.vault.create(PIN).catch(() => undefined);
  vi.restoreAllMocks();
  const left = (await plainRows(name)).length;
  expect(left).toBeGreaterThan(0);
  expect(await contentOf(store)).toEqual(before);
  expect((await store.record([registration('later')])).ok).toBe(true);
  expect(store.view(`village/${VILLAGE}`).get('registration:2026:later')).toBeDefined();
  store.close();
});

/** The disk has no room for the view any more. */
function fillDisk(): void {
  const original = IDBObjectStore.prototype.put as (...args: unknown[]) => unknown;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...args: unknown[]
  ) {
    if (this.name === 'subjects') throw new DOMException('The test says so', 'QuotaExceededError');
    return original.apply(this, args) as never;
  });
}

async function twentyHouseholds(name: string): Promise<BookStore> {
  const store = await createTestStore({ name });
  await store.record(Array.from({ length: 20 }, (_, n) => registration(`h${n}`)));
  return store;
}

test('a disk that stays full keeps nobody from the book, and the rest is sealed once there is room', async () => {
  const name = freshName();
  const store = await twentyHouseholds(name);
  fillDisk();
  await store.vault.create(PIN);
  store.close();
  const again = started(name);
  expect(await again.vault.unlock(PIN)).toEqual({ ok: true, value: null });
  await again.open();
  expect(again.view(`village/${VILLAGE}`).get('registration:2026:h1')).toBeDefined();
  expect(await plainRows(name)).not.toEqual([]);
  again.close();
  vi.restoreAllMocks();
  const last = started(name);
  expect(await last.vault.unlock(PIN)).toEqual({ ok: true, value: null });
  expect(await plainRows(name)).toEqual([]);
  last.close();
});

test('a disk that is full while a device is sealed is said, and the same PIN goes on', async () => {
  const name = freshName();
  const store = await twentyHouseholds(name);
  fillDisk();
  expect(await store.vault.create(PIN)).toEqual({ ok: false, error: { type: 'storage-full' } });
  vi.restoreAllMocks();
  expect(await store.vault.create(PIN)).toEqual({ ok: true, value: null });
  expect(await plainRows(name)).toEqual([]);
  store.close();
});
