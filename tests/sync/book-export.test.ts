import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createExportBook, type ExportBook } from '#sync/book-export.ts';
import { createWorld, type SyncedDevice, type World } from '../support/sync-world.ts';
import { verified } from '../verify/book-lines.ts';

let world: World;
let desk: SyncedDevice;
let exportBook: ExportBook;

beforeEach(async () => {
  world = await createWorld();
  desk = await world.enrol({ role: 'officer', name: 'Trần Thị Minh' });
  exportBook = createExportBook(desk.store, desk.sessions, desk.deps.baseUrl);
});
afterEach(() => world.end());

test('an officer downloads a book that verifies', async () => {
  const book = await exportBook();
  const text = book.ok ? await book.value.text() : '';
  expect(verified(text.split('\n').slice(0, -1))).toMatchObject({ faults: [], warnings: [] });
});

test('a download that is cut is no book, even where the network does not say so', async () => {
  const whole = globalThis.fetch;
  vi.stubGlobal('fetch', async (input: string, init: RequestInit) => {
    const response = await whole(input, init);
    if (!input.endsWith('/api/book-export')) return response;
    return new Response((await response.text()).slice(0, -20));
  });
  expect(await exportBook()).toEqual({ ok: false, error: { type: 'offline' } });
});

test('without a network nothing is downloaded', async () => {
  desk.line.down = true;
  expect(await exportBook()).toEqual({ ok: false, error: { type: 'offline' } });
});

test('a village head is refused', async () => {
  const phone = await world.enrol();
  const asked = createExportBook(phone.store, phone.sessions, phone.deps.baseUrl);
  expect(await asked()).toEqual({ ok: false, error: { type: 'refused', code: 'officer-only' } });
});
