import { signal } from '@preact/signals';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { recordRegistration } from '#commands/registrations.ts';
import { villageScope, type Draft } from '#domain/book/entry.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import type { CivilDate } from '#domain/calendar/civil-date.ts';
import { freezeRules } from '#domain/rules/frozen-rules.ts';
import { ND86_2023 } from '#domain/rules/nd86-2023.ts';
import type { Role } from '#domain/book/permissions.ts';
// What the screen loads when it is first wanted, loaded here so that no test waits for the compiler.
import '../../../src/screens/phone-home/NextStepHere.tsx';
import '../../../src/screens/phone-home/StepAfterMinutes.tsx';
import { HomeScreen } from '../../../src/screens/phone-home/index.ts';
import { AppContext } from '../../../src/screens/shared/app-context.ts';
import { arrive } from '../../support/second-phone.ts';
import { createTestApp, type TestApp } from '../../support/test-app.tsx';

let village: TestApp;
afterEach(() => {
  cleanup();
  village.stop();
  vi.restoreAllMocks();
});

const AUTUMN: CivilDate = { year: 2026, month: 10, day: 20 };
const MEETING = '2026-m1';

async function open(options: { today?: CivilDate; role?: Role; drafts?: () => readonly Draft[] } = {}) {
  const { today = AUTUMN, role = 'village-head', drafts } = options;
  village = await createTestApp({ households: 4, role });
  if (drafts) await village.store.record(drafts());
  village.render(
    <AppContext.Provider value={{ ...village.app, today: signal(today) }}>
      <HomeScreen />
    </AppContext.Provider>,
  );
  await screen.findByRole('heading', { name: 'Việc tiếp theo' });
}

const draft = (kind: Draft['kind'], subject: string, body: unknown): Draft =>
  ({ scope: villageScope('bacle'), kind, subject, body }) as Draft;

const openMeeting = (): readonly Draft[] => [
  draft('meeting', subjectOf.meeting(MEETING), {
    year: 2026,
    cluster: '',
    place: 'Nhà văn hóa',
    rules: freezeRules(ND86_2023),
    startedAt: 1,
  }),
];
const signature = { name: 'Lý Văn Trưởng', strokes: [] };
const sealedMeeting = (): readonly Draft[] => [
  ...openMeeting(),
  draft('minutes', subjectOf.minutes(MEETING), {
    covers: { [village.app.enrolment.device]: 99 },
    closedAt: Date.parse('2026-10-18T20:00:00+07:00'),
    digest: 'digest',
    code: 'K7QM2XPD',
    chair: signature,
    secretary: signature,
  }),
];
const submitted = (): readonly Draft[] => [
  ...sealedMeeting(),
  draft('submission', subjectOf.submission(2026, 'bacle'), { meetings: [MEETING] }),
];

describe('the next step', () => {
  test.each<[string, CivilDate, () => readonly Draft[], string, string]>([
    ['in January', { year: 2026, month: 1, day: 10 }, () => [], 'Đăng ký từng hộ', '/registration'],
    ['in autumn', AUTUMN, () => [], 'Mở cuộc họp', '/meeting'],
    ['with an open meeting', AUTUMN, openMeeting, 'Tiếp tục cuộc họp', '/meeting'],
  ])('%s leads there', async (_name, today, drafts, action, href) => {
    await open({ today, drafts });
    expect(screen.getByRole('link', { name: action }).getAttribute('href')).toBe(href);
  });

  test('tells the last day, the days left and the law', async () => {
    await open();
    expect(screen.getByText(/Hạn: hết ngày 24\/11\/2026/)).toBeTruthy();
    expect(screen.getByText('còn 35 ngày')).toBeTruthy();
    expect(screen.getByText(/Căn cứ: Nghị định 86\/2023/)).toBeTruthy();
  });

  test('says when it is late, and asks it all the same', async () => {
    await open({ today: { year: 2026, month: 11, day: 26 } });
    expect(screen.getByText('quá hạn 2 ngày')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Mở cuộc họp' })).toBeTruthy();
  });

  test('waits for the commune once everything is handed in', async () => {
    await open({ drafts: submitted });
    expect(screen.getByText('Chờ xã xem xét')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Nộp/ })).toBeNull();
  });
});

describe('how far the village is', () => {
  test('counts the registrations as they are recorded', async () => {
    await open();
    const place = { village: village.village, year: 2026, household: 'h0000' };
    await recordRegistration(village.app.recording, place, { registered: true, commitments: [] });
    expect(await screen.findByText('Đã ghi 1/4 hộ')).toBeTruthy();
    expect(screen.getByText('1 đăng ký, 0 không đăng ký')).toBeTruthy();
  });

  test('counts the three places from the database, and nothing as received without a receipt (L8)', async () => {
    await open();
    const places = screen.getByRole('region', { name: 'Nơi các mục đã ghi đang nằm' });
    const { recorded } = await village.store.progress();
    const figures = [...places.querySelectorAll('dd')].map((figure) => figure.textContent);
    expect(figures).toEqual([String(recorded), String(recorded), '0']);
  });
});

describe('what waits for a person', () => {
  test('is not shown when there is nothing', async () => {
    await open();
    expect(screen.queryByRole('region', { name: 'Cần sửa' })).toBeNull();
  });

  test('names what was returned, disputed and kept aside', async () => {
    await open({ drafts: sealedMeeting });
    const registration = (registered: boolean) =>
      draft('registration', subjectOf.registration(2026, 'h0000'), { registered, commitments: [] });
    await village.store.record([registration(true)]);
    await arrive(village, registration(false), { seq: 1 });
    await arrive(
      village,
      draft('return-item', subjectOf.returnItem(2026, 'r1'), {
        year: 2026,
        target: { type: 'village', field: '' },
        reason: 'Thiếu chữ ký của thư ký',
      }),
      { seq: 2 },
    );
    await arrive(village, draft('summons', subjectOf.summons(MEETING), { households: [], delegates: [] }), {
      seq: 3,
    });
    const todo = await screen.findByRole('region', { name: 'Cần sửa' });
    await within(todo).findByText('Xã trả lại 1 mục');
    expect(within(todo).getByText('Thiếu chữ ký của thư ký')).toBeTruthy();
    expect(within(todo).getByText('1 chỗ hai máy ghi khác nhau')).toBeTruthy();
    await within(todo).findByText('1 mục được để riêng, chưa có hiệu lực');
    expect(within(todo).getByText(/Ghi vào cuộc họp sau khi biên bản đã ký/)).toBeTruthy();
    for (const link of within(todo).getAllByRole('link')) expect(link.getAttribute('href')).toBe('/returns');
  });
});

describe('installing', () => {
  test('is offered when the browser offers it, and gone once taken', async () => {
    await open();
    expect(screen.queryByRole('button', { name: 'Cài vào máy' })).toBeNull();
    let prompted = 0;
    const offer = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), {
      prompt: () => {
        prompted += 1;
        return Promise.resolve();
      },
    });
    dispatchEvent(offer);
    fireEvent.click(await screen.findByRole('button', { name: 'Cài vào máy' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Cài vào máy' })).toBeNull());
    expect(prompted).toBe(1);
  });

  test('is shown until it is put off, and not again at the next start', async () => {
    // A phone's Chrome that has offered nothing yet.
    vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue(
      'Mozilla/5.0 (Linux; Android 13) Chrome/128.0 Mobile',
    );
    await open();
    const card = await screen.findByRole('region', { name: 'Cài Nếp Nhà vào máy' });
    expect(within(card).getByRole('link', { name: 'Xem cách cài' }).getAttribute('href')).toBe('/install');
    fireEvent.click(within(card).getByRole('button', { name: 'Để sau' }));
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Cài Nếp Nhà vào máy' })).toBeNull());
    const care = await village.app.care();
    await waitFor(async () => expect((await care.marks()).installShown).toBe(true));
  });
});
