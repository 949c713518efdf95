import { startCommune } from './support/commune.ts';
import { phonePage } from './support/phone-page.ts';
import { expect, test } from './support/test.ts';

test('what one tab records shows in the other, and only one of them sends', async ({ world }) => {
  const { phone: enrol } = await startCommune(world);
  const phone = await enrol();
  const other = phonePage(phone.device, await phone.device.newTab('/'));
  await expect(other.strip()).toContainText('Đã ghi 0/6');

  const requests = phone.device.countRequests('/api/sync');
  await phone.registerAll();

  await expect(other.strip()).toContainText('Đã ghi 6/6');
  for (const tab of [phone, other]) await expect(tab.strip()).toContainText('Xã đã nhận');
  expect(requests().all).toBeGreaterThan(0);
  expect(requests().mostAtOnce).toBe(1);
});
