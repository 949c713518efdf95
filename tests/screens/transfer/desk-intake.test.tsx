import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { packForHandover } from '#commands/transfer.ts';
import { villageScope } from '#domain/book/entry.ts';
import { bytesOfParcel, parcelOfBytes } from '#transfer/parcel-bytes.ts';
import { IntakeScreen } from '../../../src/screens/desk-intake/index.ts';
import { createTestApp, type TestApp } from '../../support/test-app.tsx';
import { introduceAll, type TestCommune } from './introduce-all.ts';

let phone: TestApp;
let desk: TestApp;
let commune: TestCommune;

beforeEach(async () => {
  phone = await createTestApp({ households: 3 });
  desk = await createTestApp({ households: 0, role: 'officer' });
  commune = await introduceAll(phone, desk);
});
afterEach(() => {
  cleanup();
  phone.stop();
  desk.stop();
  vi.restoreAllMocks();
});

async function fileOf(app: TestApp): Promise<Uint8Array<ArrayBuffer>> {
  const packed = await packForHandover(app.app.transfer.store, { everything: false });
  if (!packed) throw new Error('There is nothing to hand over');
  return bytesOfParcel(packed.parcel);
}

function pick(bytes: Uint8Array<ArrayBuffer>): void {
  const input = screen.getByLabelText<HTMLInputElement>('Tệp chuyển sổ (.nepnha)');
  Object.defineProperty(input, 'files', { value: [new File([bytes], 'tep.nepnha')], configurable: true });
  fireEvent.change(input);
}

const row = () => screen.findByRole('row', { name: /Lý Văn Trưởng/ });

describe('a desk that takes in without a network', () => {
  test('has the entries at once, says that they are kept, and not that the commune received them', async () => {
    desk.render(<IntakeScreen />);
    expect(screen.getByText('Chưa nhận tệp hoặc mã nào.')).toBeTruthy();
    pick(await fileOf(phone));
    expect(await screen.findByText('Đã nhận 6 mục mới của Lý Văn Trưởng')).toBeTruthy();
    expect(within(await row()).getByText('Đã giữ, sẽ gửi lên khi có mạng')).toBeTruthy();
    expect(within(await row()).queryByRole('button')).toBeNull();
    expect([...desk.store.view(villageScope('bacle')).ofKind('household')]).toHaveLength(3);
  });

  test('says of the same file that it was here before', async () => {
    desk.render(<IntakeScreen />);
    const file = await fileOf(phone);
    pick(file);
    await screen.findByText(/^Đã nhận 6 mục mới/);
    pick(file);
    expect(await screen.findByText('Máy này đã nhận từ trước, không cần nhận lại')).toBeTruthy();
  });

  test('gives the receipt back once the commune has signed one', async () => {
    desk.render(<IntakeScreen />);
    pick(await fileOf(phone));
    await row();
    pick(await commune.receiptFor(phone, 6));
    expect(await screen.findByText('Đã giữ biên nhận của xã cho Lý Văn Trưởng')).toBeTruthy();
    expect(await within(await row()).findByText('Xã đã nhận')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Trả biên nhận cho Lý Văn Trưởng' }));
    const slip = within(screen.getByRole('region', { name: 'Biên nhận của Xã Mẫu Sơn Hạ' }));
    expect(slip.getByText('Lý Văn Trưởng')).toBeTruthy();
    expect(await slip.findByRole('img', { name: 'Mã QR biên nhận' })).toBeTruthy();
    fireEvent.click(slip.getByRole('button', { name: 'Xong' }));
    expect(screen.queryByRole('region', { name: 'Biên nhận của Xã Mẫu Sơn Hạ' })).toBeNull();
  });

  test('passes on as a file what it keeps, until the commune has it', async () => {
    let saved = new Blob();
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      saved = blob as Blob;
      return 'blob:saved';
    });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    desk.render(<IntakeScreen />);
    expect(screen.queryByRole('button', { name: 'Lưu phần chưa gửi thành tệp' })).toBeNull();
    pick(await fileOf(phone));
    fireEvent.click(await screen.findByRole('button', { name: 'Lưu phần chưa gửi thành tệp' }));
    expect(await screen.findByText(/máy này vẫn giữ đủ/)).toBeTruthy();
    const parcel = await parcelOfBytes(new Uint8Array(await saved.arrayBuffer()));
    const devices = parcel.ok && parcel.value.batches.map(({ device }) => device);
    expect(devices).toEqual([phone.app.enrolment.device]);

    pick(await commune.receiptFor(phone, 6));
    await within(await row()).findByText('Xã đã nhận');
    expect(screen.queryByRole('button', { name: 'Lưu phần chưa gửi thành tệp' })).toBeNull();
  });

  test('does not take in what a device recorded that it does not know, and says what helps', async () => {
    await introduceAll(desk);
    desk.render(<IntakeScreen />);
    pick(await fileOf(phone));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Máy này chưa biết máy gửi.');
    expect(alert.textContent).toContain('Nối mạng một lần');
    expect(screen.getByText('Chưa nhận tệp hoặc mã nào.')).toBeTruthy();
  });
});
