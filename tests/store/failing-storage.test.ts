/**
 * Goal: a full disk is said and writes nothing by halves; a connection closed under the app is opened again (L2).
 * Method: the real store over fake-indexeddb, made to fail at the browser's own interface: the way Chrome and Safari do.
 */
import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ok } from '#domain/result.ts';
import { createBallotDrafts } from '#store/ballot-drafts.ts';
import { createBookStore } from '#store/book-store.ts';
import { StorageError, writing } from '#store/failures.ts';
import type { StoreChange } from '#store/live-view.ts';
import { addBallot, EMPTY_BALLOT_DRAFT } from '#domain/meeting/ballots.ts';
import { attendance, registration } from '../support/drafts.ts';
import { entryOf } from '../support/entries.ts';
import {
  CHEAP_VAULT,
  createTestStore,
  freshName,
  openAgain,
  pageOf,
  PIN,
  shownAndFolded,
} from '../support/store.ts';

const SCOPE = 'village/na-lau';

type Method = 'put' | 'add' | 'get';

afterEach(() => {
  vi.restoreAllMocks();
});

/** From the `nth` call on, once or always, the browser throws this error at writes into (or reads from) one table. */
function failAt(method: Method, table: string, error: string, times = Number.MAX_SAFE_INTEGER): void {
  const original = IDBObjectStore.prototype[method] as (...args: unknown[]) => unknown;
  let left = times;
  vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (
    this: IDBObjectStore,
    ...args: unknown[]
  ) {
    if (this.name === table && left-- > 0) throw new DOMException('The test says so', error);
    return original.apply(this, args) as never;
  });
}

/** The commit itself fails, after all writes seemed to work: Chrome's way when the disk is full. */
function abortCommits(error: string): void {
  const original = IDBObjectStore.prototype.put as (...args: unknown[]) => unknown;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...args: unknown[]
  ) {
    const request = original.apply(this, args) as IDBRequest;
    const transaction = this.transaction as unknown as { _abort(name: string): void };
    if (this.name === 'subjects') request.addEventListener('success', () => transaction._abort(error));
    return request as never;
  });
}

describe('a full disk at the lock', () => {
  test('keeps nobody from the book, and lets nobody guess: what it does not count waits from the first wrong PIN on', async () => {
    const name = freshName();
    (await createTestStore({ name, pin: PIN })).close();
    let now = 0;
    const { vault } = createBookStore({
      name,
      now: Date.now,
      vault: { ...CHEAP_VAULT, monotonic: () => now },
    });
    failAt('put', 'meta', 'QuotaExceededError');
    expect(await vault.unlock('000001')).toEqual({ ok: false, error: { type: 'wrong-pin', waitMs: 30_000 } });
    expect(await vault.unlock(PIN)).toMatchObject({ error: { type: 'too-early' } });
    now = 30_000;
    expect(await vault.unlock('000002')).toEqual({ ok: false, error: { type: 'wrong-pin', waitMs: 60_000 } });
    now = 90_000;
    expect(await vault.unlock(PIN)).toEqual({ ok: true, value: null });
    expect(await vault.state()).toBe('open');
  });
});

describe('a full disk', () => {
  test.each([
    { name: 'at the entry', arrange: () => failAt('add', 'entries', 'QuotaExceededError') },
    { name: 'at the view, after the entry', arrange: () => failAt('put', 'subjects', 'QuotaExceededError') },
    { name: 'at the device’s counter', arrange: () => failAt('put', 'meta', 'QuotaExceededError') },
    { name: 'at the commit', arrange: () => abortCommits('QuotaExceededError') },
  ])('$name: storage-full, and nothing is half-written (L2)', async ({ arrange }) => {
    const store = await createTestStore();
    await store.record([registration('h0')]);
    arrange();
    expect(await store.record([registration('h1'), attendance('h1')])).toEqual({
      ok: false,
      error: { type: 'storage-full' },
    });
    vi.restoreAllMocks();
    expect(await store.progress()).toMatchObject({ recorded: 1 });
    const { shown, folded } = await shownAndFolded(store);
    expect(shown).toEqual(folded);
    expect(store.view(SCOPE).get('registration:2026:h1')).toBeUndefined();
    expect((await store.record([registration('h1')])).ok).toBe(true);
    expect(await store.database.entries.orderBy('[device+seq]').keys()).toEqual([
      ['a', 1],
      ['a', 2],
    ]);
    store.close();
  });

  test('while taking in: nothing of the page is kept, its cursor neither, and it can come again', async () => {
    const store = await createTestStore();
    const page = pageOf([entryOf(registration('h1'), 'b', 1), entryOf(registration('h2'), 'b', 2)]);
    failAt('put', 'subjects', 'QuotaExceededError');
    await expect(store.takeInPage(page)).rejects.toThrow(StorageError);
    vi.restoreAllMocks();
    expect(await store.cursors()).toEqual({});
    expect(await store.database.entries.count()).toBe(0);
    await store.takeInPage(page);
    expect(await store.cursors()).toMatchObject({ [SCOPE]: { after: 2 } });
    store.close();
  });

  test('while counting ballots is said too', async () => {
    const store = await createTestStore();
    const ballots = createBallotDrafts(store.database);
    const draft = addBallot(EMPTY_BALLOT_DRAFT, ['h1']);
    await ballots.save('m', 1, draft);
    failAt('put', 'ballotDrafts', 'QuotaExceededError');
    expect(await ballots.save('m', 1, addBallot(draft, []))).toEqual({
      ok: false,
      error: { type: 'storage-full' },
    });
    vi.restoreAllMocks();
    expect(await ballots.load('m', 1)).toEqual(draft);
    store.close();
  });
});

describe('a connection closed under the app', () => {
  test('is opened again, and the tap is written', async () => {
    const store = await createTestStore();
    store.database.close();
    expect((await store.record([registration('h1')])).ok).toBe(true);
    expect(await store.progress()).toMatchObject({ recorded: 1 });
    store.close();
  });

  test('is opened again for reading and for taking in', async () => {
    const store = await createTestStore();
    store.database.close();
    expect(await store.progress()).toMatchObject({ recorded: 0 });
    store.database.close();
    await store.takeInPage(pageOf([entryOf(registration('h1'), 'b', 1)]));
    expect(store.view(SCOPE).get('registration:2026:h1')).toBeDefined();
    store.close();
  });

  test('is opened once for everybody who was in the middle of something', async () => {
    const store = await createTestStore();
    store.database.close();
    const taps = ['h1', 'h2', 'h3', 'h4'].map((id) => store.record([registration(id)]));
    expect((await Promise.all(taps)).map(({ ok }) => ok)).toEqual([true, true, true, true]);
    expect(await store.progress()).toMatchObject({ recorded: 4 });
    store.close();
  });

  test('is not opened again by somebody who failed on the old one and comes late', async () => {
    const opened: string[] = [];
    const connection = { close: () => opened.push('closed'), open: async () => opened.push('opened') };
    const closed = (): never => {
      throw new DOMException('Gone', 'InvalidStateError');
    };
    let failLate: () => void = () => undefined;
    const lateFails = new Promise<void>((resolve) => {
      failLate = resolve;
    });
    let tries = 0;
    const late = writing(connection, async () => {
      tries += 1;
      if (tries > 1) return ok('late');
      await lateFails;
      return closed();
    });
    let first = true;
    const early = writing(connection, async () => {
      if (!first) return ok('early');
      first = false;
      return closed();
    });
    expect(await early).toEqual(ok('early'));
    failLate();
    expect(await late).toEqual(ok('late'));
    expect(opened).toEqual(['closed', 'opened']);
  });

  test.each(['UnknownError', 'InvalidStateError'])(
    '%s once: the tap is written at the second try',
    async (error) => {
      const store = await createTestStore();
      failAt('add', 'entries', error, 1);
      expect((await store.record([registration('h1')])).ok).toBe(true);
      expect(await store.database.entries.count()).toBe(1);
      store.close();
    },
  );

  test('failing for good is said: storage-closed, and nothing was written', async () => {
    const store = await createTestStore();
    failAt('add', 'entries', 'UnknownError');
    expect(await store.record([registration('h1')])).toEqual({
      ok: false,
      error: { type: 'storage-closed' },
    });
    vi.restoreAllMocks();
    expect(await store.progress()).toMatchObject({ recorded: 0 });
    store.close();
  });

  test('a book that the browser cleared under the app is said: storage-lost', async () => {
    const store = await createTestStore();
    await Promise.all(store.database.tables.map((table) => table.clear()));
    expect(await store.record([registration('h1')])).toEqual({ ok: false, error: { type: 'storage-lost' } });
    store.close();
  });

  test('a bug is no storage failure: it throws', async () => {
    const store = await createTestStore();
    failAt('add', 'entries', 'DataCloneError');
    await expect(store.record([registration('h1')])).rejects.toThrow('The test says so');
    store.close();
  });
});

describe('two tabs on one database', () => {
  test('each sees what the other recorded, without reading everything again', async () => {
    const name = freshName();
    const here = await createTestStore({ name });
    const there = await openAgain(name, () => 2);
    await there.open();
    const heard = new Promise<ReadonlySet<string>>((resolve) => {
      there.onChange(({ scopes }) => resolve(scopes));
    });
    await here.record([registration('h1')]);
    expect([...(await heard)]).toEqual([SCOPE]);
    expect(there.view(SCOPE).get('registration:2026:h1')).toBeDefined();
    here.close();
    there.close();
  });

  test('both record at once: one stream without gaps, and every tap is in it', async () => {
    const name = freshName();
    const here = await createTestStore({ name });
    const there = await openAgain(name, () => 2);
    const taps = [1, 2, 3, 4].map((n) => (n % 2 === 0 ? here : there).record([registration(`h${n}`)]));
    expect((await Promise.all(taps)).every(({ ok }) => ok)).toBe(true);
    expect(
      (await here.database.entries.orderBy('[device+seq]').keys()).map(
        (key) => (key as unknown as [string, number])[1],
      ),
    ).toEqual([1, 2, 3, 4]);
    here.close();
    there.close();
  });
});

test('a tab that cannot read what another changed says so, and reads it with the next change', async () => {
  const name = freshName();
  const other = await createTestStore({ name });
  const tab = await openAgain(name, () => 1000);
  await tab.open();
  const changes: StoreChange[] = [];
  tab.onChange((change) => changes.push(change));
  const heard = (count: number) => vi.waitFor(() => expect(changes).toHaveLength(count));
  const read = vi.spyOn(tab.database.subjects, 'bulkGet');
  read.mockRejectedValue(new DOMException('The test says so', 'UnknownError'));
  await other.record([registration('h1')]);
  await heard(1);
  expect(changes[0]?.failure).toEqual({ type: 'storage-closed' });
  read.mockRestore();
  await other.record([registration('h2')]);
  await heard(2);
  for (const id of ['h1', 'h2']) expect(tab.view(SCOPE).get(`registration:2026:${id}`)).toBeDefined();
  other.close();
  tab.close();
});
