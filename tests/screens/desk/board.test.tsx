import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { describeVillage, setTarget } from '#commands/commune.ts';
import { recordRegistration } from '#commands/registrations.ts';
import { BoardScreen } from '../../../src/screens/desk-board/index.ts';
import { createTestApp, type TestApp } from '../../support/test-app.tsx';
import { holdMeeting } from './hold-meeting.ts';

let commune: TestApp;
afterEach(() => {
  cleanup();
  commune.stop();
});

const rowOf = (village: string) => screen.getByRole('row', { name: new RegExp(village) });

async function open(households = 10): Promise<void> {
  commune = await createTestApp({ households, role: 'officer' });
  await describeVillage(commune.app.recording, 'kep', { name: 'Thôn Kép', unitKind: 'THON', order: 2 });
  commune.render(<BoardScreen />);
  await screen.findByRole('row', { name: /Thôn Bắc Lệ/ });
}

describe('the board', () => {
  test('shows what a village has done as soon as it is recorded, with both denominators', async () => {
    await open();
    expect(within(rowOf('Thôn Bắc Lệ')).getByText('Chưa bắt đầu')).toBeTruthy();

    await act(async () => {
      await holdMeeting(commune, { present: 8, registered: 9 });
    });

    await waitFor(() => expect(within(rowOf('Thôn Bắc Lệ')).getByText('Đã nộp')).toBeTruthy());
    const row = within(rowOf('Thôn Bắc Lệ'));
    expect(row.getByText('9/10')).toBeTruthy();
    expect(row.getByText('90,00 %', { normalizer: plain })).toBeTruthy();
    expect(row.getByText('8/10 đủ')).toBeTruthy();
    // 10 of 10 households, and 9 of 9 registered: who did not register counts in the first share only.
    expect(row.getByText('100,00 % số hộ', { normalizer: plain })).toBeTruthy();
    expect(row.getByText('100,00 % đăng ký', { normalizer: plain })).toBeTruthy();
  });

  test('leads to a village by its name', async () => {
    await open();
    expect(screen.getByRole('link', { name: 'Thôn Kép' }).getAttribute('href')).toBe('/desk/villages/kep');
  });

  test('shows only the villages of the state that was pressed', async () => {
    await open();
    await act(async () => {
      await recordFirst();
    });
    fireEvent.click(screen.getByRole('button', { name: /^Đang đăng ký/ }));
    expect(screen.queryByRole('link', { name: 'Thôn Kép' })).toBeNull();
    expect(screen.getByRole('link', { name: 'Thôn Bắc Lệ' })).toBeTruthy();
  });

  test('says how far a target is, in exact households', async () => {
    await open();
    await act(async () => {
      await setTarget(commune.app.recording, {
        year: 2026,
        indicator: 'registered',
        basisPoints: 9875,
        denominator: 'households',
      });
      await recordFirst();
    });
    expect(screen.getByText(/1\/10 hộ = 10,00.% *\. Chỉ tiêu 98,75 %, cần 10 hộ: còn 9 hộ\./)).toBeTruthy();
  });

  test('leads an empty commune through its set-up', async () => {
    await open(0);
    const steps = within(screen.getByRole('list', { name: 'Các việc chuẩn bị' }));
    expect(steps.getAllByRole('listitem').map((step) => step.textContent)).toEqual([
      expect.stringContaining('Đã xong'),
      expect.stringContaining('Đang làm'),
      expect.stringContaining('Chưa làm'),
    ]);
  });
});

/** Numbers are written with a blank that does not break. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ').trim();

function recordFirst() {
  const [household = ''] = commune.households;
  const place = { village: commune.village, year: commune.year, household };
  return recordRegistration(commune.app.recording, place, { registered: true, commitments: [] });
}
