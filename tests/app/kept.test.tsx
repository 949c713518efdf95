import 'fake-indexeddb/auto';
import { cleanup, renderHook } from '@testing-library/preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { createBookStore, type BookStore } from '#store/book-store.ts';
import { sealKept } from '../../src/app/kept.ts';
import { keepIn, useKept } from '../../src/screens/shared/use-kept.ts';
import { CHEAP_VAULT, createTestStore, freshName, PIN } from '../support/store.ts';

const stores: BookStore[] = [];
afterEach(() => {
  cleanup();
  sessionStorage.clear();
  keepIn(sessionStorage);
  for (const store of stores.splice(0)) store.close();
});

const openForm = () => renderHook(() => useKept('form', { name: '' })).result;

async function storeWithPin(name = freshName()): Promise<BookStore> {
  const store = await createTestStore({ name, pin: PIN });
  stores.push(store);
  return store;
}

/** The page that is loaded anew, after its PIN. */
async function loadedAnew({ database }: BookStore): Promise<void> {
  keepIn(sessionStorage);
  const again = createBookStore({ name: database.name, now: () => 0, vault: CHEAP_VAULT });
  stores.push(again);
  await again.vault.unlock(PIN);
  await sealKept(again.database);
}

const onDisk = (): string => JSON.stringify(Object.entries(sessionStorage));
const written = () => vi.waitUntil(() => onDisk().includes('~'));

test('what is typed behind a PIN is on the disk only sealed, and there again after the PIN', async () => {
  const store = await storeWithPin();
  await sealKept(store.database);
  const form = openForm();
  void act(() => form.current[1]({ name: 'Nông' }));
  void act(() => form.current[1]({ name: 'Nông Văn Ba' }));
  await written();
  expect(onDisk()).not.toContain('Nông');
  await loadedAnew(store);
  expect(openForm().current[0]).toEqual({ name: 'Nông Văn Ba' });
});

test('what was typed before the vault was asked is sealed then', async () => {
  const store = await storeWithPin();
  const form = openForm();
  void act(() => form.current[1]({ name: 'Nông Văn Ba' }));
  expect(onDisk()).toContain('Nông');
  await sealKept(store.database);
  await written();
  expect(onDisk()).not.toContain('Nông');
  expect(openForm().current[0]).toEqual({ name: 'Nông Văn Ba' });
});

test('what another key sealed is let go, and what is recorded is forgotten', async () => {
  const store = await storeWithPin();
  await sealKept(store.database);
  const form = openForm();
  void act(() => form.current[1]({ name: 'Nông Văn Ba' }));
  await written();
  const other = await storeWithPin();
  await loadedAnew(other);
  expect(sessionStorage).toHaveLength(0);
  void act(() => form.current[1]({ name: 'Nông Văn Ba' }));
  await written();
  void act(() => form.current[1]({ name: '' }));
  expect(sessionStorage).toHaveLength(0);
});
