import { get, set, update } from 'idb-keyval';

const LANGUAGES = ['vi', 'en'] as const;
const TEXT_SIZES = ['normal', 'large', 'largest'] as const;
const LOCK_AFTER_MINUTES = [1, 5, 15] as const;
const THEMES = ['system', 'light', 'dark'] as const;

/** How this device likes to be read. Belongs to nobody's book; never synced. */
export interface DeviceSettings {
  readonly language: (typeof LANGUAGES)[number];
  readonly textSize: (typeof TEXT_SIZES)[number];
  readonly theme: (typeof THEMES)[number];
  /** How long nobody touches the device before it locks. */
  readonly lockAfterMinutes: (typeof LOCK_AFTER_MINUTES)[number];
  /** Where the person was, so that a restart leads back there. */
  readonly lastScreen: string;
}

const KEY = 'device-settings';

export const DEFAULT_SETTINGS: DeviceSettings = {
  language: 'vi',
  textSize: 'normal',
  theme: 'system',
  lockAfterMinutes: 5,
  lastScreen: '',
};

function oneOf<Value extends string | number>(
  values: readonly Value[],
  value: unknown,
  fallback: Value,
): Value {
  return values.find((each) => each === value) ?? fallback;
}

/** The device's settings; what is missing or damaged falls back on its default. No schema: zod comes after the first paint. */
export async function loadDeviceSettings(): Promise<DeviceSettings> {
  const kept: Partial<Record<keyof DeviceSettings, unknown>> = (await get<object>(KEY)) ?? {};
  return {
    language: oneOf(LANGUAGES, kept.language, DEFAULT_SETTINGS.language),
    textSize: oneOf(TEXT_SIZES, kept.textSize, DEFAULT_SETTINGS.textSize),
    theme: oneOf(THEMES, kept.theme, DEFAULT_SETTINGS.theme),
    lockAfterMinutes: oneOf(LOCK_AFTER_MINUTES, kept.lockAfterMinutes, DEFAULT_SETTINGS.lockAfterMinutes),
    lastScreen: typeof kept.lastScreen === 'string' ? kept.lastScreen.slice(0, 200) : '',
  };
}

/** Adds a change to what is kept: another tab's is not undone by it, nor what an earlier release kept there (device-marks.ts). */
export const keepDeviceSettings = (change: Partial<DeviceSettings>): Promise<void> =>
  update<object>(KEY, (kept) => ({ ...kept, ...change }));

const enrolledKey = (surface: string): string => `enrolled-${surface}`;

/**
 * Whether this browser has been enrolled for a surface: a hint that saves the entrance from loading the book before the first
 * paint. The truth is in the book's own database.
 */
export const isEnrolledHere = async (surface: string): Promise<boolean> =>
  (await get(enrolledKey(surface))) === true;

/** Leaves the hint. */
export const noteEnrolledHere = (surface: string): Promise<void> => set(enrolledKey(surface), true);
