/** Goal: an officer finds every household with its years and rates. Method: the real store of a small commune, told over years. */
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, describe, test } from 'vitest';
import type { Draft } from '#domain/book/entry.ts';
import { YearBookScreen } from '../../../src/screens/desk-year-book/index.ts';
import { createTestApp, headNameAt, type TestApp } from '../../support/test-app.tsx';
import { decided, household, past, record, registered, rowsOf, village } from './support.tsx';

let commune: TestApp;
const BOOK = /^Sổ theo dõi/;

beforeEach(async () => {
  commune = await createTestApp({ households: 4, role: 'officer' });
});
afterEach(() => {
  cleanup();
  commune.stop();
});

async function show(...drafts: readonly Draft[]): Promise<void> {
  await record(commune, ...drafts);
  commune.render(<YearBookScreen />);
  await screen.findByRole('table', { name: BOOK });
}

const choose = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });

const KEP = [village('kep', 'Thôn Kép', 2), household('kep', 'k1', 'Đặng Thị Ễ')];

describe('the book', () => {
  const years = () => [
    registered('bacle', 2026, 'h0000'),
    registered('bacle', 2026, 'h0001'),
    ...decided('bacle', '2026-12', ['h0000']),
    past('bacle', 2025, 'h0000'),
    past('bacle', 2024, 'h0000', { merit: true }),
    past('bacle', 2025, 'h0001', { outcome: 'not-recognised', reason: 'đánh bạc' }),
  ];

  test('has a line for each household with what became of it in each year', async () => {
    await show(...years());
    expect((await rowsOf(BOOK)).slice(0, 3)).toEqual([
      `${headNameAt(0)} | Thôn Bắc Lệ | Số nhà 1 | Đạt | Đạt | Đạt | 3 | 2024 | 2024`,
      `${headNameAt(1)} | Thôn Bắc Lệ |  | Không đạt | Không đạt |  | 0 |  | `,
      `${headNameAt(2)} | Thôn Bắc Lệ |  |  |  |  | 0 |  | `,
    ]);
  });

  test('tells of one year why, and by which decision', async () => {
    await show(...years());
    choose('Xem năm', '2025');
    expect((await rowsOf(BOOK))[1]).toBe(
      `${headNameAt(1)} | Thôn Bắc Lệ |  | Đăng ký | Không đạt | đánh bạc | QĐ 9 | 0 |  | `,
    );
    choose('Xem năm', '2026');
    expect((await rowsOf(BOOK))[0]).toContain('Đạt | 12/QĐ-UBND, 10/11/2026');
  });

  test('says each year’s rates with what they are taken of', async () => {
    await show(...years());
    expect(await rowsOf('Tỷ lệ từng năm cả xã')).toEqual([
      '2026 | 2/4 (50,00\u00a0%) | 1/4 (25,00\u00a0%) | 1/2 (50,00\u00a0%)',
      '2025 | 2/4 (50,00\u00a0%) | 1/4 (25,00\u00a0%) | 1/2 (50,00\u00a0%)',
      '2024 | 1/4 (25,00\u00a0%) | 1/4 (25,00\u00a0%) | 1/1 (100,00\u00a0%)',
    ]);
  });

  test('counts years in a row up to the last that is decided, and gives an open year no share', async () => {
    await show(
      registered('bacle', 2026, 'h0000'),
      past('bacle', 2025, 'h0000'),
      past('bacle', 2024, 'h0000'),
    );
    expect((await rowsOf(BOOK))[0]).toBe(
      `${headNameAt(0)} | Thôn Bắc Lệ | Số nhà 1 | Đăng ký | Đạt | Đạt | 2`,
    );
    expect((await rowsOf('Tỷ lệ từng năm cả xã'))[0]).toBe('2026 | 1/4 (25,00\u00a0%) | Chưa quyết định | ');
  });

  test('takes in what is recorded while it is read', async () => {
    await show();
    await record(commune, registered('bacle', 2026, 'h0002'));
    expect((await screen.findByText('Đăng ký', { selector: 'td *' })).closest('tr')?.textContent).toContain(
      headNameAt(2),
    );
  });
});

describe('of the book one finds', () => {
  test('a name without its marks', async () => {
    await show(...KEP);
    choose('Tìm hộ, không cần dấu', 'dang thi e');
    expect(await rowsOf(BOOK)).toEqual(['Đặng Thị Ễ | Thôn Kép |  | 0']);
    expect(screen.getByText('Hiện 1 trên 5 hộ')).toBeTruthy();
  });

  test('a village, with its own rates and its book on paper', async () => {
    await show(...KEP, past('kep', 2025, 'k1'));
    choose('Thôn, tổ dân phố', 'kep');
    expect(await rowsOf(BOOK)).toEqual(['Đặng Thị Ễ |  | Đạt | 1']);
    expect((await rowsOf('Tỷ lệ từng năm Thôn Kép'))[1]).toBe(
      '2025 | 1/1 (100,00\u00a0%) | 1/1 (100,00\u00a0%) | 1/1 (100,00\u00a0%)',
    );
    const print = screen.getByRole('link', { name: 'In sổ của thôn' });
    expect(print.getAttribute('href')).toBe('/desk/papers/F19?village=kep');
  });

  test('those with years in a row, and those who have moved out', async () => {
    const moved: Draft<'household'> = {
      ...household('kep', 'k2', 'Lý Văn Tám', 2),
      body: { status: 'moved-out' },
    };
    await show(
      ...KEP,
      household('kep', 'k2', 'Lý Văn Tám', 2),
      moved,
      past('bacle', 2026, 'h0003'),
      past('bacle', 2025, 'h0003'),
    );
    choose('Số năm liên tục', '2');
    expect((await rowsOf(BOOK)).map((row) => row.split(' | ')[0])).toEqual([headNameAt(3)]);
    choose('Số năm liên tục', '0');
    fireEvent.click(screen.getByRole('button', { name: 'Đã chuyển đi' }));
    expect((await rowsOf(BOOK)).map((row) => row.split(' | ')[0])).toEqual(['Lý Văn Tám']);
  });
});

test('a commune of 15,000 households begins with its first page', async () => {
  const names = Array.from({ length: 15_000 }, (_, n) => household('kep', `k${n}`, `Hộ số ${n}`, n + 1));
  await record(commune, village('kep', 'Thôn Kép', 2));
  for (let at = 0; at < names.length; at += 1000) await record(commune, ...names.slice(at, at + 1000));
  commune.render(<YearBookScreen />);
  const table = await screen.findByRole('table', { name: BOOK });
  expect(table.getAttribute('aria-rowcount')).toBe('15005');
  const rows = await rowsOf(BOOK);
  expect(rows[0]).toContain(headNameAt(0));
  expect(rows.length).toBeLessThan(100);
}, 60_000);
