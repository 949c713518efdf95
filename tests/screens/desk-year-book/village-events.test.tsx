/** Goal: mergers, splits and new names of villages are noted, and nobody's years are lost. Method: the real store. */
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { villagesOf } from '#domain/register/commune.ts';
import { activeHouseholdsOf } from '#domain/register/household.ts';
import { villageEventsOf } from '#domain/year-book/succession.ts';
import { YearBookScreen } from '../../../src/screens/desk-year-book/index.ts';
import { createTestApp, headNameAt, type TestApp } from '../../support/test-app.tsx';
import { household, past, record, rowsOf, village } from './support.tsx';

let commune: TestApp;

beforeEach(async () => {
  commune = await createTestApp({ households: 2, role: 'officer' });
  await record(
    commune,
    village('kep', 'Thôn Kép', 2),
    household('kep', 'k1', 'Đặng Thị Ễ'),
    past('bacle', 2025, 'h0000'),
  );
  commune.render(<YearBookScreen />);
  await screen.findByRole('table', { name: /^Sổ theo dõi/ });
});
afterEach(() => {
  cleanup();
  commune.stop();
});

const fill = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
const names = () => villagesOf(commune.app.commune.value).map(({ name }) => name);
const events = () => villageEventsOf(commune.app.commune.value);

async function open(type: 'Sáp nhập' | 'Chia tách' | 'Đổi tên') {
  fireEvent.click(screen.getByRole('button', { name: 'Ghi sáp nhập, chia tách, đổi tên' }));
  const dialog = within(await screen.findByRole('dialog'));
  fireEvent.click(dialog.getByRole('button', { name: type }));
  fill('Ngày', '2026-07-01');
  return { dialog, note: () => fireEvent.click(dialog.getByRole('button', { name: 'Ghi vào sổ' })) };
}

const DOCUMENT = 'NQ 12/NQ-HĐND';

test('a new name stands everywhere, the former one in the book, and both are taken back', async () => {
  const { note } = await open('Đổi tên');
  fill('Thôn đổi tên', 'kep');
  fill('Tên mới', 'Thôn Kép Hạ');
  fill('Văn bản làm căn cứ', DOCUMENT);
  note();
  await screen.findByText('Đã ghi: đổi tên thôn.');
  expect(names()).toEqual(['Thôn Bắc Lệ', 'Thôn Kép Hạ']);
  expect(await rowsOf('Thôn: sáp nhập, chia tách, đổi tên')).toEqual([
    `01/07/2026 | Đổi tên Thôn Kép thành Thôn Kép Hạ | ${DOCUMENT}`,
  ]);
  fireEvent.click(screen.getByRole('button', { name: 'Hoàn tác' }));
  await waitFor(() => expect(events()).toEqual([]));
  expect(names()).toEqual(['Thôn Bắc Lệ', 'Thôn Kép']);
});

test('a split adds villages beside the one that stays', async () => {
  const { note } = await open('Chia tách');
  fill('Thôn được chia tách', 'kep');
  fill('Tên thôn mới thứ 1', 'Thôn Kép Ngoài');
  fill('Văn bản làm căn cứ', DOCUMENT);
  note();
  await screen.findByText(/^Đã ghi: chia tách thôn/);
  expect(names()).toEqual(['Thôn Bắc Lệ', 'Thôn Kép', 'Thôn Kép Ngoài']);
  const [event] = events();
  expect(event?.from).toEqual(['kep']);
  expect(event?.to).toHaveLength(2);
});

test('a merger’s registers go over with their households’ years, which can be taken back', async () => {
  const { dialog, note } = await open('Sáp nhập');
  fireEvent.click(dialog.getByRole('checkbox', { name: 'Thôn Bắc Lệ' }));
  fireEvent.click(dialog.getByRole('checkbox', { name: 'Thôn Kép' }));
  fill('Thành thôn nào', 'kep');
  fill('Văn bản làm căn cứ', DOCUMENT);
  note();
  fireEvent.click(await screen.findByRole('button', { name: 'Chuyển 2 hộ sang Thôn Kép' }));
  await screen.findByText('Đã chuyển sổ hộ từ Thôn Bắc Lệ sang Thôn Kép.');
  const heads = () => activeHouseholdsOf(commune.app.village('kep').value).map(({ headName }) => headName);
  expect(heads()).toEqual(['Đặng Thị Ễ', headNameAt(0), headNameAt(1)]);
  await screen.findByRole('row', { name: `${headNameAt(0)} Thôn Kép Số nhà 1 Đạt 1` });
  fireEvent.click(screen.getAllByRole('button', { name: 'Hoàn tác' }).at(-1) as HTMLElement);
  await screen.findByRole('button', { name: 'Chuyển 2 hộ sang Thôn Kép' });
  expect(heads()).toEqual(['Đặng Thị Ễ']);
});

test('what does not fit is refused in one sentence, and nothing is recorded', async () => {
  const { dialog, note } = await open('Sáp nhập');
  fireEvent.click(dialog.getByRole('checkbox', { name: 'Thôn Kép' }));
  fill('Thành thôn nào', 'kep');
  note();
  expect(await screen.findByText('Còn thiếu văn bản làm căn cứ.')).toBeTruthy();
  fill('Văn bản làm căn cứ', DOCUMENT);
  note();
  expect(await screen.findByText('Các thôn đã chọn chưa đúng với việc cần ghi.')).toBeTruthy();
  fill('Thành thôn nào', '');
  note();
  expect(await screen.findByText('Còn thiếu tên.')).toBeTruthy();
  expect(events()).toEqual([]);
});
