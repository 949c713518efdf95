import type { Result } from '#domain/result.ts';
import type { StorageFailure } from '../failures.ts';

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
  create(pin: string): Promise<Result<null, StorageFailure>>;
  unlock(pin: string): Promise<Unlocked>;
  /** Unlocks with the code that the commune keeps, and chooses another PIN; the code is used up and a new one takes its place. */
  recover(code: string, newPin: string): Promise<Unlocked>;
  changePin(pin: string, newPin: string): Promise<Unlocked>;
  /** How long the next try has to wait, counted from when the app was opened; 0 when it need not. */
  waitMs(): Promise<number>;
  /** The recovery code that the commune does not have yet; `undefined` when there is none to hand in. */
  undepositedCode(): Promise<string | undefined>;
  noteDeposited(code: string): Promise<void>;
  /** Forgets the data key; the caller starts the page anew. */
  lock(): void;
}
