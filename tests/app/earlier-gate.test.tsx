/**
 * Goal: a phone of an earlier release gets its PIN before its book is opened again, and a village that meets is not held up by it.
 * Method: the gate over real stores that recorded without a PIN, opened again as a restart does.
 */
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import type { Draft } from '#domain/book/entry.ts';
import type { BookStore } from '#store/book-store.ts';
import { gateOf } from '../../src/app/gate.tsx';
import { household, minutes } from '../support/drafts.ts';
import { createTestStore, freshName, openAgain, PIN } from '../support/store.ts';
import { gathering } from '../support/told.ts';

// This DOM has none.
vi.stubGlobal('reportError', (error: unknown) => {
  throw error;
});

const stores: BookStore[] = [];
afterEach(() => {
  cleanup();
  for (const store of stores.splice(0)) store.close();
});

const LATER = { name: 'Để sau khi họp xong' };
const later = () => screen.queryByRole('button', LATER);
const onOpen = vi.fn<() => void>();

/** A phone that recorded this and had no PIN; gives the name of its database. */
async function recordedWithout(...drafts: readonly Draft[]): Promise<string> {
  const name = freshName();
  const store = await createTestStore({ name, pin: undefined });
  await recordInto(store, ...drafts);
  store.close();
  return name;
}

async function recordInto(store: BookStore, ...drafts: readonly Draft[]): Promise<void> {
  const recorded = await store.record(drafts);
  if (!recorded.ok) throw new Error(`Not recorded: ${recorded.error.type}`);
}

/** What the next start shows before the book. */
async function start(name: string): Promise<BookStore> {
  cleanup();
  onOpen.mockClear();
  const store = await openAgain(name);
  stores.push(store);
  const Gate = await gateOf('phone', store);
  if (!Gate) throw new Error('Nothing stands before the book');
  render(<Gate onOpen={onOpen} />);
  await screen.findByRole('heading', { level: 1, name: 'Đặt mã PIN 6 số' });
  return store;
}

test('a village that does not meet right now is asked for the PIN, with nothing to put it off', async () => {
  await start(await recordedWithout(household('h1', { headName: 'Nông Văn Ba' })));
  expect(later()).toBeNull();
});

test('within a meeting the PIN is put off with one tap, and the book opens as it was', async () => {
  const store = await start(await recordedWithout(...gathering()));
  fireEvent.click(screen.getByRole('button', LATER));
  expect(onOpen).toHaveBeenCalledOnce();
  expect(await store.vault.state()).toBe('absent');
  expect((await store.progress()).recorded).toBe(gathering().length);
});

test('what was put off is asked for at each start, and after the minutes nothing puts it off any more', async () => {
  const name = await recordedWithout(...gathering());
  await start(name);
  fireEvent.click(screen.getByRole('button', LATER));
  const inMeeting = await start(name);
  expect(later()).not.toBeNull();
  await recordInto(inMeeting, minutes({}));
  const store = await start(name);
  expect(later()).toBeNull();

  for (const digit of PIN + PIN) fireEvent.click(screen.getByRole('button', { name: digit }));
  await waitFor(() => expect(onOpen).toHaveBeenCalledOnce());
  expect(await store.vault.state()).toBe('open');
  expect((await store.progress()).recorded).toBe(gathering().length + 1);
});
