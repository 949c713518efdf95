/** Goal: after the minutes home always says the next thing, up to the decision. Method: the screen over a real store, the year told step by step. */
import { signal } from '@preact/signals';
import { cleanup, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { noteOpinion, putUpPosting, settleOpinion, takeDownPosting } from '#commands/postings.ts';
import { submitVillage } from '#commands/meetings.ts';
import { COMMUNE_SCOPE, villageScope, type Draft } from '#domain/book/entry.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { KNOWN_CALENDAR } from '#domain/calendar/holidays.ts';
import { parseIsoDay } from '#domain/calendar/iso-day.ts';
import { opinionsOf } from '#domain/posting/opinions.ts';
import { postingsOf } from '#domain/posting/posting.ts';
import { reviewVillage } from '#domain/review/village-review.ts';
import { ND86_2023 } from '#domain/rules/nd86-2023.ts';
// What the screen loads when it is first wanted, loaded here so that no test waits for the compiler.
import '../../../src/screens/phone-home/NextStepHere.tsx';
import '../../../src/screens/phone-home/StepAfterMinutes.tsx';
import { HomeScreen } from '../../../src/screens/phone-home/index.ts';
import { AppContext } from '../../../src/screens/shared/app-context.ts';
import { createTestApp, type TestApp } from '../../support/test-app.tsx';
import { holdMeeting } from '../desk/hold-meeting.ts';

let village: TestApp;
let meeting: string;

beforeEach(async () => {
  village = await createTestApp({ households: 3 });
  meeting = await holdMeeting(village, { submit: false });
});

afterEach(() => {
  cleanup();
  village.stop();
});

const view = () => village.app.village(village.village).value;
const review = () => reviewVillage(view(), village.village, village.year);

async function show(day: string) {
  const today = signal(parseIsoDay(day) ?? { year: 1, month: 1, day: 1 });
  village.render(
    <AppContext.Provider value={{ ...village.app, today }}>
      <HomeScreen />
    </AppContext.Provider>,
  );
  return within(await screen.findByRole('region', { name: 'Việc tiếp theo' }));
}

const hrefOf = (step: Awaited<ReturnType<typeof show>>, name: string | RegExp) =>
  step.getByRole('link', { name }).getAttribute('href');

async function post(): Promise<void> {
  const list = { review: review(), postings: [], term: ND86_2023.posting.value, calendar: KNOWN_CALENDAR };
  await putUpPosting(village.app.recording, list, { place: 'Nhà văn hóa', postedOn: '2026-10-29' });
}

const note = () =>
  noteOpinion(village.app.recording, village.village, village.year, {
    household: 'h0001',
    from: '',
    text: 'Gây ồn',
    receivedOn: '2026-11-01',
  });

async function settle(settlement: 'dismissed' | 'upheld'): Promise<void> {
  const [opinion] = opinionsOf(view(), village.year);
  if (!opinion) throw new Error('Nobody said anything');
  await settleOpinion(village.app.recording, review(), opinion, { settlement, how: 'Đã xem' });
}

async function takeDown(): Promise<void> {
  const [posting] = postingsOf(view(), village.year);
  if (!posting) throw new Error('Nothing is posted');
  await takeDownPosting(village.app.recording, village.village, posting, '2026-11-08');
}

describe('after the minutes', () => {
  test('the list is put up first, by the rule that asks for it', async () => {
    const step = await show('2026-10-29');
    expect(step.getByText('Niêm yết danh sách hộ được đề nghị')).toBeTruthy();
    expect(hrefOf(step, 'Niêm yết')).toBe('/posting');
    expect(step.getByText(/Căn cứ: Nghị định 86\/2023\/NĐ-CP, Điều 8/)).toBeTruthy();
  });

  test('while it hangs the clock runs', async () => {
    await post();
    const step = await show('2026-11-02');
    expect(step.getByText('Đang niêm yết, chờ hết hạn')).toBeTruthy();
    expect(step.getByText(/Niêm yết hết ngày 08\/11\/2026/)).toBeTruthy();
    expect(step.getByText('còn 6 ngày')).toBeTruthy();
    expect(step.getByText('Nộp hồ sơ được từ ngày 09/11/2026')).toBeTruthy();
  });

  test('what people said is settled next', async () => {
    await post();
    await note();
    const step = await show('2026-11-02');
    expect(hrefOf(step, 'Xem 1 ý kiến')).toBe('/posting');
  });

  test('an upheld objection asks for a new vote', async () => {
    await post();
    await note();
    await settle('upheld');
    const step = await show('2026-11-02');
    expect(step.getByText('Bình xét lại hộ có ý kiến được chấp nhận')).toBeTruthy();
  });

  test('then the sheet comes down and the dossier goes', async () => {
    await post();
    await note();
    await settle('dismissed');
    const before = await show('2026-11-09');
    expect(hrefOf(before, 'Ghi ngày gỡ xuống')).toBe('/posting');
    cleanup();
    await takeDown();
    const after = await show('2026-11-09');
    expect(hrefOf(after, 'Xem hồ sơ và nộp')).toBe('/dossier');
  });

  test('board, dossier and papers are always at hand', async () => {
    await show('2026-10-29');
    const links = within(screen.getByRole('navigation', { name: 'Sau cuộc họp' })).getAllByRole('link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['/posting', '/dossier', '/papers']);
  });
});

describe('after the dossier', () => {
  const draft = (scope: string, kind: Draft['kind'], subject: string, body: unknown): Draft =>
    ({ scope, kind, subject, body }) as Draft;
  const decided = (households: readonly string[]): readonly Draft[] => [
    draft(COMMUNE_SCOPE, 'decision', subjectOf.decision(2026, 'd1'), {
      year: 2026,
      type: 'recognition',
      number: '112/QĐ-UBND',
      signedOn: '2026-11-14',
      signatory: { name: 'Hoàng Văn Kiên', position: 'Chủ tịch' },
      capacity: 'TM',
      grounds: [],
      corrects: '',
      reason: '',
    }),
    draft(villageScope('bacle'), 'recognition', subjectOf.recognition('2026-d1', 'bacle'), {
      households,
      years: [],
    }),
  ];
  const accepted = async (): Promise<void> => {
    await submitVillage(village.app.recording, village.village, village.year, [meeting]);
    await village.store.record([
      draft(villageScope('bacle'), 'acceptance', subjectOf.acceptance(2026, 'bacle'), {
        covers: await village.app.coversOf('bacle'),
        meetings: [meeting],
      }),
    ]);
  };

  test('waits for the commune, and for what has not been sent', async () => {
    await submitVillage(village.app.recording, village.village, village.year, [meeting]);
    const step = await show('2026-11-10');
    expect(step.getByText('Chờ xã xem xét')).toBeTruthy();
    expect(step.getByText(/mục chưa gửi tới xã/)).toBeTruthy();
  });

  test('waits for the decision of what was accepted', async () => {
    await accepted();
    const step = await show('2026-11-10');
    expect(step.getByText('Xã đã tiếp nhận kết quả, chờ quyết định')).toBeTruthy();
  });

  test('says how many households have the title, by which decision', async () => {
    await accepted();
    await village.store.record(decided(['h0000', 'h0002']));
    const step = await show('2026-11-15');
    expect(step.getByText('Xã đã quyết định')).toBeTruthy();
    expect(step.getByText('2 hộ được công nhận Gia đình văn hóa')).toBeTruthy();
    expect(step.getByText('Quyết định số 112/QĐ-UBND, ngày 14/11/2026')).toBeTruthy();
  });
});
