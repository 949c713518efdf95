import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { parcelOfBytes } from '#transfer/parcel-bytes.ts';
import { AppContext } from '../../../src/screens/shared/app-context.ts';
import { TransferScreen } from '../../../src/screens/phone-transfer/index.ts';
import { createTestApp, type TestApp } from '../../support/test-app.tsx';
import { introduceAll } from './introduce-all.ts';

let phone: TestApp;
const saved: Blob[] = [];

beforeEach(() => {
  saved.length = 0;
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    saved.push(blob as Blob);
    return 'blob:saved';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
});
afterEach(() => {
  cleanup();
  phone.stop();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  for (const name of ['share', 'canShare']) Reflect.deleteProperty(navigator, name);
});

async function open(fetchReceipt?: TestApp['app']['transfer']['fetchReceipt']): Promise<void> {
  phone = await createTestApp({ households: 3 });
  const transfer = { ...phone.app.transfer, ...(fetchReceipt ? { fetchReceipt } : {}) };
  phone.render(
    <AppContext.Provider value={{ ...phone.app, transfer }}>
      <TransferScreen />
    </AppContext.Provider>,
  );
}

const part = (name: string) => within(screen.getByRole('region', { name }));
const tap = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

function pick(bytes: Uint8Array<ArrayBuffer> | string): void {
  const input = screen.getByLabelText<HTMLInputElement>('Tệp chuyển sổ (.nepnha)');
  Object.defineProperty(input, 'files', { value: [new File([bytes], 'tep.nepnha')], configurable: true });
  fireEvent.change(input);
}

/** What a phone's browser has and a desk's has not. */
function withShareSheet(sheet: Pick<Navigator, 'canShare' | 'share'>): void {
  for (const [name, value] of Object.entries(sheet))
    Object.defineProperty(navigator, name, { value, configurable: true });
}

describe('handing over', () => {
  test('says how much waits, and saves it as a file that opens to this device’s batches', async () => {
    await open();
    expect(part('Đưa sổ đi').getByText('6 mục ghi trên máy này xã chưa nhận.')).toBeTruthy();
    tap('Gửi bằng tệp');
    const notice = await screen.findByText(/^Đã lưu tệp nep-nha-thon-bac-le-\d{4}-\d{2}-\d{2}\.nepnha/);
    expect(notice.textContent).toContain('máy vẫn giữ đủ');
    const opened = await parcelOfBytes(new Uint8Array((await saved[0]?.arrayBuffer()) ?? []));
    expect(opened).toMatchObject({
      ok: true,
      value: { batches: [{ device: phone.app.enrolment.device, firstSeq: 1 }] },
    });
    expect(screen.queryByText('Xã đã nhận')).toBeNull();
  });

  test('goes through the share sheet where there is one, as text where it takes only text', async () => {
    const share = vi.fn<(data: ShareData) => Promise<void>>(() => Promise.resolve());
    const canShare = ({ files = [] }: ShareData) => files.every(({ type }) => type === 'text/plain');
    withShareSheet({ canShare, share });
    await open();
    tap('Gửi bằng tệp');
    await screen.findByText(/^Đã đưa tệp đi/);
    const [file] = share.mock.calls[0]?.[0].files ?? [];
    expect(file?.name).toMatch(/\.nepnha\.txt$/);
    expect((await parcelOfBytes(new Uint8Array((await file?.arrayBuffer()) ?? []))).ok).toBe(true);
    expect(saved).toEqual([]);
  });

  test('shows moving codes until they are closed', async () => {
    await open();
    tap('Hiện mã QR');
    const dialog = within(await screen.findByRole('dialog', { name: 'Mã QR cho máy kia quét' }));
    expect(dialog.getByRole('img', { name: 'Mã QR đang chạy' })).toBeTruthy();
    expect(dialog.getByText(/\d+ khung, chừng \d+ giây/)).toBeTruthy();
    fireEvent.click(dialog.getByRole('button', { name: 'Khó quét? Mã thưa hơn' }));
    expect(dialog.getByRole('button', { name: 'Mã dày hơn, nhanh hơn' })).toBeTruthy();
    fireEvent.click(dialog.getByRole('button', { name: 'Xong' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

describe('taking in', () => {
  test('a receipt says received, shows how much and when, and prints', async () => {
    await open();
    const commune = await introduceAll(phone);
    pick(await commune.receiptFor(phone, 6));
    expect(await screen.findByText('Xã đã nhận 6 mục của máy này')).toBeTruthy();
    expect(await part('Đưa sổ đi').findByText('Không có gì chờ đưa đi.')).toBeTruthy();
    await waitFor(() => tap('Xem và in biên nhận'));
    const slip = part('Biên nhận của Xã Mẫu Sơn Hạ');
    expect(slip.getByText('Xã Mẫu Sơn Hạ đã nhận 6 mục ghi, từ mục số 1 đến mục số 6.')).toBeTruthy();
    expect(slip.getByText('19:30 05/11/2026')).toBeTruthy();
    expect(await slip.findByRole('img', { name: 'Mã QR biên nhận' })).toBeTruthy();
    const print = vi.fn<() => void>();
    vi.stubGlobal('print', print);
    tap('In biên nhận');
    expect(print).toHaveBeenCalledOnce();
  });

  test('a receipt for a part leaves the rest waiting, and says so', async () => {
    await open();
    const commune = await introduceAll(phone);
    pick(await commune.receiptFor(phone, 4));
    expect(await screen.findByText('Xã đã nhận 4 mục của máy này')).toBeTruthy();
    expect(await screen.findByText('2 mục ghi trên máy này xã chưa nhận.')).toBeTruthy();
    expect(await screen.findByText('Còn 2 mục ghi sau đó chưa có trong biên nhận này.')).toBeTruthy();
  });

  test('what is no parcel is refused in a sentence, with one thing to do', async () => {
    await open();
    pick('một tấm ảnh');
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Tệp này không phải của Nếp Nhà.');
    expect(alert.textContent).toContain('Chọn tệp có chữ .nepnha trong tên.');
  });

  test('without a camera leads to the file', async () => {
    await open();
    tap('Quét mã QR');
    expect((await screen.findByRole('alert')).textContent).toContain('Hãy nhận bằng tệp.');
  });
});

describe('the receipt by network', () => {
  test('that cannot be fetched says how else it can come', async () => {
    await open();
    expect(screen.getByText(/Máy này chưa có biên nhận có chữ ký của xã/)).toBeTruthy();
    tap('Lấy biên nhận qua mạng');
    expect(await screen.findByText(/Có thể nhận biên nhận bằng tệp hoặc mã QR/)).toBeTruthy();
  });

  test('for nothing says that nothing was received', async () => {
    await open(() => Promise.resolve({ ok: false, error: { type: 'refused', code: 'not-found' } }));
    tap('Lấy biên nhận qua mạng');
    expect(await screen.findByText('Xã chưa nhận mục nào của máy này.')).toBeTruthy();
  });
});
