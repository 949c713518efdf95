import { cleanup, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { meetingsOf } from '#domain/meeting/meeting.ts';
import { follow, onScreen, press, says, startMeetingPage } from './meeting-page.tsx';

afterEach(cleanup);

test('a meeting opened by mistake is dropped after one question, and brought back with what it had', async () => {
  const page = await startMeetingPage();
  const { app, village, year } = page.test;
  const meetings = () => meetingsOf(app.village(village).value, year);
  await page.openMeeting();
  await page.attend(2);
  const { id } = page.meeting();

  await press(/^Bước 1\/6/);
  await press('Bỏ cuộc họp này');
  await says('những gì đã ghi vẫn được giữ trong sổ');
  await press('Giữ lại');
  expect(meetings()).toHaveLength(1);

  await press('Bỏ cuộc họp này');
  await press('Bỏ cuộc họp');
  await says('Đã bỏ cuộc họp');
  await says('Chưa có cuộc họp nào trong năm');
  expect(location.pathname).toBe('/meeting');
  expect(meetings()).toEqual([]);

  await page.open(`/meeting/${id}/vote`);
  await says('Cuộc họp này đã được bỏ và không tính nữa.');
  expect(screen.queryByRole('navigation')).toBeNull();
  await follow('Xem các cuộc họp');
  await press('Hoàn tác');
  await waitFor(() => expect(page.meeting().attendance.present).toBe(2));
  await says('2/12 có mặt');
  expect(onScreen()).not.toContain('Đã bỏ cuộc họp');
});

test('what is sealed offers no way to drop it', async () => {
  const page = await startMeetingPage();
  const offered = () => screen.queryByRole('button', { name: 'Bỏ cuộc họp này', hidden: true }) !== null;
  await page.comeToVote(8, /Cả danh sách/);
  expect(offered()).toBe(true);
  await press('Tất cả nhất trí: 8');
  await press('Ghi kết quả cho 12 hộ');
  await follow(/Tiếp: Biên bản/);
  await page.signAndSeal();
  expect(offered()).toBe(false);
});
