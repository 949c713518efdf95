/** Goal: what people say about the list is noted, settled, and leads to a new vote where it was upheld. Method: the screen over a real store. */
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { opinionsOf } from '#domain/posting/opinions.ts';
import { PostingScreen } from '../../../src/screens/phone-posting/index.ts';
import { createTestApp, headNameAt, type TestApp } from '../../support/test-app.tsx';
import { holdMeeting } from '../desk/hold-meeting.ts';
import { amend, showOn, tap, type } from './support.tsx';

let village: TestApp;
let meeting: string;
let calendar: ReturnType<typeof showOn>;

beforeEach(async () => {
  village = await createTestApp({ households: 4 });
  meeting = await holdMeeting(village, { submit: false });
  calendar = showOn(village, '2026-10-29', <PostingScreen />);
  tap('Đã niêm yết');
  await screen.findByText('Tờ niêm yết số 1');
});

afterEach(() => {
  cleanup();
  village.stop();
});

const opinions = () => opinionsOf(village.app.village(village.village).value, village.year);
const list = () => within(screen.getByRole('list', { name: 'Ý kiến của người dân' }));

async function noteAbout(n: number, text = 'Còn nợ quỹ') {
  tap('Ghi ý kiến');
  type('Tìm hộ', headNameAt(n));
  fireEvent.click(within(screen.getByRole('list', { name: 'Các hộ tìm thấy' })).getByText(headNameAt(n)));
  type('Nội dung ý kiến', text);
  tap('Ghi ý kiến này');
  await screen.findByText('Đã ghi ý kiến');
}

async function settle(n: number, answer: 'Chấp nhận' | 'Không chấp nhận') {
  tap(`Giải quyết ý kiến về ${headNameAt(n)}`);
  tap(answer);
  type('Giải quyết thế nào', 'Đã xác minh');
  tap('Ghi cách giải quyết');
  await screen.findByText('Đã ghi cách giải quyết');
}

describe('noting an opinion', () => {
  test('leads back to what people said, not to the sheet above it', async () => {
    const into = vi.spyOn(Element.prototype, 'scrollIntoView');
    await noteAbout(1);
    const part = screen.getByRole('region', { name: 'Ý kiến của người dân' }).parentElement;
    await waitFor(() => expect(into.mock.contexts).toContain(part));
  });

  test('about a household found by name, from nobody in particular, today', async () => {
    expect(screen.getByText('Chưa có ý kiến nào.')).toBeTruthy();
    await noteAbout(1);
    expect(opinions()).toMatchObject([
      { household: 'h0001', from: '', text: 'Còn nợ quỹ', receivedOn: '2026-10-29', settlement: 'open' },
    ]);
    expect(screen.getByText('1 ý kiến, 1 chưa giải quyết')).toBeTruthy();
    expect(list().getByText(headNameAt(1))).toBeTruthy();
    expect(list().getByText('Không ghi tên, ngày 29/10/2026')).toBeTruthy();
  });

  test('about the whole list, from somebody named', async () => {
    tap('Ghi ý kiến');
    fireEvent.click(screen.getByRole('radio', { name: 'Cả danh sách' }));
    type(/Người có ý kiến/, 'Bà Tư');
    type('Nội dung ý kiến', 'Đồng ý');
    tap('Ghi ý kiến này');
    await screen.findByText('Đã ghi ý kiến');
    expect(opinions()).toMatchObject([{ household: '', from: 'Bà Tư', text: 'Đồng ý' }]);
  });

  test('asks for the household and for the text, and keeps what was typed', async () => {
    tap('Ghi ý kiến');
    type('Nội dung ý kiến', 'Gây ồn');
    tap('Ghi ý kiến này');
    expect(screen.getByRole('alert').textContent).toContain('Hãy chọn hộ');
    fireEvent.click(screen.getByRole('radio', { name: 'Cả danh sách' }));
    type('Nội dung ý kiến', ' ');
    tap('Ghi ý kiến này');
    await screen.findByText('Chưa ghi nội dung ý kiến.');
    expect(opinions()).toEqual([]);
    expect(screen.getByRole('heading', { name: 'Ghi ý kiến' })).toBeTruthy();
  });

  test('can be undone at once, and taken back later', async () => {
    await noteAbout(1);
    tap('Hoàn tác');
    await waitFor(() => expect(screen.queryByText('Đã ghi ý kiến')).toBeNull());
    expect(opinions()).toEqual([]);
    await noteAbout(2);
    tap(`Bỏ ý kiến về ${headNameAt(2)}`);
    await screen.findByText('Đã bỏ ý kiến');
    expect(opinions()).toEqual([]);
    tap('Hoàn tác');
    await waitFor(() => expect(opinions()).toHaveLength(1));
  });
});

describe('settling an opinion', () => {
  test('asks which way and how before it records', async () => {
    await noteAbout(1);
    tap(`Giải quyết ý kiến về ${headNameAt(1)}`);
    tap('Ghi cách giải quyết');
    expect(screen.getByRole('alert').textContent).toContain('Hãy chọn');
    tap('Không chấp nhận');
    expect(screen.getByText('Danh sách giữ nguyên.')).toBeTruthy();
    tap('Ghi cách giải quyết');
    await screen.findByText('Chưa ghi giải quyết thế nào.');
    expect(opinions()).toMatchObject([{ settlement: 'open' }]);
  });

  test('shows how it was settled, and opens it again', async () => {
    await noteAbout(1);
    await settle(1, 'Không chấp nhận');
    expect(list().getByText('Giải quyết: Đã xác minh')).toBeTruthy();
    expect(screen.getByText('1 ý kiến, 0 chưa giải quyết')).toBeTruthy();
    tap(`Mở lại ý kiến về ${headNameAt(1)}`);
    await screen.findByText('Đã mở lại ý kiến');
    expect(opinions()).toMatchObject([{ settlement: 'open' }]);
  });

  test('that is upheld leads to the amendment for that household, and then to a new sheet', async () => {
    await noteAbout(1);
    await settle(1, 'Chấp nhận');
    expect(screen.getByText(`Bình xét lại: ${headNameAt(1)}`)).toBeTruthy();
    // The sheet's time is over here; the new vote comes before it is taken down.
    calendar.goTo('2026-11-09');
    await screen.findByText('Đã hết hạn ngày 08/11/2026');
    const takeDown = screen.getByRole('button', { name: 'Ghi ngày gỡ xuống' });
    expect(takeDown.dataset['kind']).toBe('secondary');
    const link = screen.getByRole('link', { name: 'Lập biên bản bổ sung' });
    expect(link.getAttribute('href')).toBe(`/meeting/${meeting}/amend?household=h0001`);
    await amend(village, meeting, [{ household: 'h0001', outcome: 'not-proposed', for: 1, base: 4 }]);
    await screen.findByText('Danh sách đã đổi, niêm yết tờ mới');
    expect(screen.queryByText(`Bình xét lại: ${headNameAt(1)}`)).toBeNull();
  });

  test('that is upheld after an amendment of the household still asks for a vote', async () => {
    await amend(village, meeting, [{ household: 'h0001', outcome: 'proposed', for: 3, base: 4 }]);
    await noteAbout(1);
    await settle(1, 'Chấp nhận');
    expect(screen.getByText(`Bình xét lại: ${headNameAt(1)}`)).toBeTruthy();
  });
});
