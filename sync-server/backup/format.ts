/*
 * A backup is the whole database as lines of JSON, the same whichever database it came from, gzipped, and sealed with a
 * passphrase where there is one (cipher.ts):
 *
 *   {"type":"backup","format":"nep-nha-backup","version":1,"takenAt":…,"server":"0.1.0","migrations":["0001-book",…]}
 *   {"type":"table","name":"entry","columns":["commune","device",…]}
 *   ["mau-son","k3…",1,…]                                       a row: texts, whole numbers, null
 *   {"type":"end","counts":{"entry":1234,…},"sha256":"…"}       over all bytes before this line
 */

export const FORMAT = 'nep-nha-backup';
export const VERSION = 1;

export interface BackupHeader {
  /** When it was taken, epoch ms. */
  readonly takenAt: number;
  /** The version of the server's code that took it. */
  readonly server: string;
  /** The steps of the schema's history that the database had gone through, in order. */
  readonly migrations: readonly string[];
}

/** How many rows each table has. */
export type Counts = Readonly<Record<string, number>>;

/** What is read of a backup, line by line. */
export type BackupPart =
  | { readonly type: 'header'; readonly header: BackupHeader }
  | { readonly type: 'table'; readonly name: string; readonly columns: readonly string[] }
  | { readonly type: 'row'; readonly row: readonly Value[] }
  | { readonly type: 'end'; readonly counts: Counts };

export type Value = string | number | null;

/** Settings that speak of backups themselves: a database that was put back has made none. */
export const OWN_SETTINGS = ['backup-lease', 'backups'] as const;

/** The setting that tells databases apart; it goes into backups, so that a book that was put back is still the same one. */
export const STORE_SETTING = 'store-id';

const NAME = /^nep-nha-(?:([a-z0-9]{10})-)?(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)\.nepnha-backup$/;

/** A moment in UTC, as names of files and schemas have it: `20261122-190000`. */
export function stampOf(moment: number): string {
  const [date = '', time = ''] = new Date(moment).toISOString().split('T');
  return `${date.replaceAll('-', '')}-${time.slice(0, 8).replaceAll(':', '')}`;
}

/** The file's name says of which database it is and when it was taken: `nep-nha-k3f9a2b1xy-20261122-190000.nepnha-backup`. */
export const backupName = (store: string, takenAt: number): string =>
  `nep-nha-${store}-${stampOf(takenAt)}.nepnha-backup`;

/** What a backup's name says; `store` is empty for those of releases that did not say it. */
export interface NamedBackup {
  readonly store: string;
  /** Epoch ms. */
  readonly takenAt: number;
}

/** What the name says; `undefined` for any other file. */
export function namedBackup(name: string): NamedBackup | undefined {
  const [, store, ...parts] = NAME.exec(name) ?? [];
  if (parts.length === 0) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.map(Number);
  return { store: store ?? '', takenAt: Date.UTC(year, month - 1, day, hour, minute, second) };
}

/** The file beside a backup that says whether putting it back was tried, and went well. */
export const verifiedName = (name: string): string => `${name}.verified.json`;
