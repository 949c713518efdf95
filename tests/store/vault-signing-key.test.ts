/**
 * Goal: who has the disk of a device cannot sign in its name, and nothing in memory gives the key away.
 * Method: devices enrolled with a PIN, their raw databases looked at, and their signatures checked.
 */
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { BookStore } from '#store/book-store.ts';
import { moveEnrolment, publicKeyOf, signText } from '#store/device-keys.ts';
import { isSignedBy } from '#store/verify-signature.ts';
import { registration } from '../support/drafts.ts';
import { rawRows } from '../support/raw-database.ts';
import { createTestStore, freshName, openAgain, PIN } from '../support/store.ts';

const keysIn = async (name: string): Promise<readonly unknown[]> =>
  ((await rawRows(name))['meta'] ?? []).flatMap((row) => (row as { keys?: unknown }).keys ?? []);

async function signs(store: BookStore): Promise<boolean> {
  const keys = (await store.device())?.keys;
  if (!keys) return false;
  expect(keys.privateKey.extractable).toBe(false);
  await expect(crypto.subtle.exportKey('pkcs8', keys.privateKey)).rejects.toThrow(/extractable/);
  return isSignedBy(await publicKeyOf(keys), 'text', await signText(keys, 'text'));
}

test('a key made with a PIN is on the disk only sealed, and signs after every restart and every tap', async () => {
  const name = freshName();
  const store = await createTestStore({ name, pin: PIN });
  const made = await publicKeyOf((await store.device())?.keys as CryptoKeyPair);
  await store.record([registration('h1')]);
  expect(await signs(store)).toBe(true);
  store.close();
  expect(await keysIn(name)).toEqual([]);
  const again = await openAgain(name);
  await again.record([registration('h2')]);
  await again.vault.changePin(PIN, '111111');
  expect(await signs(again)).toBe(true);
  expect(await publicKeyOf((await again.device())?.keys as CryptoKeyPair)).toEqual(made);
  again.close();
  expect(await keysIn(name)).toEqual([]);
});

test('a key from before the PIN stays as it is and goes on signing', async () => {
  const name = freshName();
  const store = await createTestStore({ name });
  await store.vault.create(PIN);
  expect(await signs(store)).toBe(true);
  store.close();
  const again = await openAgain(name);
  expect(await signs(again)).toBe(true);
  again.close();
});

test.each([
  ['to a database with a PIN of its own', PIN, PIN],
  ['to a database without a PIN', PIN, undefined],
  ['from a database without a PIN', undefined, PIN],
])('an enrolment moves %s and signs there after a restart', async (_, here, there) => {
  const from = await createTestStore({ pin: here });
  const name = freshName();
  const to = await createTestStore({ name, pin: there });
  await to.database.meta.delete('device');
  const made = await publicKeyOf((await from.device())?.keys as CryptoKeyPair);
  await moveEnrolment(from.database, to.database);
  to.close();
  const again = await openAgain(name);
  expect(await signs(again)).toBe(true);
  expect(await publicKeyOf((await again.device())?.keys as CryptoKeyPair)).toEqual(made);
  from.close();
  again.close();
});
