import { randomBytes } from 'node:crypto';
import { accessRow } from '../access/access-log.ts';
import { stateOf } from '../enrol/invitations.ts';
import { eraseNamed } from '../ingest/erase-entries.ts';
import { forTerminal } from '../for-terminal.ts';
import type { DeviceRow } from '../store/schema.ts';
import { SERVER_ITSELF, type Transaction } from '../store/store.ts';
import { BackupFault } from './fault.ts';
import { STORE_SETTING, type BackupHeader } from './format.ts';
import { NO_REMOVALS, readRemovals, unite, type Removals } from './removals.ts';
import { RESTORED_SETTING, type Restored } from './restored.ts';
import type { RestoreTarget } from './target.ts';

/*
 * A backup knows nothing of what came after it: a phone that was stolen since would speak again, a household that was erased since
 * would be read again, a code that was used since would let somebody in. All of this is mended before the book takes its place.
 */

type Book = RestoreTarget['book'];

export interface MendOrder {
  /** Where a list of removals may lie. */
  readonly folders: readonly string[];
  /** The devices that somebody says were withdrawn since; `undefined` where nobody was asked yet. */
  readonly withdrawn: readonly string[] | undefined;
  readonly now: number;
}

/** What was done. */
export interface Mended extends Restored {
  readonly hasList: boolean;
  /** Lines of the list that could not be read. */
  readonly unreadable: number;
}

/**
 * Withdraws and erases again what the list beside the backups says and what a person says, and withdraws every open invitation.
 * Throws a BackupFault that asks for the devices withdrawn since while nobody said anything: no list can tell that it is the newest.
 */
export async function mendBook(
  book: Book,
  { takenAt }: BackupHeader,
  { folders, withdrawn, now }: MendOrder,
): Promise<Mended> {
  const { list, ...found } = await listsIn(folders, await book.serverSetting(STORE_SETTING));
  const communes = (await book.communes()).map(({ commune }) => commune);
  const devices = (await Promise.all(communes.map((commune) => book.devicesOf(commune)))).flat();
  const toWithdraw = devicesToWithdraw(devices, list, withdrawn, now);
  if (withdrawn === undefined) askFor(devices, new Set(toWithdraw.map(({ device }) => device)), takenAt);
  const done: Restored = { at: now, takenAt, withdrawn: [], erased: [], invitations: 0 };
  for (const commune of communes) {
    const of = <Row extends { readonly commune: string }>(rows: readonly Row[]) =>
      rows.filter((row) => row.commune === commune);
    await book.transact(commune, async (transaction) => {
      // Whoever read beyond the backup must hear of what is erased now.
      await transaction.skipPositions(commune, now);
      done.withdrawn.push(...(await withdraw(transaction, of(toWithdraw))));
      done.erased.push(...(await erase(transaction, commune, of(list.erased))));
      done.invitations += await withdrawInvitations(transaction, commune, now);
      await noteGap(transaction, commune, { takenAt, now });
    });
  }
  await book.transact(SERVER_ITSELF, (transaction) =>
    transaction.setServerSetting(RESTORED_SETTING, JSON.stringify(done)),
  );
  return { ...done, ...found };
}

async function listsIn(folders: readonly string[], store: string | undefined) {
  let [list, hasList, unreadable] = [NO_REMOVALS, false, 0];
  // A backup of a release that kept no list says of no store.
  for (const folder of store === undefined ? [] : new Set(folders)) {
    const found = await readRemovals(folder, store ?? '');
    if (!found) continue;
    list = unite(list, found);
    hasList = true;
    unreadable += found.unreadable;
  }
  return { list, hasList, unreadable };
}

type ToWithdraw = Pick<DeviceRow, 'commune' | 'device'> & { readonly at: number };

function devicesToWithdraw(
  devices: readonly DeviceRow[],
  { revoked }: Removals,
  named: readonly string[] = [],
  now: number,
): readonly ToWithdraw[] {
  const strange = named.find((name) => !devices.some(({ device }) => device === name));
  if (strange !== undefined)
    throw new BackupFault(
      `The backup knows no device ${strange}, so it cannot come back. Nothing was touched.`,
    );
  return devices
    .filter(({ revokedAt }) => revokedAt === null)
    .flatMap(({ commune, device }) => {
      const listed = revoked.find((one) => one.commune === commune && one.device === device);
      if (!listed && !named.includes(device)) return [];
      return [{ commune, device, at: listed?.at ?? now }];
    });
}

function askFor(devices: readonly DeviceRow[], withdrawn: ReadonlySet<string>, takenAt: number): void {
  const speaking = devices.filter(({ device, revokedAt }) => revokedAt === null && !withdrawn.has(device));
  if (speaking.length === 0) return;
  const lines = speaking.map(({ device, role, village, name }) =>
    forTerminal(`  ${device}  ${`${role} ${village}`.trim().padEnd(26)} ${name}`),
  );
  throw new BackupFault(
    [
      `Put back, these devices may speak as on ${whenOf(takenAt)}:`,
      ...lines,
      'Ask the officer which of them were lost or withdrawn since, and run it again with',
      '  --withdrawn none           if none was',
      '  --withdrawn DEVICE,DEVICE  the names in the first column',
      'Nothing was touched.',
    ].join('\n'),
  );
}

/** By the machine's clock, as the one who sits before it reads it. */
export const whenOf = (moment: number): string => new Date(moment).toLocaleString('sv-SE');

async function withdraw(
  transaction: Transaction,
  devices: readonly ToWithdraw[],
): Promise<Restored['withdrawn']> {
  for (const { commune, device, at } of devices)
    await transaction.changeDevice(commune, device, { revokedAt: at, revokedReason: null });
  return devices.map(({ commune, device }) => ({ commune, device }));
}

async function erase(
  transaction: Transaction,
  commune: string,
  listed: Removals['erased'],
): Promise<Restored['erased']> {
  const names = listed.map(({ name }) => name);
  const known = await transaction.erasedAmong(commune, names);
  const news = names.filter((name) => !known.has(name));
  if (news.length > 0) await eraseNamed(transaction, commune, news);
  return news.map((name) => ({ commune, name }));
}

/** One that was used or withdrawn since is open again in the backup: whoever kept the slip would get in. */
async function withdrawInvitations(transaction: Transaction, commune: string, now: number): Promise<number> {
  const open = (await transaction.invitationsOf(commune)).filter((one) => stateOf(one, now) === 'open');
  for (const { id } of open) await transaction.withdrawInvitation(commune, id, now);
  return open.length;
}

/** The log itself says that it lacks what was between. */
async function noteGap(
  transaction: Transaction,
  commune: string,
  { takenAt, now }: { readonly takenAt: number; readonly now: number },
): Promise<void> {
  const deps = { now: () => now, randomBytes: (count: number) => new Uint8Array(randomBytes(count)) };
  const row = accessRow(deps, { commune, device: '' }, { action: 'restored', purpose: whenOf(takenAt) });
  await transaction.addAccess([row]);
}
