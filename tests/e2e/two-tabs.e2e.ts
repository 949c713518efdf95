import { startCommune } from './support/commune.ts';
import { phonePage } from './support/phone-page.ts';
import { expect, test } from './support/test.ts';

test('two tabs both record and both show everything at once, and only one of them sends', async ({
  world,
}) => {
  const { phone: enrol } = await startCommune(world);
  const phone = await enrol();
  const other = phonePage(phone.device, await phone.device.newTab('/'));
  await expect(other.strip()).toContainText('Đã ghi 0/6');

  const requests = phone.device.countRequests('/api/sync');
  await phone.answerFor('Trần Văn Bình', 'Đăng ký');
  await expect(other.strip()).toContainText('Đã ghi 1/6');
  await other.answerFor('Lê Thị Thu', 'Đăng ký');
  await expect(phone.strip()).toContainText('Đã ghi 2/6');
  await expect(await phone.find('le thi thu')).toContainText('Đã đăng ký');
  await phone.registerAll();

  await expect(other.strip()).toContainText('Đã ghi 6/6');
  for (const tab of [phone, other]) await expect(tab.strip()).toContainText('Xã đã nhận');
  expect(requests().all).toBeGreaterThan(0);
  expect(requests().mostAtOnce).toBe(1);
});

test('what the commune refuses to the tab that sends is said in the other one too, and its button works', async ({
  world,
}) => {
  const { desk, phone: enrol } = await startCommune(world);
  const phone = await enrol();
  const other = phonePage(phone.device, await phone.device.newTab('/'));
  await desk.revoke('Lý Văn Sơn');
  await phone.answerFor('Trần Văn Bình', 'Đăng ký');
  for (const tab of [phone, other])
    await expect(tab.strip()).toContainText('Chưa gửi được: xem cách sửa', { timeout: 30_000 });

  const requests = phone.device.countRequests('/api/sync');
  await other.strip().tap();
  const page = other.strip().page();
  await page.getByRole('button', { name: 'Gửi ngay' }).tap();
  await expect.poll(() => requests().all).toBeGreaterThan(0);
});
