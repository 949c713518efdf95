import { signal } from '@preact/signals';
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { DeviceSettings } from '#store/device-settings.ts';
import { SettingsScreen } from '../../../src/screens/phone-settings/index.ts';
import { AppContext, type SyncState } from '../../../src/screens/shared/app-context.ts';
import { createTestApp, type TestApp } from '../../support/test-app.tsx';

let village: TestApp;
afterEach(() => {
  cleanup();
  village.stop();
});

const SETTINGS = { language: 'vi', textSize: 'normal', theme: 'system', lockAfterMinutes: 5 } as const;
type Change = (change: Partial<DeviceSettings>) => Promise<void>;

async function open(syncState: SyncState = { type: 'idle' }, onChange: Change = () => Promise.resolve()) {
  village = await createTestApp({ households: 2 });
  const syncNow = vi.fn<() => void>();
  village.render(
    <AppContext.Provider value={{ ...village.app, syncNow, syncState: signal(syncState) }}>
      <SettingsScreen settings={SETTINGS} onChange={onChange} version="0.1.0" />
    </AppContext.Provider>,
  );
  return syncNow;
}

test('at the desk the page has its name, and no line for a village that an officer has not', async () => {
  village = await createTestApp({ households: 0, role: 'officer' });
  village.render(<SettingsScreen settings={SETTINGS} onChange={() => Promise.resolve()} />);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Cài đặt');
  expect(screen.queryByText('Thôn, tổ dân phố')).toBeNull();
});

describe('the phone’s settings', () => {
  test.each<[string, Partial<DeviceSettings>]>([
    ['To', { textSize: 'large' }],
    ['English', { language: 'en' }],
    ['Tối', { theme: 'dark' }],
  ])('“%s” changes one thing at once', async (choice, change) => {
    const onChange = vi.fn<Change>(() => Promise.resolve());
    await open({ type: 'idle' }, onChange);
    fireEvent.click(screen.getByRole('radio', { name: choice }));
    expect(onChange).toHaveBeenCalledExactlyOnceWith(change);
  });

  test('says when English can not be fetched', async () => {
    await open({ type: 'idle' }, () => Promise.reject(new Error('no network')));
    fireEvent.click(screen.getByRole('radio', { name: 'English' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Chưa tải được tiếng Anh');
  });

  test('tells who records here, and on which version', async () => {
    await open();
    expect(screen.getByText('Lý Văn Trưởng')).toBeTruthy();
    expect(screen.getByText('Trưởng thôn, tổ trưởng tổ dân phố')).toBeTruthy();
    expect(screen.getByText('0.1.0')).toBeTruthy();
  });
});

describe('sync in plain words', () => {
  test('“Gửi ngay” asks the loop to go round', async () => {
    const syncNow = await open();
    fireEvent.click(screen.getByRole('button', { name: 'Gửi ngay' }));
    expect(syncNow).toHaveBeenCalledOnce();
    expect(screen.getByText('Chưa lần nào')).toBeTruthy();
  });

  test('being offline is no error', async () => {
    await open({ type: 'offline' });
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByText(/Cứ ghi tiếp/)).toBeTruthy();
  });

  test.each([
    ['device-revoked', 'Xã đã thu hồi quyền của máy này.', /mã mời mới/],
    ['upgrade-required', 'Ứng dụng trên máy này đã cũ nên xã chưa nhận được.', /mở lại khi có mạng/],
    ['broken-chain', 'Sổ trên máy không khớp với phần xã đã nhận.', /Đừng xóa ứng dụng/],
    ['forked', 'Xã đã có một sổ khác mang tên máy này.', /Đừng xóa ứng dụng/],
    ['storage-full', 'Máy hết chỗ nên chưa nhận thêm được từ xã.', /Những gì đã ghi vẫn còn/],
    ['storage-closed', 'Trình duyệt vừa đóng sổ trên máy này.', /mở lại/],
    ['app-error', 'Ứng dụng gặp lỗi khi gửi và nhận.', /mở lại/],
    ['server-error', 'Máy chủ của xã đang trục trặc.', /tự gửi lại/],
    ['malformed-request', 'Xã chưa đọc được phần máy này gửi.', /Gửi ngay/],
  ])('a refusal (%s) is one sentence with one thing to do', async (code, sentence, hint) => {
    await open({ type: 'refused', code });
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain(sentence);
    expect(alert.textContent).toMatch(hint);
  });
});

describe('the phone’s storage', () => {
  /** A browser that keeps the book only once it is asked, or never. */
  function stubStorage(grants: boolean, leftMegabytes = 2000): void {
    let kept = false;
    vi.stubGlobal('navigator', {
      storage: {
        persisted: () => Promise.resolve(kept),
        persist: () => {
          kept = grants;
          return Promise.resolve(grants);
        },
        estimate: () => Promise.resolve({ usage: 3 * 1024 * 1024, quota: (3 + leftMegabytes) * 1024 * 1024 }),
      },
    });
  }
  afterEach(() => vi.unstubAllGlobals());

  test('tells what is used and free, and keeps the book when asked', async () => {
    stubStorage(true);
    await open();
    expect(await screen.findByText('Đang dùng 3 MB, còn trống 2.000 MB')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Giữ sổ lâu dài' }));
    expect(await screen.findByText('Máy giữ sổ lâu dài, không tự xóa')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Giữ sổ lâu dài' })).toBeNull();
  });

  test('says what to do when little is left', async () => {
    stubStorage(true, 40);
    await open();
    expect(await screen.findByText('Đang dùng 3 MB, còn trống 40 MB')).toBeTruthy();
    expect(screen.getByText('Xóa bớt ảnh, video rồi kiểm tra lại.')).toBeTruthy();
  });

  test('says what to do when the phone does not grant it', async () => {
    stubStorage(false);
    await open();
    fireEvent.click(await screen.findByRole('button', { name: 'Giữ sổ lâu dài' }));
    expect(await screen.findByText(/Cài Nếp Nhà vào màn hình chính, dùng vài lần rồi thử lại/)).toBeTruthy();
  });
});
