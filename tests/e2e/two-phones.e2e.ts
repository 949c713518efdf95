import { HEAD, SECOND, startCommune } from './support/commune.ts';
import { meetingPage } from './support/meeting-page.ts';
import { phonePage } from './support/phone-page.ts';
import { expect, test } from './support/test.ts';

test('two phones that record one household differently both see both, and one of them settles it', async ({
  world,
}) => {
  const commune = await startCommune(world);
  const head = await commune.phone();
  const second = await commune.second();

  for (const phone of [head, second]) await phone.device.setOffline(true);
  await head.answerFor('Trần Văn Bình', 'Đăng ký');
  await second.answerFor('Trần Văn Bình', 'Không đăng ký');
  for (const phone of [head, second]) await phone.device.setOffline(false);

  for (const phone of [head, second]) {
    await phone.goTo('Trang chính');
    await phone.device.page().getByRole('link', { name: 'Chọn bản đúng' }).tap();
    const versions = phone.device.page().getByRole('group', { name: /Trần Văn Bình.*Bản nào đúng/ });
    await expect(versions.getByRole('button').filter({ hasText: 'Không đăng ký' })).toContainText(SECOND);
    await expect(versions.getByRole('button').filter({ hasText: /^Đăng ký/ })).toContainText(HEAD);
  }
  await second.device
    .page()
    .getByRole('button')
    .filter({ hasText: /^Đăng ký/ })
    .tap();

  for (const phone of [head, second]) {
    await expect(phone.device.page().getByText('Hai máy ghi khác nhau')).toBeHidden();
    await expect(await phone.find('tran van binh')).toContainText('Đã đăng ký');
  }
});

test('a meeting whose attendance is recorded differently cannot be sealed before somebody settles it', async ({
  world,
}) => {
  const commune = await startCommune(world);
  const head = await commune.phone();
  const second = await commune.second();
  const meeting = meetingPage(head.device);
  const helper = meetingPage(second.device);
  await meeting.open();
  await meeting.markPresent(4);
  await second.goTo('Cuộc họp');
  await helper.resume();
  await helper.at('Chủ trì, thư ký');

  await test.step('both mark the same household while no network is there', async () => {
    for (const phone of [head, second]) await phone.device.setOffline(true);
    await meeting.markPresentByName('Hoàng Văn Long');
    await second.device.goto(`${new URL(head.device.page().url()).pathname}`);
    await helper.markRepresentative('Hoàng Văn Long', 'Hoàng Thị Lan');
    await meeting.goOnTo('Chủ trì, thư ký');
    await meeting.chooseOfficials('Đặng Thị Hoa');
    await meeting.goOnTo('Bình xét');
    await meeting.chooseMethod('Cả danh sách');
    await meeting.approveList();
    await meeting.goOnTo('Biên bản');
    for (const phone of [head, second]) await phone.device.setOffline(false);
  });

  const page = head.device.page();
  await expect(page.getByText('1 mục hai máy ghi khác nhau. Chọn bản đúng dưới đây.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Bà con nhất trí, ký biên bản' })).toBeHidden();

  await page.getByRole('button').filter({ hasText: 'Hoàng Thị Lan' }).tap();
  expect(await meeting.signAndSeal()).not.toBe('');
  await expect(phonePage(head.device).strip()).toContainText('Xã đã nhận');
});
