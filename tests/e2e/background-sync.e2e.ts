import type { Page } from '@playwright/test';
import { phonePage } from './support/phone-page.ts';
import { expect, test } from './support/test.ts';
import type { TestServer } from './support/server.ts';

async function entriesAt(server: TestServer): Promise<number> {
  const answer = (await (await fetch(`${server.url}/healthz`)).json()) as { entries: number };
  return answer.entries;
}

test('what was recorded without network is sent by the service worker alone, with the app closed and the book locked', async ({
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

  // From here on the worker has something that it can send without the book's key.
  await expect.poll(() => isSealed(app)).toBe(true);
  const elsewhere = await device.newTab('about:blank');
  await app.close();
  await device.setOffline(false);

  // The browser tells the worker at its own time, and the pretended offline ends for page and worker one after the other: the
  // same event is sent again until it is heard.
  const tellWorker = await syncEventSender(elsewhere, server.url);
  await expect
    .poll(async () => {
      await tellWorker();
      return entriesAt(server);
    })
    .toBeGreaterThan(before);

  await device.setOffline(true);
  const again = phonePage(device, await device.newTab('/'));
  await expect(again.strip()).toContainText('Xã đã nhận');
});

/** Whether the page has sealed what is unsent for the commune. */
const isSealed = (page: Page): Promise<boolean> =>
  page.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        const opening = indexedDB.open('keyval-store');
        opening.onsuccess = () => {
          const kept = opening.result.transaction('keyval').objectStore('keyval');
          const asked = kept.getKey('sealed-outbox/nep-nha-phone');
          asked.onsuccess = () => {
            opening.result.close();
            resolve(asked.result !== undefined);
          };
        };
      }),
  );

/** Sends the worker the event that the browser sends when a network has come. */
async function syncEventSender(page: Page, origin: string): Promise<() => Promise<void>> {
  const session = await page.context().newCDPSession(page);
  const registered = new Promise<string>((resolve) => {
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const ours = registrations.find(({ scopeURL }) => scopeURL.startsWith(origin));
      if (ours) resolve(ours.registrationId);
    });
  });
  await session.send('ServiceWorker.enable');
  const registrationId = await registered;
  return async () => {
    await session.send('ServiceWorker.dispatchSyncEvent', {
      origin,
      registrationId,
      tag: 'nep-nha-sync',
      lastChance: false,
    });
  };
}
