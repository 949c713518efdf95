/** Goal: many villages are accepted at one stroke, each by what this desk saw of it. Method: one officer's desk over its real store. */
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { returnVillage } from '#commands/reviews.ts';
import { reviewVillage } from '#domain/review/village-review.ts';
import { BoardScreen } from '../../../src/screens/desk-board/index.ts';
import type { TestApp } from '../../support/test-app.tsx';
import { holdMeeting } from '../desk/hold-meeting.ts';
import { addVillage, openDesk, submitWhole } from './support.ts';

let commune: TestApp;
let second: TestApp;

beforeEach(async () => {
  // Only the countdown: the store keeps its own time.
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  commune = await openDesk();
  second = await addVillage(commune, 'kep', 'Thôn Kép', 2);
});

afterEach(() => {
  cleanup();
  commune.stop();
  vi.useRealTimers();
});

const stateOf = ({ app, village, year }: TestApp) =>
  reviewVillage(app.village(village).value, village, year).state;

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const dialog = () => within(screen.getByRole('dialog'));

/** Lets this much of the countdown go by. */
const pass = (ms: number) =>
  act(() => {
    vi.advanceTimersByTime(ms);
  });

async function openBulk(): Promise<void> {
  commune.render(<BoardScreen />);
  fireEvent.click(await screen.findByRole('button', { name: /^Tiếp nhận thôn không có cảnh báo/ }));
}

describe('accepting the villages without flags', () => {
  test('accepts each of them after the time to undo, and leads on to the decision', async () => {
    await submitWhole(commune);
    await submitWhole(second);
    await openBulk();
    expect(dialog().getByText('Thôn Bắc Lệ, Thôn Kép')).toBeTruthy();

    press('Tiếp nhận 2 thôn');
    await pass(9000);
    expect([stateOf(commune), stateOf(second)]).toEqual(['submitted', 'submitted']);
    await pass(1000);

    await screen.findByText('Đã tiếp nhận 2 thôn.');
    expect([stateOf(commune), stateOf(second)]).toEqual(['accepted', 'accepted']);
    const [head] = commune.app.village('kep').value.get('acceptance:2026:kep')?.heads ?? [];
    expect(head?.body).toMatchObject({ covers: { [commune.app.enrolment.device]: expect.any(Number) } });
    expect(dialog().getByRole('link', { name: 'Ra quyết định' }).getAttribute('href')).toBe(
      '/desk/decisions/new',
    );
  });

  test('takes all of it back at one press as long as nothing is locked', async () => {
    await submitWhole(commune);
    await openBulk();
    press('Tiếp nhận 1 thôn');
    expect(dialog().getByText(/Sẽ tiếp nhận 1 thôn sau 10 giây/)).toBeTruthy();

    press('Hoàn tác');
    await pass(60_000);

    expect(dialog().getByRole('button', { name: 'Tiếp nhận 1 thôn' })).toBeTruthy();
    expect(stateOf(commune)).toBe('submitted');
  });

  test('lists apart, with why, what wants a look of its own', async () => {
    await submitWhole(commune);
    await holdMeeting(second, { present: 2 });
    await openBulk();
    const apart = within(dialog().getByRole('link', { name: 'Thôn Kép' }).closest('li') ?? document.body);
    expect(apart.getByText('Có mặt 2 trên 4, cần 3: thiếu 1 người so với quy định.')).toBeTruthy();
    expect(apart.getByText(/^Hồ sơ còn thiếu: .*danh sách hộ và kết quả lấy ý kiến/)).toBeTruthy();

    press('Tiếp nhận 1 thôn');
    press('Tiếp nhận ngay');
    await screen.findByText('Đã tiếp nhận 1 thôn.');
    expect([stateOf(commune), stateOf(second)]).toEqual(['accepted', 'submitted']);
  });

  test('has nothing to press but the way back where no village can go with others', async () => {
    await holdMeeting(second, { present: 2 });
    await openBulk();
    expect(dialog().getByText('Không có thôn nào tiếp nhận chung được.')).toBeTruthy();
    expect(dialog().queryByRole('button', { name: /^Tiếp nhận/ })).toBeNull();
    expect(dialog().queryByRole('button', { name: 'Hủy' })).toBeNull();
  });

  test('leaves alone a village that moved in the meantime, and goes on with the others', async () => {
    await submitWhole(commune);
    await submitWhole(second);
    await openBulk();
    press('Tiếp nhận 2 thôn');
    await act(async () => {
      const request = { target: { type: 'village', field: '' }, reason: 'Thiếu chữ ký' } as const;
      await returnVillage(commune.app.recording, commune.village, 2026, [request]);
    });
    press('Tiếp nhận ngay');

    await screen.findByText('1 thôn chưa tiếp nhận được');
    expect(dialog().getByText(/vừa có thay đổi/).textContent).toMatch(/^Thôn Bắc Lệ/);
    expect([stateOf(commune), stateOf(second)]).toEqual(['returned', 'accepted']);
  });

  test('stops between two villages: what is accepted stays so, and the rest is counted', async () => {
    await submitWhole(commune);
    await submitWhole(second);
    await openBulk();
    press('Tiếp nhận 2 thôn');
    press('Tiếp nhận ngay');
    press('Dừng lại');

    await screen.findByText(/^Đã dừng\. 1 thôn đã tiếp nhận thì giữ nguyên, còn 1 thôn/);
    expect([stateOf(commune), stateOf(second)]).toEqual(['accepted', 'submitted']);
  });
});

describe('accepting chosen villages', () => {
  test('judges only those that were ticked', async () => {
    await submitWhole(commune);
    await submitWhole(second);
    commune.render(<BoardScreen />);
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Chọn Thôn Kép' }));
    press('Tiếp nhận 1 thôn đã chọn');
    press('Tiếp nhận 1 thôn');
    press('Tiếp nhận ngay');
    await screen.findByText('Đã tiếp nhận 1 thôn.');
    await waitFor(() => expect(stateOf(second)).toBe('accepted'));
    expect(stateOf(commune)).toBe('submitted');
  });
});
