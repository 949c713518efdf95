import { bytesOfBase64url } from '#protocol/base64url.ts';
import type { PublicKey } from '#protocol/batch.ts';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' } as const;

/** Whether the holder of the key signed this text (ECDSA P-256 over SHA-256, r and s side by side). */
export async function isSignedBy(key: PublicKey, text: string, signature: string): Promise<boolean> {
  try {
    const jwk = { kty: 'EC', crv: 'P-256', x: key.x, y: key.y };
    const publicKey = await crypto.subtle.importKey('jwk', jwk, ALGORITHM, false, ['verify']);
    const bytes = bytesOfBase64url(signature);
    const signed = new TextEncoder().encode(text);
    return await crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, publicKey, bytes, signed);
  } catch (error) {
    // A point that is not on the curve, or characters that are not base64url: nobody signed that.
    if (error instanceof DOMException || error instanceof RangeError) return false;
    throw error;
  }
}
