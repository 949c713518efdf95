import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import type { DeviceSettings } from '#store/device-settings.ts';
import { PinCard } from '../../../src/screens/phone-settings/PinCard.tsx';
import { AppContext } from '../../../src/screens/shared/app-context.ts';
import { createTestApp, type TestApp } from '../../support/test-app.tsx';

const PIN = '241187';

let village: TestApp;
afterEach(() => {
  cleanup();
  village.stop();
});

async function open(withPin = true) {
  village = await createTestApp({ households: 1 });
  const { vault } = village.store;
  if (withPin) await vault.create(PIN);
  const lockNow = vi.fn<() => void>();
  const onChange = vi.fn<(change: Partial<DeviceSettings>) => Promise<void>>(() => Promise.resolve());
  village.render(
    <AppContext.Provider value={{ ...village.app, lock: { vault, lockNow } }}>
      <PinCard settings={{ lockAfterMinutes: 5 }} onChange={onChange} />
    </AppContext.Provider>,
  );
  return { vault, lockNow, onChange };
}

const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
function tapPin(pin: string): void {
  const dialog = within(screen.getByRole('dialog'));
  for (const digit of pin) fireEvent.click(dialog.getByRole('button', { name: digit }));
}

test('locks at once when asked', async () => {
  const { lockNow } = await open();
  tap('Khóa ngay');
  expect(lockNow).toHaveBeenCalledOnce();
});

test('how long nobody has to touch the device is a choice of three', async () => {
  const { onChange } = await open();
  fireEvent.click(screen.getByRole('radio', { name: 'Sau 15 phút' }));
  expect(onChange).toHaveBeenCalledExactlyOnceWith({ lockAfterMinutes: 15 });
});

test('another PIN takes the place of the one in use', async () => {
  const { vault } = await open();
  tap('Đổi mã PIN');
  tapPin(PIN);
  await screen.findByText('Đặt mã PIN mới cho máy này.');
  tapPin('050968');
  tapPin('050968');
  expect(await screen.findByText('Đã đổi mã PIN.')).toBeTruthy();
  vault.lock();
  expect((await vault.unlock('050968')).ok).toBe(true);
});

test('who does not know the PIN in use changes nothing', async () => {
  const { vault } = await open();
  tap('Đổi mã PIN');
  tapPin('130571');
  await screen.findByText('Đặt mã PIN mới cho máy này.');
  tapPin('050968');
  tapPin('050968');
  expect((await screen.findByRole('alert')).textContent).toContain('Mã PIN chưa đúng.');
  vault.lock();
  expect((await vault.unlock(PIN)).ok).toBe(true);
});

test('a device without a PIN offers to choose one', async () => {
  const { lockNow } = await open(false);
  fireEvent.click(await screen.findByRole('button', { name: 'Đặt mã PIN' }));
  expect(lockNow).toHaveBeenCalledOnce();
});
