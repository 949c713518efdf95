import { phonePage } from './support/phone-page.ts';
import { openProxy } from './support/proxy.ts';
import { expect, test } from './support/test.ts';

const LARGE = 200_000;

test('with the service worker in charge every body arrives whole, and one that a line damages is sent again', async ({
  world,
  server,
}) => {
  const proxy = await openProxy(server.url);
  const device = await world.open('phone', { ...server, url: proxy.url });
  const phone = phonePage(device);
  await phone.trySample();
  await device.isReadyForOffline();
  await device.goto('/');
  const page = device.page();
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);

  /** Records without network and sends all of it at once. */
  const recordAndSend = async () => {
    await device.setOffline(true);
    await phone.goTo('Đăng ký');
    for (let n = 0; n < 1; n++) {
      await page.getByRole('button', { name: /^Cam kết cả \d+ điều$/ }).tap();
      await phone.answer('Đăng ký');
    }
    await device.setOffline(false);
    await expect(phone.strip()).toContainText('Xã đã nhận', { timeout: 60_000 });
  };

  await test.step('whole, as the app sends it', async () => {
    await recordAndSend();
    expect(proxy.posted.filter(({ batch, whole }) => batch && whole)).not.toEqual([]);
    expect(proxy.posted.filter(({ bytes, whole }) => bytes > 0 && !whole)).toEqual([]);
  });

  await test.step('whole, when it is larger than what one write carries', async () => {
    const text = 'x'.repeat(LARGE);
    await page.evaluate((body) => fetch('/api/challenges', { method: 'POST', body }), text);
    // The app goes on syncing meanwhile: what it posts may come last.
    const challenged = proxy.posted.filter(({ path }) => path === '/api/challenges');
    expect(challenged.map(({ bytes }) => bytes)).toContain(LARGE);
  });

  for (const damage of ['emptied', 'cut'] as const) {
    await test.step(`${damage} on the way: refused as damaged, and sent again by itself`, async () => {
      proxy.damages.push(damage);
      await recordAndSend();
      const hit = proxy.posted.findIndex((posted) => posted.damage === damage);
      expect(proxy.posted[hit]).toMatchObject({ status: 422, whole: true });
      const again = proxy.posted.slice(hit + 1).find(({ batch }) => batch);
      expect(again).toMatchObject({ status: 200, whole: true, damage: undefined });
    });
  }
  proxy.close();
});
