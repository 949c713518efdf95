import { startCommune, VILLAGE } from './support/commune.ts';
import { decisionPage } from './support/decision-page.ts';
import { meetingPage } from './support/meeting-page.ts';
import { postingPage } from './support/posting-page.ts';
import { sealByList } from './support/seal-by-list.ts';
import { expect, test } from './support/test.ts';

const MS_A_DAY = 86_400_000;
/** Who was without a server for a while asks again at the latest after so long. */
const BACK_MS = 130_000;

/** A day so many days ago, as a date field takes it. */
const daysAgo = (days: number): string =>
  new Date(Date.now() - days * MS_A_DAY).toLocaleDateString('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' });

test('from the meeting to the decision, posted, heard, handed in, signed and revoked, through outages on both sides', async ({
  world,
}) => {
  const { server, desk, phone: enrol } = await startCommune(world);
  const phone = await enrol();
  const page = phone.device.page();
  const meeting = meetingPage(phone.device);
  const posting = postingPage(phone.device);
  const decision = decisionPage(desk);

  await meeting.open();
  const code = await sealByList(meeting, 5, ['Lê Thị Thu']);

  await server.kill();
  await test.step('without a server: the list is put up, an opinion is heard and settled, the sheet comes down', async () => {
    await phone.goTo('Trang chính');
    await expect(phone.nextStep()).toContainText('Niêm yết');
    await posting.putUp(daysAgo(12));
    await expect(posting.sheet(1)).not.toContainText('Lê Thị Thu');
    await posting.note('Trần Văn Bình', 'Hộ này còn nợ quỹ thôn');
    await posting.settle('Trần Văn Bình', 'Không chấp nhận', 'Đã nộp đủ, có biên lai');
    await posting.takeDown(daysAgo(1));
  });

  await test.step('without a server: the minutes print with their code, and the dossier is handed in', async () => {
    await phone.device.goto('/dossier');
    await expect(page.getByText('Hồ sơ đã đủ')).toBeVisible();
    await phone.submit();
    await phone.device.goto('/papers/F8');
    await expect(page.locator('[data-document]').first()).toContainText(code);
  });

  await server.restart();
  await phone.goTo('Trang chính');
  await expect(phone.strip()).toContainText('Xã đã nhận', { timeout: BACK_MS });
  await desk.goTo('Bảng theo dõi');
  await expect(desk.row(VILLAGE)).toContainText('Đã nộp', { timeout: BACK_MS });
  await desk.openVillage(VILLAGE);
  await desk.accept();
  await phone.goTo('Trang chính');
  await expect(phone.nextStep()).toContainText('chờ quyết định', { timeout: BACK_MS });

  await server.kill();
  await test.step('through an outage at the office: drafted, signed, printed, published, handed over', async () => {
    await decision.draft();
    await decision.sign('118/QĐ-UBND', 'Hoàng Văn Quyết');
    const paper = await decision.paper('Quyết định và danh sách');
    expect(paper).toContain('Mẫu số 10');
    expect(paper).toContain('118/QĐ-UBND');
    expect(paper).toContain('Trần Văn Bình');
    expect(paper).not.toContain('Lê Thị Thu');
    await decision.publish('Bảng tin Ủy ban nhân dân');
    await decision.handOver('Nhà văn hóa thôn');
  });

  await server.restart();
  await test.step('the village learns which of its households were recognised', async () => {
    await expect(phone.nextStep()).toContainText('118/QĐ-UBND', { timeout: BACK_MS });
    await (await phone.find('Trần Văn Bình')).tap();
    await expect(page.getByText('Gia đình văn hóa').first()).toBeVisible();
  });

  await test.step('a revocation reaches the village too, and the year book says so', async () => {
    await decision.revoke('Trần Văn Bình', 'Kê khai không đúng');
    await decision.sign('125/QĐ-UBND', 'Hoàng Văn Quyết');
    await expect(page.getByText('Bị thu hồi')).toBeVisible();
    await desk.goTo('Sổ theo dõi');
    await expect(desk.device.page().getByRole('row').filter({ hasText: 'Trần Văn Bình' })).toContainText(
      'Bị thu hồi',
    );
  });
});
