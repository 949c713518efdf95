import { VILLAGE } from './support/commune.ts';
import { expect, test } from './support/test.ts';

const REGISTER = [
  'DANH SÁCH HỘ GIA ĐÌNH THÔN ĐÔNG;;;',
  ';;;',
  'STT;Họ và tên chủ hộ;Năm sinh;Diện hộ',
  '1;Nông Văn Thắng;1961;Hộ nghèo',
  '2;Lê Thị Hoa;1970;',
].join('\r\n');

test('the chairman, on a desk of his own, reads who looked at a poverty fact and writes nothing', async ({
  world,
}) => {
  const server = await world.startServer({ empty: true });
  const desk = await world.openDesk(server);
  const page = desk.device.page();
  await desk.setUp(server.setUpLink ?? '', 'Xã Quyết Thắng', 'Trần Thị Minh');
  await desk.chooseRegister({
    name: `${VILLAGE}.csv`,
    mimeType: 'text/csv',
    buffer: Buffer.from(`\uFEFF${REGISTER}`),
  });
  await desk.takeOver();
  await desk.openYear(new Date().getFullYear());

  await test.step('the officer says what for before the fact is shown', async () => {
    await desk.openVillage(VILLAGE);
    await expect(page.getByText('Nông Văn Thắng').first()).toBeVisible();
    await expect(page.getByText('Hộ nghèo')).toBeHidden();
    await page.getByRole('button', { name: `Xem dữ liệu hạn chế của ${VILLAGE}` }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'Báo cáo, thống kê' }).check();
    await dialog.getByRole('button', { name: 'Ghi nhật ký và xem' }).click();
    await expect(page.getByText('Hộ nghèo')).toBeVisible();
  });

  const code = await test.step('the officer invites the chairman', async () => {
    await desk.goTo('Người và máy');
    await page.getByRole('radio', { name: 'Chủ tịch xã' }).check();
    await page.getByLabel('Họ và tên').fill('Lương Văn Tài');
    await page.getByRole('button', { name: 'Tạo mã mời' }).click();
    const slip = page.getByRole('region', { name: 'Mã mời của Lương Văn Tài' });
    return (await slip.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/).textContent()) ?? '';
  });

  const chairman = await world.openDesk(server);
  const his = chairman.device.page();
  await test.step('the chairman comes in by the code', async () => {
    await chairman.device.goto(`/desk#invite=${code}`);
    await his.getByRole('button', { name: 'Nhận sổ của thôn' }).click();
    await expect(his.getByRole('heading', { level: 1, name: 'Bảng theo dõi các thôn' })).toBeVisible();
    await expect(his.getByText('Chỉ xem: Chủ tịch xã')).toBeVisible();
    await expect(his.getByRole('link', { name: 'Nhập sổ hộ' })).toBeHidden();
  });

  await test.step('and reads the log', async () => {
    await his.getByRole('link', { name: 'Nhật ký truy cập' }).click();
    const looked = his.getByRole('row').filter({ hasText: 'Báo cáo, thống kê' });
    await expect(looked).toContainText('Trần Thị Minh');
    await expect(looked).toContainText('Xem dân tộc, diện hộ');
    await expect(his.getByRole('row').filter({ hasText: 'Lương Văn Tài' })).toContainText(
      'Nhận 1 mục về máy',
    );
  });
});
