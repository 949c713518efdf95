import { cleanup, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import type { Role } from '#domain/book/permissions.ts';
import { restrictedScope, villageScope } from '#domain/book/entry.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { BoardScreen } from '../../../src/screens/desk-board/index.ts';
import { DeskFrame } from '../../../src/screens/desk-shell/index.ts';
import { VillageScreen } from '../../../src/screens/desk-village/index.ts';
import { createTestApp, type TestApp } from '../../support/test-app.tsx';

let commune: TestApp;
afterEach(() => {
  cleanup();
  commune.stop();
  history.replaceState(null, '', '/');
});

async function open(role: Role, path: string): Promise<void> {
  history.replaceState(null, '', path);
  commune = await createTestApp({ households: 1, role });
  commune.render(
    <DeskFrame>
      <p>Trang này</p>
    </DeskFrame>,
  );
}

const partNames = () =>
  [...screen.getByRole('navigation').querySelectorAll('a')].map((link) => link.textContent);

describe('the desk of each role', () => {
  test.each<[Role, readonly string[]]>([
    [
      'chairman',
      [
        'Bảng theo dõi',
        'Quyết định',
        'Sổ theo dõi',
        'Giấy tờ',
        'Khay để riêng',
        'Người và máy',
        'Bảo vệ dữ liệu',
        'Nhật ký truy cập',
        'Cài đặt',
      ],
    ],
    ['viewer', ['Bảng theo dõi', 'Quyết định', 'Sổ theo dõi', 'Giấy tờ', 'Cài đặt']],
    ['operator', ['Người và máy', 'Máy chủ, sao lưu', 'Cài đặt']],
  ])('has for a %s the parts of that work', async (role, names) => {
    await open(role, '/desk/settings');
    expect(partNames()).toEqual(names);
    expect(screen.getByText('Trang này')).toBeTruthy();
    expect(screen.getByText(/^Chỉ xem: /)).toBeTruthy();
  });

  test('has for an officer all of them, and no word about reading only', async () => {
    await open('officer', '/desk');
    expect(partNames()).toHaveLength(13);
    expect(screen.queryByText(/^Chỉ xem: /)).toBeNull();
  });

  test('begins for an operator at the devices', async () => {
    await open('operator', '/desk');
    await waitFor(() => expect(location.pathname).toBe('/desk/people'));
  });

  test.each<[Role, string]>([
    ['viewer', '/desk/access-log'],
    ['viewer', '/desk/tray'],
    ['chairman', '/desk/import'],
    ['chairman', '/desk/past-years'],
    ['operator', '/desk/villages/bacle'],
  ])('shows a %s who types another part’s address (%s) the way back', async (role, path) => {
    await open(role, path);
    expect(screen.queryByText('Trang này')).toBeNull();
    expect(screen.getByRole('link', { name: 'Về phần của bạn' })).toBeTruthy();
  });
});

describe('recording', () => {
  const note = {
    scope: villageScope('bacle'),
    kind: 'household',
    subject: subjectOf.household('h0000'),
    body: { note: 'x' },
  } as const;
  const look = {
    scope: restrictedScope('bacle'),
    kind: 'restricted-access',
    subject: subjectOf.restrictedAccess('l1'),
    body: { what: 'household-facts', household: '', purpose: 'Bình xét' },
  } as const;

  test.each(['chairman', 'viewer', 'operator'] as const)('is refused to a %s in words', async (role) => {
    await open(role, '/desk/settings');
    expect(await commune.app.recording.record([note])).toEqual({ ok: false, error: { type: 'read-only' } });
  });

  test('of a look at restricted facts is the chairman’s, alone and with nothing else', async () => {
    await open('chairman', '/desk/settings');
    expect((await commune.app.recording.record([look])).ok).toBe(true);
    expect((await commune.app.recording.record([look, note])).ok).toBe(false);
    cleanup();
    commune.stop();
    await open('viewer', '/desk/settings');
    expect((await commune.app.recording.record([look])).ok).toBe(false);
  });
});

describe('a page of the book', () => {
  test('offers whoever only reads it nothing that records', async () => {
    history.replaceState(null, '', '/desk/villages/bacle');
    commune = await createTestApp({ households: 3, role: 'chairman' });
    commune.render(<VillageScreen id={commune.village} />);
    expect(await screen.findByRole('table')).toBeTruthy();
    for (const name of [/Tiếp nhận/, /Trả lại/]) expect(screen.queryByRole('button', { name })).toBeNull();
    cleanup();
    commune.render(<BoardScreen />);
    expect(await screen.findByRole('table')).toBeTruthy();
    expect(screen.queryByRole('link', { name: /Đặt chỉ tiêu/ })).toBeNull();
    expect(screen.queryByRole('checkbox')).toBeNull();
  });
});
