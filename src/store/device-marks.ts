import { get, set } from 'idb-keyval';

/** What this device has been through, so that nobody is asked twice. Belongs to nobody's book; never synced. */
export interface DeviceMarks {
  /** The meeting in the practice village was held to its end. */
  readonly practised: boolean;
  /** How to install the app was shown, or put off. */
  readonly installShown: boolean;
}

const KEY = 'device-marks';

/** The device's marks; what is missing or damaged was not done. */
export async function loadDeviceMarks(): Promise<DeviceMarks> {
  const kept: Partial<Record<keyof DeviceMarks, unknown>> = (await get<object>(KEY)) ?? {};
  return { practised: kept.practised === true, installShown: kept.installShown === true };
}

/** Adds marks to those that are there. */
export async function noteDeviceMarks(change: Partial<DeviceMarks>): Promise<void> {
  await set(KEY, { ...(await loadDeviceMarks()), ...change });
}
