import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { communeOf, targetsOf } from '#domain/register/commune.ts';
import { YearScreen } from '../../../src/screens/desk-year/index.ts';
import { createTestApp, type TestApp } from '../../support/test-app.tsx';

let commune: TestApp;
afterEach(() => {
  cleanup();
  commune.stop();
});

async function open(): Promise<void> {
  commune = await createTestApp({ households: 3, role: 'officer' });
  commune.render(<YearScreen />);
}

const type = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const view = () => commune.app.commune.value;

describe('targets', () => {
  test('are exact hundredths of a percent', async () => {
    await open();
    const form = within(screen.getByRole('region', { name: 'Chỉ tiêu hộ đạt danh hiệu năm 2026' }));
    fireEvent.input(form.getByLabelText('Chỉ tiêu (%)'), { target: { value: '98,75' } });
    fireEvent.input(form.getByLabelText('Tính trên'), { target: { value: 'registered' } });
    fireEvent.click(form.getByRole('button', { name: 'Ghi nhận chỉ tiêu danh hiệu' }));
    await form.findByText(/^Đã ghi lúc/);
    expect(targetsOf(view(), 2026)).toEqual([
      { year: 2026, indicator: 'recognised', basisPoints: 9875, denominator: 'registered' },
    ]);
  });

  test('are refused in words when they are no share', async () => {
    await open();
    press('Ghi nhận chỉ tiêu đăng ký');
    expect(screen.getByText('Hãy ghi tỷ lệ từ 0,01 đến 100, ví dụ 98,75.')).toBeTruthy();
    expect(targetsOf(view(), 2026)).toEqual([]);
  });
});

test('a new year opens under the decree that judges it', async () => {
  await open();
  type('Năm', '2027');
  press('Mở năm 2027');
  expect(await screen.findByText('Năm 2027 đã mở theo Nghị định 86/2023/NĐ-CP.')).toBeTruthy();
});

test('the commune’s name goes into the book', async () => {
  await open();
  type('Tên xã, phường, đặc khu', 'Phường Quyết Thắng');
  press('Ghi nhận tên xã, phường');
  await waitFor(() => expect(communeOf(view())?.name).toBe('Phường Quyết Thắng'));
});
