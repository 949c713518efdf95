import { HEAD, SECOND, startCommune, VILLAGE } from './support/commune.ts';
import { expect, test } from './support/test.ts';

test('a code opens one phone only, and a revoked phone is told so', async ({ world }) => {
  const { server, desk } = await startCommune(world);
  const code = await desk.invite({ name: HEAD, village: VILLAGE });
  const first = await world.openPhone(server);
  await first.enrolBy(code);

  await test.step('the same code on another phone is refused in plain words', async () => {
    const other = await world.openPhone(server);
    await other.typeCode(code);
    const refusal = other.device.page().getByRole('alert');
    await expect(refusal).toContainText('Mã này đã dùng trên một máy khác.');
    await expect(refusal).toContainText('Xin xã mã mới cho máy này.');
  });

  await test.step('a code that nobody gave is refused too', async () => {
    const other = await world.openPhone(server);
    await other.typeCode('AAAA-AAAA');
    await expect(other.device.page().getByRole('alert')).toContainText('Không có lời mời nào mang mã này.');
  });

  await test.step('a link with the code in it asks before it uses it', async () => {
    const link = await desk.invite({ name: SECOND, village: VILLAGE, role: 'Người ghi thứ hai' });
    const other = await world.openPhone(server);
    await other.device.goto(`/#invite=${link.replace('-', '')}`);
    await other.device.page().getByRole('button', { name: 'Nhận sổ của thôn' }).tap();
    await expect(other.strip()).toBeVisible();
  });

  await test.step('the first phone is revoked', async () => {
    await desk.revoke(HEAD);
    await first.goTo('Đăng ký');
    await first.answer('Đăng ký');
    await expect(first.strip()).toContainText('Chưa gửi được: xem cách sửa');
    await first.strip().tap();
    await expect(first.device.page().getByText('Xã đã thu hồi quyền của máy này.')).toBeVisible();
  });
});
