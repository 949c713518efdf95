import { createPublicKey, verify, type KeyObject } from 'node:crypto';
import { bytesOfBase64url } from '#protocol/base64url.ts';
import type { PublicKey } from '#protocol/batch.ts';

/** Importing a key takes longer than verifying with it, and a device sends many batches: the last keys are kept. */
const KEYS_MAX = 2000;
const imported = new Map<string, KeyObject>();

/** Throws for a point that is not on the curve. */
function importKey({ x, y }: PublicKey): KeyObject {
  const name = `${x}.${y}`;
  const known = imported.get(name);
  if (known) return known;
  const key = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' });
  if (imported.size >= KEYS_MAX) imported.clear();
  imported.set(name, key);
  return key;
}

/**
 * Whether the holder of the key signed this text (ECDSA P-256 over SHA-256, r and s side by side). At once: handing it to another
 * thread and waiting for that takes longer.
 */
export async function isSignedBy(key: PublicKey, text: string, signature: string): Promise<boolean> {
  try {
    const publicKey = { key: importKey(key), dsaEncoding: 'ieee-p1363' } as const;
    return verify('sha256', Buffer.from(text), publicKey, bytesOfBase64url(signature));
  } catch (error) {
    // A point that is not on the curve, or characters that are not base64url: nobody signed that.
    if (isNoPoint(error) || error instanceof RangeError) return false;
    throw error;
  }
}

const isNoPoint = (error: unknown): boolean =>
  (error as NodeJS.ErrnoException).code === 'ERR_CRYPTO_INVALID_JWK';
