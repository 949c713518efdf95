import { VaultLockedError, type Keyring } from './keyring.ts';
import type { Row, SealedTable } from './personal.ts';
import { ivOf } from './sealing.ts';

export type Bytes = Uint8Array<ArrayBuffer>;

/** What is sealed under an IV; no IV is used twice. */
export interface Remembered {
  readonly iv: string;
  readonly personal: Row;
  /** Kept only where rows are written again with the same personal part. */
  readonly sealed: Bytes | undefined;
}

/** A sealing that was begun before the row is written. */
export interface Ahead {
  readonly personal: Row;
  readonly text: string;
  readonly sealing: Promise<Bytes>;
  sealed: Bytes | undefined;
}

const AHEAD_MAX = 64;

/** A map that forgets its oldest beyond a limit. */
function createMemory<Value>(limit: number) {
  const known = new Map<string, Value>();
  return {
    get: (place: string): Value | undefined => known.get(place),
    set(place: string, value: Value): void {
      if (limit === Infinity) return void known.set(place, value);
      known.delete(place);
      known.set(place, value);
      if (known.size <= limit) return;
      const [oldest = ''] = known.keys();
      known.delete(oldest);
    },
    delete: (place: string) => known.delete(place),
    clear: () => known.clear(),
  };
}

/** The rows of one table that were opened or sealed last, and those that are being sealed; gone when the vault is locked. */
export interface RowMemory {
  readonly opened: ReturnType<typeof createMemory<Remembered>>;
  readonly ahead: ReturnType<typeof createMemory<Ahead>>;
  /** Where a row stands: its table and primary key. */
  placeOf(row: Row): string;
  placeAt(key: unknown): string;
  /** Throws `VaultLockedError` when no key is in memory. */
  key(): CryptoKey;
  /** Not when the vault was locked while the cipher was at work. */
  remember(key: CryptoKey, place: string, sealed: Bytes, personal: Row): void;
}

/** `keyOf` gives a row's primary key. */
export function createRowMemory(
  table: SealedTable,
  keyring: Keyring,
  keyOf: (row: Row) => unknown,
): RowMemory {
  const opened = createMemory<Remembered>(table.remembered);
  const ahead = createMemory<Ahead>(AHEAD_MAX);
  keyring.onLock(() => {
    opened.clear();
    ahead.clear();
  });
  const placeAt = (key: unknown): string =>
    `${table.name}/${typeof key === 'string' ? key : JSON.stringify(key)}`;
  return {
    opened,
    ahead,
    placeAt,
    placeOf: (row) => placeAt(keyOf(row)),
    key() {
      const key = keyring.key();
      if (!key) throw new VaultLockedError();
      return key;
    },
    remember(key, place, sealed, personal) {
      if (keyring.key() !== key) return;
      opened.set(place, { iv: ivOf(sealed), personal, sealed: table.isRewritten ? sealed : undefined });
    },
  };
}
