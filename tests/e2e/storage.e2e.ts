import type { Page } from '@playwright/test';
import { startCommune } from './support/commune.ts';
import type { PhonePage } from './support/phone-page.ts';
import { expect, test } from './support/test.ts';

const CLOSED_AFTER_MS = 4_000;

/** Types a household that is not recorded yet. */
async function typeHousehold(page: Page, name: string): Promise<void> {
  await page.getByLabel('Chủ hộ', { exact: true }).fill(name);
  await page.getByLabel('Số nhân khẩu').fill('4');
}

const record = (page: Page) => page.getByRole('button', { name: 'Thêm hộ này' }).tap();

async function expectTyped(page: Page, name: string): Promise<void> {
  await expect(page.getByLabel('Chủ hộ', { exact: true })).toHaveValue(name);
  await expect(page.getByLabel('Số nhân khẩu')).toHaveValue('4');
}

async function openForm(phone: PhonePage): Promise<Page> {
  await phone.device.goto('/households/new');
  return phone.device.page();
}

interface Failing {
  /** How many transactions from now on the browser refuses. */
  failures: number;
  /** Whether the next one finds the connection closed, as after a force-close, with its event. */
  closed: boolean;
}

/** Makes the book's connections fail on demand; Dexie takes hold of `transaction` when it opens one. */
async function breakable(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const failing: Failing = { failures: 0, closed: false };
    Object.assign(globalThis, { failing });
    const real = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function transaction(...asked) {
      if (!this.name.startsWith('nep-nha')) return real.apply(this, asked);
      if (failing.failures-- > 0) throw new DOMException('The test says so', 'UnknownError');
      if (failing.closed) {
        failing.closed = false;
        this.close();
        queueMicrotask(() => this.dispatchEvent(new Event('close')));
      }
      return real.apply(this, asked);
    };
  });
}

const fail = (page: Page, change: Partial<Failing>): Promise<void> =>
  page.evaluate((asked) => {
    Object.assign((globalThis as unknown as { failing: Failing }).failing, asked);
  }, change);

test('storage that is refused, closed or cleared is said, and what is on the screen is not lost', async ({
  world,
}) => {
  const { phone: enrol, server } = await startCommune(world);
  const phone = await enrol();
  const { device } = phone;
  const session = await device.page().context().newCDPSession(device.page());
  const limit = async (quotaSize: number) => {
    // Chromium asks for the quota anew only for a database that nobody has had open for a while.
    await device.goto('about:blank');
    await session.send('Storage.overrideQuotaForOrigin', { origin: server.url, quotaSize });
    await new Promise((resolve) => setTimeout(resolve, CLOSED_AFTER_MS));
  };
  await breakable(device.page());
  const alert = () => device.page().getByRole('alert');

  await test.step('no room at all: the app opens and says so, the form stays, and it is recorded when there is room again', async () => {
    await limit(1);
    const page = await openForm(phone);
    await phone.hasVillage(6);
    await typeHousehold(page, 'Hộ Đầy');
    await record(page);
    await expect(alert()).toContainText('Máy đã đầy, chưa ghi được.');
    await expect(alert().getByRole('link', { name: 'Chuyển không cần mạng' })).toBeVisible();
    await expectTyped(page, 'Hộ Đầy');
    await session.send('Storage.overrideQuotaForOrigin', { origin: server.url });
    await record(page);
    await expect(alert()).toBeHidden();
    await phone.hasVillage(7);
  });

  await test.step('a connection that fails once: nobody notices', async () => {
    const page = await openForm(phone);
    await typeHousehold(page, 'Hộ Một Lần');
    await fail(page, { failures: 1 });
    await record(page);
    await phone.hasVillage(8);
    await expect(alert()).toBeHidden();
  });

  await test.step('a connection that the browser closes under the app: nobody notices', async () => {
    const page = await openForm(phone);
    await typeHousehold(page, 'Hộ Bị Đóng');
    await fail(page, { closed: true });
    await record(page);
    await phone.hasVillage(9);
    await expect(alert()).toBeHidden();
  });

  await test.step('a connection that fails for good: said, and one tap reloads with what was typed', async () => {
    const page = await openForm(phone);
    await typeHousehold(page, 'Hộ Mở Lại');
    await fail(page, { failures: 1_000_000 });
    await record(page);
    await expect(alert()).toContainText('Chưa ghi được: bộ nhớ của ứng dụng đã đóng.');
    await expectTyped(page, 'Hộ Mở Lại');
    await alert().getByRole('button', { name: 'Mở lại ứng dụng' }).tap();
    await expect(alert()).toBeHidden();
    await expectTyped(page, 'Hộ Mở Lại');
    await record(page);
    await phone.hasVillage(10);
    await expect(page.getByLabel('Chủ hộ', { exact: true })).toHaveValue('');
  });

  await test.step('a book that the browser cleared: said, with the way back', async () => {
    const page = await openForm(phone);
    await typeHousehold(page, 'Hộ Bị Xóa');
    await session.send('Storage.clearDataForOrigin', { origin: server.url, storageTypes: 'indexeddb' });
    await record(page);
    await expect(alert()).toContainText('Trình duyệt đã xóa sổ trên máy này.');
    await expectTyped(page, 'Hộ Bị Xóa');
  });
});
