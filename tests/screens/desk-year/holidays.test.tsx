/** Goal: the holidays of a year follow the announcement, and what a term becomes is seen at once. Method: the page over the real store. */
import { cleanup, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ownHolidaysOf } from '#domain/register/work-calendar.ts';
import type { TestApp } from '../../support/test-app.tsx';
import { openYearScreen, press, show, type } from './support.ts';

let commune: TestApp;
beforeEach(async () => {
  commune = await openYearScreen('Ngày nghỉ');
  type('Ngày nghỉ của năm', '2026');
});
afterEach(() => {
  cleanup();
  commune.stop();
});

const own = (year = 2026) => ownHolidaysOf(commune.app.commune.value, year);
const value = (label: string) => screen.getByLabelText<HTMLInputElement>(label).value;

test('the days that the app knows carry their mark', () => {
  expect(screen.getByText('Chưa đối chiếu')).toBeTruthy();
  expect(value('Ngày nghỉ 1')).toBe('2026-01-01');
  expect(value('Tên ngày nghỉ 3')).toBe('Tết Nguyên đán');
  expect(value('Ngày làm bù 1')).toBe('2026-01-10');
});

test('ten working days from 18 November 2026 leave out 24 November, and no longer once it is taken out', () => {
  type('Tính từ ngày', '2026-11-18');
  expect(screen.getByText('Ngày làm việc thứ 10 là 03/12/2026')).toBeTruthy();
  expect(screen.getByText('Không tính: 24/11/2026 Ngày Văn hóa Việt Nam')).toBeTruthy();
  press('Bỏ ngày nghỉ 14');
  expect(screen.getByText('Ngày làm việc thứ 10 là 02/12/2026')).toBeTruthy();
  expect(screen.getByText('Chỉ bỏ thứ bảy, chủ nhật.')).toBeTruthy();
});

test('what is typed is still there after a look at another tab', () => {
  type('Tên ngày nghỉ 1', 'Tết');
  show('Khu vực');
  show('Ngày nghỉ');
  expect(value('Tên ngày nghỉ 1')).toBe('Tết');
  press('Bỏ phần chưa ghi');
  expect(value('Tên ngày nghỉ 1')).toBe('Tết Dương lịch');
});

test('a day that is worked instead shortens a term', () => {
  type('Tính từ ngày', '2026-11-18');
  press('Thêm ngày làm bù');
  type('Ngày làm bù 3', '2026-11-21');
  expect(screen.getByText('Ngày làm việc thứ 10 là 02/12/2026')).toBeTruthy();
});

test('a year that nobody knows says so', () => {
  type('Ngày nghỉ của năm', '2027');
  expect(screen.getByText(/^Chưa có ngày nghỉ năm 2027/)).toBeTruthy();
});

test('the announcement’s days are recorded, taken back, and given up for the known ones', async () => {
  press('Bỏ ngày nghỉ 14');
  press('Thêm ngày nghỉ');
  type('Ngày nghỉ 14', '2026-12-24');
  type('Tên ngày nghỉ 14', 'Ngày nghỉ bù');
  press('Thêm ngày nghỉ');
  type('Thông báo về ngày nghỉ', 'Thông báo 12/TB-UBND');
  press('Ghi ngày nghỉ năm 2026');
  await screen.findByText('Đã ghi ngày nghỉ năm 2026');
  expect(own()?.days).toHaveLength(14);
  expect(own()?.days.at(-1)).toEqual({ day: '2026-12-24', name: 'Ngày nghỉ bù' });
  expect(screen.getByText('Theo thông báo xã đã ghi: Thông báo 12/TB-UBND')).toBeTruthy();
  press('Lấy lại ngày nghỉ có sẵn');
  await screen.findByText('Đã lấy lại ngày nghỉ có sẵn của năm 2026');
  expect(own()).toBeUndefined();
  press('Hoàn tác');
  await waitFor(() => expect(own()?.document).toBe('Thông báo 12/TB-UBND'));
});

describe('what is refused says why and what to do', () => {
  test.each([
    { name: 'no document', act: () => undefined, says: 'Chưa ghi văn bản.' },
    {
      name: 'a day of another year',
      act: () => type('Ngày nghỉ 1', '2025-12-31'),
      says: 'Ngày không thuộc năm này: 31/12/2025.',
    },
    {
      name: 'a day entered twice',
      act: () => type('Ngày nghỉ 1', '2026-01-02'),
      says: 'Ngày ghi hai lần: 02/01/2026.',
    },
    {
      name: 'a weekday worked instead',
      act: () => type('Ngày làm bù 1', '2026-01-12'),
      says: 'Không phải thứ bảy, chủ nhật: 12/01/2026.',
    },
    {
      name: 'a name without a day',
      act: () => type('Ngày nghỉ 1', ''),
      says: 'Ngày này không có thật hoặc chưa chọn: –.',
    },
  ])('$name', async ({ act, says }) => {
    act();
    press('Ghi ngày nghỉ năm 2026');
    expect(await screen.findByText(says)).toBeTruthy();
    expect(own()).toBeUndefined();
  });
});
