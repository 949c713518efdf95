import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { recordRegistration } from '#commands/registrations.ts';
import { HouseholdsScreen } from '../../../src/screens/phone-households/index.ts';
import { createTestApp, headNameAt, type TestApp } from '../../support/test-app.tsx';

let village: TestApp;

beforeEach(() => history.replaceState(null, '', '/households'));
afterEach(() => {
  cleanup();
  village.stop();
});

const open = async (households = 30) => {
  village = await createTestApp({ households });
  village.render(<HouseholdsScreen />);
};

const rows = () => screen.getAllByRole('listitem').map((row) => row.textContent);
const search = (text: string) =>
  fireEvent.input(screen.getByRole('searchbox', { name: 'Tìm hộ' }), { target: { value: text } });
const register = (n: number, registered: boolean) =>
  recordRegistration(
    village.app.recording,
    { village: village.village, year: village.year, household: village.households[n - 1] ?? '' },
    { registered, commitments: [] },
  );

describe('the register on the phone', () => {
  test('finds a whole name typed without marks', async () => {
    await open();
    search('nguyen van hung');
    expect(rows()).toHaveLength(1);
    expect(rows()[0]).toContain('Nguyễn Văn Hùng');
  });

  test('finds Đặng by dang, and nothing by letters from the middle', async () => {
    await open();
    search('dang');
    expect(rows().every((row) => row?.includes('Đặng'))).toBe(true);
    search('ang');
    expect(screen.getByText('Không tìm thấy hộ nào')).toBeTruthy();
  });

  test('finds a house by its number', async () => {
    await open();
    search('13');
    expect(rows()).toHaveLength(1);
    expect(rows()[0]).toContain('Số nhà 13');
  });

  test('shows by state, each with its count', async () => {
    await open(3);
    await register(1, true);
    await register(2, false);
    await waitFor(() => expect(screen.getByRole('button', { name: /^Chưa ghi ?1$/ })).toBeTruthy());
    fireEvent.click(screen.getByRole('button', { name: /^Chưa ghi ?1$/ }));
    expect(rows()).toHaveLength(1);
    expect(rows()[0]).toContain(headNameAt(2));
    fireEvent.click(screen.getByRole('button', { name: /^Không đăng ký ?1$/ }));
    expect(rows()[0]).toContain(headNameAt(1));
  });

  test('shows one cluster', async () => {
    await open(6);
    fireEvent.click(screen.getByRole('button', { name: 'Xóm Trên' }));
    expect(rows()).toHaveLength(3);
  });

  test('keeps filter and place in the address, but no name that was searched for, and opens there again', async () => {
    await open(60);
    search('van');
    fireEvent.click(screen.getByRole('button', { name: 'Xóm Trên' }));
    const link = screen
      .getAllByRole<HTMLAnchorElement>('link')
      .find((each) => each.pathname.includes('/h0010'));
    fireEvent.click(link ?? document.body);
    expect(location.pathname).toBe('/households/h0010');
    expect(location.search).toBe('?q=1&cluster=X%C3%B3m+Tr%C3%AAn&at=5');
    cleanup();
    // What Back and the arrow of the card lead to.
    history.replaceState(null, '', `/households${location.search}`);
    village.render(<HouseholdsScreen />);
    expect(screen.getByRole<HTMLInputElement>('searchbox', { name: 'Tìm hộ' }).value).toBe('van');
    expect(screen.getByRole('button', { name: 'Xóm Trên' }).getAttribute('aria-pressed')).toBe('true');
  });

  test('draws a few of a thousand rows only', async () => {
    await open(1000);
    expect(rows().length).toBeLessThan(60);
    expect(screen.getByRole('button', { name: /^Tất cả ?1000$/ })).toBeTruthy();
  }, 30_000);
});
