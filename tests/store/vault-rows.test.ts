/**
 * Goal: rows are sealed and opened on their way, and nobody above knows; what was altered on the disk is refused.
 * Method: the real store over fake-indexeddb with a PIN and without, and its raw database altered behind it.
 */
import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { createBookStore, type BookStore } from '#store/book-store.ts';
import { BrokenSealError } from '#store/vault/sealing.ts';
import { household, registration, tally } from '../support/drafts.ts';
import { changeRaw, rawRows } from '../support/raw-database.ts';
import { CHEAP_VAULT, createTestStore, freshName, PIN, shownAndFolded } from '../support/store.ts';

const SCOPE = 'village/na-lau';

async function lockedStore(): Promise<{ name: string; store: BookStore }> {
  const name = freshName();
  const first = await createTestStore({ name, pin: PIN });
  await first.record([household('h1', { headName: 'Nông Văn Páo', order: 1 }), registration('h1')]);
  first.close();
  return { name, store: createBookStore({ name, now: () => 1000, vault: CHEAP_VAULT }) };
}

describe('a database that somebody altered', () => {
  type VaultLike = { wraps: Record<'pin' | 'code', { derivation: object; wrapped: Uint8Array }> };
  const flip = (bytes: Uint8Array): Uint8Array => bytes.map((byte, at) => (at === 20 ? byte ^ 1 : byte));

  test.each<[string, (vault: VaultLike) => object]>([
    ['the wraps in each other’s place', ({ wraps }) => ({ pin: wraps.code, code: wraps.pin })],
    [
      'a bit of the wrap',
      ({ wraps }) => ({ ...wraps, pin: { ...wraps.pin, wrapped: flip(wraps.pin.wrapped) } }),
    ],
    ['a wrap cut short', ({ wraps }) => ({ ...wraps, pin: { ...wraps.pin, wrapped: new Uint8Array(3) } })],
    ['no wrap', ({ wraps }) => ({ code: wraps.code })],
    ['a cheaper cost', ({ wraps }) => alter(wraps, { N: 4 })],
    ['a cost that no device can pay', ({ wraps }) => alter(wraps, { N: 2 ** 40 })],
    ['another way to derive', ({ wraps }) => alter(wraps, { name: 'none' })],
  ])('%s: the right PIN is wrong, and nothing breaks', async (_, change) => {
    const { name, store } = await lockedStore();
    await changeRaw(name, 'meta', (rows) =>
      rows.flatMap((row) => (row['key'] === 'vault' ? [{ ...row, wraps: change(row as never) }] : [])),
    );
    expect(await store.vault.unlock(PIN)).toMatchObject({ ok: false, error: { type: 'wrong-pin' } });
    store.close();
  });

  function alter(wraps: VaultLike['wraps'], derivation: object): object {
    return { ...wraps, pin: { ...wraps.pin, derivation: { ...wraps.pin.derivation, ...derivation } } };
  }

  test('rows in each other’s place are refused', async () => {
    const { name, store } = await lockedStore();
    await changeRaw(name, 'entries', ([a, b]) => [
      { ...a, sealed: b?.['sealed'] },
      { ...b, sealed: a?.['sealed'] },
    ]);
    await store.vault.unlock(PIN);
    await expect(store.database.entries.toArray()).rejects.toThrow(BrokenSealError);
    store.close();
  });

  test('a row of another device’s vault is refused', async () => {
    const other = await lockedStore();
    const { name, store } = await lockedStore();
    const foreign = (await rawRows(other.name))['subjects'] ?? [];
    await changeRaw(name, 'subjects', () => foreign as object[]);
    await store.vault.unlock(PIN);
    await expect(store.open()).rejects.toThrow(BrokenSealError);
    store.close();
    other.store.close();
  });
});

test('every way of Dexie to read and write does the same with a PIN as without', async () => {
  const answers = await Promise.all(
    [undefined, PIN].map(async (pin) => everyWay(await createTestStore({ pin }))),
  );
  expect(answers[1]).toEqual(answers[0]);
});

async function everyWay(store: BookStore): Promise<unknown> {
  const { database } = store;
  const { entries, subjects } = database;
  await store.record([registration('h1'), registration('h2'), tally('h1', 31), tally('h2', 7)]);
  await store.record([household('h1', { headName: 'Vi Văn Thành' })]);
  // Random salts and seeds differ from store to store.
  const told = (rows: readonly { readonly wire: readonly unknown[]; readonly subject: string }[]) =>
    rows.map(({ wire, subject }) => [subject, wire[1], wire.length]);
  const isTally = ({ wire }: { readonly wire: readonly unknown[] }): boolean => wire[1] === 'tally';
  const read = {
    filtered: told(await entries.filter(isTally).toArray()),
    counted: [await entries.filter(isTally).count(), await entries.count()],
    last: told([await entries.where('[device+seq]').above(['', 0]).last()].flatMap((row) => row ?? [])),
    first: told([await entries.toCollection().first()].flatMap((row) => row ?? [])),
    reverse: told(await entries.orderBy('[device+seq]').reverse().offset(1).limit(2).toArray()),
    anyOf: told(await entries.where('subject').anyOf(['tally:2026-hop:h1', 'household:h1']).toArray()),
    startsWith: told(await entries.where('subject').startsWith('registration:').toArray()),
    keys: await entries.where('subject').startsWith('registration:').primaryKeys(),
    bulk: (await subjects.bulkGet(['household:h1', 'nothing', 'tally:2026-hop:h1'])).map(
      (state) => state?.heads[0]?.body,
    ),
    until: told(await entries.toCollection().until(isTally).toArray()),
  };
  const heads = await subjects.get('household:h1');
  await subjects.where('subject').equals('household:h1').modify({ scope: 'village/other' });
  await subjects.update('tally:2026-hop:h1', { scope: 'village/other' });
  const changed = await subjects.filter(({ scope }) => scope === 'village/other').toArray();
  const each: string[] = [];
  await entries.each((row) => void each.push(row.wire[1]));
  const deleted = await entries.filter(isTally).delete();
  await expect(entries.add((await entries.toCollection().first()) as never)).rejects.toThrow(/exists/);
  store.close();
  return { read, head: heads?.heads[0]?.body, changed: changed.map(({ subject }) => subject), each, deleted };
}

test('a transaction that is given up with a PIN writes nothing', async () => {
  const store = await createTestStore({ pin: PIN });
  const { database } = store;
  const giveUp = database.transaction('rw', database.subjects, database.entries, async () => {
    const row = { subject: 'household:h1', scope: SCOPE, kind: 'household', heads: [], superseded: {} };
    await database.subjects.bulkPut([row, { ...row, subject: 'household:h2' }]);
    expect((await database.subjects.toArray()).length).toBe(2);
    throw new Error('It was given up');
  });
  await expect(giveUp).rejects.toThrow('It was given up');
  expect(await database.subjects.count()).toBe(0);
  await store.record([registration('h1')]);
  const { shown, folded } = await shownAndFolded(store);
  expect(shown).toEqual(folded);
  store.close();
});
