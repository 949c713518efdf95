import type { BatteryState } from './checks-of-browser.ts';

// Not in TypeScript's library, since Chromium alone has it.
interface BatteryReader {
  getBattery?(): Promise<{ readonly level: number; readonly charging: boolean }>;
}

/** How full the battery is; `undefined` where the browser does not tell. */
export async function readBattery(): Promise<BatteryState | undefined> {
  const battery = await (navigator as BatteryReader).getBattery?.().catch(() => undefined);
  return battery && { percent: Math.round(battery.level * 100), charging: battery.charging };
}
