import { startCommune } from './support/commune.ts';
import { press } from './support/device.ts';
import { meetingPage, type Ballots } from './support/meeting-page.ts';
import { expect, test } from './support/test.ts';

const ON_EACH_BALLOT: Ballots = [['Lê Thị Thu'], [], ['Lê Thị Thu', 'Trần Văn Bình']];

test('a show of hands refuses more hands than people, and is sealed without network', async ({ world }) => {
  const { phone: enrol } = await startCommune(world);
  const phone = await enrol();
  const { device } = phone;
  const meeting = meetingPage(device);
  await device.setOffline(true);
  await meeting.open();
  await meeting.markPresent(5);
  await meeting.goOnTo('Chủ trì, thư ký');
  await meeting.chooseOfficials('Đặng Thị Hoa');
  await meeting.goOnTo('Bình xét');
  await meeting.chooseMethod('Giơ tay từng hộ');

  await meeting.countHands({ for: 4, against: 1, abstained: 1 });
  await expect(device.page().getByText('= 6, nhiều hơn 5 người có mặt: thừa 1. Đếm lại tay.')).toBeVisible();
  await expect(device.page().getByRole('button', { name: 'Ghi, sang hộ sau' })).toBeDisabled();

  await meeting.countHands({ for: 2, against: 2, abstained: 1 });
  await expect(device.page().getByText('2/5 = 40,00 %, cần 3: không được đề nghị')).toBeVisible();
  await press(device.page().getByRole('button', { name: 'Ghi, sang hộ sau' }));
  // Before it is shown, the next press would be counted for this one.
  await expect(device.page().getByText(/^Đã biểu quyết 1\/\d+ hộ$/)).toBeVisible();
  await meeting.approveEachHousehold();
  await meeting.goOnTo('Biên bản');

  await expect(device.page().getByText('Đề nghị 5 · không đề nghị 1 · chưa có kết quả 0')).toBeVisible();
  expect(await meeting.signAndSeal()).not.toBe('');
});

test('a secret ballot: two tellers who differ count again, through the death of the browser', async ({
  world,
}) => {
  const { server, phone: enrol } = await startCommune(world);
  const phone = await enrol();
  const { device } = phone;
  const meeting = meetingPage(device);
  await server.kill();
  await meeting.open();
  await meeting.markPresent(5);
  await meeting.goOnTo('Chủ trì, thư ký');
  await meeting.chooseOfficials('Đặng Thị Hoa');
  await meeting.goOnTo('Bình xét');
  await meeting.chooseMethod('Bỏ phiếu kín');
  await meeting.accountBallots({ issued: 5, spoiled: 1, notReturned: 1 });

  await test.step('the browser dies after the second ballot and the count goes on with the third', async () => {
    await meeting.startCount(1);
    await meeting.enterBallots(ON_EACH_BALLOT.slice(0, 2));
    await device.kill();
    await device.reopen('/');
    await meeting.resume();
    await expect(device.page().getByRole('button', { name: 'Người 1 đếm tiếp: 2/3' })).toBeVisible();
    await meeting.startCount(1);
    await meeting.enterBallots(ON_EACH_BALLOT.slice(2));
    await meeting.finishCount(1);
  });

  await test.step('the second teller differs: there is no result', async () => {
    await meeting.startCount(2);
    await meeting.enterBallots([['Lê Thị Thu'], [], ['Trần Văn Bình']]);
    await meeting.finishCount(2);
    await expect(device.page().getByText('Hai người đếm khác nhau ở 1 hộ')).toBeVisible();
    await expect(device.page().getByRole('row', { name: 'Lê Thị Thu 2 1' })).toBeVisible();
    await expect(device.page().getByRole('link', { name: 'Tiếp: Biên bản' })).toBeHidden();
  });

  await test.step('both count again and agree', async () => {
    await device.page().getByRole('button', { name: 'Hai người đếm lại' }).tap();
    for (const teller of [1, 2] as const) {
      await meeting.startCount(teller);
      await meeting.enterBallots(ON_EACH_BALLOT);
      await meeting.finishCount(teller);
    }
    await expect(device.page().getByText('Hai người đếm như nhau')).toBeVisible();
  });

  await meeting.goOnTo('Biên bản');
  // The decree counts those present: of five, three valid ballots are the 60 % that a household needs.
  await expect(device.page().getByText('Đề nghị 4 · không đề nghị 2 · chưa có kết quả 0')).toBeVisible();
  expect(await meeting.signAndSeal()).not.toBe('');
});
