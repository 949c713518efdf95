/**
 * Goal: a device that is lost or borrowed says nothing to who does not know its PIN, and everything to who does.
 * Method: the real store over fake-indexeddb with a PIN, used through its own door, and its raw database altered behind it.
 */
import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { createBookStore, type BookStore } from '#store/book-store.ts';
import { createBallotDrafts } from '#store/ballot-drafts.ts';
import { VaultLockedError } from '#store/vault/keyring.ts';
import { EMPTY_BALLOT_DRAFT } from '#domain/meeting/ballots.ts';
import { household, registration } from '../support/drafts.ts';
import { rawRows } from '../support/raw-database.ts';
import { CHEAP_VAULT, createTestStore, freshName, openAgain, PIN } from '../support/store.ts';

const SCOPE = 'village/na-lau';
const OPENED = { ok: true, value: null };

/** A page that was started anew: the PIN is asked for. */
const restarted = (name: string, monotonic?: () => number): BookStore =>
  createBookStore({ name, now: () => 1000, vault: { ...CHEAP_VAULT, monotonic } });

async function lockedStore(): Promise<{ name: string; store: BookStore }> {
  const name = freshName();
  const first = await createTestStore({ name, pin: PIN });
  await first.record([household('h1', { headName: 'Nông Văn Páo', order: 1 }), registration('h1')]);
  await first.takeInDirectory({ hash: 'x', recorders: [] });
  first.close();
  return { name, store: restarted(name) };
}

/** A 30-second wait is over when the page says so, whatever its clock shows. */
function pageTime() {
  let ms = 0;
  return { monotonic: () => ms, pass: (by: number) => (ms += by) };
}

describe('a locked device', () => {
  test.each<[string, (store: BookStore) => Promise<unknown>]>([
    ['says who it is', (store) => store.device()],
    ['shows the book', (store) => store.open()],
    ['records', (store) => store.record([registration('h2')])],
    ['sends', (store) => store.outbox(10, 1000)],
    ['names the recorders', (store) => store.directory()],
    ['takes a directory in', (store) => store.takeInDirectory({ hash: 'x', recorders: [] })],
    ['keeps ballots', (store) => createBallotDrafts(store.database).save('m', 1, EMPTY_BALLOT_DRAFT)],
  ])('%s only after the PIN', async (_, work) => {
    const { name, store } = await lockedStore();
    const before = await rawRows(name);
    expect(await store.vault.state()).toBe('locked');
    await expect(work(store)).rejects.toThrow(VaultLockedError);
    expect(await rawRows(name)).toEqual(before);
    expect(await store.vault.unlock(PIN)).toEqual(OPENED);
    await work(store);
    store.close();
  });

  test('locked again, shows nothing that it has not read before', async () => {
    const { store } = await lockedStore();
    await store.vault.unlock(PIN);
    await store.device();
    store.vault.lock();
    expect(await store.vault.state()).toBe('locked');
    await expect(store.device()).rejects.toThrow(VaultLockedError);
    store.close();
  });

  test('a second tab in which no PIN was typed writes nothing in plain', async () => {
    const name = freshName();
    const here = await createTestStore({ name });
    const there = await openAgain(name);
    await there.open();
    await here.vault.create(PIN);
    const before = await rawRows(name);
    await expect(there.record([registration('h1')])).rejects.toThrow(VaultLockedError);
    await expect(createBallotDrafts(there.database).save('m', 1, EMPTY_BALLOT_DRAFT)).rejects.toThrow(
      VaultLockedError,
    );
    expect(await rawRows(name)).toEqual(before);
    expect(await there.vault.unlock(PIN)).toEqual(OPENED);
    expect((await there.record([registration('h1')])).ok).toBe(true);
    here.close();
    there.close();
  });
});

describe('wrong PINs', () => {
  test('wait longer and longer after four free tries, and never wipe anything', async () => {
    const { name } = await lockedStore();
    const { monotonic, pass } = pageTime();
    const store = restarted(name, monotonic);
    const waits: number[] = [];
    for (let n = 0; n < 9; n++) {
      pass(await store.vault.waitMs());
      const tried = await store.vault.unlock('000000');
      if (tried.ok || tried.error.type !== 'wrong-pin') throw new Error('It was to be wrong');
      waits.push(tried.error.waitMs / 1000);
    }
    expect(waits).toEqual([0, 0, 0, 30, 60, 300, 900, 900, 900]);
    expect(await store.vault.unlock(PIN)).toMatchObject({ error: { type: 'too-early', waitMs: 900_000 } });
    pass(899_999);
    expect(await store.vault.unlock(PIN)).toMatchObject({ error: { type: 'too-early', waitMs: 1 } });
    pass(1);
    expect(await store.vault.unlock(PIN)).toEqual(OPENED);
    expect(await store.vault.waitMs()).toBe(0);
    await store.open();
    expect(store.view(SCOPE).get('household:h1')).toBeDefined();
    store.close();
  });

  test('are remembered by the disk: a restart begins the wait anew, and another tab waits too', async () => {
    const { name } = await lockedStore();
    const first = restarted(name, pageTime().monotonic);
    const { monotonic, pass } = pageTime();
    const other = restarted(name, monotonic);
    expect(await other.vault.waitMs()).toBe(0);
    for (let n = 0; n < 4; n++) await first.vault.unlock('000000');
    expect(await other.vault.unlock(PIN)).toMatchObject({ error: { type: 'too-early', waitMs: 30_000 } });
    pass(30_000);
    const again = restarted(name, pageTime().monotonic);
    expect(await again.vault.waitMs()).toBe(30_000);
    expect(await other.vault.unlock(PIN)).toEqual(OPENED);
    for (const store of [first, other, again]) store.close();
  });

  test('a forgotten PIN does not let the commune’s code wait', async () => {
    const { name, store } = await lockedStore();
    const keeper = await openAgain(name);
    const code = (await keeper.vault.undepositedCode()) ?? '';
    for (let n = 0; n < 5; n++) await store.vault.unlock('000000');
    expect(await store.vault.recover('0000-0000-0000', '111111')).toMatchObject({
      error: { type: 'wrong-code', waitMs: 0 },
    });
    expect(await store.vault.recover(code, '111111')).toEqual(OPENED);
    store.close();
    keeper.close();
  });
});

describe('the code that the commune keeps', () => {
  test('opens as it was read out, takes another PIN, is used up, and another takes its place', async () => {
    const { name, store } = await lockedStore();
    await store.vault.unlock(PIN);
    const code = (await store.vault.undepositedCode()) ?? '';
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{12}$/);
    await store.vault.noteDeposited('SOMEOTHERCODE');
    expect(await store.vault.undepositedCode()).toBe(code);
    await store.vault.noteDeposited(code);
    expect(await store.vault.undepositedCode()).toBeUndefined();
    store.vault.lock();
    const spoken = code.toLowerCase().replace(/.{4}/g, '$& ').replaceAll('0', 'o').replaceAll('1', 'l');
    expect(await store.vault.recover(spoken, '111111')).toEqual(OPENED);
    const next = await store.vault.undepositedCode();
    expect(next).toMatch(/^[0-9A-HJKMNP-TV-Z]{12}$/);
    expect(next).not.toBe(code);
    await store.vault.noteDeposited(next ?? '');
    store.close();
    const again = restarted(name);
    expect(await again.vault.undepositedCode()).toBeUndefined();
    expect(await again.vault.recover(code, '222222')).toMatchObject({ error: { type: 'wrong-code' } });
    expect(await again.vault.unlock(PIN)).toMatchObject({ error: { type: 'wrong-pin' } });
    expect(await again.vault.unlock('111111')).toEqual(OPENED);
    await again.open();
    expect(again.view(SCOPE).get('household:h1')).toBeDefined();
    again.close();
  });

  test('opens again while the commune has no other, as on a phone that found no network since', async () => {
    const { name, store } = await lockedStore();
    await store.vault.unlock(PIN);
    const code = (await store.vault.undepositedCode()) ?? '';
    await store.vault.noteDeposited(code);
    store.vault.lock();
    expect(await store.vault.recover(code, '111111')).toEqual(OPENED);
    const lost = (await store.vault.undepositedCode()) ?? '';
    store.close();
    // The commune may have the next one by now, and the answer was lost.
    const again = restarted(name);
    expect(await again.vault.recover(lost, '222222')).toEqual(OPENED);
    expect(await again.vault.unlock('222222')).toEqual(OPENED);
    again.close();
    const third = restarted(name);
    expect(await third.vault.recover(lost, '333333')).toEqual(OPENED);
    expect(await third.vault.recover(code, '444444')).toMatchObject({ error: { type: 'wrong-code' } });
    third.close();
  });

  test('another PIN takes the old one and leaves the code as it is', async () => {
    const { name, store } = await lockedStore();
    expect(await store.vault.changePin('000000', '111111')).toMatchObject({ error: { type: 'wrong-pin' } });
    await store.vault.unlock(PIN);
    const code = await store.vault.undepositedCode();
    expect(await store.vault.changePin(PIN, '111111')).toEqual(OPENED);
    expect(await store.vault.undepositedCode()).toBe(code);
    store.close();
    const again = restarted(name);
    expect(await again.vault.unlock(PIN)).toMatchObject({ error: { type: 'wrong-pin' } });
    expect(await again.vault.recover(code ?? '', '333333')).toEqual(OPENED);
    again.close();
  });
});
