import { createCipheriv, createDecipheriv, createECDH, hkdfSync } from 'node:crypto';

/* What sealing for the commune takes of WebCrypto (ECDH, HKDF, AES-GCM), on this thread. */

export interface Jwk {
  readonly kty: 'EC';
  readonly crv: 'P-256';
  readonly x: string;
  readonly y: string;
  readonly d?: string;
}

/** A key that WebCrypto would not show: bytes that others derive from. */
export interface SecretKey {
  readonly type: 'secret';
  readonly bytes: Buffer;
}

const UNCOMPRESSED = 4;
const TAG_BYTES = 16;

export const pointOf = ({ x, y }: Jwk): Buffer =>
  Buffer.concat([Buffer.from([UNCOMPRESSED]), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);

export const jwkOfPoint = (point: Uint8Array): Jwk => {
  const part = (from: number): string => Buffer.from(point.slice(from, from + 32)).toString('base64url');
  return { kty: 'EC', crv: 'P-256', x: part(1), y: part(33) };
};

export function agreed(own: Jwk, theirs: Jwk): ArrayBuffer {
  const curve = createECDH('prime256v1');
  curve.setPrivateKey(Buffer.from(own.d ?? '', 'base64url'));
  return new Uint8Array(curve.computeSecret(pointOf(theirs))).buffer;
}

interface Derivation {
  readonly salt: Uint8Array;
  readonly info: Uint8Array;
}

export const derived = ({ salt, info }: Derivation, { bytes }: SecretKey): SecretKey => ({
  type: 'secret',
  bytes: Buffer.from(hkdfSync('sha256', bytes, salt, info, 32)),
});

interface Cipher {
  readonly iv: Uint8Array;
}

export function encrypted({ iv }: Cipher, { bytes }: SecretKey, plain: Uint8Array): ArrayBuffer {
  const cipher = createCipheriv('aes-256-gcm', bytes, iv);
  const sealed = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  return new Uint8Array(sealed).buffer;
}

export function decrypted({ iv }: Cipher, { bytes }: SecretKey, sealed: Uint8Array): ArrayBuffer {
  const decipher = createDecipheriv('aes-256-gcm', bytes, iv);
  const end = sealed.length - TAG_BYTES;
  decipher.setAuthTag(sealed.slice(end));
  try {
    return new Uint8Array(Buffer.concat([decipher.update(sealed.slice(0, end)), decipher.final()])).buffer;
  } catch {
    throw new DOMException('It does not open', 'OperationError');
  }
}
