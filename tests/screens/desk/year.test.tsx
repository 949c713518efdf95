import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { communeOf, targetsOf } from '#domain/register/commune.ts';
import { ruleSetOf } from '#domain/register/year-rules.ts';
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

describe('the rules in use', () => {
  test('show their source, and the mark of what nobody could verify', async () => {
    await open();
    const row = within(screen.getByRole('row', { name: /^Số người phải có mặt/ }));
    expect(row.getByText('Từ 60 % số người được triệu tập trở lên')).toBeTruthy();
    expect(row.getByText('Chưa đối chiếu')).toBeTruthy();
    expect(row.getByRole('link', { name: 'Điều 9, Nghị định 122/2018/NĐ-CP' })).toBeTruthy();
  });

  test('follow the province’s number once it is recorded with its document', async () => {
    await open();
    type('Số và tên văn bản', 'Quyết định 22/2024/QĐ-UBND');
    type('Số người phải có mặt', '2/3');
    press('Ghi số liệu của tỉnh');
    await screen.findByText('Từ 2/3 số người được triệu tập trở lên');
    expect(ruleSetOf(view(), 2026).quorum.value.fraction).toEqual({ numerator: 2, denominator: 3 });
    const row = within(screen.getByRole('row', { name: /^Số người phải có mặt/ }));
    expect(row.getByText('Quyết định 22/2024/QĐ-UBND')).toBeTruthy();
    expect(row.queryByText('Chưa đối chiếu')).toBeNull();
  });

  test.each([
    {
      problem: 'no document',
      field: 'Số người phải có mặt',
      value: '60',
      says: 'Hãy ghi số và tên văn bản.',
    },
    {
      problem: 'a share above the whole',
      field: 'Số người phải đồng ý',
      value: '120',
      says: 'Hãy ghi tỷ lệ lớn hơn 0 và không quá 100 %, ví dụ 60 hoặc 2/3.',
    },
    {
      problem: 'a day that does not exist',
      field: 'Bình xét xong trước ngày',
      value: '31/11',
      says: 'Hãy ghi ngày/tháng có thật, ví dụ 25/11.',
    },
    {
      problem: 'a term of no days',
      field: 'Thông báo công khai (ngày)',
      value: '0',
      says: 'Hãy ghi số ngày từ 1 đến 366.',
    },
  ])('refuse $problem and record nothing', async ({ field, value, says }) => {
    await open();
    const before = ruleSetOf(view(), 2026);
    type(field, value);
    press('Ghi số liệu của tỉnh');
    expect(screen.getByText(says)).toBeTruthy();
    expect(ruleSetOf(view(), 2026)).toEqual(before);
  });

  test('go back to the decree', async () => {
    await open();
    type('Số và tên văn bản', 'Quyết định 22/2024/QĐ-UBND');
    type('Số người phải có mặt', '50');
    press('Ghi số liệu của tỉnh');
    await screen.findByText(/^Đã ghi lúc/);
    expect(screen.getByText('Từ 50 % số người được triệu tập trở lên')).toBeTruthy();
    press('Bỏ, theo nghị định');
    await screen.findByText('Từ 60 % số người được triệu tập trở lên');
    expect(ruleSetOf(view(), 2026).overriddenBy).toBeUndefined();
  });
});

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
