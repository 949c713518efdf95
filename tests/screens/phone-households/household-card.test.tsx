import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { recordRegistration, signRegistration } from '#commands/registrations.ts';
import { COMMUNE_SCOPE, villageScope, type Draft } from '#domain/book/entry.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { householdOf, householdsOf } from '#domain/register/household.ts';
// What the card loads when it is first wanted, loaded here so that no test waits for the compiler.
import '../../../src/screens/phone-households/card/YearsCard.tsx';
import { HouseholdScreen, NewHouseholdScreen } from '../../../src/screens/phone-households/index.ts';
import { arrive } from '../../support/second-phone.ts';
import { createTestApp, headNameAt, type TestApp } from '../../support/test-app.tsx';

let village: TestApp;
afterEach(() => {
  cleanup();
  village.stop();
});

const ID = 'h0003';
const open = async () => {
  village = await createTestApp({ households: 5 });
  village.render(<HouseholdScreen id={ID} />);
};
const view = () => village.app.village(village.village).value;
const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const type = (label: RegExp, text: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value: text } });

describe('a household’s card', () => {
  test('shows what the register says, the registration, its commitments and its signature', async () => {
    await open();
    const place = { village: village.village, year: village.year, household: ID };
    await recordRegistration(village.app.recording, place, {
      registered: true,
      commitments: ['environment'],
    });
    await signRegistration(village.app.recording, place, { name: headNameAt(3), strokes: [[0, 0, 9, 9]] });
    expect(screen.getByRole('heading', { name: headNameAt(3) })).toBeTruthy();
    expect(screen.getByText('Số nhà 4')).toBeTruthy();
    const print = await screen.findByRole('link', { name: 'In bản đăng ký' });
    expect(print.getAttribute('href')).toBe(`/papers/F1?household=${ID}`);
    expect(await screen.findByText('Đã đăng ký')).toBeTruthy();
    expect(screen.getByText('Cam kết 1/8 điều')).toBeTruthy();
    expect(screen.getByText(/đổ rác đúng giờ/)).toBeTruthy();
    expect(await screen.findByRole('img', { name: `Chữ ký của ${headNameAt(3)}` })).toBeTruthy();
    expect(screen.getAllByText(/^Lý Văn Trưởng, /).length).toBeGreaterThan(0);
  });

  test('a correction records the changed field and no other', async () => {
    await open();
    tap('Sửa thông tin');
    type(/Điện thoại/, '0912 345 678');
    tap('Ghi sửa đổi');
    await screen.findByText('Đã ghi sửa đổi');
    const bodies = view()
      .get(subjectOf.household(ID))
      ?.heads.map((head) => head.body);
    expect(bodies).toContainEqual({ phone: '0912 345 678' });
    expect(householdOf(view(), ID)?.headName).toBe(headNameAt(3));
  });

  test('a correction can be undone', async () => {
    await open();
    tap('Sửa thông tin');
    type(/Số nhà, địa chỉ/, 'Số nhà 40');
    tap('Ghi sửa đổi');
    await screen.findByText('Số nhà 40');
    tap('Hoàn tác');
    expect(await screen.findByText('Số nhà 4')).toBeTruthy();
  });

  test('nothing changed records nothing', async () => {
    await open();
    const before = village.app.progress.value.recorded;
    tap('Sửa thông tin');
    tap('Ghi sửa đổi');
    await screen.findByRole('button', { name: 'Sửa thông tin' });
    expect((await village.store.progress()).recorded).toBe(before);
  });

  test.each([
    ['no name', /Chủ hộ/, ' ', 'Hãy ghi họ tên chủ hộ.'],
    ['a year before 1900', /Năm sinh/, '1812', /Ghi năm sinh bốn chữ số/],
    ['a year of letters', /Năm sinh/, 'abc', /Ghi năm sinh bốn chữ số/],
    ['no members', /Số nhân khẩu/, '0', 'Ghi số nhân khẩu từ 1 đến 99.'],
  ])('%s is told at the field and recorded nowhere', async (_name, label, text, error) => {
    await open();
    tap('Sửa thông tin');
    type(label, text);
    tap('Ghi sửa đổi');
    expect(screen.getByLabelText(label).getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText(error)).toBeTruthy();
    expect(householdOf(view(), ID)?.headName).toBe(headNameAt(3));
  });

  test('a household moves out and comes back', async () => {
    await open();
    tap('Chuyển đi');
    await screen.findByText(`Đã ghi: ${headNameAt(3)} chuyển đi`);
    expect(householdOf(view(), ID)?.status).toBe('moved-out');
    expect(screen.queryByRole('link', { name: 'Ghi đăng ký' })).toBeNull();
    tap('Chuyển về');
    await screen.findByText(`Đã ghi: ${headNameAt(3)} chuyển về`);
    expect(householdOf(view(), ID)?.status).toBe('active');
  });

  test('says when two phones wrote different things, and leads to where one chooses', async () => {
    await open();
    await village.store.record([
      {
        scope: villageScope(village.village),
        kind: 'household',
        subject: subjectOf.household(ID),
        body: { note: 'nhà mới' },
      },
    ]);
    await arrive(village, {
      scope: villageScope(village.village),
      kind: 'household',
      subject: subjectOf.household(ID),
      body: { note: 'nhà cũ' },
    });
    await screen.findByText('Hai máy ghi hộ này khác nhau');
    expect(screen.getByRole('link', { name: 'Chọn bản đúng' }).getAttribute('href')).toBe('/returns');
  });

  test('says when there is no such household', async () => {
    village = await createTestApp({ households: 1 });
    village.render(<HouseholdScreen id="nobody" />);
    expect(screen.getByText('Không có hộ này trong sổ')).toBeTruthy();
  });
});

describe('adding a household', () => {
  test('puts it at the end of the register, and the form is empty for the next one', async () => {
    village = await createTestApp({ households: 3 });
    village.render(<NewHouseholdScreen />);
    type(/Chủ hộ/, '  Vi Thị  Ễ ');
    type(/Số nhân khẩu/, '4');
    tap('Thêm hộ này');
    await screen.findByText('Đã thêm Vi Thị Ễ');
    expect(householdsOf(view()).at(-1)).toMatchObject({
      headName: 'Vi Thị Ễ',
      memberCount: 4,
      order: 4,
      status: 'active',
    });
    expect(screen.getByLabelText<HTMLInputElement>(/Chủ hộ/).value).toBe('');
  });
});

describe('the years of a household', () => {
  const decision = (type: 'recognition' | 'revocation', id: string, signedOn: string, reason = ''): Draft =>
    ({
      scope: COMMUNE_SCOPE,
      kind: 'decision',
      subject: subjectOf.decision(2026, id),
      body: {
        year: 2026,
        type,
        number: `${id}/QĐ-UBND`,
        signedOn,
        signatory: { name: 'Hoàng Văn Kiên', position: 'Chủ tịch' },
        reason,
      },
    }) as Draft;
  const named = (id: string): Draft => ({
    scope: villageScope(village.village),
    kind: 'recognition',
    subject: subjectOf.recognition(`2026-${id}`, village.village),
    body: { households: [ID], years: [] },
  });
  const years = () => screen.findByRole('region', { name: 'Danh hiệu các năm' });

  test('are not there where the book tells nothing of them', async () => {
    await open();
    await waitFor(() => expect(screen.queryByText('Đang mở…')).toBeNull());
    expect(screen.queryByRole('region', { name: 'Danh hiệu các năm' })).toBeNull();
  });

  test('say by which decision it was recognised, and what an earlier year left on paper', async () => {
    await open();
    await village.store.record([
      decision('recognition', '112', '2026-11-14'),
      named('112'),
      {
        scope: villageScope(village.village),
        kind: 'past-result',
        subject: subjectOf.pastResult(2025, ID),
        body: { outcome: 'not-recognised', reason: 'Vắng họp', decision: '', merit: false },
      },
    ]);
    const shown = within(await years());
    const [now, before] = shown.getAllByRole('listitem');
    expect(now?.textContent).toContain('Năm 2026Gia đình văn hóa');
    expect(now?.textContent).toContain('Quyết định số 112/QĐ-UBND, 14/11/2026');
    expect(before?.textContent).toContain('Năm 2025Không được công nhận');
    expect(before?.textContent).toContain('Lý do: Vắng họp');
  });

  test('say why a title was taken back', async () => {
    await open();
    const taken = decision('revocation', '120', '2026-12-01', 'Vi phạm pháp luật');
    await village.store.record([decision('recognition', '112', '2026-11-14'), named('112'), taken]);
    await village.store.record([named('120')]);
    const shown = within(await years());
    expect(await shown.findByText('Bị thu hồi')).toBeTruthy();
    expect(shown.getByText('Lý do: Vi phạm pháp luật')).toBeTruthy();
  });
});
