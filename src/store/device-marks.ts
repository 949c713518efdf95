import { get, update } from 'idb-keyval';

/** What this device has been through, so that nobody is asked twice. Belongs to nobody's book; never synced. */
export interface DeviceMarks {
  /** The meeting in the practice village was held to its end. */
  readonly practised: boolean;
  /** How to install the app was shown, or put off. */
  readonly installShown: boolean;
  /** The first-use guide was opened. */
  readonly guided: boolean;
}

const KEY = 'device-marks';

/** Where earlier releases noted that the guide was opened; it stays there. */
const FORMER_KEY = 'device-settings';

type Kept = Partial<Record<keyof DeviceMarks, unknown>>;

/** The device's marks; what is missing or damaged was not done. */
export async function loadDeviceMarks(): Promise<DeviceMarks> {
  const [kept = {}, former = {}] = await Promise.all([get<Kept>(KEY), get<Kept>(FORMER_KEY)]);
  return {
    practised: kept.practised === true,
    installShown: kept.installShown === true,
    guided: kept.guided === true || former.guided === true,
  };
}

/** Adds marks to those that are there. */
export const noteDeviceMarks = (change: Partial<DeviceMarks>): Promise<void> =>
  update<object>(KEY, (kept) => ({ ...kept, ...change }));
