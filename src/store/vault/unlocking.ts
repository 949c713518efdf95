import { fail, ok, type Result } from '#domain/result.ts';
import { normaliseCode } from '#protocol/code.ts';
import { StorageError, storing, writing, type StorageFailure } from '../failures.ts';
import { deviceOf } from '../own-stream.ts';
import type { BookDatabase } from '../schema.ts';
import type { Keyring } from './keyring.ts';
import { ivOf, openText, sealText } from './sealing.ts';
import { sealExisting, type OnSealed } from './seal-existing.ts';
import { makeDataKey, newCode, sealedIn, unwrapKey, wrapKey, type Costs } from './secrets.ts';
import type { Waits } from './tries.ts';
import type { Secret, VaultRow, Wrap } from './vault-row.ts';
import type { Unlocked } from './vault.ts';

// Whoever opens the vault reads the book next.
export { openFromPacks } from './packs.ts';

/** What opening a vault needs. */
export interface Door {
  readonly database: BookDatabase;
  readonly keyring: Keyring;
  readonly waits: Waits;
  readonly costs: Costs;
}

const CODE_PLACE = 'vault/code';

/** The vault's row, if there is one. */
export async function vaultRowOf(database: BookDatabase): Promise<VaultRow | undefined> {
  const row = await database.meta.get('vault');
  return row?.key === 'vault' ? row : undefined;
}

async function changeRow(database: BookDatabase, change: (row: VaultRow) => VaultRow): Promise<VaultRow> {
  return database.transaction('rw', database.meta, async () => {
    const row = await vaultRowOf(database);
    if (!row) throw new Error('There is no vault to change');
    const changed = change(row);
    await database.meta.put(changed);
    return changed;
  });
}

/** Makes the vault and seals what is there. Throws when there is one with another PIN. */
export async function createVault(
  door: Door,
  pin: string,
  onSealed?: OnSealed,
): Promise<Result<null, StorageFailure>> {
  const { database, keyring, costs } = door;
  const made = await makeDataKey();
  const code = newCode();
  const row: VaultRow = {
    key: 'vault',
    status: 'sealing',
    wraps: { pin: await wrapKey(made, 'pin', pin, costs), code: await wrapKey(made, 'code', code, costs) },
    failures: { pin: 0, code: 0 },
    code: await sealText(made, CODE_PLACE, code),
  };
  const key = await sealedIn(made);
  return writing<null, never>(database, async () => {
    const known = await database.transaction('rw', database.meta, async () => {
      const there = await vaultRowOf(database);
      if (!there) await database.meta.put(row);
      return there;
    });
    keyring.open(known ? await keyAgain(known, pin) : key);
    await finishSealing(door, onSealed);
    return ok(null);
  });
}

/** The disk failed while the rows were being sealed, and it is tried again. */
async function keyAgain({ wraps }: VaultRow, pin: string): Promise<CryptoKey> {
  const key = await unwrapKey(wraps.pin, 'pin', pin, false);
  if (!key) throw new Error('There is a vault with another PIN');
  return key;
}

/** Seals what is still in plain; a vault that was cut in the midst of it goes on where it was. */
async function finishSealing({ database }: Door, onSealed?: OnSealed): Promise<void> {
  await sealExisting(database, onSealed);
  await changeRow(database, (row) => ({ ...row, status: 'sealed' }));
}

/** A disk that takes no more keeps nobody from the book: what is in plain still stays so, and is sealed at the next opening. */
async function sealRest(door: Door, { status }: VaultRow): Promise<void> {
  if (status === 'sealed') return;
  try {
    await storing(door.database, () => finishSealing(door));
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
  }
}

/** Counts the try before anybody knows whether it is right. */
async function beginTry({ database, waits }: Door, secret: Secret): Promise<VaultRow | number> {
  return database.transaction('rw', database.meta, async () => {
    const row = await vaultRowOf(database);
    if (!row) throw new Error('There is no vault to open');
    const left = waits.leftMs(row, secret);
    if (left > 0) return left;
    const tried = { ...row, failures: { ...row.failures, [secret]: row.failures[secret] + 1 } };
    await database.meta.put(tried);
    return tried;
  });
}

/** The data key, and what it was unwrapped from. */
interface OpenedBy {
  readonly key: CryptoKey;
  readonly wrap: Wrap;
}

type Opened = Result<OpenedBy, { type: 'wrong-pin' | 'wrong-code' | 'too-early'; waitMs: number }>;

async function tryKey(door: Door, secret: Secret, typed: string, exportable: boolean): Promise<Opened> {
  const tried = await beginTry(door, secret);
  if (typeof tried === 'number') return fail({ type: 'too-early', waitMs: tried });
  const { wraps, coming } = tried;
  for (const wrap of secret === 'code' && coming ? [wraps.code, coming] : [wraps[secret]]) {
    const key = await unwrapKey(wrap, secret, typed, exportable);
    if (key) return ok({ key, wrap });
  }
  const waitMs = door.waits.leftMs(tried, secret);
  return fail({ type: secret === 'pin' ? 'wrong-pin' : 'wrong-code', waitMs });
}

const without = (failures: VaultRow['failures'], secret: Secret): VaultRow['failures'] => ({
  ...failures,
  [secret]: 0,
});

/** Opens the vault with its PIN, and finishes sealing if that was cut. A full disk keeps nobody from the book. */
export async function unlock(door: Door, pin: string): Promise<Unlocked> {
  const counted = await unlockCounted(door, pin);
  return !counted.ok && counted.error.type === 'storage-full' ? unlockUncounted(door, pin) : counted;
}

/** Where the disk takes no count, the page counts. */
function unlockUncounted(door: Door, pin: string): Promise<Unlocked> {
  const { database, keyring } = door;
  const { uncounted } = door.waits;
  return writing(database, async (): Promise<Unlocked> => {
    const left = uncounted.leftMs();
    if (left > 0) return fail({ type: 'too-early', waitMs: left });
    const row = await vaultRowOf(database);
    const key = row && (await unwrapKey(row.wraps.pin, 'pin', pin, false));
    if (key) {
      keyring.open(key);
      return ok(null);
    }
    uncounted.add();
    return fail({ type: 'wrong-pin', waitMs: uncounted.leftMs() });
  });
}

function unlockCounted(door: Door, pin: string): Promise<Unlocked> {
  const { database, keyring } = door;
  return writing(database, async () => {
    const tried = await tryKey(door, 'pin', pin, false);
    if (!tried.ok) return tried;
    const row = await changeRow(database, (each) => ({ ...each, failures: without(each.failures, 'pin') }));
    keyring.open(tried.value.key);
    await sealRest(door, row);
    return ok(null);
  });
}

/** Wraps the data key with another PIN. The vault stays as open or locked as it was. */
export function changePin(door: Door, pin: string, newPin: string): Promise<Unlocked> {
  const { database, costs } = door;
  return writing(database, async () => {
    const tried = await tryKey(door, 'pin', pin, true);
    if (!tried.ok) return tried;
    const wrap = await wrapKey(tried.value.key, 'pin', newPin, costs);
    await changeRow(database, (row) => {
      return { ...row, wraps: { ...row.wraps, pin: wrap }, failures: without(row.failures, 'pin') };
    });
    return ok(null);
  });
}

/**
 * Opens the vault with the commune's code, takes another PIN, and makes another code. The one that was read out opens until the
 * commune has the other: a phone may be without a network for weeks, and its PIN be forgotten again.
 */
export function recover(door: Door, code: string, newPin: string): Promise<Unlocked> {
  const { database, keyring, costs } = door;
  return writing(database, async () => {
    const tried = await tryKey(door, 'code', code, true);
    if (!tried.ok) return tried;
    const { key, wrap } = tried.value;
    const next = newCode();
    const changed = {
      wraps: { pin: await wrapKey(key, 'pin', newPin, costs), code: wrap },
      coming: await wrapKey(key, 'code', next, costs),
      code: await sealText(key, CODE_PLACE, next),
      failures: { pin: 0, code: 0 },
    };
    const row = await changeRow(database, (each) => ({ ...withoutDeposit(each), ...changed }));
    keyring.open(await sealedIn(key));
    await sealRest(door, row);
    return ok(null);
  });
}

/** What the commune knows this device by; empty before it knows it. */
const nameOf = async (database: BookDatabase): Promise<string> =>
  (await deviceOf(database))?.enrolment.device ?? '';

/** The code that the commune does not have under this device's name; `undefined` too while the vault is locked. */
export async function undepositedCode({ database, keyring }: Door): Promise<string | undefined> {
  const row = await storing(database, () => vaultRowOf(database));
  const key = keyring.key();
  if (!key || !row) return undefined;
  if (row.depositedAs === (await storing(database, () => nameOf(database)))) return undefined;
  return openText(key, CODE_PLACE, row.code);
}

function withoutDeposit(row: VaultRow): VaultRow {
  const { depositedAs: _, ...rest } = row;
  return rest;
}

/** The one before opens no more. */
function deposited({ coming, wraps, ...rest }: VaultRow, depositedAs: string): VaultRow {
  return { ...rest, wraps: coming ? { ...wraps, code: coming } : wraps, depositedAs };
}

/**
 * The commune has this code now, under this device's name; one that was made meanwhile is not forgotten for it. `undefined`: it lost
 * what it had, as when a backup of it was put back, and the code is handed in again.
 */
export async function noteDeposited({ database, keyring }: Door, code: string | undefined): Promise<void> {
  await storing(database, async () => {
    const row = await vaultRowOf(database);
    const key = keyring.key();
    if (row && code === undefined) await changeRow(database, withoutDeposit);
    if (!row || !key || code === undefined) return;
    const name = await nameOf(database);
    if ((await openText(key, CODE_PLACE, row.code)) !== normaliseCode(code)) return;
    const iv = ivOf(row.code);
    await changeRow(database, (each) => (ivOf(each.code) === iv ? deposited(each, name) : each));
  });
}
