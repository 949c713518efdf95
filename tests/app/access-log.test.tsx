/**
 * Goal: what an officer looks at, the chairman reads about.
 * Method: two desks with their real stores, sync and screens before the real server.
 */
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { LocationProvider } from 'preact-iso';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Role } from '#domain/book/permissions.ts';
import { restrictedDraft } from '#domain/register/register-drafts.ts';
import { createInvitations } from '#sync/invitations.ts';
import { createServices } from '../../src/app/services.ts';
import { AccessLogScreen } from '../../src/screens/desk-access-log/index.ts';
import { PeopleScreen } from '../../src/screens/desk-people/index.ts';
import { VillageScreen } from '../../src/screens/desk-village/index.ts';
import { AppContext } from '../../src/screens/shared/app-context.ts';
import { household, VILLAGE } from '../support/drafts.ts';
import { sayWhatFor } from '../support/say-what-for.ts';
import { createWorld, type SyncedDevice, type World } from '../support/sync-world.ts';

let world: World;
let closing: (() => void)[] = [];
beforeEach(async () => {
  world = await createWorld();
});
afterEach(async () => {
  cleanup();
  for (const close of closing) close();
  closing = [];
  await world.end();
  vi.unstubAllGlobals();
});

async function desk(role: Role, name: string) {
  const device = await world.enrol({ role, name });
  await device.sync();
  return device;
}

async function show(device: SyncedDevice, Screen: () => preact.JSX.Element): Promise<void> {
  const { store, sessions, deps } = device;
  const enrolment = (await store.device())?.enrolment;
  if (!enrolment) throw new Error('The desk is not enrolled');
  const nothing = () => Promise.resolve({ ok: false, error: { type: 'offline' } } as const);
  const { app, stop } = await createServices({
    store,
    enrolment,
    now: () => world.server.clock,
    invitations: createInvitations(store, sessions, deps.baseUrl),
    identity: { rejoin: nothing, former: () => Promise.resolve([]) },
    exportBook: nothing,
    fetchReceipt: nothing,
    takeInSealed: nothing,
    server: { read: nothing, backUp: nothing },
    onNudge: () => undefined,
    lockNow: () => undefined,
  });
  closing.push(stop);
  render(
    <LocationProvider>
      <AppContext.Provider value={app}>
        <Screen />
      </AppContext.Provider>
    </LocationProvider>,
  );
}

const lines = async (count: number) => {
  const found = await screen.findAllByRole('row');
  expect(found).toHaveLength(count + 1);
  return found.slice(1).map((line) => line.textContent ?? '');
};

test('the chairman reads in the log who looked at a poverty fact, when it went there, and whose phone was unlocked', async () => {
  const officer = await desk('officer', 'Hoàng Thị Hạnh');
  const second = await desk('officer', 'Vi Văn Páo');
  const chairman = await desk('chairman', 'Lương Văn Tài');
  const phone = await world.enrol({ name: 'Lý Thị Mai' });
  await phone.store.vault.create('274913');
  await phone.sync();
  await second.say(
    household('h1', { headName: 'Nông Văn Thắng', order: 1, status: 'active' }),
    restrictedDraft(VILLAGE, 'h1', { povertyStatus: 'poor' }),
  );
  await second.sync();
  await officer.sync();

  await show(officer, () => <VillageScreen id={VILLAGE} />);
  expect(await screen.findByText('Nông Văn Thắng')).toBeTruthy();
  expect(screen.queryByText('Hộ nghèo')).toBeNull();
  await sayWhatFor('Trả lời hộ dân');
  expect(await screen.findByText('Hộ nghèo')).toBeTruthy();
  cleanup();

  await show(officer, PeopleScreen);
  fireEvent.click(await screen.findByRole('button', { name: 'Lý Thị Mai' }));
  const dialog = within(screen.getByRole('dialog'));
  fireEvent.click(dialog.getByRole('button', { name: 'Mã mở khóa' }));
  fireEvent.click(dialog.getByRole('button', { name: 'Ghi nhật ký và hiện mã' }));
  const code = (await dialog.findByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)).textContent ?? '';
  phone.store.vault.lock();
  expect((await phone.store.vault.recover(code.replaceAll('-', ''), '861530')).ok).toBe(true);
  cleanup();

  await officer.sync();
  await chairman.sync();
  await show(chairman, AccessLogScreen);
  await screen.findByText('Trả lời hộ dân');
  await screen.findByText('Đọc mã mở khóa');
  const all = await lines(4);
  const has = (pattern: RegExp) => expect(all.filter((line) => pattern.test(line))).toHaveLength(1);
  has(/Hoàng Thị Hạnh.*Xem dân tộc, diện hộ.*Trả lời hộ dân/);
  has(/Hoàng Thị Hạnh.*Đọc mã mở khóa.*Lý Thị Mai.*Lý Thị Mai quên mã PIN/);
  has(/Hoàng Thị Hạnh.*Nhận 1 mục về máy/);
  has(/Lương Văn Tài.*Chủ tịch xã.*Nhận 1 mục về máy/);
});
