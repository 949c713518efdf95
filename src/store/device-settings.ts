import { get, set } from 'idb-keyval';
import * as z from 'zod/mini';

/** How this device likes to be read. Belongs to nobody's book; never synced. */
const DeviceSettingsSchema = z.object({
  language: z.catch(z.enum(['vi', 'en']), 'vi'),
  textSize: z.catch(z.enum(['normal', 'large', 'largest']), 'normal'),
  theme: z.catch(z.enum(['system', 'light', 'dark']), 'system'),
  /** Where the person was, so that a restart leads back there. */
  lastScreen: z.catch(z.string().check(z.maxLength(200)), ''),
});
export type DeviceSettings = z.infer<typeof DeviceSettingsSchema>;

const KEY = 'device-settings';

export const DEFAULT_SETTINGS: DeviceSettings = { language: 'vi', textSize: 'normal', theme: 'system', lastScreen: '' };

/** The device's settings; what is missing or damaged falls back on its default. */
export async function loadDeviceSettings(): Promise<DeviceSettings> {
  const parsed = DeviceSettingsSchema.safeParse({ ...DEFAULT_SETTINGS, ...(await get<object>(KEY)) });
  return parsed.success ? parsed.data : DEFAULT_SETTINGS;
}

export const saveDeviceSettings = (settings: DeviceSettings): Promise<void> => set(KEY, settings);
