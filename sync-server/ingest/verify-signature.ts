import type { webcrypto } from 'node:crypto';
import { bytesOfBase64url } from '#protocol/base64url.ts';
import type { PublicKey } from '#protocol/batch.ts';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' } as const;

/** Importing a key takes longer than verifying with it, and a device sends many batches: the last keys are kept. */
const KEYS_MAX = 2000;
const imported = new Map<string, webcrypto.CryptoKey>();

async function importKey({ x, y }: PublicKey): Promise<webcrypto.CryptoKey> {
  const name = `${x}.${y}`;
  const known = imported.get(name);
  if (known) return known;
  const jwk = { kty: 'EC', crv: 'P-256', x, y };
  const key = await crypto.subtle.importKey('jwk', jwk, ALGORITHM, false, ['verify']);
  if (imported.size >= KEYS_MAX) imported.clear();
  imported.set(name, key);
  return key;
}

/** Whether the holder of the key signed this text (ECDSA P-256 over SHA-256, r and s side by side). */
export async function isSignedBy(key: PublicKey, text: string, signature: string): Promise<boolean> {
  try {
    const publicKey = await importKey(key);
    const bytes = bytesOfBase64url(signature);
    const signed = new TextEncoder().encode(text);
    return await crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, publicKey, bytes, signed);
  } catch (error) {
    // A point that is not on the curve, or characters that are not base64url: nobody signed that.
    if (error instanceof DOMException || error instanceof RangeError) return false;
    throw error;
  }
}
