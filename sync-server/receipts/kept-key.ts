import type { webcrypto } from 'node:crypto';
import type { Store } from '../store/store.ts';

/** What a commune's keys are kept in. */
export type Keeper = Pick<Store, 'setting' | 'transact'>;

interface KeptKey<Key> {
  /** The setting that holds the private half. */
  readonly setting: string;
  readonly algorithm: webcrypto.EcKeyAlgorithm;
  readonly usages: readonly webcrypto.KeyUsage[];
  /** What the key is good for, from its private half as it is kept. */
  readonly open: (jwk: webcrypto.JsonWebKey, commune: string) => Promise<Key>;
}

/**
 * A key of each commune: made when it is first asked for and kept in the database, so that every server before it has the same. It
 * never changes once it was made, so what was found is remembered.
 */
export function createKeptKey<Key>(kind: KeptKey<Key>): (store: Keeper, commune: string) => Promise<Key> {
  const known = new WeakMap<Keeper, Map<string, Promise<Key>>>();
  return (store, commune) => {
    const keys = known.get(store) ?? new Map<string, Promise<Key>>();
    known.set(store, keys);
    const key = keys.get(commune) ?? readKey(kind, store, commune);
    keys.set(commune, key);
    // A database that was away for a moment is asked again.
    key.catch(() => keys.delete(commune));
    return key;
  };
}

async function readKey<Key>(kind: KeptKey<Key>, store: Keeper, commune: string): Promise<Key> {
  const kept = (await store.setting(commune, kind.setting)) ?? (await makeKey(kind, store, commune));
  return kind.open(JSON.parse(kept) as webcrypto.JsonWebKey, commune);
}

/** Two servers may make one at the same time: the first that is kept stands. */
async function makeKey<Key>(
  { setting, algorithm, usages }: KeptKey<Key>,
  store: Keeper,
  commune: string,
): Promise<string> {
  const pair = await crypto.subtle.generateKey(algorithm, true, [...usages]);
  const made = JSON.stringify(await crypto.subtle.exportKey('jwk', pair.privateKey));
  return store.transact(commune, async (transaction) => {
    const other = await transaction.setting(commune, setting);
    if (other === undefined) await transaction.setSetting(commune, setting, made);
    return other ?? made;
  });
}
