import { startCommune, VILLAGE } from './support/commune.ts';
import { meetingPage } from './support/meeting-page.ts';
import { expect, test } from './support/test.ts';

test('a whole meeting without server, through two deaths of the browser, is received and accepted', async ({
  world,
}) => {
  const { server, desk, phone: enrol } = await startCommune(world);
  const phone = await enrol();
  const { device } = phone;
  const meeting = meetingPage(device);

  await test.step('the server dies, the browser dies, the app opens again', async () => {
    await server.kill();
    await device.kill();
    await device.reopen('/');
    await phone.hasVillage(6);
  });

  await test.step('registration', async () => {
    await phone.registerAll();
    await expect(phone.strip()).toContainText('Đã ghi 6/6');
    await expect(phone.strip()).toContainText('Chưa gửi 6');
    await expect(phone.strip()).not.toContainText('Xã đã nhận');
  });

  await test.step('attendance up to the quorum of 60 %: four of six', async () => {
    await meeting.open();
    await meeting.markPresent(3);
    await expect(meeting.quorum()).toContainText('Còn thiếu 1 người');
    await meeting.markPresent(1);
    await expect(meeting.quorum()).toContainText('Đủ số người để bình xét');
  });

  await test.step('the browser dies in the middle and everything is still there', async () => {
    await device.kill();
    await device.reopen('/');
    await meeting.resume();
    await meeting.at('Chủ trì, thư ký');
  });

  await test.step('officials, vote with one exception', async () => {
    await meeting.chooseOfficials('Đặng Thị Hoa');
    await meeting.goOnTo('Bình xét');
    await meeting.chooseMethod('Cả danh sách');
    await meeting.takeOut('Lê Thị Thu');
    await meeting.approveList();
  });

  const code = await test.step('minutes, signatures, seal', async () => {
    await device.kill();
    await device.reopen('/');
    await meeting.resume();
    await meeting.at('Biên bản');
    await expect(device.page().getByText('Đề nghị 5 · không đề nghị 1 · chưa có kết quả 0')).toBeVisible();
    return meeting.signAndSeal();
  });
  expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);

  await test.step('submitted without network: recorded, not received', async () => {
    await phone.submit();
    await expect(phone.strip()).toContainText(/Chưa gửi \d+/);
    await expect(phone.strip()).not.toContainText('Xã đã nhận');
  });

  await test.step('the server is back: all is received without a touch', async () => {
    await server.restart();
    await expect(phone.strip()).toContainText('Xã đã nhận', { timeout: 130_000 });
    await expect(phone.strip()).not.toContainText('Chưa gửi');
  });

  await test.step('the officer sees the flags and the same code, and accepts', async () => {
    const page = desk.device.page();
    await desk.goTo('Bảng theo dõi');
    await expect(desk.row(VILLAGE)).toContainText('Đã nộp', { timeout: 130_000 });
    await desk.openVillage(VILLAGE);
    await expect(page.getByText(/^Từ lúc mở họp đến lúc chốt biên bản chỉ \d+ giây/)).toBeVisible();
    await page.getByRole('tab', { name: /^Cuộc họp/ }).click();
    await expect(page.getByText(code).first()).toBeVisible();
    await desk.accept();
  });

  await test.step('the phone learns of it by itself', async () => {
    await phone.goTo('Trang chính');
    await expect(phone.nextStep()).toContainText('Xã đã tiếp nhận kết quả');
  });
});
