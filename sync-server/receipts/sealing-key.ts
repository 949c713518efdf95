import type { webcrypto } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import type { PublicKey } from '#protocol/batch.ts';
import { bytesOfBase64url } from '#protocol/base64url.ts';
import { DEFLATED, EPHEMERAL_BYTES, sealedInfo, SEALED_LIMITS, STORED } from '#protocol/sealed.ts';
import { createKeptKey } from './kept-key.ts';

const ECDH = { name: 'ECDH', namedCurve: 'P-256' } as const;
const TAG = 16;

/** The commune's key pair to which devices seal what nobody else may read. */
export interface SealingKey {
  readonly publicKey: PublicKey;
  /**
   * The JSON text inside, as bytes, or `undefined` for what was not sealed for this commune, is damaged or unpacks to more than
   * `most` bytes (a parcel’s, where nothing is said). Never throws for that.
   */
  open(sealed: Uint8Array, most?: number): Promise<Uint8Array | undefined>;
}

/** The commune's sealing key, by which every server before its database opens alike. */
export const sealingKeyOf = createKeptKey<SealingKey>({
  setting: 'sealing-key',
  algorithm: ECDH,
  usages: ['deriveBits'],
  async open(jwk, commune) {
    const privateKey = await crypto.subtle.importKey('jwk', jwk, ECDH, false, ['deriveBits']);
    const publicKey = { x: jwk.x ?? '', y: jwk.y ?? '' };
    const opener = { commune, privateKey, publicKey };
    return { publicKey, open: (sealed, most = SEALED_LIMITS.insideBytes) => opened(sealed, most, opener) };
  },
});

interface Opener {
  readonly commune: string;
  readonly privateKey: webcrypto.CryptoKey;
  readonly publicKey: PublicKey;
}

async function opened(sealed: Uint8Array, most: number, opener: Opener): Promise<Uint8Array | undefined> {
  if (sealed.length <= EPHEMERAL_BYTES + TAG || sealed.length > SEALED_LIMITS.pieceBytes) return undefined;
  try {
    const ephemeral = sealed.slice(0, EPHEMERAL_BYTES);
    const key = await sealingKey(ephemeral, opener);
    const iv = new Uint8Array(12);
    const way = { name: 'AES-GCM', iv };
    const inside = await crypto.subtle.decrypt(way, key, sealed.slice(EPHEMERAL_BYTES));
    return unpacked(new Uint8Array(inside), most);
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
function unpacked(inside: Uint8Array, most: number): Uint8Array | undefined {
  const [method] = inside;
  const payload = inside.subarray(1);
  if (method === STORED) return payload.length > most ? undefined : payload;
  if (method !== DEFLATED) return undefined;
  try {
    return inflateSync(payload, { maxOutputLength: most });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ERR_BUFFER_TOO_LARGE' || code?.startsWith('Z_')) return undefined;
    throw error;
  }
}
