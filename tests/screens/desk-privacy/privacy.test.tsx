/** Goal: an officer sees what is kept, erases only with the name typed, and sees by when a household is answered. */
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { noteDataRequest } from '#commands/privacy.ts';
import { villageScope } from '#domain/book/entry.ts';
import { PrivacyScreen } from '../../../src/screens/desk-privacy/index.ts';
import { createTestApp, headNameAt, type TestApp } from '../../support/test-app.tsx';

let commune: TestApp;
afterEach(() => {
  cleanup();
  commune.stop();
});

const NOON = Date.UTC(2032, 10, 19, 5);
const open = async (role: 'officer' | 'chairman' = 'officer') => {
  commune = await createTestApp({ households: 3, role, now: () => NOON });
  commune.render(<PrivacyScreen />);
};

async function choose(): Promise<void> {
  fireEvent.input(screen.getByLabelText('Thôn, tổ dân phố'), { target: { value: commune.village } });
  const household = await screen.findByRole('option', { name: headNameAt(1) });
  fireEvent.input(screen.getByLabelText('Hộ'), { target: { value: (household as HTMLOptionElement).value } });
}

const erasures = async () =>
  (await commune.store.database.entries.toArray()).filter(({ wire }) => wire[1] === 'erasure');

test('what the book keeps about a household is shown in groups, with the paper for it', async () => {
  await open();
  await choose();
  expect(await screen.findByRole('row', { name: /Thông tin của hộ 1/ })).toBeTruthy();
  const paper = screen.getByRole('link', { name: 'Xem và in toàn bộ cho hộ' });
  expect(paper.getAttribute('href')).toBe(`/desk/papers/F22?village=${commune.village}&household=h0001`);
});

test('an erasure asks for a reason and the name, tells what goes, and is recorded once', async () => {
  await open();
  await choose();
  fireEvent.click(await screen.findByRole('button', { name: 'Xóa dữ liệu của hộ…' }));
  const dialog = within(screen.getByRole('dialog'));
  expect(dialog.getByText('Thông tin của hộ: 1 mục')).toBeTruthy();
  const confirm = dialog.getByRole('button', { name: 'Xóa dữ liệu' });
  fireEvent.click(confirm);
  expect(dialog.getByText('Ghi lý do.')).toBeTruthy();
  expect(dialog.getByText(`Chưa đúng họ tên: ${headNameAt(1)}`)).toBeTruthy();
  expect(await erasures()).toEqual([]);

  fireEvent.input(dialog.getByLabelText('Lý do'), { target: { value: 'Theo đơn của hộ' } });
  fireEvent.input(dialog.getByLabelText('Gõ họ tên chủ hộ để xác nhận'), {
    target: { value: headNameAt(1).toLowerCase() },
  });
  fireEvent.click(confirm);
  expect(await screen.findByText(/Đã ghi lệnh xóa/)).toBeTruthy();
  const [one, ...others] = await erasures();
  expect(others).toEqual([]);
  expect(one?.scope).toBe(villageScope(commune.village));
  expect(one?.wire[8]).toEqual({ household: 'h0001', reason: 'Theo đơn của hộ' });
});

test('who only reads is told so, and has no button that erases', async () => {
  await open('chairman');
  expect(screen.getByText(/Bạn chỉ xem/)).toBeTruthy();
  await choose();
  await screen.findByRole('link', { name: 'Xem và in toàn bộ cho hộ' });
  expect(screen.queryByRole('button', { name: 'Xóa dữ liệu của hộ…' })).toBeNull();
});

test('a request shows by when it is answered, and is marked as answered', async () => {
  await open();
  const body = { household: 'h0001', asked: 'view', answeredOn: '', doneOn: '', note: '' } as const;
  await noteDataRequest(commune.app.recording, commune.village, { ...body, receivedOn: '2032-11-10' });
  fireEvent.click(screen.getByRole('tab', { name: 'Yêu cầu' }));
  expect(await screen.findByText('Quá hạn trả lời')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Đã trả lời hộ' }));
  expect(await screen.findByText('Trả lời ngày 19/11/2032')).toBeTruthy();
  await screen.findByText('Đã ghi ngày trả lời.');
  fireEvent.click(screen.getByRole('button', { name: 'Đã làm xong' }));
  expect(await screen.findByText('Xong ngày 19/11/2032')).toBeTruthy();
});

test('what is due is shown first, erased when its number is typed, and recorded in pieces', async () => {
  commune = await createTestApp({ households: 3, role: 'officer', now: () => NOON });
  const sign = (id: string) => ({
    scope: villageScope(commune.village),
    kind: 'registration-signature' as const,
    subject: `registration-signature:2026:${id}`,
    body: { name: 'Páo', strokes: [] },
  });
  await commune.app.recording.record(Array.from({ length: 150 }, (_, n) => sign(`h${n}`)));
  commune.render(<PrivacyScreen />);
  fireEvent.click(screen.getByRole('tab', { name: 'Đến hạn xóa' }));
  expect(await screen.findByRole('row', { name: /Chữ ký đăng ký Thôn Bắc Lệ 2026 150/ })).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Xem trước khi xóa' }));
  const dialog = within(screen.getByRole('dialog'));
  fireEvent.click(dialog.getByRole('button', { name: 'Xóa' }));
  expect(dialog.getByText('Chưa đúng: 150')).toBeTruthy();
  fireEvent.input(dialog.getByLabelText('Số mục'), { target: { value: '150' } });
  fireEvent.click(dialog.getByRole('button', { name: 'Xóa' }));
  expect(await screen.findByText('Đã ghi lệnh xóa 150 mục.')).toBeTruthy();
  const recorded = await erasures();
  expect(recorded).toHaveLength(2);
  expect(recorded.map(({ wire }) => (wire[8] as { household: string }).household)).toEqual(['', '']);
});

test('an incident’s clock runs 72 hours from when it was noticed', async () => {
  await open();
  fireEvent.click(screen.getByRole('tab', { name: 'Sự cố' }));
  fireEvent.input(screen.getByLabelText('Lúc (giờ:phút)'), { target: { value: '00:30' } });
  expect(screen.getByText(/Hạn báo: 00:30 22\/11\/2032/)).toBeTruthy();
  fireEvent.input(screen.getByLabelText('Lúc (giờ:phút)'), { target: { value: '25:00' } });
  expect(screen.getByText('Ghi ngày, và giờ như 08:30.')).toBeTruthy();
});
