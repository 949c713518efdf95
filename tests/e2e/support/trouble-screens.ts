import { expect, type Page } from '@playwright/test';
import { HEAD, SECOND, startCommune, type Commune } from './commune.ts';
import type { PhonePage } from './phone-page.ts';
import { press, type Tour } from './screens.ts';
import type { World } from './test.ts';
import { transferPage } from './transfer-page.ts';

/* The screens that are only there where something is wanting: the network, the commune's trust, the right time, room. */

const received = (phone: PhonePage) => expect(phone.strip()).toContainText('Xã đã nhận', { timeout: 30_000 });

/** Records for a household where nobody can be reached. */
async function recordAlone(phone: PhonePage, household: string): Promise<void> {
  await phone.device.setOffline(true);
  await phone.answerFor(household, 'Đăng ký');
}

/** Records something that the commune receives, and fetches its receipt. */
async function recordWithReceipt(phone: PhonePage, household: string): Promise<void> {
  const page = phone.device.page();
  await phone.answerFor(household, 'Đăng ký');
  await received(phone);
  await transferPage(phone.device).open();
  const fetch = page.getByRole('button', { name: 'Lấy biên nhận qua mạng' });
  const show = page.getByRole('button', { name: 'Xem và in biên nhận' });
  await expect(fetch.or(show).first()).toBeVisible();
  if (await fetch.isVisible()) await fetch.tap();
  await expect(show).toBeVisible();
}

/** The file that a phone hands over. */
async function handedOver({ device }: PhonePage): Promise<Buffer> {
  const sending = transferPage(device);
  await sending.open();
  return sending.sendFile();
}

/** Gives the page a file and waits for what is said of it. */
const take = (bytes: Buffer) => async (page: Page) => {
  const file = { name: 'tep.nepnha', mimeType: 'application/octet-stream', buffer: bytes };
  await page.locator('main input[type=file]').setInputFiles(file);
  await expect(page.locator('main section:has(input) [data-tone]').first()).toBeVisible();
};

/** As a parcel that a newer app made. */
function asIfNewer(file: Buffer): Buffer {
  const newer = Buffer.from(file);
  newer.writeUInt8(200, VERSION_AT);
  return newer;
}
const VERSION_AT = 4;

/**
 * A phone that has a receipt for some, recorded more without a network and carries another one's book; and the desk that
 * takes both in, without a network too.
 */
export async function handoverTours(world: World): Promise<readonly Tour[]> {
  const { server, desk, ...commune } = await startCommune(world);
  const phone = await commune.phone();
  const second = await commune.second();
  await recordWithReceipt(phone, 'Trần Văn Bình');
  await recordAlone(second, 'Đặng Thị Hoa');
  const others = await handedOver(second);
  await desk.goTo('Người và máy');
  // The desk must know the phones before the network goes.
  await expect(desk.device.page().getByRole('button', { name: `Thu hồi máy của ${SECOND}` })).toBeVisible();
  await desk.device.isReadyForOffline();
  await server.kill();
  await recordAlone(phone, 'Lê Thị Thu');
  const own = await handedOver(phone);
  const receiving = transferPage(phone.device);
  await receiving.pick(others);
  await expect(receiving.news(/^Đã nhận/)).toBeVisible();
  const intake = transferPage(desk.device);
  await intake.open();
  await intake.pick(own);
  await expect(intake.news(/^Đã nhận/)).toBeVisible();
  return [
    {
      device: phone.device,
      screens: [
        { name: 'home-offline', path: '/settings', unfold: press('nav a', 0) },
        { name: 'settings-offline', path: '/settings' },
        { name: 'transfer', path: '/transfer' },
        { name: 'transfer-codes', path: '/transfer', unfold: press('main button[data-large]') },
        { name: 'transfer-scan', path: '/transfer', unfold: press('main section:has(input) button') },
        { name: 'transfer-taken', path: '/transfer', unfold: take(others) },
        { name: 'transfer-newer', path: '/transfer', unfold: take(asIfNewer(others)) },
        { name: 'transfer-receipt', path: '/transfer', unfold: press('main section:has(dl) button') },
      ],
    },
    {
      device: desk.device,
      screens: [
        { name: 'intake', path: '/desk/intake' },
        { name: 'intake-taken', path: '/desk/intake', unfold: take(others) },
        { name: 'intake-newer', path: '/desk/intake', unfold: take(asIfNewer(others)) },
        { name: 'intake-scan', path: '/desk/intake', unfold: press('main section:has(input) button') },
        { name: 'people-offline', path: '/desk/people' },
      ],
    },
  ];
}

/** A phone that was put back from a backup and has no room left, another one in another year, and the desk that hears of it. */
export async function refusedTours(world: World): Promise<readonly Tour[]> {
  const commune = await startCommune(world);
  const { desk } = commune;
  const phone = await forkedPhone(commune);
  const late = await phoneOf2099(commune);
  await desk.goTo('Người và máy');
  await expect(desk.device.page().getByText(`Máy cần mời lại: ${HEAD}`)).toBeVisible();
  await receiptAtDesk(commune);
  return [
    {
      device: phone.device,
      screens: [
        { name: 'home-refused', path: '/settings', unfold: press('nav a', 0) },
        { name: 'settings-refused', path: '/settings', unfold: refusal('alert') },
        { name: 'rejoin', path: '/rejoin', unfold: refusal('note') },
        { name: 'rejoin-by-link', path: '/#invite=AAAAAAAA', unfold: refusal('note') },
        { name: 'household-new-full', path: '/households/new', unfold: recordWithoutRoom },
      ],
    },
    {
      device: late.device,
      screens: [
        { name: 'home-clock', path: '/settings', unfold: press('nav a', 0) },
        { name: 'settings-clock', path: '/settings' },
        { name: 'meeting-new-clock', path: '/meeting/new' },
        { name: 'rejoin-needless', path: '/rejoin' },
      ],
    },
    {
      device: desk.device,
      screens: [
        { name: 'people-forked', path: '/desk/people' },
        { name: 'rejoin', path: '/desk/rejoin' },
        {
          name: 'intake-receipt',
          path: '/desk/intake',
          unfold: press('table button[aria-label]'),
        },
      ],
    },
  ];
}

const refusal = (role: 'alert' | 'note') => async (page: Page) => {
  await expect(page.getByRole(role).first()).toBeVisible({ timeout: 30_000 });
};

/** It has heard from the commune what time it is. */
async function phoneOf2099(commune: Commune): Promise<PhonePage> {
  const phone = await commune.phone();
  const page = phone.device.page();
  await page.clock.setFixedTime(new Date('2099-01-02T03:00:00Z'));
  await phone.device.goto('/');
  await phone.answerFor('Hoàng Văn Long', 'Đăng ký');
  await received(phone);
  return phone;
}

/** Its backup was taken before, and put back after something was received. */
async function forkedPhone(commune: Commune): Promise<PhonePage> {
  const phone = await commune.phone();
  const { device } = phone;
  const backup = await device.backUp();
  await device.reopen('/');
  await phone.answerFor('Lê Thị Thu', 'Đăng ký');
  await received(phone);
  await device.putBack(backup, '/');
  await recordAlone(phone, 'Đặng Thị Hoa');
  await device.setOffline(false);
  await expect(phone.strip()).toContainText('Chưa gửi được', { timeout: 30_000 });
  return phone;
}

/** A second phone's book comes to the desk as a file, which hands it in and has the receipt. */
async function receiptAtDesk({ desk, ...commune }: Commune): Promise<void> {
  const second = await commune.second();
  await recordAlone(second, 'Trần Văn Bình');
  const file = await handedOver(second);
  const intake = transferPage(desk.device);
  await intake.open();
  await intake.pick(file);
  const row = desk.device.page().getByRole('row').filter({ hasText: SECOND });
  await expect(row).toContainText('Xã đã nhận', { timeout: 30_000 });
}

async function recordWithoutRoom(page: Page): Promise<void> {
  await page.evaluate(() => {
    const full = () => {
      throw new DOMException('The test says so', 'QuotaExceededError');
    };
    Object.assign(IDBObjectStore.prototype, { add: full, put: full });
  });
  for (const [nth, text] of ['Hộ Đầy', '4'].entries())
    await page.locator('main input:not([type=radio])').nth(nth).fill(text);
  await page.locator('main form button[type=submit]').click();
  await expect(page.getByRole('alert')).toBeVisible();
}
