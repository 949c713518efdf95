/** Goal: the village's page shows the officer all that came after the minutes. Method: one desk over its real store on 20 October. */
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { subjectOf } from '#domain/book/subjects.ts';
import { returnItemsOf } from '#domain/review/return-item.ts';
import { VillageScreen } from '../../../src/screens/desk-village/index.ts';
import { assessed } from '../../support/assessed.ts';
import { headNameAt, type TestApp } from '../../support/test-app.tsx';
import { say } from '../../support/told.ts';
import { sayWhatFor } from '../../support/say-what-for.ts';
import { amendedIn, meet, nameCases, openDesk, posted, submit, tell, WITH_POINTS } from './support.ts';

let commune: TestApp;
beforeEach(async () => {
  commune = await openDesk();
});
afterEach(() => {
  cleanup();
  commune.stop();
});

const open = () => commune.render(<VillageScreen id={commune.village} />);
const openTab = (name: RegExp) => fireEvent.click(screen.getByRole('tab', { name }));
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const cellsOf = (household: number) => {
  const table = within(screen.getByRole('table', { name: /^Kết quả biểu quyết/ }));
  return within(table.getByRole('row', { name: new RegExp(`^${headNameAt(household)}`) }));
};

describe('the timeline', () => {
  test('says step by step what is done, what is next and who waits for whom', async () => {
    await meet(commune);
    open();
    const steps = within(screen.getByRole('list', { name: 'Tiến trình' })).getAllByRole('listitem');
    const texts = steps.map((step) => step.textContent);
    expect(texts).toContain('Chốt biên bảnXong 01/10/2026');
    expect(texts).toContain('Niêm yết danh sáchChờ thôn');
    expect(steps.find((step) => step.getAttribute('aria-current') === 'step')?.textContent).toMatch(
      /^Niêm yết/,
    );
  });
});

describe('assessments', () => {
  test('are explained household by household, with points, floor and mark', async () => {
    const points = [assessed('h0000', { points: { I: 16 } }), assessed('h0001', { points: { I: 9 } })];
    await meet(commune, points, WITH_POINTS);
    open();
    openTab(/^Cuộc họp/);
    expect(cellsOf(0).getByText('16/20, đạt mức 15 điểm')).toBeTruthy();
    expect(cellsOf(1).getByText(/^9\/20, thiếu 6 điểm; tiêu chuẩn I 9\/20 < 50.%$/)).toBeTruthy();
    expect(cellsOf(2).getByText('Chưa đánh giá')).toBeTruthy();
    expect(
      screen.getByText(`Có 1 hộ chưa chấm đủ điểm theo thang điểm của cuộc họp: ${headNameAt(2)}.`),
    ).toBeTruthy();
  });

  test('flag a household that is proposed although a case holds, and name the case to the officer who says what for', async () => {
    await meet(commune, [assessed('h0001', { disqualified: true })]);
    await tell(commune, amendedIn('h0001'));
    await nameCases(commune, 'h0001', ['criminal']);
    open();
    expect(
      screen.getByText(`Có 1 hộ được đề nghị dù có trường hợp không xét tặng: ${headNameAt(1)}.`),
    ).toBeTruthy();
    openTab(/^Cuộc họp/);
    expect(cellsOf(1).getByText('Có trường hợp không xét tặng')).toBeTruthy();
    await sayWhatFor();
    expect(cellsOf(1).getByText('Không xét tặng: Bị truy cứu trách nhiệm hình sự')).toBeTruthy();
  });

  test('have no column where no meeting assessed', async () => {
    await meet(commune);
    open();
    openTab(/^Cuộc họp/);
    expect(screen.queryByRole('columnheader', { name: /Đánh giá/ })).toBeNull();
  });
});

describe('the postings', () => {
  test('say that the list changed since, by name', async () => {
    await meet(commune);
    await posted(commune, ['h0000', 'h0001']);
    open();
    openTab(/^Niêm yết/);
    const said = `Danh sách đã thay đổi sau khi niêm yết: thôn phải niêm yết tờ mới. Thêm 1 hộ: ${headNameAt(2)}.`;
    expect(screen.getByText(said)).toBeTruthy();
    const sheet = within(screen.getByRole('table', { name: /^Các tờ niêm yết/ }));
    expect(sheet.getByText('12/10/2026')).toBeTruthy();
  });

  test('can be returned, pinned to the posting', async () => {
    await meet(commune);
    await posted(commune, commune.households);
    await submit(commune);
    open();
    openTab(/^Niêm yết/);
    expect(screen.getByText('Đã niêm yết đủ thời gian, đến hết ngày 12/10/2026.')).toBeTruthy();
    press('Trả lại về niêm yết…');
    fireEvent.click(screen.getByRole('radio', { name: 'Chưa niêm yết danh sách đủ thời gian' }));
    expect(screen.queryByRole('radio', { name: 'Danh sách hộ còn thiếu' })).toBeNull();
    press('Thêm vào danh sách trả lại');
    press('Gửi trả lại thôn');
    await screen.findByText(/^Đã trả lại 1 mục/);
    const [item] = returnItemsOf(commune.app.village(commune.village).value, 2026);
    expect(item?.target).toEqual({ type: 'village', field: 'posting' });
  });
});

test('an opinion stands with its settlement, and what was upheld asks for a vote', async () => {
  await meet(commune);
  await tell(
    commune,
    say('opinion', subjectOf.opinion(2026, 'y1'), {
      year: 2026,
      household: 'h0002',
      from: '',
      text: 'Còn lấn đường',
      receivedOn: '2026-10-05',
      settlement: 'upheld',
      how: 'Đã xác minh',
    }),
  );
  open();
  openTab(/^Ý kiến/);
  expect(screen.getByText('1 ý kiến: 1 chấp nhận, 0 không chấp nhận, 0 chưa giải quyết.')).toBeTruthy();
  const table = within(screen.getByRole('table', { name: /^Ý kiến về danh sách/ }));
  expect(table.getByText('Chấp nhận')).toBeTruthy();
  expect(table.getByText('không nêu tên')).toBeTruthy();
  expect(
    screen.getByText(
      new RegExp(`Ý kiến về ${headNameAt(2)} đã được chấp nhận: cuộc họp phải biểu quyết lại`),
    ),
  ).toBeTruthy();
});

describe('the dossier', () => {
  test('that lacks a paper is said beside accepting, which stays open to the officer', async () => {
    await meet(commune);
    await submit(commune);
    open();
    expect(screen.getByText(/^Hồ sơ còn thiếu: .*danh sách hộ và kết quả lấy ý kiến/)).toBeTruthy();
    const flags = screen.getByRole('checkbox', { name: /^Tôi đã xem/ });
    fireEvent.click(flags);
    expect(screen.getByRole('button', { name: 'Tiếp nhận hồ sơ thôn' }).hasAttribute('disabled')).toBe(false);
  });

  test('leads to its papers, filled', async () => {
    await meet(commune);
    await posted(commune, commune.households);
    open();
    openTab(/^Hồ sơ/);
    expect(screen.getByText('Hồ sơ đủ giấy tờ theo quy định.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Văn bản đề nghị' }).getAttribute('href')).toBe(
      `/desk/papers/F11?village=${commune.village}`,
    );
    openTab(/^Biên bản/);
    expect((await screen.findByRole('link', { name: 'In biên bản họp' })).getAttribute('href')).toBe(
      `/desk/papers/F8?village=${commune.village}&meeting=2026-hop`,
    );
  });
});

test('an accepted village leads on to the decision', async () => {
  await meet(commune);
  await submit(commune);
  await tell(
    commune,
    say('acceptance', subjectOf.acceptance(2026, commune.village), { covers: {}, meetings: [] }),
  );
  open();
  expect(screen.getByRole('link', { name: 'Ra quyết định' }).getAttribute('href')).toBe(
    '/desk/decisions/new',
  );
});
