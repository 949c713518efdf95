import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { noteRestrictedAccess } from '#commands/access.ts';
import type { AccessInfo } from '#protocol/access.ts';
import { AccessLogScreen } from '../../../src/screens/desk-access-log/index.ts';
import { AppContext, type AppServices } from '../../../src/screens/shared/app-context.ts';
import { introduce } from '../../support/second-phone.ts';
import { createTestApp, headNameAt, type TestApp } from '../../support/test-app.tsx';

let commune: TestApp;
afterEach(() => {
  cleanup();
  commune.stop();
});

const NOON = new Date(2026, 10, 5, 12).getTime();
const HOUR = 3_600_000;

const row = (change: Partial<AccessInfo>): AccessInfo => ({
  id: 'r1',
  at: NOON - HOUR,
  device: 'phone2',
  action: 'pull',
  village: 'bacle',
  about: '',
  purpose: '',
  count: 3,
  ...change,
});

interface Asked {
  readonly from: number;
  readonly until: number;
}

async function open(server: readonly AccessInfo[] | 'offline'): Promise<Asked[]> {
  commune = await createTestApp({ households: 2, role: 'chairman', now: () => NOON });
  await introduce(commune, 'Trần Thị Minh', { role: 'officer', village: '' });
  const access = { what: 'household-facts', household: 'h0001', purpose: 'Trả lời hộ dân' } as const;
  await noteRestrictedAccess(commune.app.recording, commune.village, access);
  const asked: Asked[] = [];
  const invitations: AppServices['invitations'] = {
    ...commune.app.invitations,
    accessLog(from, until) {
      asked.push({ from, until });
      return Promise.resolve(
        server === 'offline' ? { ok: false, error: { type: 'offline' } } : { ok: true, value: server },
      );
    },
  };
  commune.render(
    <AppContext.Provider value={{ ...commune.app, invitations }}>
      <AccessLogScreen />
    </AppContext.Provider>,
  );
  await screen.findByRole('option', { name: 'Trần Thị Minh' });
  return asked;
}

const lines = () =>
  within(screen.getByRole('table'))
    .getAllByRole('row')
    .slice(1)
    .map((line) => line.textContent ?? '');

describe('the access log', () => {
  test('has the server’s rows and what people said before they looked, the newest first', async () => {
    await open([
      row({}),
      row({
        id: 'r2',
        at: NOON - 2 * HOUR,
        action: 'recovery-code',
        about: 'phone2',
        purpose: 'Quên mã PIN',
      }),
      row({
        id: 'r3',
        at: NOON - 3 * HOUR,
        device: '',
        action: 'invitation',
        about: 'Lý Văn Sơn',
        village: '',
      }),
      row({ id: 'r4', at: NOON - 4 * HOUR, device: 'gone', action: 'book-export', village: '' }),
    ]);
    await waitFor(() => expect(lines()).toHaveLength(5));
    const [looked, pulled, code, invited, exported] = lines();
    expect(looked).toContain('Xem dân tộc, diện hộ');
    expect(looked).toContain(headNameAt(1));
    expect(looked).toContain('Trả lời hộ dân');
    expect(pulled).toMatch(/Trần Thị Minh.*Công chức xã.*Nhận 3 mục về máy.*Thôn Bắc Lệ/);
    expect(code).toMatch(/Đọc mã mở khóa.*Trần Thị Minh.*Quên mã PIN/);
    expect(invited).toMatch(/Người vận hành, tại máy chủ.*Tạo mã mời tại máy chủ.*Lý Văn Sơn/);
    expect(exported).toMatch(/Máy gone.*Xuất toàn bộ sổ/);
  });

  test('is asked for the last 30 days, today included, and for other days when these are chosen', async () => {
    const asked = await open([]);
    expect(asked).toEqual([{ from: new Date(2026, 9, 7).getTime(), until: new Date(2026, 10, 6).getTime() }]);
    fireEvent.input(screen.getByLabelText('Đến ngày'), { target: { value: '2026-11-04' } });
    await waitFor(() => expect(asked.at(-1)?.until).toBe(new Date(2026, 10, 5).getTime()));
    expect(screen.getByText('Không có lần truy cập nào trong những ngày này.')).toBeTruthy();
  });

  test('shows one person’s rows, or one village’s', async () => {
    await open([row({}), row({ id: 'r2', village: 'other' })]);
    await waitFor(() => expect(lines()).toHaveLength(3));
    fireEvent.input(screen.getByLabelText('Người xem'), { target: { value: 'phone2' } });
    expect(lines()).toHaveLength(2);
    fireEvent.input(screen.getByLabelText('Thôn, tổ dân phố'), { target: { value: 'bacle' } });
    expect(lines()).toHaveLength(1);
  });

  test('says without a network that the server’s part is missing, and shows the book’s', async () => {
    await open('offline');
    expect(await screen.findByText(/^Chưa lấy được phần máy chủ ghi/)).toBeTruthy();
    expect(lines()).toHaveLength(1);
    expect(screen.getByRole('button', { name: 'Thử lại' })).toBeTruthy();
  });
});
