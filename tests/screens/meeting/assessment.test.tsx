/** Goal: criteria and cases are recorded at the tap, and the vote knows of them. Method: whole meetings over a real store. */
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { codeMatches } from '#commands/seal-minutes.ts';
import { villageScope } from '#domain/book/entry.ts';
import { resolve } from '#domain/book/resolve.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { isSealed } from '#domain/meeting/meeting.ts';
import { headNameAt } from '../../support/test-app.tsx';
import { except, openHousehold, startAssessing, tick } from './assessment-page.tsx';
import { follow, listed, onScreen, press, says, type MeetingPage } from './meeting-page.tsx';

afterEach(cleanup);

const unmetOf = (page: MeetingPage) =>
  Object.fromEntries([...page.meeting().assessments].map(([id, { unmet }]) => [id, unmet]));

const casesOf = ({ test: { app, village, year } }: MeetingPage, household: string) => {
  const subject = subjectOf.disqualification(year, household);
  const named = resolve(app.restricted(village).value.get(subject), 'disqualification');
  return named.type === 'empty' ? undefined : named.value.cases;
};

describe('all met, except', () => {
  test('is one tap, the exceptions come one after the other, up to sealed minutes', async () => {
    const page = await startAssessing({ households: 6 });
    await except(/^Tất cả đạt, trừ/, 1, 4);
    await press('Ghi: 4 hộ đạt');
    await screen.findByRole('region', { name: headNameAt(1) });
    expect(unmetOf(page)).toEqual({ h0000: [], h0002: [], h0003: [], h0005: [] });

    await tick(/^I\.2\. Thực hiện nếp sống/);
    await tick(/^II\.6\. Trẻ em/);
    await says('Chưa đạt 2 tiêu chí: I.2 và II.6');
    expect(screen.getByRole('checkbox', { name: /^II\.6\. Trẻ em.*Chưa đạt$/ })).toBeTruthy();
    expect(unmetOf(page)).toMatchObject({ h0001: ['I.2', 'II.6'] });
    await press(`Tiếp: ${headNameAt(4)}`);
    await screen.findByRole('region', { name: headNameAt(4) });
    await press('Đạt tất cả, sang hộ sau');
    await says('Tất cả các hộ đã được đánh giá');
    expect(unmetOf(page)).toMatchObject({ h0004: [] });

    await follow('Tiếp: Bình xét');
    await page.chooseMethod(/Cả danh sách/);
    await says(`1 hộ có tiêu chí chưa đạtBàn trước khi biểu quyết: ${headNameAt(1)}.`);
    await press('Tất cả nhất trí: 6');
    await press('Ghi kết quả cho 6 hộ');
    await says('Cho 6 hộ trong danh sách');
    await follow(/Tiếp: Biên bản/);
    await says('Đạt tất cả tiêu chí: 5 hộ');
    await says(`Có tiêu chí chưa đạt: 1 hộ (${headNameAt(1)})`);
    await says('cần 4 · Chưa đạt 2 tiêu chí: I.2 và II.6');
    await page.signAndSeal();
    expect(isSealed(page.meeting())).toBe(true);
    expect(codeMatches(page.meeting(), page.test.village)).toBe(true);
  });

  test('leaves alone what was found of a household before', async () => {
    const page = await startAssessing({ households: 4 });
    await openHousehold(2);
    await tick(/^I\.1\./);
    await says('Chưa đạt 1 tiêu chí: I.1');
    await press('Xem tất cả các hộ');
    await except(/^Tất cả đạt, trừ/);
    await press('Ghi: 3 hộ đạt');
    await says('Tất cả các hộ đã được đánh giá');
    expect(unmetOf(page)).toEqual({ h0000: [], h0001: [], h0002: ['I.1'], h0003: [] });
  });

  test('is undone in one step', async () => {
    const page = await startAssessing({ households: 4 });
    await except(/^Tất cả đạt, trừ/);
    await press('Ghi: 4 hộ đạt');
    await says('Đã ghi 4 hộ đạt');
    await press('Hoàn tác');
    await says('Đã đánh giá 0/4 hộ');
    expect(page.meeting().assessments.size).toBe(0);
  });

  test('of many households tells how far it is and can be stopped, and what is recorded stays', async () => {
    const page = await startAssessing({ households: 250 });
    await except(/^Tất cả đạt, trừ/);
    await press('Ghi: 250 hộ đạt');
    await press('Dừng');
    await says(/Đã ghi \d+ hộ đạt/);
    const recorded = page.meeting().assessments.size;
    expect([100, 200]).toContain(recorded);
    await says(`Đã đánh giá ${recorded}/250 hộ`);
    await press('Hoàn tác');
    await says('Đã đánh giá 0/250 hộ');
  });
});

describe('one household', () => {
  test('is undone where it stood, and the last tick taken back leaves it met', async () => {
    const page = await startAssessing({ households: 3 });
    await press('Từng hộ một');
    await screen.findByRole('region', { name: headNameAt(0) });
    await press('Đạt tất cả, sang hộ sau');
    await screen.findByRole('region', { name: headNameAt(1) });
    await press('Hoàn tác');
    await screen.findByRole('region', { name: headNameAt(0) });
    expect(page.meeting().assessments.size).toBe(0);
    await tick(/^I\.1\./);
    await waitFor(() => expect(unmetOf(page)).toEqual({ h0000: ['I.1'] }));
    await tick(/^I\.1\./);
    await waitFor(() => expect(unmetOf(page)).toEqual({ h0000: [] }));
  });

  test('two quick ticks are two facts', async () => {
    const page = await startAssessing({ households: 3 });
    await openHousehold(0);
    fireEvent.click(screen.getByRole('checkbox', { name: /^I\.1\./ }));
    fireEvent.click(screen.getByRole('checkbox', { name: /^II\.1\./ }));
    await waitFor(() => expect(unmetOf(page)).toEqual({ h0000: ['I.1', 'II.1'] }));
  });

  test('the second half of a double tap says nothing of the next', async () => {
    const page = await startAssessing({ households: 3 });
    await openHousehold(0);
    const all = () => screen.getByRole('button', { name: 'Đạt tất cả, sang hộ sau' });
    fireEvent.click(all(), { detail: 1 });
    await screen.findByRole('region', { name: headNameAt(1) });
    fireEvent.click(all(), { detail: 2 });
    await tick(/^I\.1\./);
    await waitFor(() => expect(unmetOf(page)).toEqual({ h0000: [], h0001: ['I.1'] }));
  });

  test('is found without marks among those that are left', async () => {
    await startAssessing({ households: 12 });
    await except(/^Tất cả đạt, trừ/, 3, 6);
    await press('Ghi: 10 hộ đạt');
    await press('Xem tất cả các hộ');
    await press(/^Còn\b/);
    const rows = () => listed('Các hộ được đánh giá').getAllByRole('button');
    await waitFor(() => expect(rows()).toHaveLength(2));
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'dung' } });
    await waitFor(() =>
      expect(rows().map((row) => row.textContent)).toEqual([expect.stringContaining('Dũng')]),
    );
  });
});

describe('a disqualifying case', () => {
  const bar = async (n: number) => {
    await openHousehold(n);
    await press('Có trường hợp không xét tặng');
    await tick(/^Bị truy cứu trách nhiệm hình sự/);
    await says(`${headNameAt(n)}: không đủ điều kiện xét`);
  };

  test('is named only in what officers may read, and the list says no more than that there is one', async () => {
    const page = await startAssessing({ households: 4 });
    await bar(1);
    expect(casesOf(page, 'h0001')).toEqual(['criminal']);
    expect(JSON.stringify([...page.meeting().assessments])).not.toContain('criminal');
    await press('Xem tất cả các hộ');
    await says('Không đủ điều kiện xét');
    expect(onScreen()).not.toContain('hình sự');
    await openHousehold(1);
    expect(onScreen()).not.toContain('hình sự');
    await press('Xem, sửa trường hợp');
    await says('Bị truy cứu trách nhiệm hình sự');
  });

  test('is asked for before the long list of criteria, and a second one can be ticked at once', async () => {
    const page = await startAssessing({ households: 3 });
    await openHousehold(1);
    const asked = screen.getByRole('button', { name: 'Có trường hợp không xét tặng' });
    const criteria = screen.getByRole('heading', { name: 'Tiêu chí chưa đạt' });
    expect(asked.compareDocumentPosition(criteria)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    await press('Xem tất cả các hộ');
    await bar(1);
    await tick(/^Không hoàn thành nghĩa vụ/);
    await waitFor(() => expect(casesOf(page, 'h0001')).toHaveLength(2));
  });

  test('nobody votes on the household, and the result says why', async () => {
    const page = await startAssessing({ households: 4 });
    await bar(1);
    await press('Xem tất cả các hộ');
    await follow('Tiếp: Bình xét');
    await page.chooseMethod(/Cả danh sách/);
    await says('Không biểu quyết 1 hộ');
    await says('Danh sách: 3 hộ');
    await press('Tách riêng hộ cần bàn');
    expect(
      listed('Các hộ tách riêng').queryByRole('checkbox', { name: new RegExp(headNameAt(1)) }),
    ).toBeNull();
    await press('Xong');
    await press('Tất cả nhất trí: 4');
    await press('Ghi kết quả cho 3 hộ');
    await follow(/Tiếp: Biên bản/);
    await says(`Không đủ điều kiện xét: 1 hộ (${headNameAt(1)})`);
    await says('Đề nghị 3 · không đề nghị 1 · chưa có kết quả 0');
    expect(listed('Kết quả từng hộ').getByText('Không đủ điều kiện xét')).toBeTruthy();
  });

  test('is passed over by hands, and opened all the same it only says why', async () => {
    const page = await startAssessing({ households: 3 });
    await bar(0);
    await press('Xem tất cả các hộ');
    await follow('Tiếp: Bình xét');
    await page.chooseMethod(/Giơ tay từng hộ/);
    await screen.findByRole('region', { name: headNameAt(1) });
    await press('Quay lại');
    fireEvent.click(
      listed('Các hộ được bình xét').getByRole('button', { name: new RegExp(`^${headNameAt(0)}`) }),
    );
    await screen.findByRole('region', { name: headNameAt(0) });
    await says('Không phải biểu quyết hộ này');
    expect(screen.queryByRole('button', { name: /người đồng ý$/ })).toBeNull();
  });

  test('is taken back by the last tick or by one tap', async () => {
    const page = await startAssessing({ households: 3 });
    await bar(0);
    await tick(/^Bị truy cứu trách nhiệm hình sự/);
    await says('được xét lại');
    expect(casesOf(page, 'h0000')).toBeUndefined();
    expect(page.meeting().assessments.get('h0000')?.disqualified).toBe(false);
    await tick(/^Không hoàn thành nghĩa vụ quân sự/);
    await waitFor(() => expect(casesOf(page, 'h0000')).toEqual(['military-and-tax-duty']));
    await press('Bỏ: không còn trường hợp nào');
    await waitFor(() => expect(page.meeting().assessments.get('h0000')?.disqualified).toBe(false));
    expect(casesOf(page, 'h0000')).toBeUndefined();
  });
});

describe('two phones', () => {
  test('that found a household differently keep the minutes open until somebody chooses by what each says', async () => {
    const page = await startAssessing({ households: 3 });
    await openHousehold(1);
    await tick(/^I\.1\./);
    await says('Chưa đạt 1 tiêu chí: I.1');
    await page.receive([
      {
        scope: villageScope(page.test.village),
        kind: 'assessment',
        subject: subjectOf.assessment(page.meeting().id, 'h0001'),
        body: { unmet: [], points: null, poorHousehold: false, disqualified: false, note: '' },
      },
    ]);
    await page.open(`/meeting/${page.meeting().id}/minutes`);
    await says('1 mục hai máy ghi khác nhau');
    await says(`Đánh giá hộ ${headNameAt(1)}`);
    await press(/^Chưa đạt I\.1/);
    await waitFor(() => expect(page.meeting().disputes).toEqual([]));
    expect(unmetOf(page)).toEqual({ h0001: ['I.1'] });
  });
});
