import type { AccessInfo } from '#protocol/access.ts';
import type { RecorderInfo } from '#protocol/sync.ts';
import type { RestrictedAccess } from '#domain/privacy/restricted-access.ts';
import { t } from '#i18n/access.ts';

/** One line of the log: from the server's own rows, or from what people recorded in the book. */
export interface LogRow {
  readonly id: string;
  readonly at: number;
  /** The device that did it; empty for the operator at the server. */
  readonly device: string;
  readonly village: string;
  readonly what: string;
  readonly about: string;
  readonly purpose: string;
}

/** How names are found. */
export interface Names {
  readonly devices: readonly RecorderInfo[];
  readonly headOf: (village: string, household: string) => string;
}

const deviceName = ({ devices }: Names, device: string): string =>
  devices.find((each) => each.device === device)?.name ?? t('access.unknown.label', { device });

function aboutText(row: AccessInfo, names: Names): string {
  if (row.about === '') return '';
  return row.action === 'recovery-code' ? deviceName(names, row.about) : row.about;
}

/** A row of the server's log. */
export const serverRow =
  (names: Names) =>
  (row: AccessInfo): LogRow => ({
    id: row.id,
    at: row.at,
    device: row.device,
    village: row.village,
    what:
      row.action === 'pull' ? t('action.pull.label', { count: row.count }) : t(`action.${row.action}.label`),
    about: aboutText(row, names),
    purpose: row.purpose,
  });

/** What somebody said before restricted facts of the village were shown. */
export const bookRow =
  (names: Names, village: string) =>
  ({ id, at, device, what, household, purpose }: RestrictedAccess): LogRow => ({
    id,
    at,
    device,
    village,
    what: t(`what.${what}.label`),
    about: household === '' ? '' : names.headOf(village, household),
    purpose,
  });

export const whoText = (names: Names, device: string): string =>
  device === '' ? t('access.server.label') : deviceName(names, device);

export const newestFirst = (a: LogRow, b: LogRow): number => b.at - a.at || (a.id < b.id ? 1 : -1);
