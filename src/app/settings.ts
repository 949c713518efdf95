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

/** Changes some settings, on the screen and on the disk. */
export async function changeSettings(change: Partial<DeviceSettings>): Promise<void> {
  settings.value = { ...settings.value, ...change };
  applySettings(settings.value);
  if (change.language) await chooseLanguage(change.language);
  await saveDeviceSettings(settings.value);
}
