import type { Result } from '#domain/result.ts';
import { storing, type StorageFailure } from '../failures.ts';
import type { BookDatabase } from '../schema.ts';
import type { Keyring } from './keyring.ts';
import type { Costs } from './secrets.ts';
import type { OnSealed } from './seal-existing.ts';
import { createWaits } from './tries.ts';
import type { VaultRow } from './vault-row.ts';

/*
 * The vault keeps what is personal on this device unreadable without its PIN.
 *
 *   data key        AES-GCM, made at random; every row's personal part is sealed with it. Never stored as it is.
 *   wrapped twice   by a key that the PIN derives, and by one that the recovery code derives
 *   recovery code   known to the commune only: an officer reads it out, also by telephone
 */

/** `absent`: no PIN was chosen yet, as on a device of an earlier release; `open`: the data key is in memory. */
export type VaultState = 'absent' | 'locked' | 'open';

/** A wrong try, and how long the next one has to wait while the app is open. Nothing is ever wiped. */
export type UnlockRefusal =
  | { readonly type: 'wrong-pin'; readonly waitMs: number }
  | { readonly type: 'wrong-code'; readonly waitMs: number }
  | { readonly type: 'too-early'; readonly waitMs: number }
  | StorageFailure;

export type Unlocked = Result<null, UnlockRefusal>;

/** The lock of one device's database. */
export interface Vault {
  state(): Promise<VaultState>;
  /** Chooses the PIN (six digits) and seals whatever is in the database already: all of it, whenever it is cut. */
  create(pin: string, onSealed?: OnSealed): Promise<Result<null, StorageFailure>>;
  unlock(pin: string): Promise<Unlocked>;
  /** Unlocks with the code that the commune keeps, and chooses another PIN; a new code is made, and once it is deposited this one opens no more. */
  recover(code: string, newPin: string): Promise<Unlocked>;
  /** Takes another PIN. The vault stays open, or locked, as it was. */
  changePin(pin: string, newPin: string): Promise<Unlocked>;
  /** How long the next try with a PIN has to wait, counted from when the app was opened; 0 when it need not. */
  waitMs(): Promise<number>;
  /** The recovery code that the commune does not have under this device's name; `undefined` when it has, or the vault is locked. */
  undepositedCode(): Promise<string | undefined>;
  /** `undefined`: the commune lost the code that it had. */
  noteDeposited(code: string | undefined): Promise<void>;
  /** Forgets the data key; the caller starts the page anew. Does nothing where there is no vault. */
  lock(): void;
}

export interface VaultDeps {
  /** The page's own time in ms, which no clock moves. */
  readonly monotonic?: (() => number) | undefined;
  readonly costs?: Costs | undefined;
}

/** The vault of one database. What a PIN needs is loaded when one is typed. */
export function createVault(database: BookDatabase, keyring: Keyring, deps: VaultDeps): Vault {
  const waits = createWaits(deps.monotonic ?? (() => performance.now()));
  const row = async (): Promise<VaultRow | undefined> => {
    const found = await storing(database, () => database.meta.get('vault'));
    const vault = found?.key === 'vault' ? found : undefined;
    keyring.learn(vault);
    return vault;
  };
  const parts = async () => {
    const [unlocking, { COSTS }] = await Promise.all([import('./unlocking.ts'), import('./secrets.ts')]);
    return { ...unlocking, door: { database, keyring, waits, costs: deps.costs ?? COSTS } };
  };
  return {
    async state() {
      await row();
      return keyring.state();
    },
    async create(pin, onSealed) {
      const { createVault: create, door } = await parts();
      return create(door, pin, onSealed);
    },
    async unlock(pin) {
      const { unlock, door } = await parts();
      return unlock(door, pin);
    },
    async recover(code, newPin) {
      const { recover, door } = await parts();
      return recover(door, code, newPin);
    },
    async changePin(pin, newPin) {
      const { changePin, door } = await parts();
      return changePin(door, pin, newPin);
    },
    async waitMs() {
      const vault = await row();
      return vault ? waits.leftMs(vault, 'pin') : 0;
    },
    async undepositedCode() {
      const { undepositedCode, door } = await parts();
      return undepositedCode(door);
    },
    async noteDeposited(code) {
      const { noteDeposited, door } = await parts();
      return noteDeposited(door, code);
    },
    lock() {
      if (keyring.state() === 'open') keyring.lock();
    },
  };
}
