import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import type { InvitationInfo, InvitationRequest } from '#protocol/enrolment.ts';
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
  const revoked: string[] = [];
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
    revokeDevice(device) {
      revoked.push(device);
      return Promise.resolve({ ok: true, value: null });
    },
  };
  return { services, requests, revoked };
}

async function open(invitations?: AppServices['invitations']): Promise<void> {
  commune = await createTestApp({ households: 3, role: 'officer' });
  await introduce(commune, 'Nông Thị Lan');
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
  test('is shut out only after asking', async () => {
    const { services, revoked } = serverSide();
    await open(services);
    fireEvent.click(await screen.findByRole('button', { name: 'Thu hồi máy của Nông Thị Lan' }));
    expect(revoked).toEqual([]);
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Thu hồi máy' }));
    expect(revoked).toEqual(['phone2']);
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
