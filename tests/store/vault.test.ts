/**
 * Goal: a device that is lost or borrowed says nothing to who does not know its PIN, and everything to who does.
 * Method: the real store over fake-indexeddb with a PIN, looked at through its own door and in the raw database.
 */
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { createBookStore } from '#store/book-store.ts';
import { VaultLockedError } from '#store/vault/keyring.ts';
import { household, registration } from '../support/drafts.ts';
import { createTestStore, freshName, shownAndFolded } from '../support/store.ts';

const costs = { pin: 4, code: 4 };
const PIN = '274951';

test('what is recorded before and after the PIN is chosen reads as before', async () => {
  const name = freshName();
  const store = await createTestStore({ name });
  await store.record([household('h1', { headName: 'Nông Văn Páo', order: 1 })]);
  expect(await store.vault.state()).toBe('absent');
  const before = await shownAndFolded(store);
  const created = createBookStore({ name, now: () => 1, vault: { costs } });
  expect((await created.vault.create(PIN)).ok).toBe(true);
  await created.open();
  expect(await shownAndFolded(created)).toEqual(before);
  expect((await created.record([registration('h1')])).ok).toBe(true);
  store.close();
  const again = createBookStore({ name, now: () => 1, vault: { costs } });
  expect(await again.vault.state()).toBe('locked');
  await expect(again.open()).rejects.toThrow(VaultLockedError);
  await expect(again.device()).rejects.toThrow(VaultLockedError);
  await expect(again.record([registration('h2')])).rejects.toThrow(VaultLockedError);
  expect(await again.vault.unlock('000000')).toEqual({ ok: false, error: { type: 'wrong-pin', waitMs: 0 } });
  expect(await again.vault.unlock(PIN)).toEqual({ ok: true, value: null });
  await again.open();
  const { shown, folded } = await shownAndFolded(again);
  expect(shown).toEqual(folded);
  expect(again.view('village/na-lau').get('registration:2026:h1')).toBeDefined();
  again.close();
  created.close();
});
