import { phonePage } from './support/phone-page.ts';
import { expect, test } from './support/test.ts';
import type { TestServer } from './support/server.ts';

async function entriesAt(server: TestServer): Promise<number> {
  const answer = (await (await fetch(`${server.url}/healthz`)).json()) as { entries: number };
  return answer.entries;
}

test('what was recorded without network is sent by the service worker alone, with the app closed', async ({
  world,
  server,
}) => {
  const device = await world.open('phone', server);
  const phone = phonePage(device);
  await phone.trySample();
  await phone.hasVillage(84);
  await device.isReadyForOffline();
  const before = await entriesAt(server);

  await device.setOffline(true);
  await phone.goTo('Đăng ký');
  await phone.answer('Đăng ký');
  await expect(phone.strip()).toContainText('Chưa gửi');
  const app = device.page();
  await expect
    .poll(() =>
      app.evaluate(async () => {
        const registration = (await navigator.serviceWorker.ready) as unknown as {
          sync: { getTags(): Promise<string[]> };
        };
        return registration.sync.getTags();
      }),
    )
    .toContain('nep-nha-sync');
  expect(await entriesAt(server)).toBe(before);

  await device.newTab('about:blank');
  await app.close();
  await device.setOffline(false);

  await expect.poll(() => entriesAt(server), { timeout: 60_000 }).toBeGreaterThan(before);
});
