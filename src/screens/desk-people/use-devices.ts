import { villagesOf } from '#domain/register/commune.ts';
import type { RecorderInfo } from '#protocol/sync.ts';
import { t } from '#i18n/desk.ts';

import { useApp } from '../shared/app-context.ts';
import { spanText } from '../shared/clock-skew.ts';
import { byNeed, needOf, newestApp, type Need, type Now } from './device-care.ts';

/** A device with what this page knows about it. */
export interface DeviceRow extends RecorderInfo {
  readonly villageName: string;
  readonly isThis: boolean;
  readonly need: Need;
}

/** Every device, those that need somebody first. */
export function useDevices(): { readonly rows: readonly DeviceRow[]; readonly now: Now } {
  const app = useApp();
  const devices = app.directory.value;
  const villages = villagesOf(app.commune.value);
  const now = { at: app.recording.now(), app: newestApp(devices) };
  const rows = [...devices].sort(byNeed(now)).map((device) => ({
    ...device,
    need: needOf(device, now),
    villageName: villages.find((each) => each.id === device.village)?.name ?? '',
    isThis: device.device === app.enrolment.device,
  }));
  return { rows, now };
}

const MINUTE_MS = 60_000;

/** What it said it still had to send at its last contact: “12 mục, 3 ngày”; empty where it never said. */
export function unsentText({ unsent }: RecorderInfo, now: Now): string {
  if (!unsent) return '';
  if (unsent.count === 0) return t('people.unsent.none');
  const span = spanText(Math.max(0, Math.round((now.at - unsent.since) / MINUTE_MS)));
  return t('people.unsent.some', { count: unsent.count, span });
}
