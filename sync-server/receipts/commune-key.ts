import type { PublicKey } from '#protocol/batch.ts';
import { base64urlOf } from '#protocol/base64url.ts';
import { receiptSigningText, type SignedReceipt } from '#protocol/receipt.ts';
import { createKeptKey } from './kept-key.ts';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const SIGNING = { name: 'ECDSA', hash: 'SHA-256' } as const;

/** The commune's own key pair: what it signs proves itself wherever it is carried. */
export interface CommuneKey {
  readonly publicKey: PublicKey;
  sign(receipt: Omit<SignedReceipt, 'signature' | 'commune'>): Promise<SignedReceipt>;
}

/** The commune's key, by which every server before its database signs alike. */
export const communeKeyOf = createKeptKey<CommuneKey>({
  setting: 'commune-key',
  algorithm: ALGORITHM,
  usages: ['sign', 'verify'],
  async open(jwk, commune) {
    const privateKey = await crypto.subtle.importKey('jwk', jwk, ALGORITHM, false, ['sign']);
    return {
      publicKey: { x: jwk.x ?? '', y: jwk.y ?? '' },
      async sign(receipt) {
        const text = receiptSigningText({ ...receipt, commune });
        const bytes = await crypto.subtle.sign(SIGNING, privateKey, new TextEncoder().encode(text));
        return { commune, ...receipt, signature: base64urlOf(new Uint8Array(bytes)) };
      },
    };
  },
});
