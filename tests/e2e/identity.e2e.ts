import { HEAD, startCommune, VILLAGE, type Commune } from './support/commune.ts';
import type { PhonePage } from './support/phone-page.ts';
import { expect, test } from './support/test.ts';

const received = (phone: PhonePage) => expect(phone.strip()).toContainText('Xã đã nhận', { timeout: 30_000 });

/** Looks at what the phone says of its refusal; it goes on recording all the same. */
async function readRefusal(phone: PhonePage, sentence: string): Promise<void> {
  await expect(phone.strip()).toContainText('Chưa gửi được: xem cách sửa', { timeout: 30_000 });
  await phone.strip().tap();
  const alert = phone.device.page().getByRole('alert');
  await expect(alert).toContainText(sentence);
  await expect(alert).toContainText('mã mời mới');
}

/** Takes the one way that the phone offers: a new code. What the commune never took is recorded again by itself. */
async function comeBack({ desk }: Commune, phone: PhonePage, again: number): Promise<void> {
  const page = phone.device.page();
  await page.getByRole('link', { name: 'Nhập mã mời mới' }).tap();
  await page.getByLabel('Mã mời 8 chữ và số').fill(await desk.invite({ name: HEAD, village: VILLAGE }));
  await page.getByRole('button', { name: 'Nhận lại sổ' }).tap();
  await expectBack(phone, again);
}

async function expectBack(phone: PhonePage, again: number): Promise<void> {
  // Of each household its answer, and that it was told about its data.
  const said = phone.device.page().getByText(`Máy đã tự ghi lại ${again * 2} mục dưới tên mới.`);
  await expect(said).toBeVisible({ timeout: 30_000 });
  await received(phone);
}

/** The same from the link that the officer sends, opened on the phone. */
async function comeBackByLink({ desk }: Commune, phone: PhonePage, again: number): Promise<void> {
  const page = phone.device.page();
  await phone.device.goto(`/#invite=${await desk.invite({ name: HEAD, village: VILLAGE })}`);
  await expect(page.getByText('Xã đã thu hồi quyền của máy này.')).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Nhận lại sổ' }).tap();
  await expectBack(phone, again);
}

const expectRecorded = (phone: PhonePage, count: number) =>
  expect(phone.strip()).toContainText(`Đã ghi ${count}/6`, { timeout: 30_000 });

test('a phone whose backup was put back says so, and a new code leads it back with nothing typed twice', async ({
  world,
}) => {
  const commune = await startCommune(world);
  const phone = await commune.phone();
  const { device } = phone;
  await phone.answerFor('Trần Văn Bình', 'Đăng ký');
  await received(phone);
  const backup = await device.backUp();
  await device.reopen('/');
  await phone.answerFor('Lê Thị Thu', 'Đăng ký');
  await received(phone);

  await device.putBack(backup, '/');
  await device.setOffline(true);
  await phone.answerFor('Đặng Thị Hoa', 'Đăng ký');
  await device.setOffline(false);
  await readRefusal(phone, 'Xã đã có một sổ khác mang tên máy này.');

  const page = commune.desk.device.page();
  await commune.desk.goTo('Người và máy');
  await expect(page.getByText(`Máy cần mời lại: ${HEAD}`)).toBeVisible();
  await comeBack(commune, phone, 1);
  await expectRecorded(phone, 3);
});

test('a cloned phone: the first goes on, the second is told and comes back under a name of its own', async ({
  world,
}) => {
  const commune = await startCommune(world);
  const phone = await commune.phone();
  const backup = await phone.device.backUp();
  await phone.device.reopen('/');
  const twin = await world.openPhone(commune.server);
  await twin.device.putBack(backup, '/');
  await twin.device.setOffline(true);
  await twin.answerFor('Trần Văn Bình', 'Đăng ký');
  await phone.answerFor('Lê Thị Thu', 'Đăng ký');
  await received(phone);

  await twin.device.setOffline(false);
  await readRefusal(twin, 'Xã đã có một sổ khác mang tên máy này.');
  await comeBack(commune, twin, 1);
  for (const each of [phone, twin]) await expectRecorded(each, 2);
  await phone.answerFor('Đặng Thị Hoa', 'Đăng ký');
  await received(phone);
  await expectRecorded(twin, 3);
});

test('a revoked phone goes on recording, the officer sees it set aside, and a new code lets it speak', async ({
  world,
}) => {
  const commune = await startCommune(world);
  const phone = await commune.phone();
  await commune.desk.revoke(HEAD);
  await phone.answerFor('Trần Văn Bình', 'Đăng ký');
  await readRefusal(phone, 'Xã đã thu hồi quyền của máy này.');
  await phone.answerFor('Lê Thị Thu', 'Đăng ký');

  const page = commune.desk.device.page();
  await commune.desk.goTo('Khay để riêng');
  await expect(page.getByText('Máy đã ghi mục này không còn được dùng.').first()).toBeVisible();
  await comeBackByLink(commune, phone, 2);
  await expectRecorded(phone, 2);
  await phone.goTo('Trang chính');
  await expect(phone.device.page().getByText('mục được để riêng')).toBeHidden();
});

test('a phone that stands in 1970, then in 2099, says so and loses nothing', async ({ world }) => {
  const commune = await startCommune(world);
  const phone = await commune.phone();
  const page = phone.device.page();
  const desk = commune.desk.device.page();
  await commune.desk.goTo('Người và máy');

  for (const [year, household, skew] of [
    ['1970', 'Trần Văn Bình', /chậm \d+ năm/],
    ['2099', 'Lê Thị Thu', /nhanh \d+ năm/],
  ] as const) {
    await test.step(year, async () => {
      await page.clock.setFixedTime(new Date(`${year}-01-02T03:00:00Z`));
      await phone.device.goto('/');
      await phone.answerFor(household, 'Đăng ký');
      await received(phone);
      await phone.goTo('Trang chính');
      await expect(page.getByText(/^Đồng hồ máy (chậm|nhanh) \d+ năm, xem lại ngày giờ\.$/)).toBeVisible();
      await expect(page.getByText(`hôm nay là 02/01/${year}`)).toBeVisible();
      await expect(desk.getByRole('row', { name: new RegExp(HEAD) }).getByText(skew)).toBeVisible();
    });
  }
  await expectRecorded(phone, 2);
  await phone.goTo('Cuộc họp');
  await page.goto('/meeting/new');
  await expect(page.getByRole('checkbox', { name: /Vẫn mở cuộc họp với ngày 02\/01\/2099/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Mở cuộc họp/ })).toBeDisabled();
});
