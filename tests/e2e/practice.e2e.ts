import { meetingPage } from './support/meeting-page.ts';
import { expect, test } from './support/test.ts';

test('a whole meeting is practised without server, code or PIN, and nothing of it is ever sent or kept with the real book', async ({
  world,
  server,
}) => {
  const phone = await world.openPhone(server);
  const { device } = phone;
  const page = () => device.page();
  const band = () => page().getByRole('region', { name: 'Luyện tập' });
  const meeting = meetingPage(device);
  await device.goto('/');
  await device.isReadyForOffline();
  const asked = device.countRequests('/api/sync');
  await server.kill();

  await test.step('from the entrance into the made-up village', async () => {
    await page().getByRole('link', { name: 'Luyện tập với thôn mẫu' }).tap();
    await expect(band()).toContainText('không gửi đi đâu');
    await phone.hasVillage(12);
  });

  await test.step('registration, meeting, seal', async () => {
    await phone.registerAll();
    await meeting.open();
    await meeting.markPresent(8);
    await meeting.goOnTo('Chủ trì, thư ký');
    await meeting.chooseOfficials('Trần Thị Bình');
    await meeting.goOnTo('Bình xét');
    await meeting.chooseMethod('Cả danh sách');
    await meeting.approveList();
    await meeting.goOnTo('Biên bản');
    expect(await meeting.signAndSeal()).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    await expect(phone.strip()).not.toContainText('Chưa gửi');
  });

  await test.step('it begins again from nothing', async () => {
    await band().getByRole('button', { name: 'Làm lại' }).tap();
    await expect(phone.strip()).toContainText('Đã ghi 0/12');
  });

  await test.step('outside nothing is left of it, and nothing was asked of the server', async () => {
    await band().getByRole('button', { name: 'Thoát' }).tap();
    await expect(page().getByRole('heading', { name: 'Nếp Nhà' })).toBeVisible();
    await expect(band()).toBeHidden();
    expect(asked().all).toBe(0);
  });
});
