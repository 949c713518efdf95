import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { BACKUP_FAILURES, type BackupAttempt, type Operations } from '#protocol/operations.ts';
import { chooseLanguage } from '#i18n/translate.ts';
import { BoardScreen } from '../../../src/screens/desk-board/index.ts';
import { OperationsScreen } from '../../../src/screens/desk-operations/index.ts';
import { AppContext, type AppServices } from '../../../src/screens/shared/app-context.ts';
import { createTestApp, type TestApp } from '../../support/test-app.tsx';

let commune: TestApp;
afterEach(async () => {
  cleanup();
  commune.stop();
  await chooseLanguage('vi');
});

const NOW = new Date(2026, 10, 22, 9, 30).getTime();
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const GOOD: BackupAttempt = {
  takenAt: NOW - 7.5 * HOUR,
  file: 'nep-nha-1.nepnha-backup',
  bytes: 81_082,
  host: 'may-chu',
};

const LONG_AGO = { at: NOW - 8 * DAY, takenAt: NOW - 9 * DAY, withdrawn: 0, erased: 0 };

const told = (backup: Partial<Operations['backup']> = {}, change: Partial<Operations> = {}): Operations => ({
  version: '0.1.0',
  store: 'sqlite',
  bytes: 12_345_678,
  entries: 14_250,
  now: NOW,
  startedAt: NOW - DAY,
  sample: false,
  backup: {
    isSetUp: true,
    isRunning: false,
    isSealed: true,
    nextAt: NOW + 16.5 * HOUR,
    freeBytes: 71_000_000_000,
    lastGoodAt: GOOD.takenAt,
    attempts: [GOOD],
    ...backup,
  },
  ...change,
});

/** A server that says these things, one after another, and counts what it is asked to back up. */
function serverThatSays(...sayings: readonly Operations[]) {
  const asked = { backups: 0 };
  let next = 0;
  const server: AppServices['server'] = {
    read: async () => {
      const value = sayings[Math.min(next++, sayings.length - 1)];
      return value ? { ok: true, value } : { ok: false, error: { type: 'offline' } };
    },
    backUp: async () => {
      asked.backups += 1;
      return { ok: true, value: null };
    },
  };
  return { server, asked };
}

async function open(
  server: AppServices['server'],
  ui = <OperationsScreen />,
  role: 'officer' | 'chairman' = 'officer',
) {
  commune = await createTestApp({ households: 3, role });
  commune.render(<AppContext.Provider value={{ ...commune.app, server }}>{ui}</AppContext.Provider>);
}

describe('the page of the server and its backups', () => {
  test('says when the last backup was and that putting it back was tried', async () => {
    await open(serverThatSays(told()).server);
    await screen.findByText('Bản sao lưu gần nhất: hôm nay 02:00, đã thử khôi phục: được');
    expect(screen.getByText('14.250')).toBeTruthy();
    expect(screen.getByText('12 MB')).toBeTruthy();
    expect(screen.getByText('71 GB')).toBeTruthy();
    expect(screen.getByText('02:00 ngày 23/11/2026')).toBeTruthy();
    expect(screen.getByText('nep-nha-1.nepnha-backup')).toBeTruthy();
  });

  test('begins one when it is asked to, and shows how it went', async () => {
    const { server, asked } = serverThatSays(
      told({ lastGoodAt: null, attempts: [] }),
      told({ lastGoodAt: null, attempts: [], isRunning: true }),
      told(),
    );
    await open(server);
    await screen.findByText('Chưa có bản sao lưu nào dùng được');
    fireEvent.click(screen.getByRole('button', { name: 'Sao lưu ngay' }));
    await screen.findByText(/Đang sao lưu và thử khôi phục/);
    expect(asked.backups).toBe(1);
    await screen.findByText(/Bản sao lưu gần nhất: hôm nay/);
  });

  test('warns of a backup that is older than three days', async () => {
    const attempts = [{ ...GOOD, takenAt: NOW - 5 * DAY }];
    await open(serverThatSays(told({ lastGoodAt: NOW - 5 * DAY, attempts })).server);
    expect(
      await screen.findByText('Bản sao lưu dùng được gần nhất đã cũ: 09:30 ngày 17/11/2026'),
    ).toBeTruthy();
  });

  test('says what to set where no folder for backups was named, and has no button then', async () => {
    await open(serverThatSays(told({ isSetUp: false, lastGoodAt: null, attempts: [], nextAt: null })).server);
    await screen.findByText(/BACKUP_DIR/);
    expect(screen.queryByRole('button', { name: 'Sao lưu ngay' })).toBeNull();
  });

  test('tells for a month that the server was put back, from which day, and what to look at', async () => {
    const restored = { at: NOW - HOUR, takenAt: NOW - DAY - 7.5 * HOUR, withdrawn: 2, erased: 1 };
    await open(serverThatSays(told({}, { restored })).server);
    await screen.findByText('Máy chủ đã được khôi phục lúc hôm nay 08:30, về như lúc hôm qua 02:00');
    expect(screen.getByText(/thu hồi 2 máy, xóa 1 mục dữ liệu/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Xem người và máy' }).getAttribute('href')).toBe('/desk/people');
    cleanup();
    commune.stop();
    await open(serverThatSays(told({}, { restored: { ...restored, at: NOW - 31 * DAY } })).server);
    await screen.findByText(/Bản sao lưu gần nhất/);
    expect(screen.queryByText(/đã được khôi phục/)).toBeNull();
  });

  test('is of use in English', async () => {
    await chooseLanguage('en');
    await open(serverThatSays(told()).server);
    expect(
      await screen.findByText('Latest backup: today 02:00, putting it back was tried: it works'),
    ).toBeTruthy();
  });

  test('says without a network that it needs one', async () => {
    await open(serverThatSays().server);
    expect(await screen.findByText('Không nối được với máy chủ')).toBeTruthy();
  });

  test.each(BACKUP_FAILURES)('has a word and one thing to do for the failure %s', async (failure) => {
    const failed = { ...GOOD, takenAt: NOW, file: '', bytes: 0, failure, details: 'ENOSPC: no space left' };
    await open(serverThatSays(told({ attempts: [failed, GOOD] })).server);
    await screen.findByText('ENOSPC: no space left');
    expect(screen.getAllByRole('alert')).toHaveLength(1);
    expect(screen.queryByText(/^failure\./)).toBeNull();
  });
});

describe('the board', () => {
  const title = 'Đã quá 3 ngày không có bản sao lưu dùng được';
  const old = told({ lastGoodAt: NOW - 4 * DAY, attempts: [{ ...GOOD, takenAt: NOW - 4 * DAY }] });

  test('tells the officer that the last good backup is older than three days', async () => {
    await open(serverThatSays(old).server, <BoardScreen />);
    await screen.findByText(title);
    expect(screen.getByRole('link', { name: 'Xem phần sao lưu' }).getAttribute('href')).toBe(
      '/desk/operations',
    );
  });

  test('tells the officer that nothing is backed up', async () => {
    await open(
      serverThatSays(told({ isSetUp: false, lastGoodAt: null, attempts: [] })).server,
      <BoardScreen />,
    );
    expect(await screen.findByText('Sổ của xã chưa được sao lưu')).toBeTruthy();
  });

  test('tells the officer for a week that the server was put back', async () => {
    const restored = { at: NOW - 6 * DAY, takenAt: NOW - 8 * DAY, withdrawn: 0, erased: 0 };
    await open(serverThatSays(told({}, { restored })).server, <BoardScreen />);
    expect(await screen.findByText(/Máy chủ mới được khôi phục từ bản sao lưu/)).toBeTruthy();
  });

  test.each([
    ['it was put back more than a week ago', told({}, { restored: LONG_AGO }), 'officer'],
    ['there is one of this night', told(), 'officer'],
    ['the commune is the sample', told({ lastGoodAt: null, attempts: [] }, { sample: true }), 'officer'],
    ['the first one is being taken', told({ lastGoodAt: null, attempts: [], isRunning: true }), 'officer'],
    ['the reader can do nothing about it', old, 'chairman'],
  ] as const)('says nothing where %s', async (_name, saying, role) => {
    let isAsked: (value: unknown) => void = () => undefined;
    const asked = new Promise((resolve) => (isAsked = resolve));
    const { server } = serverThatSays(saying);
    const read: typeof server.read = async () => {
      const answer = await server.read();
      setTimeout(isAsked);
      return answer;
    };
    await open({ ...server, read }, <BoardScreen />, role);
    await screen.findByText('Thôn Bắc Lệ');
    if (role === 'officer') await asked;
    expect(screen.queryByRole('link', { name: 'Xem phần sao lưu' })).toBeNull();
  });
});
