import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { mkdtempSync, rmSync } from 'node:fs';
import { bytesOfParcel, parcelOfBytes } from '../../src/transfer/parcel-bytes.ts';
import { HEAD, SECOND, startCommune, VILLAGE } from './support/commune.ts';
import { watchCodes, writeFilm } from './support/film.ts';
import { meetingPage } from './support/meeting-page.ts';
import { phonePage } from './support/phone-page.ts';
import { expect, test } from './support/test.ts';
import { bytesOf, transferPage } from './support/transfer-page.ts';

test('what a phone without network recorded reaches the commune as a file, and the receipt comes back as one', async ({
  world,
}) => {
  const { server, desk, phone: enrol } = await startCommune(world);
  const phone = await enrol();
  await desk.device.isReadyForOffline();
  await desk.goTo('Người và máy');
  // The desk must know the phone before the network goes.
  await expect(desk.device.page().getByRole('button', { name: `Thu hồi máy của ${HEAD}` })).toBeVisible();
  const sending = transferPage(phone.device);
  const intake = transferPage(desk.device);

  await phone.device.setOffline(true);
  await server.kill();

  const file = await test.step('the phone records a village and a meeting, and hands over', async () => {
    await phone.registerAll();
    const meeting = meetingPage(phone.device);
    await meeting.open();
    await meeting.markPresent(4);
    await phone.goTo('Trang chính');
    await sending.open();
    return sending.sendFile();
  });
  await expect(phone.strip()).not.toContainText('Xã đã nhận');

  await test.step('the desk takes it in, without network itself', async () => {
    await intake.open();
    await intake.pick(file);
    await expect(intake.news(new RegExp(`^Đã nhận \\d+ mục mới của ${HEAD}$`))).toBeVisible();
    const row = desk.device.page().getByRole('row').filter({ hasText: HEAD });
    await expect(row).toContainText('Đã giữ, sẽ gửi lên khi có mạng');
    await desk.goTo('Bảng theo dõi');
    await expect(desk.row(VILLAGE)).toContainText('Đang họp');
  });

  await test.step('the same file, a damaged one, another commune’s and no parcel change nothing', async () => {
    await intake.open();
    await intake.pick(file);
    await expect(intake.news('Máy này đã nhận từ trước, không cần nhận lại')).toBeVisible();
    const damaged = Buffer.from(file);
    damaged.writeUInt8(damaged.readUInt8(40) ^ 1, 40);
    await intake.pick(damaged);
    await expect(intake.news('Tệp bị hỏng hoặc thiếu.')).toBeVisible();
    const opened = await parcelOfBytes(new Uint8Array(file));
    if (!opened.ok) throw new Error(`The file is no parcel: ${opened.error.type}`);
    const foreign = await bytesOfParcel({ ...opened.value, commune: 'xa-khac' });
    await intake.pick(Buffer.from(foreign));
    await expect(intake.news('Tệp này của xã khác.')).toBeVisible();
    await intake.pick(Buffer.from('không phải'), 'anh.jpg');
    await expect(intake.news('Tệp này không phải của Nếp Nhà.')).toBeVisible();
  });

  const receipt =
    await test.step('the desk has a network again: the commune has it, and the desk a receipt', async () => {
      await server.restart();
      const page = desk.device.page();
      const row = page.getByRole('row').filter({ hasText: HEAD });
      await expect(row).toContainText('Xã đã nhận', { timeout: 130_000 });
      await row.getByRole('button', { name: `Trả biên nhận cho ${HEAD}` }).click();
      await expect(page.getByRole('img', { name: 'Mã QR biên nhận' })).toBeVisible();
      const saved = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Lưu thành tệp' }).click();
      return bytesOf(await saved);
    });

  await test.step('the phone, which never had a network, says received by the receipt alone', async () => {
    await expect(phone.strip()).not.toContainText('Xã đã nhận');
    await sending.pick(receipt, 'bien-nhan.nepnha');
    await expect(sending.news(/^Xã đã nhận \d+ mục của máy này$/)).toBeVisible();
    await expect(phone.strip()).toContainText('Xã đã nhận');
    await phone.device.page().getByRole('button', { name: 'Xem và in biên nhận' }).click();
    await expect(phone.device.page().getByRole('img', { name: 'Mã QR biên nhận' })).toBeVisible();
  });
});

test('moving codes carry a village from one phone’s screen to another one’s camera', async ({ world }) => {
  const { server, desk, phone: enrol } = await startCommune(world);
  const folder = mkdtempSync(join(tmpdir(), 'nep-nha-film-'));
  const film = join(folder, 'film.y4m');
  writeFilm(film, [{ size: 1, dark: [false] }]);
  const phone = await enrol();
  const code = await desk.invite({ name: SECOND, village: VILLAGE, role: 'Người ghi thứ hai' });
  const second = phonePage(await world.open('phone', server, film));
  await second.enrolBy(code);
  await second.hasVillage(6);
  await second.device.isReadyForOffline();
  await phone.device.setOffline(true);
  await second.device.setOffline(true);

  await phone.registerAll();
  await phone.goTo('Trang chính');
  await transferPage(phone.device).open();
  await phone.device.page().getByRole('button', { name: 'Hiện mã QR' }).tap();
  const shown = await watchCodes(phone.device.page(), 12);
  writeFilm(film, shown.toReversed());

  const receiving = transferPage(second.device);
  await receiving.open();
  await second.device.page().getByRole('button', { name: 'Quét mã QR' }).tap();
  await expect(receiving.news(new RegExp(`^Đã nhận 12 mục mới của ${HEAD}$`))).toBeVisible({
    timeout: 60_000,
  });
  await expect(second.strip()).toContainText('Đã ghi 6/6');
  await expect(second.device.page().getByRole('region', { name: 'Đang giữ hộ máy khác' })).toContainText(
    HEAD,
  );
  rmSync(folder, { recursive: true });
});
