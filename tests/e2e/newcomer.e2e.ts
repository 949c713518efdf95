import { deskPage } from './support/desk-page.ts';
import { phonePage } from './support/phone-page.ts';
import { expect, test } from './support/test.ts';

test('the start page of the sample leads to a desk and to a village phone', async ({ world, server }) => {
  const device = await world.open('desk', server);
  await device.goto('/');
  const start = device.page();

  await expect(start.getByRole('link', { name: 'Mở bàn làm việc của xã' })).toBeVisible();
  await expect(start.getByRole('link', { name: 'Mở điện thoại của thôn' })).toBeVisible();
});

test('one browser is a desk and a village phone at once', async ({ world, server }) => {
  const device = await world.open('desk', server);
  await deskPage(device).trySample();
  await phonePage(device).trySample();

  await expect(phonePage(device).nextStep()).toBeVisible();
  await device.goto('/desk');
  await expect(
    device.page().getByRole('heading', { level: 1, name: 'Bảng theo dõi các thôn' }),
  ).toBeVisible();
  await device.goto('/');
  await expect(phonePage(device).strip()).toBeVisible();
});

test('the sample village can finish its registration within a minute', async ({ world, server }) => {
  const phone = phonePage(await world.open('phone', server));
  await phone.trySample();

  await phone.registerAll();

  await expect(phone.strip()).toContainText(/Đã ghi (\d+)\/\1/);
});
