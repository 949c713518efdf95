import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { answerReturn } from '#commands/reviews.ts';
import { restrictedAccessesOf } from '#domain/privacy/restricted-access.ts';
import { restrictedDraft } from '#domain/register/register-drafts.ts';
import { returnItemsOf } from '#domain/review/return-item.ts';
import { VillageScreen } from '../../../src/screens/desk-village/index.ts';
import { sayWhatFor } from '../../support/say-what-for.ts';
import { createTestApp, headNameAt, type TestApp } from '../../support/test-app.tsx';
import { holdMeeting } from './hold-meeting.ts';

let commune: TestApp;
afterEach(() => {
  cleanup();
  commune.stop();
});

async function open(plan?: Parameters<typeof holdMeeting>[1]): Promise<void> {
  commune = await createTestApp({ households: 6, role: 'officer' });
  if (plan) await holdMeeting(commune, plan);
  commune.render(<VillageScreen id={commune.village} />);
}

const view = () => commune.app.village(commune.village).value;
const accept = () => screen.getByRole('button', { name: 'Tiếp nhận hồ sơ thôn' });
const pressed = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe('a village that has not submitted', () => {
  test('says why it can not be accepted', async () => {
    await open({ submit: false });
    expect(screen.getByText('Thôn chưa nộp, nên chưa tiếp nhận được.')).toBeTruthy();
    expect(accept().hasAttribute('disabled')).toBe(true);
  });
});

describe('flags', () => {
  test('explain a missed quorum by its numbers', async () => {
    await open({ present: 3 });
    expect(screen.getByText('Có mặt 3 trên 6, cần 4: thiếu 1 người so với quy định.')).toBeTruthy();
  });

  test('name the households proposed without the registration that the rules require', async () => {
    await open({ registered: 5, registrationRequired: true });
    expect(
      screen.getByText(new RegExp(`1 hộ được đề nghị mà chưa có đăng ký: ${headNameAt(5)}`)),
    ).toBeTruthy();
  });

  test('must be ticked as seen before the village can be accepted', async () => {
    await open({ present: 3 });
    expect(accept().hasAttribute('disabled')).toBe(true);
    fireEvent.click(screen.getByRole('checkbox', { name: 'Tôi đã xem 1 cảnh báo ở trên' }));
    expect(accept().hasAttribute('disabled')).toBe(false);
  });
});

describe('accepting', () => {
  test('locks the village with what this desk has seen', async () => {
    await open({});
    fireEvent.click(accept());
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getByText('6 hộ được đề nghị công nhận, trên 6 hộ.')).toBeTruthy();
    fireEvent.click(dialog.getByRole('button', { name: 'Tiếp nhận' }));

    await screen.findByText(/^Đã tiếp nhận lúc/);
    expect(screen.queryByRole('button', { name: /^Trả lại/ })).toBeNull();
    const [head] = view().get(`acceptance:2026:${commune.village}`)?.heads ?? [];
    expect(head?.body).toMatchObject({ covers: { [commune.app.enrolment.device]: expect.any(Number) } });
  });
});

describe('returning', () => {
  test('sends several reasons at once, each pinned to its household and field', async () => {
    await open({});
    pressed(`Trả lại hộ ${headNameAt(0)}`);
    fireEvent.click(screen.getByRole('radio', { name: 'Sai số nhân khẩu' }));
    pressed('Thêm vào danh sách trả lại');
    pressed(`Trả lại hộ ${headNameAt(1)}`);
    fireEvent.input(screen.getByLabelText('Ghi rõ thêm'), { target: { value: 'Thiếu chữ ký' } });
    pressed('Thêm vào danh sách trả lại');
    expect(returnItemsOf(view(), 2026)).toEqual([]);

    pressed('Gửi trả lại thôn');

    const sent = await screen.findByText(/^Đã trả lại 2 mục\. Thôn sẽ thấy/);
    expect(sent.closest('[data-returned]')).toBeTruthy();
    const items = returnItemsOf(view(), 2026).map(({ target, reason }) => ({ target, reason }));
    expect(items).toContainEqual({
      target: { type: 'household', household: 'h0000', field: 'memberCount' },
      reason: 'Sai số nhân khẩu',
    });
    expect(items).toContainEqual({
      target: { type: 'household', household: 'h0001', field: expect.any(String) },
      reason: 'Thiếu chữ ký',
    });
    expect(screen.getByText('Còn 2 mục trả lại thôn chưa trả lời.')).toBeTruthy();
  });

  test('shows the village’s answer and lets it be accepted then', async () => {
    await open({});
    pressed('Trả lại cả hồ sơ…');
    fireEvent.click(screen.getByRole('radio', { name: 'Danh sách hộ còn thiếu' }));
    pressed('Thêm vào danh sách trả lại');
    pressed('Gửi trả lại thôn');
    await screen.findByText(/^Đã trả lại 1 mục/);
    const [item] = returnItemsOf(view(), 2026);

    await act(async () => {
      await answerReturn(commune.app.recording, commune.village, 2026, item?.id ?? '', 'Đã bổ sung');
    });

    fireEvent.click(screen.getByRole('tab', { name: /^Trả lại/ }));
    expect(screen.getByRole('cell', { name: 'Đã bổ sung' })).toBeTruthy();
    expect(accept().hasAttribute('disabled')).toBe(false);
  });

  test('asks for a reason instead of sending an empty one', async () => {
    await open({});
    pressed(`Trả lại hộ ${headNameAt(0)}`);
    pressed('Thêm vào danh sách trả lại');
    expect(screen.getByText('Hãy ghi lý do.')).toBeTruthy();
  });

  test('is one key away from a row that has the focus', async () => {
    await open({});
    const button = screen.getByRole('button', { name: `Trả lại hộ ${headNameAt(0)}` });
    button.focus();
    fireEvent.keyDown(button, { key: 'j' });
    fireEvent.keyDown(document.activeElement ?? button, { key: 'r' });
    expect(screen.getByRole('dialog', { name: `Trả lại: Hộ ${headNameAt(1)}` })).toBeTruthy();
  });
});

describe('the dossier', () => {
  test('shows an officer what the village does not see of a household, once it was said what for', async () => {
    await open();
    const facts = { ethnicity: 'Nùng', povertyStatus: 'poor' } as const;
    await act(async () => {
      await commune.app.recording.record([restrictedDraft(commune.village, 'h0000', facts)]);
    });
    expect(screen.queryByText('Nùng')).toBeNull();
    await sayWhatFor('Trả lời hộ dân');
    const noted = restrictedAccessesOf(commune.app.restricted(commune.village).value);
    expect(noted).toMatchObject([{ what: 'household-facts', household: '', purpose: 'Trả lời hộ dân' }]);
    const row = within(screen.getByRole('row', { name: new RegExp(`^${headNameAt(0)}`) }));
    expect(row.getByText('Nùng')).toBeTruthy();
    expect(row.getByText('Hộ nghèo')).toBeTruthy();
  });

  test('gives each household’s votes with the exact share', async () => {
    await open({ present: 6 });
    fireEvent.click(screen.getByRole('tab', { name: /^Cuộc họp/ }));
    const table = within(screen.getByRole('table', { name: /^Kết quả biểu quyết/ }));
    const row = within(table.getByRole('row', { name: new RegExp(`^${headNameAt(0)}`) }));
    expect(row.getByText(/^83,33.%$/)).toBeTruthy();
    expect(row.getByText('Đề nghị công nhận')).toBeTruthy();
    expect(screen.getByText('Có mặt 6/6, cần 4: đủ')).toBeTruthy();
  });

  test('opens the sealed minutes', async () => {
    await open({});
    fireEvent.click(screen.getByRole('tab', { name: 'Biên bản' }));
    await waitFor(() => expect(screen.getByRole('tabpanel').textContent).toMatch(/BIÊN BẢN/i));
  });

  test('says so when the commune has no such village', async () => {
    commune = await createTestApp({ role: 'officer' });
    commune.render(<VillageScreen id="khac" />);
    expect(screen.getByRole('heading', { name: 'Không có thôn này trong sổ của xã' })).toBeTruthy();
  });
});
