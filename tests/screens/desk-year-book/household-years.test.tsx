/** Goal: one household's years with those it comes from, and what happens to it noted and taken back. Method: the real store. */
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Draft } from '#domain/book/entry.ts';
import { householdOf, householdsOf } from '#domain/register/household.ts';
import { householdEventsOf } from '#domain/year-book/succession.ts';
import { HouseholdYearsScreen } from '../../../src/screens/desk-year-book/index.ts';
import { holdMeeting } from '../desk/hold-meeting.ts';
import { createTestApp, headNameAt, type TestApp } from '../../support/test-app.tsx';
import { decided, household, past, record, registered, rowsOf, village } from './support.tsx';

let commune: TestApp;

beforeEach(async () => {
  commune = await createTestApp({ households: 3, role: 'officer' });
  await record(commune, village('kep', 'Thôn Kép', 2), household('kep', 'k1', 'Đặng Thị Ễ'));
});
afterEach(() => {
  cleanup();
  commune.stop();
});

async function show(id = 'h0000', ...drafts: readonly Draft[]): Promise<void> {
  await record(commune, registered('bacle', 2026, 'h0000'), ...drafts);
  commune.render(<HouseholdYearsScreen village="bacle" household={id} />);
  await screen.findByRole('heading', { name: 'Biến động của hộ' });
}

const view = (id = 'bacle') => commune.app.village(id).value;
const events = (id = 'bacle') => householdEventsOf([view(id)]);
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const fill = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });

/** Opens a form, fills it in and records it. */
async function note(action: string, fields: Readonly<Record<string, string>>): Promise<void> {
  press(action);
  const dialog = await screen.findByRole('dialog');
  for (const [label, value] of Object.entries(fields)) fill(label, value);
  fireEvent.click(within(dialog).getByRole('button', { name: 'Ghi vào sổ' }));
}

const undone = async () => {
  fireEvent.click(await screen.findByRole('button', { name: 'Hoàn tác' }));
  await waitFor(() => expect(events()).toEqual([]));
  await screen.findByText('Chưa ghi biến động nào.');
};

describe('a household’s years', () => {
  test('say what happened in each, by which decision and why', async () => {
    await show(
      'h0000',
      ...decided('bacle', '2026-12', ['h0000']),
      ...decided('bacle', '2026-13', ['h0000'], 'revocation'),
      past('bacle', 2025, 'h0000', { outcome: 'not-recognised', reason: 'đánh bạc' }),
    );
    const rows = await rowsOf(`Các năm của hộ ${headNameAt(0)}`);
    expect(rows).toEqual([
      '2026 | Đăng ký | Bị thu hồi |  | 13/QĐ-UBND, 10/11/2026',
      '2025 | Đăng ký | Không đạt | đánh bạc | QĐ 9',
    ]);
  });

  test('say what the meeting proposed, and that nothing is decided yet', async () => {
    await holdMeeting(commune, { registered: 1 });
    await show();
    expect(await rowsOf(`Các năm của hộ ${headNameAt(0)}`)).toEqual([
      '2026 | Đăng ký | Đề nghị | Chưa quyết định',
    ]);
  });

  test('go on with those of the household that it was in another village', async () => {
    await show('h0000', past('kep', 2025, 'k1'));
    cleanup();
    commune.render(<HouseholdYearsScreen village="kep" household="k1" />);
    await screen.findByRole('heading', { name: 'Biến động của hộ' });
    await note('Chuyển đi', { 'Chuyển đến': 'bacle', Ngày: '2026-03-01' });
    await screen.findByText('Đã ghi: hộ Đặng Thị Ễ chuyển đi.');
    const moved = householdsOf(view()).find(({ headName }) => headName === 'Đặng Thị Ễ');
    expect(moved).toMatchObject({ status: 'active', order: 4 });
    expect(householdOf(view('kep'), 'k1')?.status).toBe('moved-out');
    cleanup();
    commune.render(<HouseholdYearsScreen village="bacle" household={moved?.id} />);
    expect(await rowsOf('Các năm của hộ Đặng Thị Ễ')).toEqual([
      '2025 | Đăng ký | Đạt | QĐ 9 | Của hộ Đặng Thị Ễ (chuyển đến 01/03/2026), vẫn tính liên tục',
    ]);
    expect(screen.getByText(/xã cần xác nhận/)).toBeTruthy();
  });

  test('of nobody are told to be missing', async () => {
    commune.render(<HouseholdYearsScreen village="bacle" household="nobody" />);
    expect(await screen.findByText('Không tìm thấy hộ này trong sổ.')).toBeTruthy();
  });
});

describe('what happens to a household', () => {
  test('a split gives a new household whose history begins in the old one, and is taken back whole', async () => {
    await show('h0000', past('bacle', 2025, 'h0000'));
    await note('Tách hộ', { 'Chủ hộ mới thứ 1': 'Lý Văn Con', Ngày: '2026-05-01' });
    await screen.findByText(`Đã ghi: tách hộ ${headNameAt(0)}.`);
    await screen.findByRole('row', {
      name: `01/05/2026 Tách hộ: từ hộ ${headNameAt(0)} có thêm hộ Lý Văn Con`,
    });
    const added = householdsOf(view()).at(-1);
    expect(added).toMatchObject({ headName: 'Lý Văn Con', order: 4, status: 'active' });
    await undone();
    expect(householdOf(view(), added?.id ?? '')?.status).toBe('moved-out');
  });

  test('a merger takes the others in, found without marks', async () => {
    await show();
    press('Nhập hộ');
    fill('Tìm hộ được nhập vào', 'tran thi lan');
    fireEvent.click(screen.getByRole('checkbox', { name: /Trần Thị Lan/ }));
    press('Ghi vào sổ');
    await screen.findByText(`Đã ghi: nhập ${headNameAt(1)} vào hộ ${headNameAt(0)}.`);
    expect(events()).toMatchObject([{ type: 'merge', from: ['h0000', 'h0001'], to: ['h0000'] }]);
    await undone();
    expect(householdOf(view(), 'h0001')?.status).toBe('active');
  });

  test('a new head is the same household', async () => {
    await show();
    await note('Đổi chủ hộ', { 'Họ và tên chủ hộ mới': 'Lý Thị Mới' });
    expect(await screen.findByRole('heading', { level: 1, name: 'Lý Thị Mới' })).toBeTruthy();
    expect(events()).toMatchObject([{ type: 'new-head', formerHead: headNameAt(0) }]);
    await undone();
    expect(householdOf(view(), 'h0000')?.headName).toBe(headNameAt(0));
  });

  test('who has moved out can only come back', async () => {
    await show();
    await note('Chuyển đi', {});
    await screen.findByText(`Đã ghi: hộ ${headNameAt(0)} chuyển đi.`);
    await screen.findByRole('button', { name: 'Chuyển về' });
    expect(screen.queryByRole('button', { name: 'Tách hộ' })).toBeNull();
    await note('Chuyển về', {});
    await screen.findByText(`Đã ghi: hộ ${headNameAt(0)} chuyển về.`);
    expect(
      events()
        .map(({ type }) => type)
        .sort(),
    ).toEqual(['moved-in', 'moved-out']);
  });

  test.each([
    { action: 'Tách hộ', fields: { 'Chủ hộ mới thứ 1': ' ' }, says: 'Còn thiếu tên.' },
    { action: 'Nhập hộ', fields: {}, says: 'Chưa chọn hộ nào khác.' },
    { action: 'Chuyển đi', fields: { Ngày: '' }, says: 'Ngày này không có trong lịch.' },
  ])(
    'is refused in one sentence and keeps what was typed: $action, $says',
    async ({ action, fields, says }) => {
      await show();
      await note(action, fields);
      expect(await screen.findByText(says)).toBeTruthy();
      expect(screen.getByRole('dialog')).toBeTruthy();
      expect(events()).toEqual([]);
    },
  );
});
