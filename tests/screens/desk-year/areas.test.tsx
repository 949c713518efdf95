/** Goal: two provinces' old rules stand side by side in one merged commune. Method: both are entered through the page. */
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { areaClassOfVillage, areaOfVillage, areasOf } from '#domain/register/areas.ts';
import { ownRulesOfArea, ruleSetOf, ruleSetOfVillage } from '#domain/register/year-rules.ts';
import { freezeRules } from '#domain/rules/frozen-rules.ts';
import type { TestApp } from '../../support/test-app.tsx';
import { cellsOf, openYearScreen, press, show, type } from './support.ts';

let commune: TestApp;
afterEach(() => {
  cleanup();
  commune.stop();
});

const view = () => commune.app.commune.value;
const region = (name: string) => within(screen.getByRole('region', { name }));

async function addArea(name: string, areaClass: string): Promise<void> {
  const form = region('Thêm khu vực');
  fireEvent.input(form.getByLabelText('Tên khu vực'), { target: { value: name } });
  fireEvent.input(form.getByLabelText('Loại địa bàn'), { target: { value: areaClass } });
  press('Thêm khu vực này');
  await screen.findByRole('heading', { name: `Số liệu riêng của ${name}, năm 2026` });
}

async function tick(village: string, says: string): Promise<void> {
  fireEvent.click(
    region('Các thôn thuộc khu vực').getByRole('checkbox', { name: new RegExp(`^${village}`) }),
  );
  await screen.findByText(says);
}

async function recordChanges(area: string): Promise<void> {
  press('Xem trước thay đổi');
  press('Ghi các thay đổi');
  await screen.findByText(`Đã ghi số liệu riêng của ${area}, năm 2026`);
}

test('Phú Thọ’s and Cà Mau’s rules are entered for two areas, and each village follows its own', async () => {
  commune = await openYearScreen('Khu vực', ['Thôn Đồi', 'Ấp Rạch']);
  await addArea('Khu vực Phú Thọ cũ', 'extremely-difficult');
  await tick('Thôn Đồi', 'Thôn Đồi thuộc Khu vực Phú Thọ cũ');
  type('Số liệu có sẵn', 'phu-tho-2024');
  press('Điền số liệu của Phú Thọ');
  await recordChanges('Khu vực Phú Thọ cũ');

  await addArea('Khu vực Cà Mau cũ', 'other');
  await tick('Ấp Rạch', 'Ấp Rạch thuộc Khu vực Cà Mau cũ');
  type('Số liệu có sẵn', 'ca-mau');
  expect(
    screen.getByText(/lập theo Nghị định 122\/2018\/NĐ-CP; năm đang mở áp dụng Nghị định 86\/2023/),
  ).toBeTruthy();
  press('Điền số liệu của Cà Mau');
  await recordChanges('Khu vực Cà Mau cũ');

  const [hill, canal, other] = ['v0', 'v1', commune.village].map((id) => ruleSetOfVillage(view(), 2026, id));
  expect(hill?.approval.value.fraction).toEqual({ numerator: 90, denominator: 100 });
  expect(hill?.scale.value?.standards.map(({ maxPoints }) => maxPoints)).toEqual([32, 42, 26]);
  expect(canal?.approval.value.fraction).toEqual({ numerator: 60, denominator: 100 });
  expect(canal?.passMarks.value.map(({ points }) => points)).toEqual([60, 60, 60, 85]);
  expect(other).toEqual(ruleSetOf(view(), 2026));
  expect(hill && freezeRules(hill, areaClassOfVillage(view(), 'v0')).scoring).toMatchObject({
    areaClass: 'extremely-difficult',
    passMarks: [{ points: 90 }, { points: 95 }],
  });
});

test('an area is renamed, and one that was added by mistake is taken back', async () => {
  commune = await openYearScreen('Khu vực');
  await addArea('Khu vực A', 'other');
  const form = region('Tên và loại địa bàn');
  fireEvent.input(form.getByLabelText('Tên khu vực'), { target: { value: 'Khu vực xã Yên Lập cũ' } });
  press('Ghi tên, loại địa bàn');
  await screen.findByRole('heading', { name: 'Khu vực xã Yên Lập cũ' });
  await addArea('Nhầm', 'city');
  const added = screen.getByText('Đã thêm Nhầm').parentElement as HTMLElement;
  fireEvent.click(within(added).getByRole('button', { name: 'Hoàn tác' }));
  await waitFor(() => expect(areasOf(view()).map(({ name }) => name)).toEqual(['Khu vực xã Yên Lập cũ']));
});

test('an area without a name is refused in words', async () => {
  commune = await openYearScreen('Khu vực');
  press('Thêm khu vực này');
  expect(await screen.findByText('Chưa có tên.')).toBeTruthy();
  expect(areasOf(view())).toEqual([]);
});

test('a village that lies elsewhere says so, and goes back by a press', async () => {
  commune = await openYearScreen('Khu vực', ['Thôn Đồi']);
  await addArea('Một', 'other');
  await tick('Thôn Đồi', 'Thôn Đồi thuộc Một');
  await addArea('Hai', 'other');
  await tick('Thôn Đồi.*đang thuộc Một', 'Thôn Đồi thuộc Hai');
  const undo = screen.getByText('Thôn Đồi thuộc Hai').parentElement as HTMLElement;
  fireEvent.click(within(undo).getByRole('button', { name: 'Hoàn tác' }));
  await waitFor(() => expect(areaOfVillage(view(), 'v0')?.name).toBe('Một'));
});

test('the commune’s own change names the areas that keep theirs', async () => {
  commune = await openYearScreen('Khu vực');
  await addArea('Khu vực Phú Thọ cũ', 'other');
  type('Số liệu có sẵn', 'phu-tho-2024');
  press('Điền số liệu của Phú Thọ');
  await recordChanges('Khu vực Phú Thọ cũ');
  const [area] = areasOf(view());
  expect(area && ownRulesOfArea(view(), 2026, area.id)?.passMarks).toHaveLength(2);
  show('Số liệu riêng');
  type('Số và tên văn bản', 'QĐ của xã');
  type('Niêm yết danh sách (ngày)', '12');
  press('Xem trước thay đổi');
  expect(cellsOf(/^Niêm yết danh sách/)).toEqual(['10 ngày', '12 ngày']);
  expect(
    screen.getByText('Khu vực có số liệu riêng, những số đó giữ nguyên: Khu vực Phú Thọ cũ.'),
  ).toBeTruthy();
  expect(screen.queryByText(/không còn khớp/)).toBeNull();
});

test('a change of the commune’s scale says which area’s marks it leaves without one', async () => {
  commune = await openYearScreen('Khu vực');
  await addArea('Khu vực A', 'other');
  type('Số và tên văn bản', 'QĐ 1');
  type('Cách áp dụng mức điểm', 'own');
  type('Đạt từ (điểm)', '95');
  await recordChanges('Khu vực A');
  show('Số liệu riêng');
  type('Số và tên văn bản', 'QĐ của xã');
  type('Cách chấm điểm', 'own');
  press('Thêm tiêu chuẩn');
  type('Điểm tối đa của 1', '50');
  type('Cách áp dụng mức điểm', 'own');
  type('Đạt từ (điểm)', '40');
  press('Xem trước thay đổi');
  expect(screen.getByText(/^Số liệu riêng của Khu vực A không còn khớp/)).toBeTruthy();
});
