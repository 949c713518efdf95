/** Goal: a village head sees what the dossier lacks and where to do it, and hands in. Method: the screen over a real store with a sealed meeting. */
import { cleanup, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { noteOpinion, putUpPosting, settleOpinion, takeDownPosting } from '#commands/postings.ts';
import { resolve } from '#domain/book/resolve.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { KNOWN_CALENDAR } from '#domain/calendar/holidays.ts';
import { opinionsOf } from '#domain/posting/opinions.ts';
import { postingsOf } from '#domain/posting/posting.ts';
import { reviewVillage } from '#domain/review/village-review.ts';
import { ND86_2023 } from '#domain/rules/nd86-2023.ts';
import { DossierScreen } from '../../../src/screens/phone-dossier/index.ts';
import { createTestApp, headNameAt, type TestApp, type TestAppOptions } from '../../support/test-app.tsx';
import { holdMeeting } from '../desk/hold-meeting.ts';
import { showOn, tap } from '../phone-posting/support.tsx';

let village: TestApp;
let meeting: string;

afterEach(() => {
  cleanup();
  village.stop();
});

const view = () => village.app.village(village.village).value;
const review = () => reviewVillage(view(), village.village, village.year);

async function seal(
  options: TestAppOptions & { readonly registered?: number; readonly submit?: boolean } = {},
) {
  const { registered = 4, submit = false, ...rest } = options;
  village = await createTestApp({ households: 4, ...rest });
  meeting = await holdMeeting(village, { submit, registered });
}

async function post(): Promise<void> {
  const list = { review: review(), postings: [], term: ND86_2023.posting.value, calendar: KNOWN_CALENDAR };
  await putUpPosting(village.app.recording, list, { place: 'Nhà văn hóa', postedOn: '2026-10-29' });
}

async function takeDown(): Promise<void> {
  const [posting] = postingsOf(view(), village.year);
  if (!posting) throw new Error('Nothing is posted');
  await takeDownPosting(village.app.recording, village.village, posting, '2026-11-08');
}

const note = () =>
  noteOpinion(village.app.recording, village.village, village.year, {
    household: 'h0001',
    from: '',
    text: 'Gây ồn',
    receivedOn: '2026-11-01',
  });

async function uphold(): Promise<void> {
  const [opinion] = opinionsOf(view(), village.year);
  if (!opinion) throw new Error('Nobody said anything');
  const settled = { settlement: 'upheld', how: 'Họp lại' } as const;
  await settleOpinion(village.app.recording, review(), opinion, settled);
}

const show = (today: string) => showOn(village, today, <DossierScreen />);
const paper = (name: string) => within(screen.getByRole('listitem', { name }));
const LIST = 'Danh sách hộ và kết quả lấy ý kiến';
const MINUTES = 'Biên bản họp bình xét';
const PROPOSAL = 'Văn bản đề nghị';
const hrefOf = (name: string, action: string) =>
  paper(name).getByRole('link', { name: action }).getAttribute('href');

describe('the papers', () => {
  test('before the meeting lead to it, and nothing can be handed in', async () => {
    village = await createTestApp({ households: 2 });
    show('2026-10-29');
    expect(paper(MINUTES).getByText('Thôn chưa họp bình xét.')).toBeTruthy();
    expect(hrefOf(MINUTES, 'Mở cuộc họp')).toBe('/meeting');
    expect(paper(LIST).getByText('Phải chờ')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Nộp kết quả về xã' })).toBeNull();
    expect(screen.getByText('Nộp được sau khi chốt biên bản của mọi cuộc họp.')).toBeTruthy();
  });

  test('after the minutes the posting is missing, and the minutes are there to print', async () => {
    await seal();
    show('2026-10-29');
    expect(screen.getByText('Còn 2 giấy tờ chưa xong')).toBeTruthy();
    expect(paper(LIST).getByText('Còn thiếu')).toBeTruthy();
    expect(hrefOf(LIST, 'Mở phần niêm yết')).toBe('/posting');
    expect(hrefOf(MINUTES, 'Xem, in')).toBe(`/papers/F8?paper=0&village=bacle&meeting=${meeting}`);
    expect(paper(PROPOSAL).getByText('Làm được sau khi xong danh sách và ý kiến.')).toBeTruthy();
  });

  test('while the list hangs wait for its last day', async () => {
    await seal();
    await post();
    show('2026-11-02');
    expect(paper(LIST).getByText('Đang niêm yết, hết ngày 08/11/2026 mới xong.')).toBeTruthy();
    expect(screen.getByText('Nộp được từ ngày 09/11/2026')).toBeTruthy();
  });

  test('that are complete on the last day of the posting say at the button from when they may go', async () => {
    await seal();
    await post();
    await takeDown();
    show('2026-11-08');
    expect(screen.getByText('Hồ sơ đã đủ')).toBeTruthy();
    const submit = screen.getByRole('button', { name: 'Nộp kết quả về xã' });
    expect(submit.previousElementSibling?.textContent).toBe('Nộp được từ ngày 09/11/2026');
    expect(submit.dataset['kind']).toBe('secondary');
  });

  test('wait for an opinion that nobody has settled', async () => {
    await seal();
    await post();
    await note();
    show('2026-11-12');
    expect(paper(LIST).getByText('Còn 1 ý kiến chưa giải quyết.')).toBeTruthy();
    expect(hrefOf(LIST, 'Xem ý kiến')).toBe('/posting');
  });

  test('name the household to vote on again, and lead to its amendment', async () => {
    await seal();
    await post();
    await note();
    await uphold();
    show('2026-11-12');
    expect(paper(LIST).getByText(`Ý kiến đã chấp nhận, phải bình xét lại: ${headNameAt(1)}.`)).toBeTruthy();
    expect(hrefOf(LIST, 'Bình xét lại')).toBe(`/meeting/${meeting}/amend?household=h0001`);
  });

  test('under Decree 122/2018 name the households without registration and tell the last day', async () => {
    await seal({ ruleSet: 'ND122_2018', registered: 3 });
    show('2026-10-29');
    const registrations = paper('Bản đăng ký của từng hộ');
    expect(registrations.getByText(`1 hộ được đề nghị chưa đăng ký: ${headNameAt(3)}.`)).toBeTruthy();
    expect(hrefOf('Bản đăng ký của từng hộ', 'Ghi đăng ký')).toBe('/registration');
    expect(screen.getByText(/^Hạn nộp: hết ngày/)).toBeTruthy();
  });

  test('name the rule that asks for them, and what of it nobody has seen in a text', async () => {
    await seal();
    show('2026-10-29');
    expect(screen.getByText(/Theo Điều 7, Nghị định 86\/2023/)).toBeTruthy();
    expect(screen.getByText(/số mẫu 01 và 02 chưa thấy trong văn bản/)).toBeTruthy();
  });
});

describe('handing in', () => {
  const submission = () => resolve(view().get(subjectOf.submission(2026, 'bacle')), 'submission');

  test('a complete dossier asks once, lists the minutes, and says nothing of anything missing', async () => {
    await seal();
    await post();
    await takeDown();
    show('2026-11-09');
    expect(screen.getByText('Hồ sơ đã đủ')).toBeTruthy();
    tap('Nộp kết quả về xã');
    const dialog = within(await screen.findByRole('dialog', { name: 'Nộp kết quả về xã?' }));
    expect(dialog.getByText('Cuộc họp của thôn')).toBeTruthy();
    expect(dialog.getByText(/đề nghị 4 hộ, không đề nghị 0 hộ/)).toBeTruthy();
    expect(dialog.queryByText('Hồ sơ chưa đủ, xã có thể trả lại')).toBeNull();
    expect(submission().type).toBe('empty');
    tap('Nộp về xã');
    await screen.findByText('Thôn đã nộp kết quả về xã');
    expect(submission()).toMatchObject({ type: 'settled', value: { meetings: [meeting] } });
    expect(screen.queryByRole('button', { name: 'Nộp kết quả về xã' })).toBeNull();
  });

  test('an incomplete dossier says what is missing and may go all the same', async () => {
    await seal();
    show('2026-10-29');
    tap('Nộp kết quả về xã');
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText('Hồ sơ chưa đủ, xã có thể trả lại')).toBeTruthy();
    expect(dialog.getByText(`${LIST}: Chưa niêm yết danh sách.`)).toBeTruthy();
    tap('Hủy');
    expect(submission().type).toBe('empty');
    tap('Nộp kết quả về xã');
    tap('Vẫn nộp về xã');
    await screen.findByText('Thôn đã nộp kết quả về xã');
    expect(submission().type).toBe('settled');
  });

  test('is the village head’s alone', async () => {
    await seal({ role: 'second-recorder' });
    show('2026-10-29');
    expect(screen.queryByRole('button', { name: 'Nộp kết quả về xã' })).toBeNull();
    expect(screen.getByText('Trưởng thôn, tổ trưởng là người nộp kết quả về xã.')).toBeTruthy();
  });
});
