import type { Locator, Page } from '@playwright/test';
import type { PhonePage } from '../support/phone-page.ts';
import { PIN } from '../support/device.ts';
import { expect, test } from '../support/test.ts';

const line = (page: Page, text: RegExp | string): Locator =>
  page.getByRole('list', { name: 'Các điều đã kiểm tra' }).getByRole('listitem').filter({ hasText: text });

/** From the settings to the check, as a head comes to it. */
async function check({ device }: PhonePage): Promise<Page> {
  const page = device.page();
  await page.getByRole('banner').getByRole('link', { name: 'Cài đặt' }).click();
  await page.getByRole('link', { name: 'Kiểm tra máy trước buổi họp' }).click();
  await expect(page.getByText(/Sẵn sàng họp|Còn \d+ điều nên làm/)).toBeVisible();
  return page;
}

const loseFiles = (page: Page, count: number): Promise<void> =>
  page.evaluate(async (asked) => {
    const [name = ''] = (await caches.keys()).filter((each) => each.includes('precache'));
    const cache = await caches.open(name);
    const assets = (await cache.keys()).filter(({ url }) => url.includes('/assets/'));
    for (const request of assets.slice(0, asked)) await cache.delete(request);
  }, count);

test('the phone is looked over before the meeting, and what it lost is fetched again', async ({
  world,
  server,
}) => {
  const phone = await world.openPhone(server);
  await phone.trySample();
  await phone.device.isReadyForOffline();

  await test.step('everything is on the phone, and five megabytes were written and deleted', async () => {
    const page = await check(phone);
    await expect(line(page, /(\d+)\/\1 phần\. Mở được khi không có mạng/)).toBeVisible();
    await expect(line(page, 'Đã ghi thử 5 MB rồi xóa.')).toContainText(/Đang dùng \d+ MB, còn trống/);
    await expect(line(page, /Có danh sách \d+ hộ/)).toContainText('Xã trả lời lần cuối');
    await expect(line(page, 'Nếp Nhà chưa ở màn hình chính')).toBeVisible();
    expect(
      await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name)),
    ).not.toContain('nep-nha-trial');
  });

  await test.step('the PIN, typed once', async () => {
    const page = phone.device.page();
    const left = async () =>
      Number(/\d+/.exec(await page.getByText(/Còn \d+ điều nên làm/).innerText())?.[0]);
    const before = await left();
    await page.getByRole('button', { name: 'Gõ mã PIN' }).click();
    await page.getByLabel('Mã PIN 6 số').fill(PIN);
    await expect(line(page, 'Mã PIN gõ đúng')).toBeVisible();
    expect(await left()).toBe(before - 1);
  });

  await test.step('files that the browser lost are counted and fetched', async () => {
    await loseFiles(phone.device.page(), 7);
    await phone.goTo('Trang chính');
    const page = await check(phone);
    await expect(line(page, /Ứng dụng mới về máy \d+\/\d+ phần/)).toBeVisible();
    await page.getByRole('button', { name: 'Tải phần còn thiếu' }).click();
    await expect(line(page, /(\d+)\/\1 phần\. Mở được khi không có mạng/)).toBeVisible();
  });

  await test.step('without a network the check says the same', async () => {
    await server.kill();
    await phone.goTo('Trang chính');
    const page = await check(phone);
    await expect(line(page, 'Cả ứng dụng đã ở trên máy')).toBeVisible();
    await page.getByRole('link', { name: 'Tới cuộc họp' }).click();
    await expect(page.getByRole('link', { name: 'Mở cuộc họp mới' })).toBeVisible();
  });
});
