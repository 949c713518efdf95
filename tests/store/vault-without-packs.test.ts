/**
 * Goal: a small book's taps need not be noted for packs that are not there, and no packs are ever written behind its back.
 * Method: pages of one book, small when the first one opens it and large when the second does.
 */
import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { household } from '../support/drafts.ts';
import { entryOf } from '../support/entries.ts';
import { createPageLocks } from '../support/page-locks.ts';
import { createTestStore, freshName, openAgain, pageOf, PIN } from '../support/store.ts';
import { COUNT, packsOf, rowsOf, shownOf, stateOf } from './vault-packed-book.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

async function smallBook(): Promise<string> {
  const name = freshName();
  const first = await createTestStore({ name, pin: PIN });
  await first.takeInPage(pageOf([entryOf(household('h1', { headName: 'Hoàng Seo Lử' }), 'b', 1)]));
  first.close();
  return name;
}

/** A page of a small book that counts on there being no packs. */
async function smallPage(pages: ReturnType<typeof createPageLocks>) {
  const name = await smallBook();
  const page = await openAgain(name);
  await page.open();
  await vi.waitFor(() => expect(pages.isHeld(`${page.database.name}-without-packs`)).toBe(true));
  return { name, page };
}

test('a small book notes nothing, and has no packs while it is open, however large it becomes', async () => {
  const pages = createPageLocks();
  vi.stubGlobal('navigator', { locks: pages.locks });
  const { name, page } = await smallPage(pages);
  await vi.waitFor(async () => {
    await page.database.sincePacks.clear();
    await page.database.subjects.put(stateOf(0, 'Vi Văn 0'));
    expect(await page.database.sincePacks.count()).toBe(0);
  });
  await page.database.subjects.bulkPut(Array.from({ length: COUNT }, (_, n) => stateOf(n, `Vi Văn ${n}`)));

  const packer = await openAgain(name);
  await packer.open();
  await page.database.subjects.put(stateOf(77, 'Vi Thị Mới'));
  await vi.waitFor(() => expect(pages.refusals()).toBe(1), 30_000);
  expect(await packsOf(packer)).toBe(0);
  packer.close();
  expect(await shownOf(name)).toEqual(await rowsOf(name));

  page.close();
  pages.die();
  const next = await openAgain(name);
  await next.open();
  await vi.waitFor(async () => expect(await packsOf(next)).toBe(2), 30_000);
  await next.database.subjects.put(stateOf(78, 'Vi Thị Sau'));
  next.close();
  expect(await shownOf(name)).toEqual(await rowsOf(name));
});

test('where the browser has no locks, every writing of a small book is noted', async () => {
  vi.stubGlobal('navigator', {});
  const name = await smallBook();
  const page = await openAgain(name);
  await page.open();
  await page.database.sincePacks.clear();
  await page.database.subjects.put(stateOf(0, 'Vi Văn 0'));
  expect(await page.database.sincePacks.count()).toBe(1);
  page.close();
});
