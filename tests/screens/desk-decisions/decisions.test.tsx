/** Goal: an officer comes from an accepted village to a published decision, and corrects it by another. Method: the pages over a real store. */
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { villagePartOf } from '#domain/decision/decision.ts';
import { titlesOf } from '#domain/decision/standing.ts';
import { createTestApp, headNameAt, type TestApp } from '../../support/test-app.tsx';
import { acceptedCommune, decisionsIn, openAt, press, type } from './support.tsx';

let commune: TestApp;
afterEach(() => {
  cleanup();
  commune.stop();
});

const heading = (name: string | RegExp) => screen.findByRole('heading', { name });
const named = (id: string) =>
  villagePartOf(commune.app.village(commune.village).value, id, commune.village)?.households ?? [];
const titles = () =>
  [...titlesOf(commune.app.village(commune.village).value, commune.village, decisionsIn(commune))].map(
    ([, { type: standing }]) => standing,
  );

const undo = async () => fireEvent.click(await screen.findByRole('button', { name: 'Hoàn tác' }));

/** From the list over the wizard to a draft. */
async function draft(): Promise<string> {
  openAt(commune, '/desk/decisions/new');
  press('Lập bản nháp');
  await heading('Bản nháp');
  const [decision] = decisionsIn(commune);
  if (!decision) throw new Error('There is a draft');
  return decision.id;
}

async function sign(number = '123/QĐ-UBND'): Promise<void> {
  type('Số quyết định', number);
  type('Họ tên người ký', 'Hoàng Văn Kiên');
  press('Ghi là đã ký');
  await heading(`Quyết định số ${number}`);
}

describe('the list of decisions', () => {
  test('names the villages that wait for one, and leads to it', async () => {
    commune = await acceptedCommune();
    openAt(commune, '/desk/decisions');
    await heading('1 thôn đã tiếp nhận, chưa có trong quyết định nào');
    expect(screen.getByRole('link', { name: 'Lập quyết định' }).getAttribute('href')).toBe(
      '/desk/decisions/new',
    );
    expect(screen.getByText('Năm này chưa có quyết định nào.')).toBeTruthy();
  });

  test('says where a new decision begins while no village is accepted', async () => {
    commune = await createTestApp({ households: 3, role: 'officer' });
    openAt(commune, '/desk/decisions/new');
    expect(await screen.findByText('Chưa có thôn nào chờ quyết định')).toBeTruthy();
  });

  test('shows a decision with its households, its state and its term', async () => {
    commune = await acceptedCommune();
    await draft();
    await sign();
    cleanup();
    openAt(commune, '/desk/decisions');
    const row = (await screen.findByRole('link', { name: '123/QĐ-UBND' })).closest('tr');
    expect(row?.textContent).toContain('Tặng danh hiệu');
    expect(row?.textContent).toContain('Đã ký');
    expect(row?.textContent).toMatch(/16Hạn công khai .*, còn 15 ngày/);
    expect(screen.queryByText(/chưa có trong quyết định nào/)).toBeNull();
  });
});

describe('the wizard', () => {
  beforeEach(async () => {
    commune = await acceptedCommune();
  });

  test('names whom the village’s result proposes, nobody less, and rests on its proposal', async () => {
    const id = await draft();
    expect(named(id)).toEqual(commune.households);
    expect(decisionsIn(commune)[0]?.grounds).toEqual([
      expect.stringMatching(
        /^Xét Tờ trình ngày \d\d tháng \d+ năm \d{4} của thôn Bắc Lệ về việc đề nghị tặng danh hiệu “Gia đình văn hóa” năm 2026$/,
      ),
    ]);
    expect(titles()).toEqual([]);
  });

  test('makes nothing of no village', async () => {
    openAt(commune, '/desk/decisions/new');
    fireEvent.click(screen.getByRole('checkbox', { name: 'Thôn Bắc Lệ' }));
    expect(screen.getByRole('button', { name: 'Lập bản nháp' }).hasAttribute('disabled')).toBe(true);
  });
});

describe('a draft', () => {
  beforeEach(async () => {
    commune = await acceptedCommune();
    await draft();
  });

  test('lets a village go and takes it back', async () => {
    press('Bỏ Thôn Bắc Lệ ra khỏi bản nháp');
    await screen.findByText('Bản nháp chưa có hộ nào.');
    press('Thêm 1 thôn còn lại');
    await waitFor(() => expect(screen.queryByText('Bản nháp chưa có hộ nào.')).toBeNull());
    expect(named(decisionsIn(commune)[0]?.id ?? '')).toEqual(commune.households);
  });

  test('is taken back whole, and undone', async () => {
    press('Bỏ bản nháp');
    expect(await screen.findByText('Bản nháp này đã bỏ.')).toBeTruthy();
    await undo();
    await heading('Danh sách: 6 hộ');
  });

  test('says in a sentence what its signature lacks', async () => {
    press('Ghi là đã ký');
    expect((await screen.findByRole('alert')).textContent).toContain(
      'Chưa ghi số quyết định.Ghi số theo sổ văn thư của xã.',
    );
    type('Số quyết định', '12/QĐ-UBND');
    press('Ghi là đã ký');
    await screen.findByText('Chưa ghi họ tên người ký.');
  });

  test('warns of a day before the acceptance, which the officer may say is right', async () => {
    type('Ngày ký', '2020-01-01');
    expect(screen.getByRole('button', { name: 'Ghi là đã ký' }).hasAttribute('disabled')).toBe(true);
    fireEvent.click(screen.getByRole('checkbox', { name: /^Ngày ký ghi như vậy là đúng/ }));
    await sign();
    expect(decisionsIn(commune)[0]?.signedOn).toBe('2020-01-01');
  });

  test('says who has the authority on the day of the signature, and where nobody is known', () => {
    expect(screen.getByText(/Người có thẩm quyền ký: Chủ tịch Ủy ban nhân dân cấp xã/)).toBeTruthy();
    type('Ngày ký', '2015-01-01');
    expect(screen.getByText(/Chưa thấy quy định nào nói ai ký/)).toBeTruthy();
  });
});

describe('a signed decision', () => {
  beforeEach(async () => {
    commune = await acceptedCommune();
    await draft();
    await sign();
  });

  test('gives the title, and its papers are one press away', () => {
    expect(titles()).toEqual(Array.from({ length: 6 }, () => 'recognised'));
    const [decision] = decisionsIn(commune);
    const hrefs = screen.getAllByRole('link').map((link) => link.getAttribute('href'));
    expect(hrefs).toContain(`/desk/papers/F15?decision=${decision?.id}`);
    expect(hrefs).toContain(`/desk/papers/F17?paper=1&decision=${decision?.id}`);
    expect(hrefs).toContain(`/desk/papers/F18?paper=1&decision=${decision?.id}`);
  });

  async function publish(): Promise<void> {
    press('Ghi là đã công khai');
    await screen.findByText(/^Đã ghi công khai ngày/);
    await heading('Trao giấy công nhận');
  }

  test('is published on a day and at a place, and that can be undone', async () => {
    type('Nơi công khai', 'Bảng tin UBND xã');
    press('Ghi là đã công khai');
    expect(await screen.findByText('Bảng tin UBND xã')).toBeTruthy();
    expect(decisionsIn(commune)[0]?.publishedAt).toBe('Bảng tin UBND xã');
    await undo();
    await screen.findByRole('button', { name: 'Ghi là đã công khai' });
    expect(decisionsIn(commune)[0]?.publishedOn).toBe('');
  });

  test('is not published before it was signed', async () => {
    type('Ngày công khai', '2020-01-01');
    press('Ghi là đã công khai');
    expect(await screen.findByText(/^Ngày đã chọn trước ngày ký/)).toBeTruthy();
  });

  test('has its certificates handed over once it is published; the day may be put right', async () => {
    expect(screen.queryByRole('heading', { name: 'Trao giấy công nhận' })).toBeNull();
    await publish();
    type('Nơi trao', 'Nhà văn hóa thôn Bắc Lệ');
    press('Ghi là đã trao');
    expect(await screen.findByText('Nhà văn hóa thôn Bắc Lệ')).toBeTruthy();
    await screen.findByText(/^Đã ghi trao giấy ngày/);
    press('Sửa ngày, nơi trao');
    type('Ngày trao', '2099-11-18');
    press('Ghi là đã trao');
    expect(await screen.findByText('18/11/2099')).toBeTruthy();
    expect(decisionsIn(commune)[0]).toMatchObject({
      handedOverOn: '2099-11-18',
      handedOverAt: 'Nhà văn hóa thôn Bắc Lệ',
    });
    await undo();
    await waitFor(() => expect(decisionsIn(commune)[0]?.handedOverOn).not.toBe('2099-11-18'));
  });

  test('has no certificates handed over before it was signed', async () => {
    await publish();
    type('Ngày trao', '2020-11-18');
    press('Ghi là đã trao');
    expect(await screen.findByText(/^Ngày đã chọn trước ngày ký/)).toBeTruthy();
    expect(decisionsIn(commune)[0]?.handedOverOn).toBe('');
  });

  test('has its number typed again until it is published', async () => {
    press('Sửa số, ngày, người ký');
    type('Số quyết định', '124/QĐ-UBND');
    press('Ghi là đã ký');
    await heading('Quyết định số 124/QĐ-UBND');
    expect(decisionsIn(commune)[0]?.number).toBe('124/QĐ-UBND');
  });

  const row = (n: number) => screen.getByRole('checkbox', { name: `${headNameAt(n)}, Thôn Bắc Lệ` });

  test('loses a household’s title by another decision with its reason, and both name each other', async () => {
    press('Hủy bỏ danh hiệu của hộ');
    fireEvent.click(row(1));
    press('Lập bản nháp');
    expect(await screen.findByText('Chưa ghi lý do.')).toBeTruthy();
    type('Lý do', 'Kê khai không đúng');
    press('Lập bản nháp');
    await heading('Bản nháp');
    expect(screen.getByRole('link', { name: /^Quyết định số 123\/QĐ-UBND ngày/ })).toBeTruthy();
    expect(titles()).not.toContain('revoked');
    await sign('150/QĐ-UBND');
    expect(titles().filter((standing) => standing === 'revoked')).toHaveLength(1);
    const [first] = decisionsIn(commune).filter(({ type: kind }) => kind === 'recognition');
    cleanup();
    openAt(commune, `/desk/decisions/${first?.id}`);
    expect(screen.getByText(/Bị hủy bỏ, một phần hoặc toàn bộ, bởi/).textContent).toContain(
      'Lý do: Kê khai không đúng.',
    );
    expect(screen.getByRole('link', { name: /^Quyết định số 150\/QĐ-UBND/ })).toBeTruthy();
  });

  test('is corrected by saying who is right, and the correction has the last word', async () => {
    press('Sửa danh sách');
    expect(screen.getByRole('button', { name: 'Lập bản nháp' }).hasAttribute('disabled')).toBe(true);
    fireEvent.click(row(0));
    type('Lý do', 'Ghi nhầm hộ');
    press('Lập bản nháp');
    await heading('Bản nháp');
    await sign('151/QĐ-UBND');
    expect(titles()).toHaveLength(5);
    const [first] = decisionsIn(commune).filter(({ type: kind }) => kind === 'recognition');
    cleanup();
    openAt(commune, `/desk/decisions/${first?.id}`);
    press('Sửa danh sách');
    expect(screen.getByText(/đã được quyết định khác thay/)).toBeTruthy();
    expect(screen.getByText('Chưa có hộ nào.')).toBeTruthy();
  });
});
