import { signal } from '@preact/signals';
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { recordRegistration } from '#commands/registrations.ts';
import { NewMeetingScreen } from '../../../src/screens/meeting/index.ts';
import { AppContext } from '../../../src/screens/shared/app-context.ts';
import { ClockNotice } from '../../../src/screens/shared/ClockNotice.tsx';
import { skewText } from '../../../src/screens/shared/clock-skew.ts';
import { createTestApp, type TestApp } from '../../support/test-app.tsx';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const YEARS = 365 * DAY;

let village: TestApp;
afterEach(() => {
  cleanup();
  village.stop();
});

async function show(skewMs: number, ui: preact.ComponentChild): Promise<void> {
  village = await createTestApp({ households: 3, now: () => Date.UTC(2026, 9, 20) });
  // The rules of the year call only the registered.
  for (const id of village.households)
    await recordRegistration(
      village.app.recording,
      { village: village.village, year: 2026, household: id },
      { registered: true, commitments: [] },
    );
  village.render(
    <AppContext.Provider value={{ ...village.app, clockSkewMs: signal(skewMs) }}>{ui}</AppContext.Provider>,
  );
}

describe('a wrong clock', () => {
  test.each([
    { skewMs: -56 * YEARS, sentence: 'Đồng hồ máy chậm 56 năm, xem lại ngày giờ.' },
    { skewMs: 73 * YEARS, sentence: 'Đồng hồ máy nhanh 73 năm, xem lại ngày giờ.' },
    { skewMs: -3 * DAY, sentence: 'Đồng hồ máy chậm 3 ngày, xem lại ngày giờ.' },
    { skewMs: 12 * MINUTE, sentence: 'Đồng hồ máy nhanh 12 phút, xem lại ngày giờ.' },
  ])('“$sentence”', async ({ skewMs, sentence }) => {
    await show(skewMs, <ClockNotice />);
    expect(screen.getByText(sentence)).toBeTruthy();
    expect(screen.getByText(/hôm nay là 20\/10\/2026/)).toBeTruthy();
  });

  test('by a few minutes is nobody’s trouble', async () => {
    await show(4 * MINUTE, <ClockNotice />);
    expect(screen.queryByRole('status')).toBeNull();
    expect(skewText(4 * MINUTE)).toBe('nhanh 4 phút');
    expect(skewText(10_000)).toBe('đúng');
  });

  test('asks for the day before a meeting is opened, because its minutes will name it', async () => {
    await show(-56 * YEARS, <NewMeetingScreen />);
    const open = await screen.findByRole<HTMLButtonElement>('button', { name: /^Mở cuộc họp/ });
    expect(open.disabled).toBe(true);
    fireEvent.click(screen.getByRole('checkbox', { name: /Vẫn mở cuộc họp với ngày 20\/10\/2026/ }));
    expect(open.disabled).toBe(false);
  });

  test('a right clock is asked nothing', async () => {
    await show(0, <NewMeetingScreen />);
    const open = await screen.findByRole<HTMLButtonElement>('button', { name: /^Mở cuộc họp/ });
    expect(open.disabled).toBe(false);
    expect(screen.queryByRole('checkbox', { name: /Vẫn mở/ })).toBeNull();
  });
});
