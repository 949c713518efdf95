import { fail, ok, type Result } from '#domain/result.ts';
import { normaliseCode } from '#protocol/code.ts';
import { storing, writing, type StorageFailure } from '../failures.ts';
import type { BookDatabase } from '../schema.ts';
import type { Keyring } from './keyring.ts';
import { openText, sealText } from './sealing.ts';
import { sealExisting, type OnSealed } from './seal-existing.ts';
import { makeDataKey, newCode, sealedIn, unwrapKey, wrapKey, type Costs } from './secrets.ts';
import type { Waits } from './tries.ts';
import type { Secret, VaultRow } from './vault-row.ts';
import type { Unlocked } from './vault.ts';

/** What opening a vault needs. */
export interface Door {
  readonly database: BookDatabase;
  readonly keyring: Keyring;
  readonly waits: Waits;
  readonly costs: Costs;
}

const CODE_PLACE = 'vault/undeposited';

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
    undeposited: await sealText(made, CODE_PLACE, code),
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

type Opened = Result<CryptoKey, { type: 'wrong-pin' | 'wrong-code' | 'too-early'; waitMs: number }>;

async function tryKey(door: Door, secret: Secret, typed: string, exportable: boolean): Promise<Opened> {
  const tried = await beginTry(door, secret);
  if (typeof tried === 'number') return fail({ type: 'too-early', waitMs: tried });
  const key = await unwrapKey(tried.wraps[secret], secret, typed, exportable);
  if (key) return ok(key);
  const waitMs = door.waits.leftMs(tried, secret);
  return fail({ type: secret === 'pin' ? 'wrong-pin' : 'wrong-code', waitMs });
}

const without = (failures: VaultRow['failures'], secret: Secret): VaultRow['failures'] => ({
  ...failures,
  [secret]: 0,
});

/** Opens the vault with its PIN, and finishes sealing if that was cut. */
export function unlock(door: Door, pin: string): Promise<Unlocked> {
  const { database, keyring } = door;
  return writing(database, async () => {
    const tried = await tryKey(door, 'pin', pin, false);
    if (!tried.ok) return tried;
    const row = await changeRow(database, (each) => ({ ...each, failures: without(each.failures, 'pin') }));
    keyring.open(tried.value);
    if (row.status === 'sealing') await finishSealing(door);
    return ok(null);
  });
}

/** Wraps the data key with another PIN. The vault stays as open or locked as it was. */
export function changePin(door: Door, pin: string, newPin: string): Promise<Unlocked> {
  const { database, costs } = door;
  return writing(database, async () => {
    const tried = await tryKey(door, 'pin', pin, true);
    if (!tried.ok) return tried;
    const wrap = await wrapKey(tried.value, 'pin', newPin, costs);
    await changeRow(database, (row) => {
      return { ...row, wraps: { ...row.wraps, pin: wrap }, failures: without(row.failures, 'pin') };
    });
    return ok(null);
  });
}

/** Opens the vault with the commune's code, takes another PIN, and makes another code in the place of the one that was read out. */
export function recover(door: Door, code: string, newPin: string): Promise<Unlocked> {
  const { database, keyring, costs } = door;
  return writing(database, async () => {
    const tried = await tryKey(door, 'code', code, true);
    if (!tried.ok) return tried;
    const next = newCode();
    const wraps = {
      pin: await wrapKey(tried.value, 'pin', newPin, costs),
      code: await wrapKey(tried.value, 'code', next, costs),
    };
    const undeposited = await sealText(tried.value, CODE_PLACE, next);
    const failures = { pin: 0, code: 0 };
    const row = await changeRow(database, (each) => ({ ...each, wraps, failures, undeposited }));
    keyring.open(await sealedIn(tried.value));
    if (row.status === 'sealing') await finishSealing(door);
    return ok(null);
  });
}

/** The code that the commune does not have yet; `undefined` too while the vault is locked. */
export async function undepositedCode({ database, keyring }: Door): Promise<string | undefined> {
  const row = await storing(database, () => vaultRowOf(database));
  const key = keyring.key();
  return key && row?.undeposited ? openText(key, CODE_PLACE, row.undeposited) : undefined;
}

function withoutCode(row: VaultRow): VaultRow {
  const { undeposited: _, ...rest } = row;
  return rest;
}

/** The commune has this code now. One that was made meanwhile is not forgotten for it. */
export async function noteDeposited(door: Door, code: string): Promise<void> {
  if ((await undepositedCode(door)) !== normaliseCode(code)) return;
  await storing(door.database, () => changeRow(door.database, withoutCode));
}
