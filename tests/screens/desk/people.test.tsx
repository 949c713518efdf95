import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import type { InvitationInfo, InvitationRequest } from '#protocol/enrolment.ts';
import type { Role } from '#domain/book/permissions.ts';
import { PeopleScreen } from '../../../src/screens/desk-people/index.ts';
import { AppContext, type AppServices } from '../../../src/screens/shared/app-context.ts';
import { introduce } from '../../support/second-phone.ts';
import { createTestApp, type TestApp } from '../../support/test-app.tsx';

let commune: TestApp;
afterEach(() => {
  cleanup();
  commune.stop();
});

const EXPIRES = new Date(2026, 11, 6).getTime();

/** A server that keeps its invitations in memory: what the officer's requests come to. */
function serverSide() {
  const invitations: InvitationInfo[] = [];
  const requests: InvitationRequest[] = [];
  const revoked: (readonly [device: string, reason: string | undefined])[] = [];
  const asked: (readonly [device: string, purpose: string])[] = [];
  const services: AppServices['invitations'] = {
    list: () => Promise.resolve({ ok: true, value: [...invitations] }),
    invite(request) {
      requests.push(request);
      invitations.push({ ...request, id: `i${invitations.length}`, expiresAt: EXPIRES, state: 'open' });
      return Promise.resolve({ ok: true, value: { code: 'K7QM2XPD', expiresAt: EXPIRES } });
    },
    withdraw(id) {
      const place = invitations.findIndex((each) => each.id === id);
      const [taken] = invitations.splice(place, 1);
      if (taken) invitations.push({ ...taken, state: 'withdrawn' });
      return Promise.resolve({ ok: true, value: null });
    },
    revokeDevice(device, reason) {
      revoked.push([device, reason]);
      return Promise.resolve({ ok: true, value: null });
    },
    readRecoveryCode(device, purpose) {
      asked.push([device, purpose]);
      return Promise.resolve({ ok: true, value: '7K3MPX0Q2WZA' });
    },
    accessLog: () => Promise.resolve({ ok: true, value: [] }),
  };
  return { services, requests, revoked, asked };
}

async function open(
  invitations?: AppServices['invitations'],
  { role = 'officer', phone = {} }: { role?: Role; phone?: Parameters<typeof introduce>[2] } = {},
): Promise<void> {
  commune = await createTestApp({ households: 3, role });
  await introduce(commune, 'Nông Thị Lan', phone);
  commune.render(
    <AppContext.Provider value={{ ...commune.app, ...(invitations && { invitations }) }}>
      <PeopleScreen />
    </AppContext.Provider>,
  );
}

function invite(name: string): void {
  fireEvent.input(screen.getByLabelText('Thôn, tổ dân phố'), { target: { value: 'bacle' } });
  fireEvent.input(screen.getByLabelText('Họ và tên'), { target: { value: name } });
  fireEvent.click(screen.getByRole('button', { name: 'Tạo mã mời' }));
}

describe('inviting', () => {
  test('gives a slip with the code to read aloud and the same code to scan', async () => {
    const { services, requests } = serverSide();
    await open(services);
    invite(' Hoàng Văn Ân ');

    const slip = within(await screen.findByRole('region', { name: 'Mã mời của Hoàng Văn Ân' }));
    expect(slip.getByText('K7QM-2XPD')).toBeTruthy();
    expect(await slip.findByRole('img', { name: 'Mã QR mời Hoàng Văn Ân' })).toBeTruthy();
    expect(slip.getByText('Dùng một lần, đến hết 06/12/2026.')).toBeTruthy();
    expect(requests).toEqual([{ name: 'Hoàng Văn Ân', role: 'village-head', village: 'bacle' }]);
    expect(await screen.findByRole('row', { name: /Hoàng Văn Ân.*Chưa dùng/ })).toBeTruthy();
  });

  test('needs no village for a second officer', async () => {
    const { services, requests } = serverSide();
    await open(services);
    fireEvent.click(screen.getByRole('radio', { name: /Công chức xã/ }));
    fireEvent.input(screen.getByLabelText('Họ và tên'), { target: { value: 'Trần Thị Minh' } });
    fireEvent.click(screen.getByRole('button', { name: 'Tạo mã mời' }));
    await screen.findByText('K7QM-2XPD');
    expect(requests).toEqual([{ name: 'Trần Thị Minh', role: 'officer', village: '' }]);
  });

  test('asks for what is missing and sends nothing', async () => {
    const { services, requests } = serverSide();
    await open(services);
    fireEvent.click(screen.getByRole('button', { name: 'Tạo mã mời' }));
    expect(screen.getByText('Hãy chọn thôn, tổ dân phố.')).toBeTruthy();
    expect(screen.getByText('Hãy ghi họ và tên.')).toBeTruthy();
    expect(requests).toEqual([]);
  });

  test('is taken back before it is used', async () => {
    await open(serverSide().services);
    invite('Hoàng Văn Ân');
    fireEvent.click(await screen.findByRole('button', { name: 'Hủy mã mời của Hoàng Văn Ân' }));
    expect(await screen.findByRole('row', { name: /Hoàng Văn Ân.*Đã hủy/ })).toBeTruthy();
  });

  test('keeps what was typed while there is no network, without alarm', async () => {
    await open();
    invite('Hoàng Văn Ân');
    await waitFor(() => expect(screen.getAllByText(/^Cần mạng để tạo và xem mã mời/)).toHaveLength(2));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByLabelText<HTMLInputElement>('Họ và tên').value).toBe('Hoàng Văn Ân');
  });
});

describe('a device', () => {
  test('is shut out only after asking, with the reason, and it is said that nothing sent later is lost', async () => {
    const { services, revoked } = serverSide();
    await open(services);
    fireEvent.click(await screen.findByRole('button', { name: 'Thu hồi máy của Nông Thị Lan' }));
    expect(revoked).toEqual([]);
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getByText(/gửi tới sau thì nằm trong Khay để riêng, không mất/)).toBeTruthy();
    fireEvent.click(dialog.getByRole('radio', { name: 'Thay máy khác' }));
    fireEvent.click(dialog.getByRole('button', { name: 'Thu hồi máy' }));
    expect(revoked).toEqual([['phone2', 'Thay máy khác']]);
  });
});

describe('a device with two branches', () => {
  test('is named with what it means and what to do', async () => {
    await open();
    await introduce(commune, 'Nông Thị Lan', { forked: true, clockSkewMs: -56 * 365 * 24 * 3_600_000 });
    expect(await screen.findByText('Máy cần mời lại: Nông Thị Lan')).toBeTruthy();
    expect(screen.getByText(/Cấp mã mời mới cho máy đang báo lỗi/)).toBeTruthy();
    const row = screen.getByRole('row', { name: /Nông Thị Lan/ });
    expect(row.textContent).toContain('Cần mời lại');
    expect(row.textContent).toContain('chậm 56 năm');
  });
});

const openDevice = async (name: string): Promise<void> => {
  fireEvent.click(await screen.findByRole('button', { name }));
};

describe('the code that opens a phone again', () => {
  test('is shown in fours with how to read it, after it was said for whom', async () => {
    const { services, asked } = serverSide();
    await open(services, { phone: { recovery: 'kept' } });
    await openDevice('Nông Thị Lan');
    const dialog = within(screen.getByRole('dialog', { name: 'Máy của Nông Thị Lan' }));
    fireEvent.click(dialog.getByRole('button', { name: 'Mã mở khóa' }));
    expect(asked).toEqual([]);
    fireEvent.click(dialog.getByRole('button', { name: 'Ghi nhật ký và hiện mã' }));
    expect(await dialog.findByText('7K3M-PX0Q-2WZA')).toBeTruthy();
    expect(dialog.getByText(/mỗi lần bốn chữ/)).toBeTruthy();
    expect(asked).toEqual([['phone2', 'Nông Thị Lan quên mã PIN']]);
  });

  test('is not asked for without a reason', async () => {
    const { services, asked } = serverSide();
    await open(services, { phone: { recovery: 'kept' } });
    await openDevice('Nông Thị Lan');
    const dialog = within(screen.getByRole('dialog'));
    fireEvent.click(dialog.getByRole('button', { name: 'Mã mở khóa' }));
    fireEvent.click(dialog.getByRole('radio', { name: 'Việc khác' }));
    fireEvent.click(dialog.getByRole('button', { name: 'Ghi nhật ký và hiện mã' }));
    expect(dialog.getByText('Hãy ghi đọc mã cho ai, vì sao.')).toBeTruthy();
    expect(asked).toEqual([]);
  });

  test('cannot be read where the commune has none, and it is said when it will', async () => {
    await open(serverSide().services);
    await openDevice('Nông Thị Lan');
    expect(screen.getByText(/^Xã chưa giữ mã mở khóa của máy này/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Mã mở khóa' })).toBeNull();
  });

  test('is the chairman’s to read too, and not the operator’s', async () => {
    await open(serverSide().services, { role: 'chairman', phone: { recovery: 'kept' } });
    await openDevice('Nông Thị Lan');
    expect(screen.getByRole('button', { name: 'Mã mở khóa' })).toBeTruthy();
    cleanup();
    commune.stop();
    await open(serverSide().services, { role: 'operator', phone: { recovery: 'kept' } });
    await openDevice('Nông Thị Lan');
    expect(screen.queryByRole('button', { name: 'Mã mở khóa' })).toBeNull();
  });
});

test.each(['chairman', 'operator'] as const)('a %s sees the devices and invites nobody', async (role) => {
  await open(serverSide().services, { role });
  expect(await screen.findByRole('row', { name: /Nông Thị Lan/ })).toBeTruthy();
  for (const name of [/Tạo mã mời/, /Thu hồi/, /Xuất sổ để kiểm tra/])
    expect(screen.queryByRole('button', { name })).toBeNull();
});

describe('handing a village over', () => {
  const start = async () => {
    await openDevice('Nông Thị Lan');
    fireEvent.click(screen.getByRole('button', { name: 'Giao thôn cho người khác' }));
  };
  const HEAD = { role: 'village-head', village: 'bacle' } as const;

  test('tells what the old phone has not sent, and ends its access only when the new head has come', async () => {
    const { services, requests, revoked } = serverSide();
    const unsent = { count: 7, since: Date.now() - 2 * 24 * 3_600_000 };
    await open(services, { phone: { ...HEAD, unsent } });
    await start();
    const card = () => within(screen.getByRole('region', { name: 'Giao thôn Bắc Lệ cho người mới' }));
    expect(card().getByText(/còn phải gửi 7 mục, 2 ngày/)).toBeTruthy();
    expect(card().getByText('Làm việc này sau khi máy của người mới đã vào sổ.')).toBeTruthy();
    expect(card().queryByRole('button', { name: /^Thu hồi máy cũ/ })).toBeNull();

    const name = card().getByLabelText('Họ và tên trưởng thôn, tổ trưởng mới');
    fireEvent.input(name, { target: { value: 'Lý Văn Sơn' } });
    fireEvent.click(card().getByRole('button', { name: 'Tạo mã mời và in phiếu' }));
    expect(await screen.findByText('K7QM-2XPD')).toBeTruthy();
    expect(requests).toEqual([{ name: 'Lý Văn Sơn', role: 'village-head', village: 'bacle' }]);

    await introduce(commune, 'Lý Văn Sơn', { ...HEAD, device: 'phone3' });
    expect(await screen.findByText('Đã vào sổ: Lý Văn Sơn.')).toBeTruthy();
    fireEvent.click(card().getByRole('button', { name: 'Thu hồi máy cũ của Nông Thị Lan' }));
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getByText(/còn 7 mục chưa gửi/)).toBeTruthy();
    fireEvent.click(dialog.getByRole('button', { name: 'Thu hồi máy' }));
    expect(revoked).toEqual([['phone2', 'Bàn giao cho người khác']]);
  });

  test('is not offered for a second recorder’s phone', async () => {
    await open(serverSide().services, { phone: { role: 'second-recorder', village: 'bacle' } });
    await openDevice('Nông Thị Lan');
    expect(screen.queryByRole('button', { name: 'Giao thôn cho người khác' })).toBeNull();
  });
});
