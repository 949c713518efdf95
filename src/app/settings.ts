import { signal } from '@preact/signals';
import { chooseLanguage } from '#i18n/translate.ts';
import { DEFAULT_SETTINGS, saveDeviceSettings, type DeviceSettings } from '#store/device-settings.ts';

/** The device's settings as they are now. */
export const settings = signal<DeviceSettings>(DEFAULT_SETTINGS);

/** Puts text size and theme on the page. */
export function applySettings({ textSize, theme }: DeviceSettings): void {
  const { dataset } = document.documentElement;
  dataset['textSize'] = textSize;
  if (theme === 'system') delete dataset['theme'];
  else dataset['theme'] = theme;
}

let before: Promise<void> = Promise.resolve();

/**
 * Changes some settings, one change after the other: on the disk first, so that what the screen shows is still so after a restart.
 * A disk that refuses is told by the rejection; the letters are as asked for all the same, until the app is closed.
 */
export function changeSettings(change: Partial<DeviceSettings>): Promise<void> {
  const changed = before.then(() => keepAndShow(change));
  before = changed.catch(() => undefined);
  return changed;
}

async function keepAndShow(change: Partial<DeviceSettings>): Promise<void> {
  const next = { ...settings.value, ...change };
  try {
    await saveDeviceSettings(next);
  } finally {
    settings.value = next;
    applySettings(next);
    if (change.language) await chooseLanguage(change.language);
  }
}
