import type { Page } from '@playwright/test';
import { expect, test, type World } from './support/test.ts';

/** Cuts each of these paths at its first try; gives those that were cut. */
async function cutOnce(
  page: Page,
  paths: RegExp,
  except: readonly string[] = [],
): Promise<ReadonlySet<string>> {
  const cut = new Set<string>();
  await page.route(paths, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (cut.has(pathname) || except.includes(pathname)) return route.continue();
    cut.add(pathname);
    return route.abort('connectionreset');
  });
  return cut;
}

/** What the page itself names: where that is cut, the browser has nothing to show, and says so itself. */
async function namedByPage(page: Page, address: string): Promise<string[]> {
  const html = await (await page.request.get(address)).text();
  return [...html.matchAll(/"(\/assets\/[^"]+)"/g)].map(([, path]) => path ?? '');
}

async function setUp(page: Page): Promise<void> {
  await page.getByLabel('Tên xã, phường').fill('Xã Quyết Thắng');
  await page.getByLabel('Họ tên người phụ trách').fill('Trần Thị Minh');
  await page.getByRole('button', { name: 'Thiết lập' }).click();
}

const board = (page: Page) => page.getByRole('heading', { level: 1, name: 'Bảng theo dõi các thôn' });

/** How many style sheets nobody can read, because they never came. */
const stylesMissing = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const isMissing = ({ sheet }: HTMLLinkElement): boolean => {
      try {
        return !sheet?.cssRules.length;
      } catch {
        return true;
      }
    };
    return [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].filter(isMissing).length;
  });

/** A desk before its set-up; the worker does not come, so nothing is precached. */
async function newDesk(world: World): Promise<{ page: Page; open: () => Promise<void>; address: string }> {
  const server = await world.startServer({ empty: true });
  const { device } = await world.openDesk(server);
  const page = device.page();
  await page.route('**/sw.js', (route) => route.abort());
  const address = server.setUpLink ?? '';
  return { page, open: () => device.goto(address), address };
}

const PATIENT = { timeout: 40_000 };

test('a desk whose parts are all cut short once, from the first page on, is there as soon as they come, and looks as it should', async ({
  world,
}) => {
  const { page, open, address } = await newDesk(world);
  const cut = await cutOnce(page, /\/assets\/.*\.(js|css)$|\/api\/sync/, await namedByPage(page, address));
  await open();
  await expect(page.getByText('Chưa mở được Nếp Nhà.')).toBeVisible();
  await expect(page.getByLabel('Tên xã, phường')).toBeVisible(PATIENT);
  await setUp(page);
  await expect(board(page)).toBeVisible(PATIENT);
  expect([...cut].some((path) => path.endsWith('.css'))).toBe(true);
  await expect.poll(() => stylesMissing(page), PATIENT).toBe(0);
});

test('a desk whose parts are cut short right after set-up is there as soon as they come', async ({
  world,
}) => {
  const { page, open } = await newDesk(world);
  await open();
  await expect(page.getByLabel('Tên xã, phường')).toBeVisible();
  const cut = await cutOnce(page, /\/assets\/.*\.js$|\/api\/sync/);
  await setUp(page);
  await expect(board(page)).toBeVisible(PATIENT);
  expect([...cut].some((path) => path.startsWith('/assets/'))).toBe(true);
});
