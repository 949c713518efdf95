/** Goal: a village head puts the list up, sees its clock, and takes it down. Method: the screen over a real store with a sealed meeting. */
import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { correctHousehold } from '#commands/households.ts';
import { villageScope } from '#domain/book/entry.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { postingsOf } from '#domain/posting/posting.ts';
import { PostingScreen } from '../../../src/screens/phone-posting/index.ts';
import { arrive } from '../../support/second-phone.ts';
import { createTestApp, headNameAt, type TestApp, type TestAppOptions } from '../../support/test-app.tsx';
import { holdMeeting } from '../desk/hold-meeting.ts';
import { amend, showOn, tap, type } from './support.tsx';

let village: TestApp;
let meeting: string;
let calendar: ReturnType<typeof showOn>;

afterEach(() => {
  cleanup();
  village.stop();
});

async function open(options: TestAppOptions & { readonly today?: string } = {}) {
  village = await createTestApp({ households: 4, ...options });
  meeting = await holdMeeting(village, { submit: false });
  calendar = showOn(village, options.today ?? '2026-10-29', <PostingScreen />);
}

const postings = () => postingsOf(village.app.village(village.village).value, village.year);
const drop = (household = 'h0001') =>
  amend(village, meeting, [{ household, outcome: 'not-proposed', for: 1, base: 4 }]);

async function putUp() {
  tap('Đã niêm yết');
  await screen.findByText('Đã ghi: niêm yết ngày 29/10/2026');
}

describe('before there is a sheet', () => {
  test('the minutes come first', async () => {
    village = await createTestApp({ households: 2 });
    showOn(village, '2026-10-29', <PostingScreen />);
    expect(screen.getByText('Chưa có danh sách để niêm yết')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Mở cuộc họp' }).getAttribute('href')).toBe('/meeting');
  });

  test('says how many households it names, until when it will hang and by which rule, and prints it', async () => {
    await open();
    expect(screen.getByText('4 hộ được đề nghị')).toBeTruthy();
    expect(screen.getByText(headNameAt(2))).toBeTruthy();
    expect(screen.getByText('Niêm yết hết ngày 08/11/2026')).toBeTruthy();
    expect(screen.getByText(/Theo Điều 8, Nghị định 86\/2023/)).toBeTruthy();
    const print = screen.getByRole('link', { name: 'In tờ niêm yết' }).getAttribute('href');
    expect(print).toBe(`/papers/F9?paper=0&village=${village.village}`);
  });

  test('tells two heads of one name apart by their address', async () => {
    await open();
    await correctHousehold(village.app.recording, village.village, 'h0003', { headName: headNameAt(0) });
    expect(await screen.findByText(`${headNameAt(0)} (Số nhà 1)`)).toBeTruthy();
    expect(screen.getByText(`${headNameAt(0)} (Số nhà 4)`)).toBeTruthy();
    expect(screen.getByText(headNameAt(2))).toBeTruthy();
  });

  test('leaves out whom an amendment dropped', async () => {
    await open();
    await drop();
    expect(await screen.findByText('3 hộ được đề nghị')).toBeTruthy();
    expect(screen.queryByText(headNameAt(1))).toBeNull();
  });

  test('rules without a posting say so and lead on to the dossier', async () => {
    await open({ ruleSet: 'ND122_2018' });
    expect(screen.getByText('Năm nay không phải niêm yết')).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'Ý kiến của người dân' })).toBeNull();
    for (const link of screen.getAllByRole('link', { name: 'Xem hồ sơ' }))
      expect(link.getAttribute('href')).toBe('/dossier');
  });

  test('a meeting that proposed nobody has nothing to put up', async () => {
    await open();
    const nobody = village.households.map(
      (household) => ({ household, outcome: 'not-proposed', for: 0, base: 4 }) as const,
    );
    await amend(village, meeting, nobody);
    expect(await screen.findByText('Không có hộ nào để niêm yết')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Đã niêm yết' })).toBeNull();
  });
});

describe('putting it up', () => {
  test('takes one tap, today and where the village met, and the clock runs', async () => {
    await open();
    await putUp();
    expect(postings()).toMatchObject([
      { sheet: 1, place: 'Nhà văn hóa', postedOn: '2026-10-29', until: '2026-11-08' },
    ]);
    expect(screen.getByText('Còn 10 ngày, hết ngày 08/11/2026')).toBeTruthy();
    calendar.goTo('2026-11-02');
    expect(await screen.findByText('Còn 6 ngày, hết ngày 08/11/2026')).toBeTruthy();
    expect(screen.getByText('Nộp hồ sơ được từ ngày 09/11/2026')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Hoàn tác' })).toBeNull();
  });

  test('with a day that does not exist is refused in one sentence, and nothing is recorded', async () => {
    await open();
    type('Ngày niêm yết', '');
    tap('Đã niêm yết');
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Chưa ghi được: ngày chưa đúng.');
    expect(postings()).toEqual([]);
  });

  test('a place and day typed wrong are corrected, and the last day with them', async () => {
    await open();
    await putUp();
    tap('Sửa nơi, ngày niêm yết');
    type('Niêm yết ở đâu', 'Cổng thôn');
    type('Ngày niêm yết', '2026-10-28');
    tap('Ghi sửa đổi');
    await screen.findByText('Đã ghi sửa đổi');
    expect(screen.getByText('Cổng thôn')).toBeTruthy();
    expect(screen.getByText('Còn 9 ngày, hết ngày 07/11/2026')).toBeTruthy();
    tap('Hoàn tác');
    expect(await screen.findByText('Còn 10 ngày, hết ngày 08/11/2026')).toBeTruthy();
  });
});

describe('a sheet that two phones say differently of', () => {
  test('is settled by a tap on the right version', async () => {
    await open();
    await putUp();
    const [posting] = postings();
    const subject = subjectOf.posting(2026, posting?.id ?? '');
    const body = { postedOn: '2026-10-28' };
    await arrive(village, { scope: villageScope(village.village), kind: 'posting', subject, body });
    await screen.findByText('Hai máy ghi khác nhau. Chạm vào bản đúng.');
    tap(/^28\/10\/2026/);
    await waitFor(() => expect(postings()[0]?.disputes).toEqual([]));
    expect(postings()).toMatchObject([{ postedOn: '2026-10-28' }]);
  });
});

describe('taking it down', () => {
  async function takeDown(day: string) {
    tap('Ghi ngày gỡ xuống');
    type('Gỡ xuống ngày nào', day);
    tap('Đã gỡ xuống');
  }

  test('before the last day is refused with that day', async () => {
    await open();
    await putUp();
    await takeDown('2026-11-07');
    expect((await screen.findByRole('alert')).textContent).toContain('phải niêm yết hết ngày 08/11/2026');
    tap('Hủy');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('before it was put up is refused with the day of the posting', async () => {
    await open();
    await putUp();
    await takeDown('2026-10-01');
    expect((await screen.findByRole('alert')).textContent).toContain('Chọn từ ngày 29/10/2026 trở đi');
  });

  test('after its time has its minutes', async () => {
    await open();
    await putUp();
    calendar.goTo('2026-11-09');
    expect(await screen.findByText('Đã hết hạn ngày 08/11/2026')).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Biên bản kết thúc niêm yết' })).toBeNull();
    await takeDown('2026-11-09');
    await screen.findByText('Đã ghi: gỡ xuống ngày 09/11/2026');
    const minutes = screen.getByRole('link', { name: 'Biên bản kết thúc niêm yết' });
    expect(minutes.getAttribute('href')).toBe(`/papers/F9?paper=2&village=${village.village}`);
    expect(screen.queryByRole('button', { name: 'Ghi ngày gỡ xuống' })).toBeNull();
  });

  test('leads on to the dossier, above all that is done', async () => {
    await open();
    await putUp();
    calendar.goTo('2026-11-09');
    await screen.findByText('Đã hết hạn ngày 08/11/2026');
    expect(screen.getByRole('link', { name: 'Xem hồ sơ' }).dataset['kind']).toBe('secondary');
    await takeDown('2026-11-09');
    await screen.findByText('Đã ghi: gỡ xuống ngày 09/11/2026');
    const next = screen.getByRole('link', { name: 'Xem hồ sơ' });
    const sheet = screen.getByRole('region', { name: 'Tờ niêm yết số 1' });
    expect(next.dataset['kind']).toBe('primary');
    expect(next.compareDocumentPosition(sheet)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });
});

describe('a list that has changed since', () => {
  test('asks for a new sheet with who is new and who is gone, and numbers it', async () => {
    await open();
    await drop();
    await putUp();
    await amend(village, meeting, [{ household: 'h0002', outcome: 'not-proposed', for: 1, base: 4 }]);
    const notice = await screen.findByRole('note');
    expect(notice.textContent).toContain('Danh sách đã đổi, niêm yết tờ mới');
    expect(notice.textContent).toContain(`Thêm${headNameAt(1)}`);
    expect(notice.textContent).toContain(`Bớt${headNameAt(2)}`);
    await putUp();
    expect(await screen.findByText('Tờ niêm yết số 2')).toBeTruthy();
    const earlier = within(screen.getByRole('region', { name: 'Các tờ trước' }));
    expect(earlier.getByText('Từ 29/10/2026 đến 29/10/2026, 3 hộ')).toBeTruthy();
  });

  test('is not put up on a day before the sheet that it replaces', async () => {
    await open();
    await putUp();
    await drop();
    await screen.findByText('Danh sách đã đổi, niêm yết tờ mới');
    type('Ngày niêm yết', '2026-10-28');
    tap('Đã niêm yết');
    expect((await screen.findByRole('alert')).textContent).toContain('Chọn từ ngày 29/10/2026 trở đi');
    expect(postings()).toHaveLength(1);
  });
});
