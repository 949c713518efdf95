import type { VaultRow } from './vault-row.ts';
import type { VaultState } from './vault.ts';

/** A sealed row was to be read, or a personal one written, while the data key is not in memory. */
export class VaultLockedError extends Error {
  override readonly name = 'VaultLockedError';
  constructor() {
    super('The vault is locked');
  }
}

/** The data key of one database while it is in memory, and nothing else of the vault. */
export interface Keyring {
  state(): VaultState;
  key(): CryptoKey | undefined;
  open(key: CryptoKey): void;
  /** Forgets the key; there must be a vault. */
  lock(): void;
  /** Learns from the disk whether there is a vault. Another tab may have made one. */
  learn(row: VaultRow | undefined): void;
  /** Called when the key is forgotten: whatever it opened is forgotten with it. */
  onLock(listener: () => void): void;
}

/** A keyring without a key. */
export function createKeyring(): Keyring {
  let held: CryptoKey | undefined;
  let exists = false;
  const listeners: (() => void)[] = [];
  const lock = (): void => {
    held = undefined;
    exists = true;
    for (const listener of listeners) listener();
  };
  return {
    state: () => (held ? 'open' : exists ? 'locked' : 'absent'),
    key: () => held,
    open(key) {
      held = key;
      exists = true;
    },
    lock,
    learn(row) {
      if (row && !held) exists = true;
    },
    onLock: (listener) => void listeners.push(listener),
  };
}

const keyrings = new WeakMap<object, Keyring>();

/** Remembers whose key opens a database. */
export const keepKeyring = (database: object, keyring: Keyring): void => void keyrings.set(database, keyring);

/** The data key of a database, while its vault is open. */
export const dataKeyOf = (database: object): CryptoKey | undefined => keyrings.get(database)?.key();
