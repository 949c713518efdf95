import { cleanup, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { villageScope } from '#domain/book/entry.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { follow, press, says, startMeetingPage, type MeetingPage } from './meeting-page.tsx';

afterEach(cleanup);

const openPrint = (page: MeetingPage): Promise<void> => page.open(`/meeting/${page.meeting().id}/print`);

test('minutes that are not sealed are not printed, and the screen says what comes first', async () => {
  const page = await startMeetingPage();
  await page.openMeeting();
  await openPrint(page);
  await says('Biên bản chưa chốt, chưa in được.');
  expect(screen.queryByRole('article')).toBeNull();
});

test('minutes that two phones sealed differently are not printed before one is chosen', async () => {
  const page = await startMeetingPage();
  await page.comeToVote(8, /Cả danh sách/);
  await press('Tất cả nhất trí: 8');
  await press('Ghi kết quả cho 12 hộ');
  await follow(/Tiếp: Biên bản/);
  await screen.findByRole('region', { name: 'Chủ trì đọc lại' });
  await page.signAndSeal();
  const { minutes } = page.meeting();
  if (minutes.type === 'empty') throw new Error('The minutes are not sealed');
  await page.receive([
    {
      scope: villageScope(page.test.village),
      kind: 'minutes',
      subject: subjectOf.minutes(page.meeting().id),
      body: { ...minutes.value, closedAt: minutes.value.closedAt + 1 },
    },
  ]);
  await openPrint(page);
  await says('Hai máy ghi cuộc họp này khác nhau.');
  expect(screen.queryByRole('article')).toBeNull();
});
