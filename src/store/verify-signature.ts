import { bytesOfBase64url } from '#protocol/base64url.ts';
import type { PublicKey } from '#protocol/batch.ts';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const SIGNING = { name: 'ECDSA', hash: 'SHA-256' } as const;

/** Whether the holder of the key signed this text. */
export async function isSignedBy(key: PublicKey, text: string, signature: string): Promise<boolean> {
  try {
    const jwk = { kty: 'EC', crv: 'P-256', x: key.x, y: key.y };
    const publicKey = await crypto.subtle.importKey('jwk', jwk, ALGORITHM, false, ['verify']);
    const signed = new TextEncoder().encode(text);
    return await crypto.subtle.verify(SIGNING, publicKey, bytesOfBase64url(signature), signed);
  } catch (error) {
    // A point that is not on the curve, or characters that are not base64url: nobody signed that.
    if (error instanceof DOMException || error instanceof RangeError) return false;
    throw error;
  }
}
