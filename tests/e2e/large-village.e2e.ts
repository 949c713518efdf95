import { startCommune } from './support/commune.ts';
import { meetingPage } from './support/meeting-page.ts';
import { manyHouseholds } from './support/registers.ts';
import { expect, test } from './support/test.ts';

test('a village of a thousand households is found, registered and called by name', async ({ world }) => {
  const { phone: enrol } = await startCommune(world, manyHouseholds(1000));
  const phone = await enrol();
  const page = phone.device.page();

  await test.step('search without marks, by house number and by state', async () => {
    await expect(await phone.find('dang van hung')).toContainText('Đặng Văn Hùng');
    await expect(await phone.find('777')).toContainText('Số nhà 777');
    await phone.answerFor('777', 'Đăng ký');
    await phone.goTo('Sổ hộ');
    await expect(page.getByRole('button', { name: /^Chưa ghi/ })).toContainText('999');
  });

  await test.step('the list goes to its end', async () => {
    await page.getByRole('searchbox', { name: 'Tìm hộ' }).fill('');
    const list = page.getByRole('list', { name: 'Sổ hộ' });
    await list.evaluate((element) => element.parentElement?.scrollTo(0, 1_000_000));
    await expect(list.getByText('Số nhà 1000')).toBeVisible();
  });

  await test.step('a meeting calls all of them', async () => {
    const meeting = meetingPage(phone.device);
    await meeting.open();
    await meeting.markPresent(2);
    await expect(meeting.quorum()).toContainText('2/1000');
  });
});
