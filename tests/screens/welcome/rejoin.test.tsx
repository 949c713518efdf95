import { signal } from '@preact/signals';
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Entry } from '#domain/book/entry.ts';
import { RejoinScreen } from '../../../src/screens/welcome/RejoinScreen.tsx';
import { FormerCards } from '../../../src/screens/phone-settings/FormerCard.tsx';
import { SyncCard } from '../../../src/screens/phone-settings/SyncCard.tsx';
import { AppContext, type Identity, type SyncState } from '../../../src/screens/shared/app-context.ts';
import { createTestApp, headNameAt, type TestApp } from '../../support/test-app.tsx';

let village: TestApp;
beforeEach(async () => {
  village = await createTestApp({ households: 2 });
});
afterEach(() => {
  cleanup();
  village.stop();
});

const FORKED: SyncState = { type: 'refused', code: 'forked' };

function show(ui: preact.ComponentChild, identity: Partial<Identity> = {}, state: SyncState = FORKED) {
  const { app } = village;
  const services = { ...app, identity: { ...app.identity, ...identity }, syncState: signal(state) };
  village.render(<AppContext.Provider value={services}>{ui}</AppContext.Provider>);
}

async function typeCode(code: string): Promise<void> {
  fireEvent.input(await screen.findByLabelText('Mã mời 8 chữ và số'), { target: { value: code } });
  fireEvent.click(screen.getByRole('button', { name: 'Nhận lại sổ' }));
}

describe('the way back with a new invitation', () => {
  test.each(['forked', 'broken-chain', 'device-revoked', 'unknown-device'])(
    '%s leads there by one button',
    async (code) => {
      show(<SyncCard />, {}, { type: 'refused', code });
      const link = screen.getByRole('link', { name: 'Nhập mã mời mới' });
      expect(link.getAttribute('href')).toBe('/rejoin');
    },
  );

  test('says that nothing is lost, takes the code, and the app starts anew', async () => {
    const rejoin = vi.fn<Identity['rejoin']>(async () => ({ ok: true, value: village.app.enrolment }));
    const onRejoined = vi.fn<() => void>();
    show(<RejoinScreen onRejoined={onRejoined} />, { rejoin });
    expect(screen.getByText('Mọi điều đã ghi vẫn ở trên máy này. Cứ ghi tiếp cũng không mất.')).toBeTruthy();
    await typeCode('k7qm2xpd');
    await vi.waitFor(() => expect(onRejoined).toHaveBeenCalledOnce());
    expect(rejoin).toHaveBeenCalledExactlyOnceWith('K7QM2XPD');
  });

  test.each([
    [{ type: 'offline' }, 'Chưa tới được máy chủ của xã.'],
    [{ type: 'refused', code: 'code-elsewhere' }, 'Mã này dành cho thôn khác hoặc cho công việc khác.'],
  ] as const)('$0 is said, and the code stays to be tried again', async (error, sentence) => {
    show(<RejoinScreen onRejoined={() => undefined} />, { rejoin: async () => ({ ok: false, error }) });
    await typeCode('K7QM2XPD');
    expect(await screen.findByText(sentence)).toBeTruthy();
    expect((screen.getByLabelText('Mã mời 8 chữ và số') as HTMLInputElement).value).toBe('K7QM-2XPD');
  });

  test('the former name and its entries stay readable', async () => {
    const { enrolment } = village.app;
    const entry = {
      device: 'former',
      seq: 4,
      kind: 'registration',
      subject: `registration:2026:${village.households[0]}`,
      body: { registered: true, commitments: [] },
      recordedAt: 1_790_000_000_000,
    };
    const former = {
      enrolment: { ...enrolment, device: 'former' },
      leftAt: 1_790_000_100_000,
      entries: [entry as unknown as Entry],
    };
    show(<FormerCards />, { former: async () => [former] });
    expect(
      await screen.findByText('Xã đã mời lại máy này. Máy đã tự ghi lại 1 mục dưới tên mới.'),
    ).toBeTruthy();
    expect(screen.getByRole('listitem').textContent).toContain(headNameAt(0));
  });
});
