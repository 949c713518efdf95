import { startCommune } from './support/commune.ts';
import { phonePage } from './support/phone-page.ts';
import { expect, test } from './support/test.ts';

test('what one tab records shows in the other, and only one of them sends', async ({ world }) => {
  const { phone: enrol } = await startCommune(world);
  const phone = await enrol();
  const other = phonePage(phone.device, await phone.device.newTab('/'));
  await expect(other.strip()).toContainText('Đã ghi 0/6');

  let sending = 0;
  let mostAtOnce = 0;
  const sent = new Set<string>();
  await phone.device.watchRequests('**/api/sync', async (request, go) => {
    const { batch } = (request.postDataJSON() ?? {}) as { batch?: { firstSeq: number } };
    if (!batch) return go();
    sending += 1;
    mostAtOnce = Math.max(mostAtOnce, sending);
    sent.add(String(batch.firstSeq));
    await go();
    sending -= 1;
  });

  await phone.registerAll();

  await expect(other.strip()).toContainText('Đã ghi 6/6');
  for (const tab of [phone, other]) await expect(tab.strip()).toContainText('Xã đã nhận');
  expect(mostAtOnce).toBe(1);
  expect(sent.size).toBeGreaterThan(0);
});
