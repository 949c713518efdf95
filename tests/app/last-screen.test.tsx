import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { loadDeviceSettings } from '#store/device-settings.ts';
import { rememberScreen } from '../../src/app/last-screen.ts';
import { changeSettings } from '../../src/app/settings.ts';

/** Changes of settings come one after the other: behind this one the screen is on the disk. */
const kept = async (): Promise<string> => {
  await changeSettings({});
  return (await loadDeviceSettings()).lastScreen;
};

test.each([
  ['/meeting/m1', '/meeting/m1'],
  ['/meeting/m1/vote', '/meeting/m1/vote'],
  ['/meeting/m1/print', ''],
  ['/households?q=Nông+Văn+Ba', ''],
])('of %s the settings, which lie in plain, keep “%s”', async (url, expected) => {
  rememberScreen('/meeting/before');
  rememberScreen(url);
  expect(await kept()).toBe(expected);
});

test('is on its way to the disk at once, while an earlier change is still being shown', async () => {
  const earlier = changeSettings({ language: 'en' });
  rememberScreen('/meeting/m2/vote');
  // Transactions come one after the other: this one sees what was begun before it, and nothing else.
  expect((await loadDeviceSettings()).lastScreen).toBe('/meeting/m2/vote');
  await earlier;
  await changeSettings({ language: 'vi' });
});
