import { createECDH, createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { Chance } from './chance.ts';
import {
  agreed,
  decrypted,
  derived,
  encrypted,
  jwkOfPoint,
  pointOf,
  type Jwk,
  type SecretKey,
} from './sealing.ts';

/*
 * WebCrypto as far as the app and the server use it: real ECDSA over P-256, but on this thread and with keys that come out of
 * the seed. Signatures differ each time; nothing depends on what they look like.
 */

interface SimulatedKey {
  readonly type: 'public' | 'private';
  readonly jwk: Jwk;
}

const made = new Map<string, KeyObject>();
const MADE_MAX = 500;

function keyObject(jwk: Jwk): KeyObject {
  const name = `${jwk.x}${jwk.d === undefined ? '' : ' private'}`;
  const known = made.get(name);
  if (known) return known;
  if (made.size > MADE_MAX) made.clear();
  const key = { ...jwk };
  const object =
    jwk.d === undefined ? createPublicKey({ key, format: 'jwk' }) : createPrivateKey({ key, format: 'jwk' });
  made.set(name, object);
  return object;
}

function newJwk(chance: Chance): Jwk {
  const secret = createHash('sha256').update(chance.bytes(32)).digest();
  const curve = createECDH('prime256v1');
  curve.setPrivateKey(secret);
  const point = curve.getPublicKey();
  const part = (from: number): string => point.subarray(from, from + 32).toString('base64url');
  return { kty: 'EC', crv: 'P-256', x: part(1), y: part(33), d: secret.toString('base64url') };
}

const publicPart = ({ kty, crv, x, y }: Jwk): Jwk => ({ kty, crv, x, y });
const OPTIONS = { dsaEncoding: 'ieee-p1363' } as const;

export function simulatedCrypto(chanceNow: () => Chance): object {
  const subtle = {
    async generateKey() {
      const jwk = newJwk(chanceNow());
      const publicKey: SimulatedKey = { type: 'public', jwk: publicPart(jwk) };
      const privateKey: SimulatedKey = { type: 'private', jwk };
      return { publicKey, privateKey };
    },
    exportKey: async (format: 'jwk' | 'raw', key: SimulatedKey) =>
      format === 'jwk' ? key.jwk : new Uint8Array(pointOf(key.jwk)).buffer,
    async importKey(
      format: 'jwk' | 'raw',
      data: Jwk | Uint8Array,
      algorithm: unknown,
    ): Promise<SimulatedKey | SecretKey> {
      if (algorithm === 'HKDF')
        return { type: 'secret', bytes: Buffer.from(new Uint8Array(data as Uint8Array)) };
      const jwk = format === 'jwk' ? (data as Jwk) : jwkOfPoint(new Uint8Array(data as Uint8Array));
      try {
        keyObject(jwk);
      } catch {
        throw new DOMException('No point of the curve', 'DataError');
      }
      return { type: jwk.d === undefined ? 'public' : 'private', jwk };
    },
    deriveBits: async ({ public: theirs }: { readonly public: SimulatedKey }, own: SimulatedKey) =>
      agreed(own.jwk, theirs.jwk),
    deriveKey: async (way: Parameters<typeof derived>[0], secret: SecretKey) => derived(way, secret),
    encrypt: async (way: Parameters<typeof encrypted>[0], key: SecretKey, plain: Uint8Array) =>
      encrypted(way, key, plain),
    decrypt: async (way: Parameters<typeof decrypted>[0], key: SecretKey, sealed: Uint8Array) =>
      decrypted(way, key, sealed),
    sign: async (_algorithm: unknown, key: SimulatedKey, bytes: Uint8Array) =>
      new Uint8Array(sign('sha256', bytes, { key: keyObject(key.jwk), ...OPTIONS })).buffer,
    verify: async (_algorithm: unknown, key: SimulatedKey, signature: Uint8Array, bytes: Uint8Array) =>
      verify('sha256', bytes, { key: keyObject(publicPart(key.jwk)), ...OPTIONS }, signature),
    digest: async (_algorithm: string, bytes: Uint8Array) =>
      new Uint8Array(createHash('sha256').update(bytes).digest()).buffer,
  };
  return {
    subtle,
    getRandomValues(bytes: Uint8Array) {
      bytes.set(chanceNow().bytes(bytes.length));
      return bytes;
    },
    randomUUID: () => Buffer.from(chanceNow().bytes(16)).toString('hex'),
  };
}
