import type { Page } from '@playwright/test';
import { meetingPage } from '../support/meeting-page.ts';
import type { PhonePage } from '../support/phone-page.ts';
import type { TestServer } from '../support/server.ts';
import { expect, test as base } from '../support/test.ts';
import { makeTwoBuilds, NEXT_VERSION, type TwoBuilds } from './two-builds.ts';

// The whole app, built twice, as its own server gives it: what a head sees when the commune installs a new version.
const test = base.extend<{ builds: TwoBuilds }>({
  builds: async ({}, use) => {
    const builds = await makeTwoBuilds();
    await use(builds);
    builds.remove();
  },
});

// The app is built once more, and its server started again and again.
test.setTimeout(360_000);

/** A phone with a village, and the whole first version on it. */
async function phoneOfFirst(
  world: { openPhone(server: TestServer): Promise<PhonePage> },
  server: TestServer,
) {
  const phone = await world.openPhone(server);
  await phone.trySample();
  await phone.device.isReadyForOffline();
  return phone;
}

async function publish(builds: TwoBuilds, server: TestServer, lost?: string): Promise<void> {
  await server.kill();
  builds.publish(lost);
  await server.restart();
}

const lookForUpdate = (page: Page) => page.evaluate(() => window.dispatchEvent(new Event('online')));

const hasWaiting = (page: Page) =>
  page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration())?.waiting));

async function untilDownloaded(page: Page): Promise<void> {
  await expect(async () => {
    await lookForUpdate(page);
    await expect.poll(() => hasWaiting(page), { timeout: 5_000 }).toBe(true);
  }).toPass();
}

/** Looks for a new version and tells how its installation ended. */
const triesToUpdate = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    const { installing } = registration;
    return new Promise<string>((resolve) => {
      installing?.addEventListener('statechange', () => resolve(installing.state));
    });
  });

/** The later version's files that no try so far has brought: the browser keeps the others for the next try. */
const notYetOn = (page: Page, files: readonly string[]): Promise<readonly string[]> =>
  page.evaluate(async (names) => {
    const found = await Promise.all(names.map((name) => caches.match(`/${name}`)));
    return names.filter((_, nth) => found[nth] === undefined);
  }, files);

/** The screen to which a phone that dies now comes back, as the browser keeps it; its keeping takes a moment. */
const keptScreen = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const answer = <Value>(request: IDBRequest<Value>): Promise<Value> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await answer(indexedDB.open('keyval-store'));
    const rows = database.transaction('keyval').objectStore('keyval');
    const { lastScreen }: { lastScreen: string } = await answer(rows.get('device-settings'));
    database.close();
    return lastScreen;
  });

async function expectVersion({ device }: PhonePage, version: RegExp | string): Promise<void> {
  const page = device.page();
  await page.getByRole('banner').getByRole('link', { name: 'Cài đặt' }).click();
  await expect(page.getByRole('region', { name: 'Máy này' })).toContainText(version);
}

test('a version that comes during a meeting waits, breaks nothing, and is there at the next cold start', async ({
  world,
  builds,
}) => {
  const server = await world.startServer({ file: builds.serverFile });
  const phone = await phoneOfFirst(world, server);
  const { device } = phone;
  const meeting = meetingPage(device);
  const offer = () => device.page().getByText('Có bản mới của Nếp Nhà');
  await meeting.openPart();
  await publish(builds, server);

  await test.step('it is downloaded, and nobody is told in the meeting', async () => {
    await untilDownloaded(device.page());
    await expect(offer()).toBeHidden();
  });

  await test.step('the parts of the old version, which the server no longer has, are still there', async () => {
    await meeting.markPresent(6);
    await meeting.goOnTo('Chủ trì, thư ký');
    await meeting.chooseOfficials('Đặng Thị Hoa');
    await meeting.goOnTo('Bình xét');
    await meeting.chooseMethod('Cả danh sách');
    await meeting.approveList();
  });

  await test.step('outside of the meeting it is offered; the phone dies before anybody touches it', async () => {
    await phone.goTo('Trang chính');
    await expect(offer()).toBeVisible();
    await meeting.resume();
    await meeting.at('Biên bản');
    await expect.poll(() => keptScreen(device.page())).toMatch(/^\/meeting\//);
    await device.kill();
  });

  await test.step('the phone opens with the new version, without a network, where the meeting was', async () => {
    await server.kill();
    await device.reopen('/');
    await meeting.at('Biên bản');
    await phone.goTo('Trang chính');
    await expect(phone.nextStep()).toBeVisible();
    await expect(offer()).toBeHidden();
    await expectVersion(phone, NEXT_VERSION);
  });
});

test('an update that loses a file leaves the old version whole, heals, and its first reload is the new one', async ({
  world,
  builds,
}) => {
  const server = await world.startServer({ file: builds.serverFile });
  const phone = await phoneOfFirst(world, server);
  const { device } = phone;

  for (let round = 1; round <= 3; round += 1) {
    await test.step(`cut for the ${round}. time`, async () => {
      const missing = await notYetOn(device.page(), builds.files);
      const lost = missing[Math.floor(missing.length / 2)];
      await publish(builds, server, lost);
      expect(await triesToUpdate(device.page())).toBe('redundant');
      await server.kill();
      await device.goto('/households');
      await expect(
        device.page().getByRole('list', { name: 'Sổ hộ' }).getByRole('link').first(),
      ).toBeVisible();
      await phone.goTo('Cuộc họp');
      await expect(device.page().getByRole('link', { name: 'Mở cuộc họp mới' })).toBeVisible();
      await expectVersion(phone, /0\.\d+\.\d+/);
      await server.restart();
    });
  }

  await test.step('it is whole: one tap, one reload, and it works without a network', async () => {
    await publish(builds, server);
    await untilDownloaded(device.page());
    await device.page().getByRole('button', { name: 'Dùng bản mới' }).click();
    await expect(device.page().getByText('Có bản mới của Nếp Nhà')).toBeHidden();
    await expectVersion(phone, NEXT_VERSION);
    await server.kill();
    await device.goto('/settings');
    await expectVersion(phone, NEXT_VERSION);
  });
});
