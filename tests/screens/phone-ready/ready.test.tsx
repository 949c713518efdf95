import { signal } from '@preact/signals';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ReadyScreen } from '../../../src/screens/phone-ready/index.ts';
import { AppContext, type AppServices, type DeviceCare } from '../../../src/screens/shared/app-context.ts';
import { createTestApp, type TestApp } from '../../support/test-app.tsx';

const PIN = '204719';
const MEGABYTE = 1024 * 1024;

let village: TestApp;
afterEach(() => {
  cleanup();
  village.stop();
  vi.unstubAllGlobals();
});

interface Phone {
  readonly kept?: boolean;
  readonly grants?: boolean;
  readonly leftMegabytes?: number;
  readonly battery?: { readonly level: number; readonly charging: boolean };
}

/** The browser's own answers, which no test can bring about. */
function stubBrowser({ kept = true, grants = true, leftMegabytes = 2_000, battery }: Phone): void {
  let isKept = kept;
  vi.stubGlobal('navigator', {
    userAgent: 'Mozilla/5.0 (Linux; Android 13) Chrome/128 Mobile',
    standalone: true,
    storage: {
      persisted: () => Promise.resolve(isKept),
      persist: () => {
        isKept = grants;
        return Promise.resolve(grants);
      },
      estimate: () => Promise.resolve({ usage: 3 * MEGABYTE, quota: (3 + leftMegabytes) * MEGABYTE }),
    },
    ...(battery && { getBattery: () => Promise.resolve(battery) }),
  });
}

interface Options extends Phone {
  readonly households?: number;
  readonly pin?: boolean;
  readonly app?: Partial<AppServices>;
  readonly care?: Partial<DeviceCare>;
}

const HERE: Partial<DeviceCare> = {
  // No service worker runs in this test.
  countFiles: () => Promise.resolve({ there: 288, all: 288 }),
  lastContact: () => Promise.resolve(Date.now() - 60_000),
};

async function unwrapped(made: Promise<{ readonly ok: boolean }>): Promise<void> {
  if (!(await made).ok) throw new Error('The vault was not made');
}

async function open({ households = 12, pin = true, app, care, ...phone }: Options = {}) {
  stubBrowser(phone);
  village = await createTestApp({ households });
  const { vault } = village.store;
  if (pin) {
    await unwrapped(vault.create(PIN));
    const code = await vault.undepositedCode();
    if (code) await vault.noteDeposited(code);
  }
  const device = { ...(await village.app.care()), ...HERE, ...care };
  await device.note({ practised: true });
  const progress = { ...village.app.progress.value, unsent: 0 };
  const all = { ...village.app, progress: signal(progress), ...app, care: () => Promise.resolve(device) };
  village.render(
    <AppContext.Provider value={all}>
      <ReadyScreen />
    </AppContext.Provider>,
  );
}

const line = async (text: RegExp): Promise<HTMLElement> => {
  const list = screen.getByRole('list', { name: 'Các điều đã kiểm tra' });
  const item = (await within(list).findByText(text)).closest('li');
  if (!item) throw new Error('no line');
  return item;
};

const stateOf = async (text: RegExp) => (await line(text)).dataset['state'];

describe('the check before the meeting', () => {
  test('says ready only when everything is, the PIN typed once among it', async () => {
    await open();
    await screen.findByText('Còn 1 điều nên làm');
    expect((await line(/^Được: Máy còn chỗ ghi|Máy còn chỗ ghi/)).textContent).toContain('Đã ghi thử 5 MB');
    fireEvent.click(screen.getByRole('button', { name: 'Gõ mã PIN' }));
    fireEvent.input(screen.getByLabelText('Mã PIN 6 số'), { target: { value: PIN } });
    expect(await screen.findByText('Sẵn sàng họp')).toBeTruthy();
    await line(/Mã PIN gõ đúng/);
  });

  test('a wrong PIN is said, and the line stays', async () => {
    await open();
    await screen.findByText('Còn 1 điều nên làm');
    fireEvent.click(screen.getByRole('button', { name: 'Gõ mã PIN' }));
    fireEvent.input(screen.getByLabelText('Mã PIN 6 số'), { target: { value: '111222' } });
    expect(await screen.findByText('Mã PIN chưa đúng.')).toBeTruthy();
    expect(await stateOf(/Gõ thử mã PIN/)).toBe('todo');
  });

  test('never hinders: the way to the meeting is there whatever is missing', async () => {
    await open({ households: 0, pin: false, kept: false });
    await screen.findByText(/Còn \d+ điều nên làm/);
    expect(screen.getByRole('link', { name: 'Tới cuộc họp' }).getAttribute('href')).toBe('/meeting');
  });

  const DAY = 24 * 60 * 60 * 1000;
  test.each<[string, Options, RegExp, string]>([
    ['no PIN', { pin: false }, /Máy chưa có mã PIN/, 'Đặt mã PIN'],
    ['no list', { households: 0 }, /Chưa có danh sách hộ/, 'Nhận từ xã'],
    [
      'a list of last week',
      { care: { lastContact: () => Promise.resolve(Date.now() - 7 * DAY) } },
      /Đã 7 ngày chưa liên lạc/,
      'Nhận từ xã',
    ],
    [
      'never in contact',
      { care: { lastContact: () => Promise.resolve(undefined) } },
      /Chưa liên lạc/,
      'Nhận từ xã',
    ],
    [
      'no service worker',
      { care: { countFiles: () => Promise.resolve(undefined) } },
      /chưa mở được/,
      'Xem lại',
    ],
    ['little room', { leftMegabytes: 40 }, /còn 40 MB/, 'Kiểm tra lại'],
    [
      'no room at all',
      { care: { writeForTrial: () => Promise.resolve({ ok: false, error: { type: 'storage-full' } }) } },
      /không ghi thử được 5 MB/,
      'Kiểm tra lại',
    ],
    [
      'a closed storage',
      { care: { writeForTrial: () => Promise.resolve({ ok: false, error: { type: 'storage-closed' } }) } },
      /không nhận ghi thử/,
      'Kiểm tra lại',
    ],
  ])('%s is said, with one thing to do', async (_, options, text, action) => {
    await open(options);
    expect(await stateOf(text)).toBe('todo');
    const { children } = await line(text);
    expect(children.length).toBeGreaterThan(0);
    expect(within(await line(text)).getByText(action)).toBeTruthy();
  });

  test('a clock that is wrong by an hour is said, one that is a minute off does not matter', async () => {
    await open({ app: { clockSkewMs: signal(3_600_000) } });
    expect(await stateOf(/Đồng hồ máy nhanh 60 phút/)).toBe('todo');
    cleanup();
    village.stop();
    await open({ app: { clockSkewMs: signal(60_000) } });
    expect((await line(/nhanh 1 phút: không sao/)).dataset['state']).toBe('ok');
  });

  test.each<[string, Phone['battery'], string, string]>([
    ['half full', { level: 0.5, charging: false }, 'ok', 'Pin 50%'],
    ['low', { level: 0.32, charging: false }, 'todo', 'Pin còn 32%'],
    ['low but charging', { level: 0.1, charging: true }, 'ok', 'Pin 10%, đang sạc'],
  ])('a battery that is %s', async (_, battery, state, text) => {
    await open({ ...(battery && { battery }) });
    expect((await line(new RegExp(text))).dataset['state']).toBe(state);
  });

  test('missing parts of the app are fetched when asked, and counted again', async () => {
    let there = 280;
    const count = () => Promise.resolve({ there, all: 288 });
    const completeFiles = () => {
      there = 288;
      return count();
    };
    await open({ care: { countFiles: count, completeFiles } });
    expect(await stateOf(/mới về máy 280\/288 phần/)).toBe('todo');
    fireEvent.click(screen.getByRole('button', { name: 'Tải phần còn thiếu' }));
    await waitFor(async () => expect((await line(/Cả ứng dụng đã ở trên máy/)).dataset['state']).toBe('ok'));
  });

  test('a promise to keep the book is asked for, and a refusal leads to the home screen', async () => {
    await open({ kept: false, grants: false });
    expect(await stateOf(/Máy chưa hứa giữ sổ/)).toBe('todo');
    fireEvent.click(screen.getByRole('button', { name: 'Giữ sổ lâu dài' }));
    const kept = await line(/Máy chưa hứa giữ sổ/);
    const link = await within(kept).findByRole('link', { name: 'Xem cách cài' });
    expect(link.getAttribute('href')).toBe('/install');
  });

  test('what only this phone holds is counted', async () => {
    await open({
      app: {
        progress: signal({ recorded: 9, unsent: 7, entries: 9, savedAt: 1, unsentSince: 1, receivedAt: 0 }),
      },
    });
    expect(await stateOf(/7 mục chỉ có trên máy này/)).toBe('todo');
  });
});
