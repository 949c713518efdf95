import { test as base, expect, type Page } from '@playwright/test';
import { buildVersion, filesOf, type LittleServer, startLittleServer, type Version } from './little-app.ts';

declare global {
  interface Window {
    apply(): void;
    loadLater(): Promise<string>;
    loadHashed(): Promise<string>;
    requestBackgroundSync(): Promise<boolean>;
  }
}

const test = base.extend<{ server: LittleServer }, { versions: readonly [Version, Version] }>({
  versions: [
    async ({}, use) => use([await buildVersion('one'), await buildVersion('two')]),
    { scope: 'worker' },
  ],
  server: async ({ versions: [one] }, use) => {
    const server = await startLittleServer(one);
    await use(server);
    await server.stop();
  },
});

async function openFirstTime(page: Page, server: LittleServer): Promise<void> {
  await page.goto(server.url);
  await expectWord(page, 'offline-ready');
}

async function expectWord(page: Page, word: string): Promise<void> {
  await expect(page.locator('main')).toContainText(word);
}

/** What the browser tells a page when the device finds a network again. */
async function networkReturns(page: Page): Promise<void> {
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
}

test('the very first page needs no network any more, once it is ready', async ({ page, server }) => {
  await openFirstTime(page, server);
  await server.stop();

  expect(await page.evaluate(() => window.loadLater())).toBe('one later');
  await page.goto(`${server.url}deep/link`);
  await expectWord(page, 'one');
});

test('what is sent to the server keeps its body', async ({ page, server }) => {
  await openFirstTime(page, server);

  const echo = await page.evaluate(async () =>
    (await fetch('/api/batch', { method: 'POST', body: 'votes' })).text(),
  );

  expect(echo).toBe('votes');
});

for (const path of ['/sw.js', '/later.js']) {
  test(`a first installation that lost ${path} is made whole when the network returns`, async ({
    page,
    server,
  }) => {
    server.cut(path);
    const lost = page.context().waitForEvent('requestfailed', (request) => request.url().endsWith(path));
    await page.goto(server.url);
    await lost;
    server.cut(undefined);

    await expect(async () => {
      await networkReturns(page);
      await expect(page.locator('main')).toContainText('offline-ready', { timeout: 500 });
    }).toPass();
  });
}

test('a new version is asked for and never forced', async ({ page, server, versions: [, two] }) => {
  await openFirstTime(page, server);
  server.serve(two);

  await networkReturns(page);
  await expectWord(page, 'update');
  await expect(page.locator('main')).not.toContainText('two');

  await page.evaluate(() => window.apply());
  await expectWord(page, 'two');
});

test('a page that opens while a new version waits is asked', async ({ page, server, versions: [, two] }) => {
  await openFirstTime(page, server);
  server.serve(two);
  await networkReturns(page);
  await expectWord(page, 'update');

  const opened = await page.context().newPage();
  await opened.goto(server.url);

  await expectWord(opened, 'one update');
});

test('a second page is asked too when the first one switches', async ({
  page,
  server,
  versions: [, two],
}) => {
  await openFirstTime(page, server);
  const other = await page.context().newPage();
  await openFirstTime(other, server);
  server.serve(two);
  await networkReturns(page);
  await expectWord(page, 'update');
  await expectWord(other, 'update');

  await page.evaluate(() => window.apply());

  await expectWord(page, 'two');
  await expect(other.locator('main')).toContainText(/one .*update update/);
  await other.evaluate(() => window.apply());
  await expectWord(other, 'two');
});

test('a page that was open before the switch finds its parts until it is closed, and then they are tidied away', async ({
  page,
  server,
  versions: [, two],
}) => {
  await openFirstTime(page, server);
  const other = await page.context().newPage();
  await openFirstTime(other, server);
  server.serve(two);
  await networkReturns(page);
  await expectWord(page, 'update');
  await page.evaluate(() => window.apply());
  await expectWord(page, 'two');
  const hasEarlier = () => page.evaluate(async () => (await caches.match('/assets/one.js')) !== undefined);

  expect(await other.evaluate(() => window.loadHashed())).toBe('one hashed');
  expect(await page.evaluate(() => window.loadHashed())).toBe('two hashed');
  expect(await hasEarlier()).toBe(true);

  await other.close();
  await page.reload();
  await expect.poll(hasEarlier).toBe(false);
  expect(await page.evaluate(() => window.loadHashed())).toBe('two hashed');
});

test('a version that waits takes over by itself when no page is open', async ({
  page,
  server,
  versions: [, two],
}) => {
  await openFirstTime(page, server);
  server.serve(two);
  await networkReturns(page);
  await expectWord(page, 'update');
  const context = page.context();
  await page.close();
  await server.stop();

  const opened = await context.newPage();
  await opened.goto(server.url);

  await expectWord(opened, 'two');
  await expect(opened.locator('main')).not.toContainText('update');
});

test('an update that is cut at any of its files leaves the old version whole, and is made whole later', async ({
  page,
  server,
  versions: [, two],
}) => {
  await openFirstTime(page, server);
  server.serve(two);
  for (const path of filesOf(two)) {
    server.cut(path);
    await expect(async () => {
      await networkReturns(page);
      expect(server.cuts()).toBeGreaterThan(0);
    }).toPass();
    // A page that opens now is of the old version, with every part, whatever the server says.
    await page.goto(`${server.url}at/${encodeURIComponent(path)}`);
    await expectWord(page, 'one');
    await expect(page.locator('main')).not.toContainText('two');
    expect(await page.evaluate(() => window.loadLater())).toBe('one later');
    expect(await page.evaluate(() => window.loadHashed())).toBe('one hashed');
  }
  server.cut(undefined);

  await expect(async () => {
    await networkReturns(page);
    await expect(page.locator('main')).toContainText('update', { timeout: 500 });
  }).toPass();
  await page.evaluate(() => window.apply());
  await expectWord(page, 'two');
});

test('the page is told when the browser syncs in the background', async ({ page, server }) => {
  await openFirstTime(page, server);

  expect(await page.evaluate(() => window.requestBackgroundSync())).toBe(true);

  await expectWord(page, 'sync');
});
