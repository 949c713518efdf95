import { HEAD, startCommune } from './support/commune.ts';
import { type Device, PIN } from './support/device.ts';
import { entriesOfFirstRelease, headsOfFirstRelease, putFirstRelease } from './support/first-release.ts';
import { meetingPage } from './support/meeting-page.ts';
import { phonePage } from './support/phone-page.ts';
import { THON_DONG } from './support/registers.ts';
import { expect, test } from './support/test.ts';
import { wordsInDatabases, wordsOnDisk } from './support/what-lies-open.ts';

const WORDS = [HEAD, 'Trần Thị Minh', ...new Set(THON_DONG.flatMap(({ head, address }) => [head, address]))];
const NOTE = 'Con gái đi làm ở Bắc Ninh';

const asksForPin = (device: Device) =>
  expect(device.page().getByRole('heading', { level: 1, name: 'Nhập mã PIN' })).toBeVisible();
const isOpen = (device: Device) =>
  expect(device.page().getByRole('link', { name: /Đã ghi \d+\/\d+/ })).toBeVisible();

test('a phone that was lost tells nobody a name, an address or an answer, and opens for its owner', async ({
  world,
}) => {
  const { phone: enrol, desk } = await startCommune(world);
  const phone = await enrol();
  const { device } = phone;
  await phone.registerAll();
  await test.step('something typed on the phone itself', async () => {
    await (await phone.find('le thi thu')).tap();
    await device.page().getByRole('button', { name: 'Sửa thông tin' }).tap();
    await device.page().getByLabel('Ghi chú').fill(NOTE);
    await device.page().getByRole('button', { name: 'Ghi sửa đổi' }).tap();
    await expect(device.page().getByText(NOTE)).toBeVisible();
  });
  await device.kill();
  await desk.device.kill();
  expect(wordsOnDisk(device.profile, [...WORDS, NOTE])).toEqual([]);
  expect(wordsOnDisk(desk.device.profile, WORDS)).toEqual([]);

  await device.pinByHand();
  await device.reopen('/');
  await asksForPin(device);
  expect(await wordsInDatabases(device.page(), [...WORDS, NOTE])).toEqual([]);
  await device.typePin(PIN);
  await expect(phone.strip()).toContainText('Đã ghi 6/6');
});

test('wrong PINs wait, longer and longer, and nothing is lost by them', async ({ world }) => {
  const { phone: enrol } = await startCommune(world);
  const phone = await enrol();
  const { device } = phone;
  await phone.answerFor('Trần Văn Bình', 'Đăng ký');
  await device.pinByHand();
  await device.page().clock.install();
  await device.goto('/');
  const refused = device.page().getByRole('alert');
  for (let nth = 1; nth <= 4; nth++) {
    await asksForPin(device);
    await device.typePin('130571');
    await expect(refused).toContainText('Mã PIN chưa đúng.');
  }
  await expect(refused).toContainText(/Chờ (30|2\d) giây rồi gõ lại/);
  await device.typePin(PIN);
  await asksForPin(device);

  await device.page().clock.fastForward(31_000);
  await expect(refused).toContainText('Gõ lại. Sổ trên máy không bị xóa.');
  await device.typePin(PIN);
  await expect(phone.strip()).toContainText('Đã ghi 1/6');
});

test('a forgotten PIN costs one code of the officer, read on the telephone to a phone without network', async ({
  world,
}) => {
  const { phone: enrol, desk } = await startCommune(world);
  const phone = await enrol();
  const { device } = phone;
  await phone.answerFor('Trần Văn Bình', 'Đăng ký');
  await expect(phone.strip()).toContainText('Xã đã nhận');
  await device.pinByHand();
  await device.setOffline(true);
  await device.goto('/households');
  await asksForPin(device);
  const code = await test.step('the officer reads the code out', async () => {
    const page = desk.device.page();
    await desk.goTo('Người và máy');
    await page.getByRole('button', { name: HEAD }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: 'Mã mở khóa' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Ghi nhật ký và hiện mã' }).click();
    const told = page.getByRole('dialog').getByText(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){2}$/);
    return (await told.textContent()) ?? '';
  });

  const page = device.page();
  await page.getByRole('button', { name: 'Quên mã PIN' }).tap();
  await page.getByLabel('Mã mở khóa 12 chữ và số').fill(code.toLowerCase().replaceAll('-', ' '));
  await page.getByRole('button', { name: 'Tiếp tục' }).tap();
  await device.typePin('050968');
  await device.typePin('050968');
  await expect(phone.strip()).toContainText('Đã ghi 1/6');
  expect(new URL(page.url()).pathname).toBe('/households');

  await device.goto('/');
  await device.typePin(PIN);
  await expect(page.getByRole('alert')).toContainText('Mã PIN chưa đúng.');
  await device.typePin('050968');
  await expect(phone.strip()).toContainText('Đã ghi 1/6');
});

test('a phone that nobody touches locks itself, in every tab, but never within a meeting', async ({
  world,
}) => {
  const { phone: enrol } = await startCommune(world);
  const phone = await enrol();
  const { device } = phone;
  await phone.registerAll();
  await device.page().clock.install();
  await device.goto('/households');
  await isOpen(device);
  await device.pinByHand();
  const page = device.page();
  await page.clock.fastForward('04:30');
  await isOpen(device);
  await page.clock.fastForward('01:00');
  await asksForPin(device);
  await device.typePin(PIN);
  await expect(page.getByRole('searchbox', { name: 'Tìm hộ' })).toBeVisible();

  const meeting = meetingPage(device);
  await meeting.open();
  await meeting.at('Điểm danh');
  await page.clock.fastForward('45:00');
  await meeting.at('Điểm danh');
  await phone.goTo('Trang chính');
  await page.clock.fastForward('06:00');
  await asksForPin(device);
});

test('a person locks the phone by hand, and its other tab with it', async ({ world }) => {
  const { phone: enrol } = await startCommune(world);
  const { device } = await enrol();
  const other = phonePage(device, await device.newTab('/'));
  await expect(other.strip()).toBeVisible();
  await device.pinByHand();
  await device.page().bringToFront();
  await device.page().getByRole('link', { name: 'Đã ghi' }).tap();
  await device.page().getByRole('button', { name: 'Khóa ngay' }).tap();
  await asksForPin(device);
  const behind = other.strip().page();
  await expect(behind.getByRole('heading', { level: 1, name: 'Nhập mã PIN' })).toBeVisible();

  await device.typePin(PIN);
  await expect(device.page().getByRole('button', { name: 'Khóa ngay' })).toBeVisible();
  await expect(behind.getByRole('heading', { level: 1, name: 'Nhập mã PIN' })).toBeVisible();
});

test('an officer’s code typed on a phone’s page opens the desk with the PIN that was chosen, and leaves no empty book behind', async ({
  world,
}) => {
  const { desk, server } = await startCommune(world);
  const page = desk.device.page();
  await desk.goTo('Người và máy');
  await page.getByRole('radio', { name: /^Công chức xã/ }).check();
  await page.getByLabel('Họ và tên').fill('Vũ Thị Hạnh');
  await page.getByRole('button', { name: 'Tạo mã mời' }).click();
  const slip = page.getByRole('region', { name: 'Mã mời của Vũ Thị Hạnh' });
  const code = await slip.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/).textContent();

  const device = await world.open('desk', server);
  await device.pinByHand();
  await device.goto('/');
  await device
    .page()
    .getByLabel('Mã mời 8 chữ và số')
    .fill(code ?? '');
  await device.page().getByRole('button', { name: 'Nhận sổ', exact: true }).click();
  await device.typePin(PIN);
  await device.typePin(PIN);
  const board = device.page().getByRole('heading', { level: 1, name: 'Bảng theo dõi các thôn' });
  await expect(board).toBeVisible();
  const databases = await device
    .page()
    .evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  expect(databases).not.toContain('nep-nha-phone');

  await device.page().reload();
  await asksForPin(device);
  await device.typePin(PIN);
  await expect(board).toBeVisible();
});

test('a phone of the first release gets its PIN at the next start and keeps all it recorded, killed in the midst of it too', async ({
  world,
  server,
}) => {
  const device = await world.open('phone', server);
  await device.pinByHand();
  await putFirstRelease(device);
  const heads = headsOfFirstRelease();
  expect(wordsOnDisk(device.profile, heads).length).toBeGreaterThan(0);
  expect(await wordsInDatabases(device.page(), heads)).not.toEqual([]);

  await device.goto('/');
  await expect(device.page().getByText('Mọi điều đã ghi giữ nguyên.')).toBeVisible();
  await device.typePin(PIN);
  await device.typePin(PIN);
  await device.kill();
  await device.reopen('/');
  const asked = device.page().getByRole('heading', { level: 1, name: /^(Đặt mã PIN 6 số|Nhập mã PIN)$/ });
  await expect(asked).toBeVisible();
  if ((await asked.textContent()) === 'Đặt mã PIN 6 số') await device.typePin(PIN);
  await device.typePin(PIN);
  await isOpen(device);

  await device.goto('/');
  await asksForPin(device);
  expect(await wordsInDatabases(device.page(), heads)).toEqual([]);
  await device.typePin(PIN);
  await phonePage(device).goTo('Sổ hộ');
  for (const head of heads.slice(0, 3)) await expect(device.page().getByText(head).first()).toBeVisible();
  const entries = await device.page().evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open('nep-nha-phone');
        opening.onsuccess = () => {
          const counting = opening.result.transaction('entries').objectStore('entries').count();
          counting.onsuccess = () => resolve(counting.result);
        };
      }),
  );
  expect(entries).toBe(entriesOfFirstRelease());
});
