import { HEAD, SECOND, startCommune } from './support/commune.ts';
import { meetingPage } from './support/meeting-page.ts';
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

test('what two phones record differently of a meeting must be settled before it is sealed', async ({
  world,
}) => {
  const commune = await startCommune(world);
  const head = await commune.phone();
  const second = await commune.second();
  const meeting = meetingPage(head.device);
  const helper = meetingPage(second.device);
  const page = head.device.page();
  await meeting.open();
  await meeting.markPresent(4);
  await meeting.goOnTo('Chủ trì, thư ký');
  await helper.resume();
  await helper.at('Chủ trì, thư ký');

  await test.step('without network each notes another secretary; presence adds up', async () => {
    for (const phone of [head, second]) await phone.device.setOffline(true);
    await helper.chooseSecretary('Trần Văn Bình');
    await helper.goTo('Điểm danh');
    await helper.markPresent(1);
    await meeting.chooseOfficials('Đặng Thị Hoa');
    await meeting.goOnTo('Bình xét');
    await meeting.chooseMethod('Cả danh sách');
    for (const phone of [head, second]) await phone.device.setOffline(false);
  });

  await meeting.goTo('Biên bản');
  await expect(page.getByText('1 mục hai máy ghi khác nhau. Chọn bản đúng dưới đây.')).toBeVisible();
  const versions = page.getByRole('group', { name: /Bản nào đúng/ });
  await expect(versions.getByRole('button', { name: 'Đặng Thị Hoa' })).toContainText(HEAD);
  await expect(versions.getByRole('button', { name: 'Trần Văn Bình' })).toContainText(SECOND);
  await expect(page.getByRole('link', { name: 'Bà con nhất trí, ký biên bản' })).toBeHidden();

  await versions.getByRole('button', { name: 'Đặng Thị Hoa' }).tap();
  await expect(versions).toBeHidden();
  await meeting.goTo('Điểm danh');
  await expect(meeting.quorum()).toContainText('5/6');
  await meeting.goTo('Bình xét');
  await meeting.approveList();
  await meeting.goOnTo('Biên bản');
  expect(await meeting.signAndSeal()).not.toBe('');
});
