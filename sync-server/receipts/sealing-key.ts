import type { webcrypto } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import type { PublicKey } from '#protocol/batch.ts';
import { bytesOfBase64url } from '#protocol/base64url.ts';
import { DEFLATED, EPHEMERAL_BYTES, sealedInfo, SEALED_LIMITS, STORED } from '#protocol/sealed.ts';
import type { Store } from '../store/store.ts';

const SETTING = 'sealing-key';
const ECDH = { name: 'ECDH', namedCurve: 'P-256' } as const;
const TAG = 16;

/** The commune's key pair to which devices seal what nobody else may read. */
export interface SealingKey {
  readonly publicKey: PublicKey;
  /** The JSON text inside, as bytes, or `undefined` for what was not sealed for this commune or is damaged. Never throws for that. */
  open(sealed: Uint8Array): Promise<Uint8Array | undefined>;
}

type Keeper = Pick<Store, 'setting' | 'transact'>;

/** A key never changes once it was made, so what was found is remembered. */
const known = new WeakMap<Keeper, Map<string, Promise<SealingKey>>>();

/** The commune's sealing key, made when it is first asked for and kept in the database, so that every server before it opens alike. */
export function sealingKeyOf(store: Keeper, commune: string): Promise<SealingKey> {
  const keys = known.get(store) ?? new Map<string, Promise<SealingKey>>();
  known.set(store, keys);
  const key = keys.get(commune) ?? readKey(store, commune);
  keys.set(commune, key);
  // A database that was away for a moment is asked again.
  key.catch(() => keys.delete(commune));
  return key;
}

async function readKey(store: Keeper, commune: string): Promise<SealingKey> {
  const kept = (await store.setting(commune, SETTING)) ?? (await makeKey(store, commune));
  const jwk = JSON.parse(kept) as webcrypto.JsonWebKey;
  const privateKey = await crypto.subtle.importKey('jwk', jwk, ECDH, false, ['deriveBits']);
  const publicKey = { x: jwk.x ?? '', y: jwk.y ?? '' };
  return { publicKey, open: (sealed) => opened(sealed, { commune, privateKey, publicKey }) };
}

/** Two servers may make one at the same time: the first that is kept stands. */
async function makeKey(store: Keeper, commune: string): Promise<string> {
  const pair = await crypto.subtle.generateKey(ECDH, true, ['deriveBits']);
  const made = JSON.stringify(await crypto.subtle.exportKey('jwk', pair.privateKey));
  return store.transact(commune, async (transaction) => {
    const other = await transaction.setting(commune, SETTING);
    if (other === undefined) await transaction.setSetting(commune, SETTING, made);
    return other ?? made;
  });
}

interface Opener {
  readonly commune: string;
  readonly privateKey: webcrypto.CryptoKey;
  readonly publicKey: PublicKey;
}

async function opened(sealed: Uint8Array, opener: Opener): Promise<Uint8Array | undefined> {
  if (sealed.length <= EPHEMERAL_BYTES + TAG || sealed.length > SEALED_LIMITS.pieceBytes) return undefined;
  try {
    const ephemeral = sealed.slice(0, EPHEMERAL_BYTES);
    const key = await sealingKey(ephemeral, opener);
    const iv = new Uint8Array(12);
    const way = { name: 'AES-GCM', iv };
    const inside = await crypto.subtle.decrypt(way, key, sealed.slice(EPHEMERAL_BYTES));
    return unpacked(new Uint8Array(inside));
  } catch (error) {
    // A point that is not on the curve, another commune's key, altered bytes: nothing here can open it.
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}

async function sealingKey(ephemeral: Uint8Array, { commune, privateKey, publicKey }: Opener) {
  const point = Buffer.concat([Buffer.from([4]), ephemeral]);
  const theirs = await crypto.subtle.importKey('raw', point, ECDH, false, []);
  const shared = await crypto.subtle.deriveBits({ name: 'ECDH', public: theirs }, privateKey, 256);
  const secret = await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']);
  const own = [bytesOfBase64url(publicKey.x), bytesOfBase64url(publicKey.y)];
  const salt = Buffer.concat([ephemeral, ...own]);
  const way = { name: 'HKDF', hash: 'SHA-256', salt, info: Buffer.from(sealedInfo(commune)) };
  return crypto.subtle.deriveKey(way, secret, { name: 'AES-GCM', length: 256 }, false, ['decrypt']);
}

/** A few bytes can promise gigabytes: no more is unpacked than may be inside. */
function unpacked(inside: Uint8Array): Uint8Array | undefined {
  const [method] = inside;
  const payload = inside.subarray(1);
  if (method === STORED) return payload;
  if (method !== DEFLATED) return undefined;
  try {
    return inflateSync(payload, { maxOutputLength: SEALED_LIMITS.insideBytes });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ERR_BUFFER_TOO_LARGE' || code?.startsWith('Z_')) return undefined;
    throw error;
  }
}
