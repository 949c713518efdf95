import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { markPresent } from '#commands/meetings.ts';
import { codeMatches } from '#commands/seal-minutes.ts';
import { isSealed } from '#domain/meeting/meeting.ts';
import { headNameAt } from '../../support/test-app.tsx';
import { follow, listed, press, says, startMeetingPage, type } from './meeting-page.tsx';

afterEach(cleanup);

const outcomes = (page: Awaited<ReturnType<typeof startMeetingPage>>) =>
  Object.fromEntries(page.meeting().results.map(({ household, outcome }) => [household, outcome]));

describe('the list as a whole', () => {
  test('is voted with exceptions, one of them by itself, up to sealed minutes with a code that fits', async () => {
    const page = await startMeetingPage();
    await page.comeToVote(10, /Cả danh sách/);

    await press('Tách riêng hộ cần bàn');
    const names = listed('Các hộ tách riêng');
    fireEvent.click(names.getByRole('checkbox', { name: new RegExp(headNameAt(1)) }));
    fireEvent.click(names.getByRole('checkbox', { name: new RegExp(headNameAt(4)) }));
    await says('Tách riêng: 2 hộ');
    await press('Xong');

    const into = vi.spyOn(Element.prototype, 'scrollIntoView').mockClear();
    await press('Tất cả nhất trí: 10');
    await says('10/10 = 100,00 %, cần 6: được đề nghị');
    const record = screen.getByRole('button', { name: 'Ghi kết quả cho 10 hộ' });
    expect(into.mock.contexts.some((part) => (part as Element).contains(record))).toBe(true);
    await press('Ghi kết quả cho 10 hộ');
    await says('Cho 10 hộ trong danh sách');

    fireEvent.click(listed('Các hộ tách riêng').getByRole('button', { name: new RegExp(headNameAt(4)) }));
    await screen.findByRole('region', { name: headNameAt(4) });
    type('Đồng ý', '5');
    type('Không đồng ý', '5');
    await says('5/10 = 50,00 %, cần 6: không được đề nghị');
    await press('Ghi, sang hộ sau');
    await says(`${headNameAt(4)}: 5/10 đồng ý`);
    await waitFor(() =>
      expect(outcomes(page)).toMatchObject({
        h0000: 'proposed',
        h0001: 'not-proposed',
        h0004: 'not-proposed',
      }),
    );

    await follow(/Tiếp: Biên bản/);
    await says('Không đề nghị 2 hộ');
    await page.signAndSeal();
    const meeting = page.meeting();
    expect(isSealed(meeting)).toBe(true);
    expect(codeMatches(meeting, page.test.village)).toBe(true);
    await says('Đã kiểm: mã đúng');
    await says(/Mã kết quả[0-9A-Z]{4}-[0-9A-Z]{4}/);
  });

  test('asks for a new vote when a household comes back onto a list that was voted', async () => {
    const page = await startMeetingPage();
    await page.comeToVote(8, /Cả danh sách/);
    await press('Tách riêng hộ cần bàn');
    fireEvent.click(listed('Các hộ tách riêng').getByRole('checkbox', { name: new RegExp(headNameAt(2)) }));
    await says('Tách riêng: 1 hộ');
    await press('Xong');
    await press('Tất cả nhất trí: 8');
    await press('Ghi kết quả cho 11 hộ');
    await says('Cho 11 hộ trong danh sách');

    await press('Tách riêng hộ cần bàn');
    fireEvent.click(listed('Các hộ tách riêng').getByRole('checkbox', { name: new RegExp(headNameAt(2)) }));
    await says('Tách riêng: 0 hộ');
    await press('Xong');
    await says('1 hộ vào danh sách sau khi đã biểu quyết');
    expect(outcomes(page)).toMatchObject({ h0002: 'undecided', h0003: 'proposed' });
  });
});

describe('hands for each household', () => {
  test('one tap agrees and the next household comes by itself, up to sealed minutes', async () => {
    const page = await startMeetingPage({ households: 3 });
    await page.comeToVote(2, /Giơ tay từng hộ/);
    for (const n of [0, 1, 2]) {
      await screen.findByRole('region', { name: headNameAt(n) });
      await press('Tất cả 2 người đồng ý');
    }
    await says('Tất cả các hộ đã được biểu quyết');
    expect(Object.values(outcomes(page))).toEqual(['proposed', 'proposed', 'proposed']);
    await follow(/Tiếp: Biên bản/);
    await page.signAndSeal();
    expect(isSealed(page.meeting())).toBe(true);
  });

  test('more hands than people are refused with the numbers, and nothing is recorded', async () => {
    const page = await startMeetingPage();
    await page.comeToVote(8, /Giơ tay từng hộ/);
    await screen.findByRole('region', { name: headNameAt(0) });
    type('Đồng ý', '7');
    type('Không đồng ý', '1');
    type('Không ý kiến', '1');
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain(
      '7 + không đồng ý 1 + không ý kiến 1 = 9, nhiều hơn 8 người có mặt: thừa 1',
    );
    expect(screen.getByRole('button', { name: 'Ghi, sang hộ sau' })).toHaveProperty('disabled', true);
    expect(outcomes(page)['h0000']).toBe('undecided');

    type('Đồng ý', '6');
    await says('Đủ 8 người có mặt');
    await press('Ghi, sang hộ sau');
    await waitFor(() => expect(outcomes(page)['h0000']).toBe('proposed'));
  });

  test('undo goes back to the household and leaves it without an answer', async () => {
    const page = await startMeetingPage();
    await page.comeToVote(8, /Giơ tay từng hộ/);
    await screen.findByRole('region', { name: headNameAt(0) });
    await press('Tất cả 8 người đồng ý');
    await screen.findByRole('region', { name: headNameAt(1) });
    await press('Hoàn tác');
    await screen.findByRole('region', { name: headNameAt(0) });
    expect(outcomes(page)['h0000']).toBe('undecided');
  });

  test('the second half of a double tap does not answer for the next household', async () => {
    const page = await startMeetingPage();
    await page.comeToVote(8, /Giơ tay từng hộ/);
    await screen.findByRole('region', { name: headNameAt(0) });
    fireEvent.click(screen.getByRole('button', { name: 'Tất cả 8 người đồng ý' }), { detail: 1 });
    await screen.findByRole('region', { name: headNameAt(1) });
    fireEvent.click(screen.getByRole('button', { name: 'Tất cả 8 người đồng ý' }), { detail: 2 });
    // What the tap might have recorded is on disk before what is recorded after it.
    const { app, village } = page.test;
    for (const late of ['h0009', 'h0010']) {
      await markPresent(app.recording, { village, meeting: page.meeting().id }, late, 'head', '');
    }
    expect(outcomes(page)).toMatchObject({ h0000: 'proposed', h0001: 'undecided' });
  });

  test('the result explains itself, what needs a look first', async () => {
    const page = await startMeetingPage({ households: 3 });
    await page.comeToVote(3, /Giơ tay từng hộ/);
    await screen.findByRole('region', { name: headNameAt(0) });
    await press('Tất cả 3 người đồng ý');
    await screen.findByRole('region', { name: headNameAt(1) });
    type('Đồng ý', '1');
    await press('Ghi, sang hộ sau');
    await screen.findByRole('region', { name: headNameAt(2) });
    await page.open(`/meeting/${page.meeting().id}/minutes`);
    const list = await screen.findByRole('list', { name: 'Kết quả từng hộ' });
    const rows = within(list)
      .getAllByRole('listitem')
      .map((row) => row.textContent?.replaceAll('\u00a0', ' '));
    expect(rows).toEqual([
      `${headNameAt(2)}Chưa cóChưa biểu quyết`,
      `${headNameAt(1)}Không đề nghị1/3 = 33,33 %, cần 2`,
      `${headNameAt(0)}Đề nghị3/3 = 100,00 %, cần 2`,
    ]);
    await says('1 hộ chưa có kết quả');
    expect(screen.queryByRole('link', { name: /ký biên bản/ })).toBeNull();
  });
});
