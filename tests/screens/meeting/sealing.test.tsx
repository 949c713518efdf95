import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { markPresent } from '#commands/meetings.ts';
import { villageScope, type Draft } from '#domain/book/entry.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { isSealed } from '#domain/meeting/meeting.ts';
import { headNameAt } from '../../support/test-app.tsx';
import { follow, onScreen, press, says, startMeetingPage, type, type MeetingPage } from './meeting-page.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** A meeting whose list everybody agreed to, at its minutes. */
async function atMinutes(): Promise<MeetingPage> {
  const page = await startMeetingPage();
  await page.comeToVote(8, /Cả danh sách/);
  await press('Tất cả nhất trí: 8');
  await press('Ghi kết quả cho 12 hộ');
  await follow(/Tiếp: Biên bản/);
  await screen.findByRole('region', { name: 'Chủ trì đọc lại' });
  return page;
}

async function sealed(): Promise<MeetingPage> {
  const page = await atMinutes();
  await page.signAndSeal();
  return page;
}

const listVote = (page: MeetingPage, votes: number): Draft<'list-vote'> => ({
  scope: villageScope(page.test.village),
  kind: 'list-vote',
  subject: subjectOf.listVote(page.meeting().id),
  body: {
    for: votes,
    against: 0,
    abstained: 0,
    present: 8,
    households: page.test.households,
    exceptions: [],
  },
});

async function amendHousehold(n: number, reason: string): Promise<void> {
  await press('Chọn hộ thay đổi kết quả');
  const list = await screen.findByRole('list', { name: 'Chọn hộ thay đổi kết quả' });
  fireEvent.click(within(list).getByRole('button', { name: new RegExp(headNameAt(n)) }));
  const card = within(await screen.findByRole('region', { name: headNameAt(n) }));
  fireEvent.input(card.getByLabelText('Đồng ý', { selector: 'input' }), { target: { value: '3' } });
  fireEvent.click(card.getByRole('radio', { name: 'Không đề nghị' }));
  type('Lý do', reason);
  for (const box of screen.getAllByRole('checkbox', { name: /ký bằng tên/ })) fireEvent.click(box);
  await press(/^Chốt bổ sung cho/);
  await press('Chốt bổ sung');
  await screen.findByRole('region', { name: 'Mã kết quả' });
}

describe('the minutes', () => {
  test('are read back from what was recorded', async () => {
    await atMinutes();
    await says('họp bình xét danh hiệu “Gia đình văn hóa” năm 2026');
    await says('Chủ trì: Lý Văn Trưởng – Trưởng thôn. Thư ký: Hoàng Thị Ghi – Thư ký cuộc họp.');
    await says('Số người được triệu tập: 12; có mặt: 8 (8 đại diện hộ gia đình và 0 đại biểu).');
    await says('Tỷ lệ có mặt 8/12 = 66,67 %, cần 8 (60 %)');
    expect(onScreen()).toContain('cho 12/12 = 100,00 % số hộ được bình xét');
  });

  test('name each thing that is missing, with the way to it', async () => {
    const page = await startMeetingPage();
    await page.openMeeting();
    await page.attend(2);
    await page.open(`/meeting/${page.meeting().id}/minutes`);
    await says('Có mặt 2, cần 8: còn thiếu 6 người.');
    await says('Chưa ghi người chủ trì.');
    await says('Chưa chọn cách biểu quyết.');
    expect(screen.queryByRole('link', { name: /ký biên bản/ })).toBeNull();
    await follow('Tới bước Chủ trì, thư ký');
    await screen.findByRole('region', { name: 'Chủ trì' });
  });

  test('keep what was said once the box is left', async () => {
    const page = await atMinutes();
    const box = screen.getByLabelText(/Ý kiến thảo luận/);
    fireEvent.input(box, { target: { value: 'Giữ vệ sinh đường làng.' } });
    fireEvent.focusOut(box);
    await waitFor(() => expect(page.meeting().fields.discussion).toBe('Giữ vệ sinh đường làng.'));
    await says('Ý kiến thảo luận: Giữ vệ sinh đường làng.');
  });

  test('are not sealed over a dispute of two phones, and are once it is settled', async () => {
    const page = await atMinutes();
    await page.receive([listVote(page, 2)]);
    await says('1 mục hai máy ghi khác nhau');
    expect(screen.queryByRole('link', { name: /ký biên bản/ })).toBeNull();
    const versions = screen.getByRole('group', { name: /Bản nào đúng/ });
    fireEvent.click(within(versions).getByRole('button', { name: /^8 đồng ý/ }));
    await screen.findByRole('link', { name: /ký biên bản/ });
  });

  test('are not sealed when a second phone changes them while the signatures are given', async () => {
    const page = await atMinutes();
    await follow(/ký biên bản/);
    await screen.findByRole('button', { name: 'Chốt biên bản' });
    const subject = subjectOf.attendance(page.meeting().id, 'h0011');
    const body = { present: true, by: 'head' as const, name: '' };
    await page.receive([{ scope: villageScope(page.test.village), kind: 'attendance', subject, body }]);
    await says('Biên bản vừa thay đổi');
    expect(screen.queryByRole('button', { name: 'Chốt biên bản' })).toBeNull();
    expect(isSealed(page.meeting())).toBe(false);
  });

  test('are not sealed over a mark that reaches the disk in the moment of sealing', async () => {
    const page = await atMinutes();
    const { app, village } = page.test;
    const { coversOf } = app;
    const markLate = () =>
      markPresent(app.recording, { village, meeting: page.meeting().id }, 'h0011', 'head', '');
    Object.assign(app, { coversOf: (scope: string) => markLate().then(() => coversOf(scope)) });

    await follow(/ký biên bản/);
    for (const box of await screen.findAllByRole('checkbox', { name: /ký bằng tên/ })) fireEvent.click(box);
    await press('Chốt biên bản');
    await press('Chốt');
    await says('Biên bản vừa thay đổi');
    // A seal that was on its way would be on disk before what is recorded after it.
    await markLate();
    await markLate();
    expect(isSealed(page.meeting())).toBe(false);
  });

  test('can not be signed before both have signed', async () => {
    await atMinutes();
    await follow(/ký biên bản/);
    const seal = await screen.findByRole('button', { name: 'Chốt biên bản' });
    expect(seal).toHaveProperty('disabled', true);
    const [chair] = screen.getAllByRole('checkbox', { name: /ký bằng tên/ });
    if (chair) fireEvent.click(chair);
    expect(seal).toHaveProperty('disabled', true);
  });
});

describe('sealed minutes', () => {
  test('are what the meeting shows from then on, whatever step is asked for', async () => {
    const page = await sealed();
    await page.open(`/meeting/${page.meeting().id}/attendance`);
    await screen.findByRole('region', { name: 'Mã kết quả' });
    expect(screen.queryByRole('tab')).toBeNull();
  });

  test('print as the form of the decree with every household, its votes, both names and the code', async () => {
    const page = await sealed();
    await follow('Xem và in biên bản');
    const article = await screen.findByRole('article');
    const paper = within(article);
    expect(paper.getByText('Mẫu số 03, Nghị định 86/2023/NĐ-CP')).toBeTruthy();
    expect(paper.getByText('Thôn Bắc Lệ bình xét danh hiệu “Gia đình văn hóa” năm 2026')).toBeTruthy();
    const said = (article.textContent ?? '').replaceAll('\u00a0', ' ');
    expect(said).toContain('Biểu quyết cả danh sách 12 hộ: đồng ý 8/8 người có mặt (100,00 %)');
    expect(paper.getAllByRole('row')).toHaveLength(1 + 12);
    const first = paper.getByRole('cell', { name: headNameAt(0) }).closest('tr');
    expect([...(first?.cells ?? [])].map((cell) => cell.textContent)).toEqual([
      '1',
      headNameAt(0),
      'Số nhà 1, Xóm Trên',
    ]);
    expect(said).toMatch(/THƯ KÝ.*Hoàng Thị Ghi.*CHỦ TRÌ.*Lý Văn Trưởng/);
    expect(paper.getByText(/^Mã kết quả: [0-9A-Z]{4}-[0-9A-Z]{4}/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Tải tệp Word' }).getAttribute('href')).toBe(
      `/papers/F8?meeting=${page.meeting().id}`,
    );

    const print = vi.fn<() => void>();
    vi.stubGlobal('print', print);
    await press('In / Lưu PDF');
    expect(print).toHaveBeenCalledOnce();
    expect(page.meeting().minutes.type).toBe('settled');
  });

  test('lead on from the list of meetings, where another meeting is not the next thing to do', async () => {
    const page = await sealed();
    await page.open('/meeting');
    const next = await screen.findByRole('link', { name: 'Xem việc tiếp theo' });
    expect(next.getAttribute('href')).toBe('/');
    expect(next.dataset['kind']).toBe('primary');
    expect(screen.getByRole('link', { name: 'Mở cuộc họp mới' }).dataset['kind']).toBe('secondary');
  });

  test('are amended beginning with the household that an upheld opinion is about', async () => {
    const page = await sealed();
    const amend = `/meeting/${page.meeting().id}/amend`;
    await page.open(`${amend}?household=h0003`);
    const card = within(await screen.findByRole('region', { name: headNameAt(3) }));
    const present = card.getByLabelText('Số người có mặt khi bỏ phiếu lại', { selector: 'input' });
    expect(present).toHaveProperty('value', '8');
    expect(card.getByRole('radio', { name: 'Đề nghị' })).toHaveProperty('checked', true);
    await press(`Không thay đổi hộ ${headNameAt(3)}`);
    await amendHousehold(2, 'Ghi nhầm khi đếm tay.');

    await page.open(`${amend}?household=h0002`);
    const again = await screen.findAllByRole('region', { name: headNameAt(2) });
    expect(again).toHaveLength(1);
    await page.open(`${amend}?household=h9999`);
    expect(await screen.findAllByRole('region', { name: headNameAt(2) })).toHaveLength(1);
    expect(screen.getByRole('button', { name: 'Chốt bổ sung cho 1 hộ' })).toBeTruthy();
  });

  test('are changed by a signed amendment only, and a second one carries the first', async () => {
    const page = await sealed();
    await follow('Lập biên bản bổ sung');
    await amendHousehold(2, 'Ghi nhầm khi đếm tay.');
    expect(page.meeting().results[2]).toMatchObject({
      outcome: 'not-proposed',
      for: 3,
      base: 8,
      basis: 'amendment',
    });
    expect(page.meeting().sealedResults[2]).toMatchObject({ outcome: 'proposed', for: 8 });

    await follow('Lập biên bản bổ sung');
    await screen.findByRole('region', { name: headNameAt(2) });
    await amendHousehold(5, 'Thêm một hộ ghi nhầm.');
    const { amendment, results } = page.meeting();
    expect(amendment.type === 'settled' && amendment.value.changes.map((change) => change.household)).toEqual(
      ['h0002', 'h0005'],
    );
    expect(results[2]?.outcome).toBe('not-proposed');
    expect(results[5]?.outcome).toBe('not-proposed');

    await follow('Xem và in biên bản');
    await says('Lý do: Thêm một hộ ghi nhầm.');
  });
});
