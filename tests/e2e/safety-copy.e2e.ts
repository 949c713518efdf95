import { HEAD, startCommune, VILLAGE } from './support/commune.ts';
import { meetingPage } from './support/meeting-page.ts';
import { phonePage } from './support/phone-page.ts';
import { sealByList } from './support/seal-by-list.ts';
import { expect, test } from './support/test.ts';
import { bytesOf, transferPage } from './support/transfer-page.ts';

test('a phone that is lost after its meeting is made good by the copy that it asked for, at the desk', async ({
  world,
}) => {
  const { server, desk, phone: enrol } = await startCommune(world);
  const phone = await enrol();
  const page = phone.device.page();
  await phone.device.isReadyForOffline();
  await phone.device.setOffline(true);
  await phone.registerAll();
  await phone.goTo('Trang chính');
  const copy = page.getByRole('region', { name: 'Bản dự phòng ngoài máy' });
  await expect(copy).toHaveCount(0);

  const file = await test.step('the minutes are sealed, and the copy is asked for', async () => {
    const meeting = meetingPage(phone.device);
    await meeting.open();
    await sealByList(meeting, 4);
    const saved = page.waitForEvent('download');
    await copy.getByRole('button', { name: 'Lưu bản dự phòng' }).click();
    const download = await saved;
    expect(download.suggestedFilename()).toMatch(/^nep-nha-du-phong-[a-z0-9-]+\.nepnha$/);
    await expect(copy.getByText(/^Đã lưu lúc/)).toBeVisible();
    await page.screenshot({ path: test.info().outputPath('sealed.png'), fullPage: true });
    return bytesOf(download);
  });

  await test.step('home says that there is one, and asks again when more was recorded', async () => {
    await phone.goTo('Trang chính');
    await expect(copy.getByText(/^Đã lưu lúc/)).toBeVisible();
    await expect(copy.getByRole('button')).toHaveCount(0);
    await page.screenshot({ path: test.info().outputPath('home.png'), fullPage: true });
  });
  expect(file.includes('registration')).toBe(false);
  await phone.device.close();

  await test.step('the desk hands it to the server, which has the whole meeting then', async () => {
    const intake = transferPage(desk.device);
    await intake.open();
    await intake.pick(file);
    await expect(intake.news(new RegExp(`^Xã đã nhận \\d+ mục mới của ${HEAD}$`))).toBeVisible();
    await desk.device.page().screenshot({ path: test.info().outputPath('desk.png') });
    await desk.goTo('Bảng theo dõi');
    await expect(desk.row(VILLAGE)).toContainText('Đã chốt');
    await intake.open();
    await intake.pick(file);
    await expect(intake.news('Xã đã có đủ mọi mục trong tệp này')).toBeVisible();
  });

  await test.step('without a network the desk keeps it unread, and says so', async () => {
    await server.kill();
    const intake = transferPage(desk.device);
    await intake.pick(file);
    await expect(intake.news('Đã giữ tệp, chưa gửi được lên xã')).toBeVisible();
  });
});

test('the copy is offered where things are handed over', async ({ world }) => {
  const { phone: enrol } = await startCommune(world);
  const phone = await enrol();
  await phone.device.isReadyForOffline();
  await phone.device.setOffline(true);
  await phonePage(phone.device).registerAll();
  await transferPage(phone.device).open();
  const page = phone.device.page();
  await expect(page.getByRole('button', { name: 'Lưu bản dự phòng' })).toBeVisible();
  await page.screenshot({ path: test.info().outputPath('transfer.png'), fullPage: true });
});
