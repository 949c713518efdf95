import { expect, test } from './support/test.ts';

test('a desk whose parts are cut short on their way, right after set-up, is there as soon as they come', async ({
  world,
}) => {
  const server = await world.startServer({ empty: true });
  const desk = await world.openDesk(server);
  const page = desk.device.page();
  // The worker has not come yet: nothing is precached.
  await page.route('**/sw.js', (route) => route.abort());
  await desk.device.goto(server.setUpLink ?? '');
  await page.getByLabel('Tên xã, phường').fill('Xã Quyết Thắng');
  await page.getByLabel('Họ tên người phụ trách').fill('Trần Thị Minh');

  // Every part that is asked for from here on is cut at the first try, and sync with it.
  const cut = new Set<string>();
  await page.route(/\/assets\/.*\.js|\/api\/sync/, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (cut.has(pathname)) return route.continue();
    cut.add(pathname);
    return route.abort('connectionreset');
  });
  await page.getByRole('button', { name: 'Thiết lập' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Bảng theo dõi các thôn' })).toBeVisible({
    timeout: 40_000,
  });
  expect([...cut].filter((path) => path.startsWith('/assets/')).length).toBeGreaterThan(0);
});
