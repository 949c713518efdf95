import { startCommune, VILLAGE } from './support/commune.ts';
import { meetingPage } from './support/meeting-page.ts';
import { sealByList } from './support/seal-by-list.ts';
import { expect, test } from './support/test.ts';

test('an officer returns and accepts a village without a mouse', async ({ world }) => {
  const { desk, phone: enrol } = await startCommune(world);
  const phone = await enrol();
  const meeting = meetingPage(phone.device);
  await meeting.open();
  await sealByList(meeting, 4);
  await phone.submit();

  const page = desk.device.page();
  const { keyboard } = page;
  await desk.goTo('Bảng theo dõi');
  await expect(desk.row(VILLAGE)).toContainText('Đã nộp');

  await test.step('board to village', async () => {
    await desk.reachByTab(page.getByRole('link', { name: VILLAGE }));
    await keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: VILLAGE })).toBeVisible();
  });

  await test.step('the second household goes back', async () => {
    await desk.reachByTab(page.getByRole('button', { name: /^Trả lại hộ / }).first());
    await keyboard.press('j');
    await keyboard.press('r');
    const dialog = page.getByRole('dialog', { name: /^Trả lại: / });
    await expect(dialog).toBeVisible();
    await desk.reachByTab(dialog.getByLabel('Ghi rõ thêm'));
    await keyboard.type('Viết nhầm tuổi ông cụ');
    await desk.reachByTab(dialog.getByRole('button', { name: 'Thêm vào danh sách trả lại' }));
    await keyboard.press('Enter');
    await desk.reachByTab(page.getByRole('button', { name: 'Gửi trả lại thôn' }));
    await keyboard.press('Enter');
    await expect(page.getByText('Đã trả lại 1 mục.')).toBeVisible();
  });

  await test.step('the village answers', async () => {
    await phone.goTo('Trang chính');
    await phone.device.page().getByRole('link', { name: 'Xem mục xã trả lại' }).tap();
    await phone.device.page().getByRole('button', { name: 'Đã kiểm tra, đúng như đã ghi' }).tap();
  });

  await test.step('accepted', async () => {
    const seen = page.getByRole('checkbox', { name: /^Tôi đã xem \d+ cảnh báo/ });
    await desk.reachByTab(seen);
    await keyboard.press('Space');
    await desk.reachByTab(page.getByRole('button', { name: 'Tiếp nhận hồ sơ thôn' }));
    await keyboard.press('Enter');
    await desk.reachByTab(page.getByRole('dialog').getByRole('button', { name: 'Tiếp nhận', exact: true }));
    await keyboard.press('Enter');
    await expect(page.getByText(/^Đã tiếp nhận lúc/)).toBeVisible();
  });
});
