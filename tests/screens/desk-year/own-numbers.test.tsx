/** Goal: a commune's own numbers are typed, looked through and recorded, and nothing wrong is. Method: the page over the real store. */
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openYear } from '#commands/commune.ts';
import { ownRulesOf, ruleSetOf } from '#domain/register/year-rules.ts';
import type { TestApp } from '../../support/test-app.tsx';
import { cellsOf, openYearScreen, press, show, type } from './support.ts';

let commune: TestApp;
beforeEach(async () => {
  commune = await openYearScreen('Số liệu riêng');
});
afterEach(() => {
  cleanup();
  commune.stop();
});

const view = () => commune.app.commune.value;
const LOOK = 'Xem trước thay đổi';
const RECORD = 'Ghi các thay đổi';

test('a number is recorded after its change was shown, and one press takes it back', async () => {
  const before = ruleSetOf(view(), 2026);
  type('Số và tên văn bản', 'Quyết định 22/2024/QĐ-UBND');
  type('Số người phải có mặt', '2/3');
  press(LOOK);
  expect(cellsOf(/^Số người phải có mặt/)).toEqual([
    'Từ 60 % số người được triệu tập trở lên (chưa đối chiếu)',
    'Từ 2/3 số người được triệu tập trở lên',
  ]);
  expect(screen.getAllByRole('row')).toHaveLength(3);
  expect(ruleSetOf(view(), 2026)).toEqual(before);
  press(RECORD);
  await screen.findByText('Đã ghi số liệu riêng năm 2026');
  expect(ruleSetOf(view(), 2026).quorum).toEqual({
    value: { fraction: { numerator: 2, denominator: 3 }, base: 'summoned' },
    citation: { document: 'Quyết định 22/2024/QĐ-UBND' },
  });
  press('Hoàn tác');
  await waitFor(() => expect(ownRulesOf(view(), 2026)).toBeNull());
});

test.each([
  { problem: 'no document', field: 'Số người phải có mặt', value: '60', says: 'Hãy ghi số và tên văn bản.' },
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
    field: 'Niêm yết danh sách (ngày)',
    value: '0',
    says: 'Hãy ghi số ngày từ 1 đến 366.',
  },
  {
    problem: 'no number of months',
    field: 'Cư trú tại thôn từ (tháng)',
    value: 'sáu',
    says: 'Hãy ghi số tháng từ 1 đến 120.',
  },
  {
    problem: 'a merit certificate whose years nobody says',
    field: 'Không quá, trong số hộ đủ năm',
    value: '15',
    says: 'Hãy ghi số năm từ 1 đến 10.',
  },
  {
    problem: 'a merit certificate without a cap',
    field: 'Số năm đạt liên tục',
    value: '3',
    says: 'Hãy ghi tỷ lệ lớn hơn 0 và không quá 100 %, ví dụ 60 hoặc 2/3.',
  },
])('$problem is refused at its field and below, and nothing is recorded', ({ field, value, says }) => {
  const before = ruleSetOf(view(), 2026);
  type(field, value);
  press(LOOK);
  expect(screen.getByText(says)).toBeTruthy();
  expect(within(screen.getByRole('alert')).getByText(new RegExp(says.slice(0, 20)))).toBeTruthy();
  expect(screen.queryByRole('button', { name: RECORD })).toBeNull();
  expect(ruleSetOf(view(), 2026)).toEqual(before);
});

test('every field that may be one’s own is recorded as it was typed', async () => {
  type('Số và tên văn bản', 'QĐ 1');
  type('Đăng ký', 'yes');
  type('Đăng ký xong trước ngày', '1/3');
  type('Cư trú tại thôn từ (tháng)', '6');
  type('Số năm đạt liên tục', '3');
  type('Không quá, trong số hộ đủ năm', '15');
  type('Số người phải đồng ý', '90');
  fireEvent.click(screen.getByLabelText('Phải quá mức này, không chỉ bằng'));
  type('Hình thức biểu quyết', 'own');
  fireEvent.click(screen.getByLabelText('Biểu quyết cả danh sách'));
  type('Họp từ ngày', '1/10');
  type('Ngày trao giấy công nhận', '10/11');
  type('Niêm yết danh sách (ngày)', '7');
  type('Niêm yết danh sách (ngày): tính theo', 'working');
  fireEvent.click(screen.getByLabelText('Không quy định: Công khai quyết định'));
  press(LOOK);
  press(RECORD);
  await screen.findByText('Đã ghi số liệu riêng năm 2026');
  expect(ownRulesOf(view(), 2026)).toEqual({
    document: 'QĐ 1',
    registrationRequired: true,
    registrationDeadline: { month: 3, day: 1 },
    residenceMonths: 6,
    merit: { consecutiveYears: 3, cap: { numerator: 15, denominator: 100 } },
    approval: { fraction: { numerator: 90, denominator: 100, strict: true }, base: 'present' },
    ballotMethods: ['SHOW_OF_HANDS', 'SECRET'],
    meetingSeason: { month: 10, day: 1 },
    certificateDay: { month: 11, day: 10 },
    posting: { days: 7, kind: 'working' },
    publish: null,
  });
});

test('that no merit certificate is given is one’s own too', async () => {
  type('Số và tên văn bản', 'QĐ 1');
  type('Số năm đạt liên tục', '3');
  type('Không quá, trong số hộ đủ năm', '10');
  press(LOOK);
  expect(cellsOf(/^Giấy khen cho hộ/)[1]).toBe('3 năm liên tục; không quá 10 % số hộ hoặc thôn đủ điều kiện');
  press('Sửa tiếp');
  fireEvent.click(screen.getByLabelText('Không quy định: Giấy khen cho hộ'));
  press(LOOK);
  press(RECORD);
  await screen.findByText('Đã ghi số liệu riêng năm 2026');
  expect(ownRulesOf(view(), 2026)).toEqual({ document: 'QĐ 1', merit: null });
});

test('all own numbers go back to the decree’s, after the change was shown', async () => {
  type('Số và tên văn bản', 'QĐ 1');
  type('Số người phải có mặt', '50');
  press(LOOK);
  press(RECORD);
  await screen.findByText('Đã ghi số liệu riêng năm 2026');
  press('Bỏ, theo nghị định');
  expect(cellsOf(/^Số người phải có mặt/)[1]).toBe(
    'Từ 60 % số người được triệu tập trở lên (chưa đối chiếu)',
  );
  press(RECORD);
  await waitFor(() => expect(ownRulesOf(view(), 2026)).toBeNull());
});

test('what is typed is still there after a look at the rules in force', () => {
  type('Số và tên văn bản', 'QĐ 1');
  show('Quy định đang dùng');
  show('Số liệu riêng');
  expect(screen.getByLabelText<HTMLInputElement>('Số và tên văn bản').value).toBe('QĐ 1');
  press('Bỏ phần chưa ghi');
  expect(screen.getByLabelText<HTMLInputElement>('Số và tên văn bản').value).toBe('');
});

describe('the scale', () => {
  const points = (id: string, value: string) => type(`Điểm tối đa của ${id}`, value);

  beforeEach(() => {
    type('Số và tên văn bản', 'QĐ 1');
    type('Cách chấm điểm', 'own');
  });

  test('is typed part by part, with its sums, and what does not add up is said at its part', async () => {
    press('Thêm tiêu chuẩn');
    press('Thêm vào 1');
    press('Thêm vào 1');
    press('Thêm vào 1.2');
    type('Nội dung của 1.2', 'Vệ sinh môi trường');
    points('1', '20');
    points('1.1', '12');
    points('1.2', '7');
    points('1.2.1', '7');
    expect(screen.getByText('Các mục cộng lại 19/20')).toBeTruthy();
    press(LOOK);
    expect(screen.getByText('Các mục bên dưới phải cộng lại đúng 20 điểm.')).toBeTruthy();
    points('1', '19');
    type('Cách áp dụng mức điểm', 'own');
    type('Đạt từ (điểm)', '15');
    press(LOOK);
    expect(cellsOf(/^Thang điểm/)).toEqual(['Không chấm điểm', '1: 19; tổng 19 điểm, 2 mục chấm']);
    press(RECORD);
    await screen.findByText('Đã ghi số liệu riêng năm 2026');
    expect(ruleSetOf(view(), 2026).scale.value?.standards).toEqual([
      {
        id: '1',
        maxPoints: 19,
        criteria: [
          { id: '1.1', maxPoints: 12, items: [] },
          { id: '1.2', maxPoints: 7, text: 'Vệ sinh môi trường', items: [{ id: '1.2.1', maxPoints: 7 }] },
        ],
      },
    ]);
  });

  test('starts from the decree’s standards and criteria, whose words are not recorded twice', () => {
    press('Lấy tiêu chuẩn, tiêu chí của nghị định');
    expect(screen.getByLabelText<HTMLTextAreaElement>('Nội dung của I.2').value).toContain('cưới');
    press('Bỏ III');
    expect(screen.queryByLabelText('Nội dung của III.1')).toBeNull();
    press(LOOK);
    expect(screen.getAllByText('Hãy ghi số điểm nguyên từ 1 đến 1000.').length).toBeGreaterThan(3);
  });

  test('needs a mark for every household', () => {
    press('Thêm tiêu chuẩn');
    points('1', '100');
    press(LOOK);
    expect(
      screen.getByText('Mức điểm đạt phải nằm trong thang điểm và áp dụng được cho mọi hộ.'),
    ).toBeTruthy();
  });
});

test('a province’s numbers fill the form with their doubts, and what was there before comes back', () => {
  type('Số và tên văn bản', 'QĐ của xã');
  type('Số liệu có sẵn', 'ninh-binh-2024');
  expect(screen.getByText(/Bản dự thảo, mới biết một phần tiêu chuẩn I/)).toBeTruthy();
  press('Điền số liệu của Ninh Bình');
  expect(screen.getByLabelText<HTMLInputElement>('Điểm tối đa của I.1.5').value).toBe('3');
  press(LOOK);
  expect(screen.getByText('Các mục bên dưới phải cộng lại đúng 35 điểm.')).toBeTruthy();
  press('Lấy lại nội dung trước');
  expect(screen.getByLabelText<HTMLInputElement>('Số và tên văn bản').value).toBe('QĐ của xã');
});

test('the numbers of the year before fill the form of the new year', async () => {
  const ruleSet = 'ND86_2023';
  const overrides = { document: 'QĐ 7', posting: { days: 12, kind: 'calendar' as const } };
  await openYear(commune.app.recording, { year: 2026, ruleSet, overrides });
  await openYear(commune.app.recording, { year: 2027, ruleSet, overrides: null });
  await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('Số và tên văn bản').value).toBe(''));
  type('Số liệu có sẵn', '2026');
  press('Điền số liệu năm 2026');
  press(LOOK);
  press(RECORD);
  await screen.findByText('Đã ghi số liệu riêng năm 2027');
  expect(ownRulesOf(view(), 2027)).toEqual(overrides);
});

test('what a newer app recorded goes along unchanged', async () => {
  const overrides = { document: 'QĐ 7', bonusRules: [1] };
  await openYear(commune.app.recording, { year: 2026, ruleSet: 'ND86_2023', overrides });
  await screen.findByDisplayValue('QĐ 7');
  type('Niêm yết danh sách (ngày)', '12');
  press(LOOK);
  press(RECORD);
  await screen.findByText('Đã ghi số liệu riêng năm 2026');
  expect(ownRulesOf(view(), 2026)).toEqual({ ...overrides, posting: { days: 12, kind: 'calendar' } });
});
