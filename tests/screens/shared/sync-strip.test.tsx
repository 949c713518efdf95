import { signal } from '@preact/signals';
import { cleanup, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { recordRegistration } from '#commands/registrations.ts';
import { HomeScreen } from '../../../src/screens/phone-home/index.ts';
import { SyncCard } from '../../../src/screens/phone-settings/SyncCard.tsx';
import { SendCard } from '../../../src/screens/phone-transfer/SendCard.tsx';
import { AppContext, type Progress, type SyncState } from '../../../src/screens/shared/app-context.ts';
import { SyncStrip } from '../../../src/screens/shared/SyncStrip.tsx';
import { createTestApp, type TestApp } from '../../support/test-app.tsx';

const NOW = Date.parse('2026-10-20T19:42:00+07:00');
const DAY = 24 * 60 * 60 * 1000;

let village: TestApp;
afterEach(() => {
  cleanup();
  village.stop();
});

const strip = () => screen.getByRole('link').textContent ?? '';
const toneOf = (text: string) =>
  screen.getByText(text).closest('[data-tone]')?.getAttribute('data-tone') ?? null;

/** The strip with the numbers of this moment; the rest of the app is real. */
async function open(progress: Partial<Progress>, syncState: SyncState = { type: 'idle' }): Promise<void> {
  village = await createTestApp({ households: 3, now: () => NOW });
  const app = {
    ...village.app,
    progress: signal({ ...village.app.progress.value, ...progress }),
    syncState: signal(syncState),
  };
  village.render(
    <AppContext.Provider value={app}>
      <SyncStrip />
    </AppContext.Provider>,
  );
}

async function registerWithNotice(household: string): Promise<void> {
  const place = { village: village.village, year: village.year, household };
  const body = { registered: true, commitments: [] };
  const recorded = await recordRegistration(village.app.recording, place, body, 'v1');
  if (!recorded.ok) throw new Error(`Not recorded: ${recorded.error.type}`);
}

describe('the strip that is always in sight', () => {
  test('counts the households recorded and what is unsent, and says when the last was on disk', async () => {
    village = await createTestApp({ households: 3, now: () => NOW });
    const place = { village: village.village, year: village.year, household: village.households[0] ?? '' };
    village.render(<SyncStrip />);
    await recordRegistration(village.app.recording, place, { registered: true, commitments: [] });
    await screen.findByText('Đã ghi 1/3');
    await screen.findByText('Chưa gửi 7');
    expect(screen.getByText('Lưu lúc 19:42')).toBeTruthy();
  });

  test('says “Xã đã nhận” only with a receipt and nothing unsent (L8)', async () => {
    await open({ recorded: 6, unsent: 0, receivedAt: NOW });
    expect(toneOf('Xã đã nhận')).toBe('received');
  });

  test.each<[string, Partial<Progress>]>([
    ['nothing unsent, but no receipt ever came', { unsent: 0, receivedAt: 0 }],
    ['a receipt, but something waits', { unsent: 1, receivedAt: NOW }],
    ['neither', { unsent: 1, receivedAt: 0 }],
  ])('never says received: %s (L8)', async (_name, progress) => {
    await open(progress);
    expect(strip()).not.toContain('Xã đã nhận');
  });

  test('a refusal is not a receipt either, and leads to what one can do (L8)', async () => {
    await open({ unsent: 0, receivedAt: NOW }, { type: 'refused', code: 'device-revoked' });
    expect(strip()).not.toContain('Xã đã nhận');
    expect(toneOf('Chưa gửi được: xem cách sửa')).toBe('refused');
    expect(screen.getByRole('link').getAttribute('href')).toBe('/settings');
  });

  test.each<[string, number, string, string | null]>([
    ['three days', 3 * DAY, 'Chưa gửi 6', null],
    ['more than three days', 4 * DAY, 'Chưa gửi 6, đã 4 ngày', 'late'],
  ])('unsent for %s', async (_name, waited, text, tone) => {
    await open({ unsent: 6, unsentSince: NOW - waited });
    expect(toneOf(text)).toBe(tone);
  });

  test('being offline changes nothing', async () => {
    await open({ unsent: 6 }, { type: 'offline' });
    expect(toneOf('Chưa gửi 6')).toBeNull();
  });

  test('counts a registration and the notice given with it once, as every other place that counts does', async () => {
    village = await createTestApp({ households: 3, now: () => NOW });
    const before = village.app.progress.value.unsent;
    for (const household of village.households.slice(0, 2)) await registerWithNotice(household);
    const count = String(before + 2);
    village.render(
      <>
        <SyncStrip />
        <HomeScreen />
        <SyncCard />
        <SendCard />
      </>,
    );
    await screen.findByText(`Chưa gửi ${count}`);
    for (const label of ['Chờ gửi', 'Đã ghi trên máy']) {
      const values = screen.getAllByText(label).map((term) => term.parentElement?.textContent);
      expect(values).toEqual(values.map(() => label + count));
    }
    expect(screen.getByText(`${count} mục ghi trên máy này xã chưa nhận.`)).toBeTruthy();
  });

  test('while a notice alone waits there is something to send, and nobody says received (L8)', async () => {
    village = await createTestApp({ households: 3, now: () => NOW });
    await registerWithNotice('h0000');
    const { store } = village;
    const { seq, enrolment } = (await store.device()) ?? {};
    const registration = await store.database.entries.get([enrolment?.device ?? '', (seq ?? 0) - 1]);
    await store.takeInAck({ seq: (seq ?? 0) - 1, chain: registration?.chain ?? '' });
    village.render(<SyncStrip />);
    await screen.findByText('Chưa gửi 1');
    expect(strip()).not.toContain('Xã đã nhận');
  });
});
