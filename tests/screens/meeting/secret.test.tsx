import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { isSealed } from '#domain/meeting/meeting.ts';
import { headNameAt } from '../../support/test-app.tsx';
import {
  follow,
  listed,
  onScreen,
  press,
  says,
  startMeetingPage,
  type,
  type MeetingPage,
} from './meeting-page.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const PRESENT = 8;

const strike = (n: number) =>
  fireEvent.click(listed(/Tên trên phiếu/).getByRole('button', { name: new RegExp(headNameAt(n)) }));

/** Comes to the two tellers with 7 valid ballots of 8. */
async function atTellers(): Promise<MeetingPage> {
  const page = await startMeetingPage();
  await page.comeToVote(PRESENT, /Bỏ phiếu kín/);
  await press('Mỗi người có mặt một phiếu: 8');
  type('Phiếu hỏng, không hợp lệ', '1');
  await press('Bắt đầu kiểm 7 phiếu');
  await screen.findByRole('region', { name: 'Tổ kiểm phiếu' });
  return page;
}

/** One teller enters 7 ballots: so many strike household 0 out, the others nobody. */
async function count(teller: 1 | 2, struck: number): Promise<void> {
  await press(new RegExp(`^Người ${teller} bắt đầu đếm`));
  for (let ballot = 1; ballot <= 7; ballot++) {
    await says(`Phiếu ${ballot}/7`);
    if (ballot > struck) {
      await press('Phiếu không gạch ai');
    } else {
      strike(0);
      await press('Phiếu tiếp theo (gạch 1)');
    }
  }
  await press(`Ghi kết quả của người ${teller}`);
  await says(`Người ${teller} đã đếm xong 7 phiếu`);
}

/** Everything on the phone's disk, as text. */
async function everythingStored({ test: { app, store }, meeting }: MeetingPage): Promise<string> {
  const rows = await Promise.all(store.database.tables.map((table) => table.toArray()));
  const drafts = await Promise.all(
    [1, 2].map((teller) => app.ballotDrafts.load(meeting().id, teller as 1 | 2)),
  );
  return JSON.stringify([rows, drafts]);
}

describe('secret ballot', () => {
  test('more ballots than people are refused with the numbers', async () => {
    const page = await startMeetingPage();
    await page.comeToVote(PRESENT, /Bỏ phiếu kín/);
    type('Phiếu phát ra', '9');
    expect((await screen.findByRole('alert')).textContent).toContain(
      'Phát ra 9 phiếu, nhiều hơn 8 người có mặt: thừa 1',
    );
    expect(screen.getByRole('button', { name: /Bắt đầu kiểm/ })).toHaveProperty('disabled', true);

    type('Phiếu phát ra', '3');
    type('Phiếu hỏng, không hợp lệ', '4');
    await says('Phiếu hỏng 4 và không thu về 0 nhiều hơn 3 phiếu phát ra: thừa 1');
    expect(page.meeting().ballots.type).toBe('not-begun');
  });

  test('two equal counts make the result, up to sealed minutes', async () => {
    const page = await atTellers();
    await count(1, 4);
    await count(2, 4);
    await says('Hai người đếm như nhau');
    expect(page.meeting().results[0]).toMatchObject({ outcome: 'not-proposed', for: 3, base: 8 });
    expect(page.meeting().results[1]).toMatchObject({ outcome: 'proposed', for: 7 });
    await follow(/Tiếp: Biên bản/);
    await says('Phát ra 8 phiếu, không thu về 0 phiếu, không hợp lệ 1 phiếu, hợp lệ 7 phiếu');
    await page.signAndSeal();
    expect(isSealed(page.meeting())).toBe(true);
  });

  test('counts that differ name the household with both totals, and both count again', async () => {
    const page = await atTellers();
    await count(1, 2);
    await count(2, 3);
    await says('Hai người đếm khác nhau ở 1 hộ');
    const row = screen.getByRole('row', { name: new RegExp(headNameAt(0)) });
    expect(
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['2', '3']);
    expect(screen.queryByRole('link', { name: /Tiếp: Biên bản/ })).toBeNull();

    await press('Hai người đếm lại');
    await screen.findByRole('region', { name: 'Tổ kiểm phiếu' });
    await count(1, 3);
    await count(2, 3);
    await says('Hai người đếm như nhau');
    expect(page.meeting().results[0]).toMatchObject({ for: 4, base: 8 });
  });

  test('a count survives the phone going off, at the ballot where it was left', async () => {
    const page = await atTellers();
    await press(/^Người 1 bắt đầu đếm/);
    await says('Phiếu 1/7');
    strike(0);
    strike(2);
    await press('Phiếu tiếp theo (gạch 2)');
    await says('Phiếu 2/7');
    await press('Phiếu không gạch ai');
    await says('Phiếu 3/7');

    await page.open(`/meeting/${page.meeting().id}`);
    await press('Người 1 đếm tiếp: 2/7');
    await says('Phiếu 3/7');
    const draft = await page.test.app.ballotDrafts.load(page.meeting().id, 1);
    expect(draft?.count).toEqual({ ballots: 2, struck: { h0000: 1, h0002: 1 } });
  });

  test('five alike ballots go in by one tap and back by one', async () => {
    await atTellers();
    await press(/^Người 1 bắt đầu đếm/);
    await says('Phiếu 1/7');
    await press('Phiếu không gạch ai');
    await says('Phiếu 2/7');
    await press('Thêm 5 phiếu không gạch ai');
    await says('Phiếu 7/7');
    expect(screen.getByRole('button', { name: 'Thêm 5 phiếu không gạch ai' })).toHaveProperty(
      'disabled',
      true,
    );
    await press('Bỏ lần vừa rồi');
    await says('Phiếu 2/7');
    expect(screen.getByRole('button', { name: 'Bỏ lần vừa rồi' })).toHaveProperty('disabled', true);
  });

  test('a marked ballot taken back takes its strikes with it', async () => {
    const page = await atTellers();
    await press(/^Người 1 bắt đầu đếm/);
    await says('Phiếu 1/7');
    strike(0);
    await press('Phiếu tiếp theo (gạch 1)');
    await says('Phiếu 2/7');
    await press('Bỏ lần vừa rồi');
    await says('Phiếu 1/7');
    expect(await page.test.app.ballotDrafts.load(page.meeting().id, 1)).toEqual({
      count: { ballots: 0, struck: {} },
      last: null,
    });
  });

  test('L6: once counted, totals are all that is stored, and no ballot is', async () => {
    const page = await atTellers();
    await press(/^Người 1 bắt đầu đếm/);
    await says('Phiếu 1/7');
    strike(3);
    strike(5);
    await press('Phiếu tiếp theo (gạch 2)');
    await says('Phiếu 2/7');
    await press('Thêm 5 phiếu không gạch ai');
    await says('Phiếu 7/7');
    strike(5);
    await press('Phiếu tiếp theo (gạch 1)');
    await press('Ghi kết quả của người 1');
    await says('Người 1 đã đếm xong 7 phiếu');
    await waitFor(async () => {
      expect(await page.test.app.ballotDrafts.load(page.meeting().id, 1)).toBeUndefined();
    });

    const stored = await everythingStored(page);
    expect(stored).toContain('"ballots":7,"struck":{"h0003":1,"h0005":2}');
    expect(stored).not.toContain('["h0003","h0005"]');
    expect(stored).not.toMatch(/"last":\[/);
  });

  test('a phone that can not keep its screen on says so', async () => {
    await atTellers();
    await press(/^Người 1 bắt đầu đếm/);
    await says('Phiếu 1/7');
    await waitFor(() => expect(onScreen()).toContain('Máy này không tự giữ màn hình sáng'));
  });

  test('the screen is kept awake while counting, again after coming back, and no longer', async () => {
    const sentinels: { released: boolean; release(): Promise<void> }[] = [];
    const request = async () => {
      const sentinel = {
        released: false,
        async release() {
          sentinel.released = true;
        },
      };
      sentinels.push(sentinel);
      return sentinel;
    };
    vi.stubGlobal('navigator', { ...navigator, wakeLock: { request } });
    await atTellers();
    await press(/^Người 1 bắt đầu đếm/);
    await says('Phiếu 1/7');
    await waitFor(() => expect(sentinels).toHaveLength(1));
    document.dispatchEvent(new Event('visibilitychange'));
    await waitFor(() => expect(sentinels).toHaveLength(2));
    expect(onScreen()).not.toContain('không tự giữ màn hình sáng');
    await press('Người 1 tạm dừng');
    await waitFor(() => expect(sentinels[1]?.released).toBe(true));
  });
});
