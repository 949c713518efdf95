import { startCommune, VILLAGE } from './support/commune.ts';
import { meetingPage } from './support/meeting-page.ts';
import { sealByList } from './support/seal-by-list.ts';
import { expect, test } from './support/test.ts';

test('what the officer returns is amended, answered and accepted', async ({ world }) => {
  const { desk, phone: enrol } = await startCommune(world);
  const phone = await enrol();
  const page = phone.device.page();
  const meeting = meetingPage(phone.device);
  await meeting.open();
  await sealByList(meeting, 4);
  await phone.submit();

  await test.step('the officer returns one household with a reason', async () => {
    await desk.openVillage(VILLAGE);
    await desk.returnHousehold('Lê Thị Thu', 'Hộ có người vi phạm, bình xét lại');
  });

  await test.step('it is a to-do on the phone', async () => {
    await phone.goTo('Trang chính');
    await expect(page.getByText('Hộ có người vi phạm, bình xét lại').first()).toBeVisible();
    await expect(phone.nextStep()).toContainText('Trả lời mục xã trả lại');
  });

  await test.step('a signed amendment takes the household out', async () => {
    await meeting.resume();
    await meeting.amend('Lê Thị Thu', 'Không đề nghị', 'Xã yêu cầu bình xét lại, bà con nhất trí');
    await expect(page.getByText('Đề nghị 5 · không đề nghị 1 · chưa có kết quả 0')).toBeVisible();
  });

  await test.step('the village answers, which hands the matter back to the commune', async () => {
    await phone.goTo('Trang chính');
    await page.getByRole('link', { name: 'Xem mục xã trả lại' }).tap();
    await page.getByRole('button', { name: 'Đã sửa', exact: true }).tap();
    await expect(page.getByText('Thôn trả lời: Đã sửa')).toBeVisible();
    await phone.goTo('Trang chính');
    await expect(phone.nextStep()).toContainText('Chờ xã xem xét');
    await expect(phone.strip()).toContainText('Xã đã nhận');
  });

  await desk.accept();
  await expect(phone.nextStep()).toContainText('Xã đã tiếp nhận kết quả');
});
