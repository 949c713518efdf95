import {
  createECDH,
  createHash,
  createPrivateKey,
  createPublicKey,
  sign,
  verify,
  webcrypto,
} from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { Chance } from './chance.ts';

/*
 * WebCrypto as far as the app and the server use it: real ECDSA over P-256, but on this thread and with keys that come out of
 * the seed. Signatures differ each time; nothing depends on what they look like.
 */

interface Jwk {
  readonly kty: 'EC';
  readonly crv: 'P-256';
  readonly x: string;
  readonly y: string;
  readonly d?: string;
}

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
    exportKey: async (_format: 'jwk', key: SimulatedKey) => key.jwk,
    async importKey(_format: 'jwk', jwk: Jwk): Promise<SimulatedKey> {
      try {
        keyObject(jwk);
      } catch {
        throw new DOMException('No point of the curve', 'DataError');
      }
      return { type: jwk.d === undefined ? 'public' : 'private', jwk };
    },
    sign: async (_algorithm: unknown, key: SimulatedKey, bytes: Uint8Array) =>
      new Uint8Array(sign('sha256', bytes, { key: keyObject(key.jwk), ...OPTIONS })).buffer,
    verify: async (_algorithm: unknown, key: SimulatedKey, signature: Uint8Array, bytes: Uint8Array) =>
      verify('sha256', bytes, { key: keyObject(publicPart(key.jwk)), ...OPTIONS }, signature),
    digest: (algorithm: string, bytes: Uint8Array<ArrayBuffer>) => webcrypto.subtle.digest(algorithm, bytes),
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
