import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { recordRegistration } from '#commands/registrations.ts';
import { villageScope, type Draft } from '#domain/book/entry.ts';
import type { ReturnTarget } from '#domain/book/kinds.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { householdOf } from '#domain/register/household.ts';
import { registrationOf } from '#domain/register/registration.ts';
import { returnItemsOf } from '#domain/review/return-item.ts';
import { ReturnsScreen } from '../../../src/screens/phone-returns/index.ts';
import { arrive, introduce } from '../../support/second-phone.ts';
import { createTestApp, headNameAt, type TestApp } from '../../support/test-app.tsx';

let village: TestApp;
afterEach(() => {
  cleanup();
  village.stop();
});

const open = async () => {
  village = await createTestApp({ households: 3 });
  village.render(<ReturnsScreen />);
};
const view = () => village.app.village(village.village).value;
const tap = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

const returned = (target: ReturnTarget, reason: string): Draft => ({
  scope: villageScope(village.village),
  kind: 'return-item',
  subject: subjectOf.returnItem(village.year, 'r1'),
  body: { year: village.year, target, reason },
});

const household = (field: string): ReturnTarget => ({ type: 'household', household: 'h0001', field });

describe('what the commune returned', () => {
  test('says so when nothing waits', async () => {
    await open();
    expect(screen.getByText('Không có việc cần xử lý')).toBeTruthy();
  });

  test.each<[string, ReturnTarget, string, string]>([
    ['a household’s field', household('address'), 'Mở hộ này để sửa', '/households/h0001'],
    ['a household’s result', household('result'), 'Mở cuộc họp để sửa', '/meeting'],
    ['a registration', household('registration'), 'Mở đăng ký để sửa', '/registration/h0001'],
    [
      'a meeting',
      { type: 'meeting', meeting: '2026-m1', field: 'place' },
      'Mở cuộc họp để sửa',
      '/meeting/2026-m1',
    ],
    ['the village', { type: 'village', field: '' }, 'Mở sổ hộ', '/households'],
    ['the posting', { type: 'village', field: 'posting' }, 'Mở phần niêm yết để sửa', '/posting'],
    ['an opinion', { type: 'village', field: 'opinions' }, 'Mở phần niêm yết để sửa', '/posting'],
  ])('%s leads to where it is put right', async (_name, target, action, href) => {
    await open();
    await arrive(village, returned(target, 'Thiếu số nhà'));
    expect(await screen.findByText('Xã ghi: Thiếu số nhà')).toBeTruthy();
    expect(screen.getByRole('link', { name: action }).getAttribute('href')).toBe(href);
  });

  test('names the household and the field', async () => {
    await open();
    await arrive(village, returned(household('address'), 'Thiếu số nhà'));
    expect(await screen.findByRole('heading', { name: `Hộ ${headNameAt(1)} · Địa chỉ` })).toBeTruthy();
  });

  test('is answered by one tap, which can be undone', async () => {
    await open();
    await arrive(village, returned(household('address'), 'Thiếu số nhà'));
    await screen.findByText('Xã ghi: Thiếu số nhà');
    tap('Đã sửa');
    await screen.findByText('Thôn trả lời: Đã sửa');
    expect(returnItemsOf(view(), village.year)[0]).toMatchObject({ answer: 'Đã sửa', open: false });
    fireEvent.click(await screen.findByRole('button', { name: 'Hoàn tác' }));
    await waitFor(() => expect(returnItemsOf(view(), village.year)[0]?.open).toBe(true));
  });

  test('is answered by a sentence', async () => {
    await open();
    await arrive(village, returned(household('address'), 'Thiếu số nhà'));
    const answer = await screen.findByLabelText('Trả lời xã');
    fireEvent.input(answer, { target: { value: ' Hộ ở nhà tạm ' } });
    tap('Gửi câu trả lời');
    expect(await screen.findByText('Thôn trả lời: Hộ ở nhà tạm')).toBeTruthy();
  });
});

describe('what two phones recorded differently', () => {
  const registration = (registered: boolean): Draft => ({
    scope: villageScope(village.village),
    kind: 'registration',
    subject: subjectOf.registration(village.year, 'h0000'),
    body: { registered, commitments: [] },
  });

  test('shows both versions with who recorded them and when, and a tap settles it', async () => {
    await open();
    await introduce(village, 'Nguyễn Thị Thư');
    await village.store.record([registration(true)]);
    await arrive(village, registration(false), { recordedAt: Date.parse('2026-10-20T19:42:00+07:00') });
    await screen.findByText(/^Nguyễn Thị Thư ghi /);
    const versions = await screen.findByRole('group', {
      name: `Đăng ký của hộ ${headNameAt(0)}: Bản nào đúng?`,
    });
    const [first, second] = within(versions).getAllByRole('button');
    const mine = [first, second].find((each) => each?.textContent?.includes('Lý Văn Trưởng'));
    const hers = [first, second].find((each) => each?.textContent?.includes('Nguyễn Thị Thư'));
    expect(mine?.textContent).toContain('Đăng ký, cam kết 0 điều');
    expect(hers?.textContent).toContain('Không đăng ký');
    expect(hers?.textContent).toContain('19:42 20/10/2026');
    fireEvent.click(hers ?? document.body);
    await waitFor(() =>
      expect(registrationOf(view(), village.year, 'h0000')).toMatchObject({
        type: 'settled',
        value: { registered: false },
      }),
    );
    expect(await screen.findByText('Đã chọn: Không đăng ký')).toBeTruthy();
    // A settled dispute can not be opened again without choosing a side, so no undo is offered.
    expect(screen.queryByRole('button', { name: 'Hoàn tác' })).toBeNull();
  });

  test('one field of a household is settled without touching the others', async () => {
    await open();
    const corrected = (body: object): Draft => ({
      scope: villageScope(village.village),
      kind: 'household',
      subject: subjectOf.household('h0002'),
      body,
    });
    const supersedes =
      view()
        .get(subjectOf.household('h0002'))
        ?.heads.map((head) => head.id) ?? [];
    await village.store.record([corrected({ memberCount: 4 })]);
    await arrive(village, corrected({ memberCount: 5, note: 'nhà ven suối' }), { supersedes });
    expect(await screen.findByRole('heading', { name: `Hộ ${headNameAt(2)} · Số nhân khẩu` })).toBeTruthy();
    tap(/^5/);
    await waitFor(() => expect(householdOf(view(), 'h0002')?.disputes).toEqual([]));
    expect(householdOf(view(), 'h0002')).toMatchObject({ memberCount: 5, note: 'nhà ven suối' });
  });
});

describe('what was kept aside', () => {
  test('says what it was, why it has no effect and what one can do', async () => {
    await open();
    const tally: Draft = {
      scope: villageScope(village.village),
      kind: 'tally',
      subject: subjectOf.tally('2026-m1', 'h0001'),
      body: { for: 40, against: 2, abstained: 1, present: 43 },
    };
    const nobody = { name: 'Lý Văn Trưởng', strokes: [] };
    const minutes: Draft = {
      scope: villageScope(village.village),
      kind: 'minutes',
      subject: subjectOf.minutes('2026-m1'),
      body: {
        covers: { phone2: 1 },
        closedAt: 1,
        digest: 'd'.repeat(43),
        code: 'K7QM2XPD',
        chair: nobody,
        secretary: nobody,
      },
    };
    await introduce(village, 'Nguyễn Thị Thư');
    await arrive(village, minutes);
    await arrive(village, tally, { seq: 2 });
    expect(await screen.findByRole('heading', { name: `Biểu quyết hộ ${headNameAt(1)}` })).toBeTruthy();
    expect(screen.getByText(/40 đồng ý, 2 không đồng ý/)).toBeTruthy();
    expect(screen.getByText('Ghi vào cuộc họp sau khi biên bản đã ký.')).toBeTruthy();
    expect(screen.getByText(/lập biên bản bổ sung/)).toBeTruthy();
    expect(screen.getByText(/^Nguyễn Thị Thư ghi /)).toBeTruthy();
  });
});

describe('registering a disputed household again', () => {
  test('settles it', async () => {
    await open();
    const subject = subjectOf.registration(village.year, 'h0000');
    const body = { registered: true, commitments: [] };
    await village.store.record([
      { scope: villageScope(village.village), kind: 'registration', subject, body },
    ]);
    await arrive(village, {
      scope: villageScope(village.village),
      kind: 'registration',
      subject,
      body: { registered: false, commitments: [] },
    });
    await recordRegistration(
      village.app.recording,
      { village: village.village, year: village.year, household: 'h0000' },
      body,
    );
    expect(await screen.findByText('Không có việc cần xử lý')).toBeTruthy();
  });
});
