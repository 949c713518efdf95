import type { webcrypto } from 'node:crypto';
import type { PublicKey } from '#protocol/batch.ts';
import { base64urlOf } from '#protocol/base64url.ts';
import { receiptSigningText, type SignedReceipt } from '#protocol/receipt.ts';
import type { Store } from '../store/store.ts';

const SETTING = 'commune-key';
const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const SIGNING = { name: 'ECDSA', hash: 'SHA-256' } as const;

/** The commune's own key pair: what it signs proves itself wherever it is carried. */
export interface CommuneKey {
  readonly publicKey: PublicKey;
  sign(receipt: Omit<SignedReceipt, 'signature' | 'commune'>): Promise<SignedReceipt>;
}

type Keeper = Pick<Store, 'setting' | 'transact'>;

/** A key never changes once it was made, so what was found is remembered. */
const known = new WeakMap<Keeper, Map<string, Promise<CommuneKey>>>();

/** The commune's key, made when it is first asked for and kept in the database, so that every server before it signs alike. */
export function communeKeyOf(store: Keeper, commune: string): Promise<CommuneKey> {
  const keys = known.get(store) ?? new Map<string, Promise<CommuneKey>>();
  known.set(store, keys);
  const key = keys.get(commune) ?? openKey(store, commune);
  keys.set(commune, key);
  // A database that was away for a moment is asked again.
  key.catch(() => keys.delete(commune));
  return key;
}

async function openKey(store: Keeper, commune: string): Promise<CommuneKey> {
  const kept = (await store.setting(commune, SETTING)) ?? (await makeKey(store, commune));
  const jwk = JSON.parse(kept) as webcrypto.JsonWebKey;
  const privateKey = await crypto.subtle.importKey('jwk', jwk, ALGORITHM, false, ['sign']);
  return {
    publicKey: { x: jwk.x ?? '', y: jwk.y ?? '' },
    async sign(receipt) {
      const text = receiptSigningText({ ...receipt, commune });
      const bytes = await crypto.subtle.sign(SIGNING, privateKey, new TextEncoder().encode(text));
      return { commune, ...receipt, signature: base64urlOf(new Uint8Array(bytes)) };
    },
  };
}

/** Two servers may make one at the same time: the first that is kept stands. */
async function makeKey(store: Keeper, commune: string): Promise<string> {
  const pair = await crypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
  const made = JSON.stringify(await crypto.subtle.exportKey('jwk', pair.privateKey));
  return store.transact(commune, async (transaction) => {
    const other = await transaction.setting(commune, SETTING);
    if (other === undefined) await transaction.setSetting(commune, SETTING, made);
    return other ?? made;
  });
}
