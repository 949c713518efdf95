import { csvRegister, THON_DONG, xlsxRegister } from './support/registers.ts';
import { expect, test } from './support/test.ts';

const YEAR = new Date().getFullYear();

test('an empty machine becomes a commune whose village head holds the village', async ({ world }) => {
  const server = await world.startServer({ empty: true });
  const desk = await world.openDesk(server);
  const page = desk.device.page();
  await desk.setUp(server.setUpLink ?? '', 'Xã Quyết Thắng', 'Trần Thị Minh');

  await test.step('a file that is no workbook writes nothing and says so in one sentence', async () => {
    await desk.goTo('Nhập sổ hộ');
    await page.getByLabel('Tệp Excel (.xlsx) hoặc .csv').setInputFiles({
      name: 'so-ho.xlsx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from('%PDF-1.7'),
    });
    await expect(page.getByRole('alert')).toContainText('Tệp này là PDF.');
    await expect(page.getByRole('alert')).toContainText('Chưa ghi gì vào sổ.');
  });

  await test.step('the workbook: two villages, two heads of the same name', async () => {
    const [, ...withoutFirst] = THON_DONG;
    await desk.chooseRegister(await xlsxRegister({ 'Thôn Đông': THON_DONG, 'Thôn Đoài': withoutFirst }));
    const understood = page.getByRole('region', { name: 'Đã hiểu từ tệp “so-ho.xlsx”' });
    await expect(understood).toContainText('Thôn, tổ dân phố2');
    await expect(understood).toContainText('Hộ11');
    await expect(
      page.getByText('Hai hộ cùng tên chủ hộ trong một thôn; đã giữ cả hai.').first(),
    ).toBeVisible();
    await desk.takeOver();
  });

  await test.step('a changed list of one village shows its difference and makes no doubles', async () => {
    const [first, second, ...others] = THON_DONG;
    if (!first || !second) throw new Error('The register is too short');
    const changed = { ...second, members: 9 };
    const added = {
      head: 'Bùi Văn Chiến',
      birth: 1993,
      sex: 'Nam',
      members: 5,
      address: 'Số nhà 7',
    } as const;
    await desk.chooseRegister(csvRegister('Thôn Đông', [first, changed, ...others.slice(0, -1), added]));
    await page.getByRole('button', { name: 'So với sổ hiện có' }).click();
    const village = page.getByRole('region', { name: 'Thôn Đông' });
    await expect(village).toContainText('1 mới, 1 thay đổi, 1 không còn, 4 giữ nguyên');
    await page.getByRole('button', { name: 'Ghi vào sổ' }).click();
    await expect(page.getByText('1 hộ mới, sửa 1 hộ, chuyển đi 0 hộ, 0 thôn mới.')).toBeVisible();
  });

  await test.step('the year with its rules and targets', async () => {
    await desk.openYear(YEAR);
    const targets = page.getByRole('region', { name: `Chỉ tiêu hộ đăng ký năm ${YEAR}` });
    await targets.getByLabel('Chỉ tiêu (%)').fill('98,75');
    await targets.getByRole('button', { name: 'Ghi nhận chỉ tiêu đăng ký' }).click();
    await expect(targets).toContainText('Đã ghi lúc');
    await desk.goTo('Bảng theo dõi');
    await expect(page.getByText(/Chỉ tiêu 98,75 %/)).toBeVisible();
  });

  await test.step('a code, typed in small letters on a phone', async () => {
    const code = await desk.invite({ name: 'Lý Văn Sơn', village: 'Thôn Đông' });
    const phone = await world.openPhone(server);
    await phone.enrolBy(code.toLowerCase());
    await phone.hasVillage(7);
    await expect(await phone.find('bui van chien')).toContainText('Bùi Văn Chiến');
    await desk.goTo('Bảng theo dõi');
    await expect(desk.row('Thôn Đông')).not.toContainText('chưa có máy');
  });
});
