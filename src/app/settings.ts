import { signal } from '@preact/signals';
import { chooseLanguage } from '#i18n/translate.ts';
import { DEFAULT_SETTINGS, keepDeviceSettings, type DeviceSettings } from '#store/device-settings.ts';

/** The device's settings as they are now. */
export const settings = signal<DeviceSettings>(DEFAULT_SETTINGS);

/** Puts text size and theme on the page. */
export function applySettings({ textSize, theme }: DeviceSettings): void {
  const { dataset } = document.documentElement;
  dataset['textSize'] = textSize;
  if (theme === 'system') delete dataset['theme'];
  else dataset['theme'] = theme;
}

let shown: Promise<void> = Promise.resolve();

/**
 * Changes some settings: on its way to the disk at once, because a phone may die the next moment, and shown when it is there, so
 * that what the screen shows is still so after a restart; one change after the other. A disk that refuses is told by the
 * rejection; the letters are as asked for all the same, until the app is closed.
 */
export function changeSettings(change: Partial<DeviceSettings>): Promise<void> {
  const changed = showKept(change, [keepDeviceSettings(change), shown]);
  shown = changed.catch(() => undefined);
  return changed;
}

async function showKept(change: Partial<DeviceSettings>, before: readonly Promise<void>[]): Promise<void> {
  try {
    await Promise.all(before);
  } finally {
    settings.value = { ...settings.value, ...change };
    applySettings(settings.value);
    if (change.language) await chooseLanguage(change.language);
  }
}
