import type { RecorderInfo } from '#protocol/sync.ts';

import { isClockWrong } from '../shared/clock-skew.ts';

const DAY_MS = 24 * 3_600_000;
/** A phone that a village uses sends within a day; after three somebody should call. */
const UNSENT_OLD_MS = 3 * DAY_MS;
const SILENT_MS = 14 * DAY_MS;

/** What a device needs, the most urgent first; `fine` needs nothing, `revoked` nothing any more. */
export const NEEDS = [
  'forked',
  'locked-out',
  'unsent-old',
  'silent',
  'clock-wrong',
  'old-app',
  'fine',
  'revoked',
] as const;
export type Need = (typeof NEEDS)[number];

const partsOf = (version: string): readonly number[] => (version.match(/\d+/g) ?? []).map(Number);

/** Orders versions by their numbers: 0.9.10 is newer than 0.9.2. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [partsOf(a), partsOf(b)];
  const length = Math.max(left.length, right.length);
  for (let at = 0; at < length; at++) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The newest app among the devices: what the server gives out now is on whichever opened it last. */
export const newestApp = (devices: readonly Pick<RecorderInfo, 'app'>[]): string =>
  devices.reduce((newest, { app }) => (compareVersions(app, newest) > 0 ? app : newest), '');

/** What it is compared with: this moment by this device's clock (epoch ms), and the newest app. */
export interface Now {
  readonly at: number;
  readonly app: string;
}

export const isOldApp = ({ app }: Pick<RecorderInfo, 'app'>, now: Now): boolean =>
  app !== '' && compareVersions(app, now.app) < 0;

/** The most urgent of what a device needs. */
export function needOf(device: RecorderInfo, now: Now): Need {
  const { revoked, forked, recovery, unsent, lastContact, clockSkewMs } = device;
  if (revoked) return 'revoked';
  if (forked) return 'forked';
  if (recovery === 'read') return 'locked-out';
  if (unsent && unsent.count > 0 && now.at - unsent.since >= UNSENT_OLD_MS) return 'unsent-old';
  if (now.at - lastContact >= SILENT_MS) return 'silent';
  if (isClockWrong(clockSkewMs)) return 'clock-wrong';
  return isOldApp(device, now) ? 'old-app' : 'fine';
}

/** Who needs the officer first; then by name, as in a list of people. */
export const byNeed =
  (now: Now) =>
  (a: RecorderInfo, b: RecorderInfo): number =>
    NEEDS.indexOf(needOf(a, now)) - NEEDS.indexOf(needOf(b, now)) || a.name.localeCompare(b.name, 'vi');

/** The other devices that may be a village head's of this village: whoever takes it over has come when there is one. */
export const otherHeads = (devices: readonly RecorderInfo[], of: RecorderInfo): readonly RecorderInfo[] =>
  devices.filter(
    ({ device, role, village, revoked }) =>
      device !== of.device && role === 'village-head' && village === of.village && !revoked,
  );
