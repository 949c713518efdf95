import { scryptAsync } from '@noble/hashes/scrypt.js';
import { base64urlOf } from '#protocol/base64url.ts';
import { codeOfBytes, normaliseCode, RECOVERY_CODE_LENGTH } from '#protocol/code.ts';
import type { KeyDerivation, Secret, Wrap } from './vault-row.ts';

/*
 * Secrets, and the data key as they wrap it. A PIN has a million values, so every try must cost memory and time; a code has
 * 2^60, which need no help.
 */

/** What a try costs, as the power of two of scrypt's N. */
export type Costs = Readonly<Record<Secret, number>>;

/** Measured in docs/decisions/0014-pin-and-vault.md. */
export const COSTS: Costs = { pin: 15, code: 12 };

const BLOCK_SIZE = 8;
const IV_BYTES = 12;
/** Far above what any release asks for; a row that asks for more was altered. */
const N_MAX = 2 ** 20;
/** How long the page may stand still at a time, in ms. */
const TICK_MS = 16;

/** Rows are enciphered, the signing key is wrapped. */
const USAGES: KeyUsage[] = ['encrypt', 'decrypt', 'wrapKey', 'unwrapKey'];

const encoder = new TextEncoder();

function aadOf(secret: Secret, { name, N, r, p, salt }: KeyDerivation): Uint8Array<ArrayBuffer> {
  return encoder.encode(`vault/${secret}/${name}/${N}/${r}/${p}/${base64urlOf(salt)}`);
}

async function keyOf(text: string, { N, r, p, salt }: KeyDerivation): Promise<CryptoKey> {
  const bytes = await scryptAsync(encoder.encode(text), salt, { N, r, p, dkLen: 32, asyncTick: TICK_MS });
  const usages: KeyUsage[] = ['wrapKey', 'unwrapKey'];
  const key = await crypto.subtle.importKey('raw', Uint8Array.from(bytes), 'AES-GCM', false, usages);
  bytes.fill(0);
  return key;
}

/** A code as it was typed is brought to its form; a PIN is what it is. */
const textOf = (secret: Secret, typed: string): string => (secret === 'code' ? normaliseCode(typed) : typed);

/** A new data key. It can be exported, because it is to be wrapped: forget it for what `unwrapKey` gives. */
export const makeDataKey = (): Promise<CryptoKey> =>
  crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, USAGES);

/** Wraps the data key with a secret, at a cost. */
export async function wrapKey(key: CryptoKey, secret: Secret, typed: string, costs: Costs): Promise<Wrap> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const derivation: KeyDerivation = { name: 'scrypt', N: 2 ** costs[secret], r: BLOCK_SIZE, p: 1, salt };
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const algorithm = { name: 'AES-GCM', iv, additionalData: aadOf(secret, derivation) };
  const wrapping = await keyOf(textOf(secret, typed), derivation);
  const sealed = new Uint8Array(await crypto.subtle.wrapKey('raw', key, wrapping, algorithm));
  const wrapped = new Uint8Array(IV_BYTES + sealed.length);
  wrapped.set(iv);
  wrapped.set(sealed, IV_BYTES);
  return { derivation, wrapped };
}

/** The data key, or `undefined` when this is not the secret; an altered wrap has none. Exportable only to be wrapped again. */
export async function unwrapKey(
  wrap: Wrap | undefined,
  secret: Secret,
  typed: string,
  exportable: boolean,
): Promise<CryptoKey | undefined> {
  if (!isSound(wrap)) return undefined;
  const { derivation, wrapped } = wrap;
  const algorithm = {
    name: 'AES-GCM',
    iv: wrapped.subarray(0, IV_BYTES),
    additionalData: aadOf(secret, derivation),
  };
  const wrapping = await keyOf(textOf(secret, typed), derivation);
  try {
    const sealed = wrapped.subarray(IV_BYTES);
    return await crypto.subtle.unwrapKey('raw', sealed, wrapping, algorithm, 'AES-GCM', exportable, USAGES);
  } catch (error) {
    if (error instanceof Error && error.name === 'OperationError') return undefined;
    throw error;
  }
}

/** The same key as it may stay in memory: nothing exports it. */
export async function sealedIn(key: CryptoKey): Promise<CryptoKey> {
  const bytes = new Uint8Array(await crypto.subtle.exportKey('raw', key));
  const kept = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, USAGES);
  bytes.fill(0);
  return kept;
}

/** Somebody who has the disk may write anything there. */
function isSound(wrap: Wrap | undefined): wrap is Wrap {
  const { name, N, r, p, salt } = wrap?.derivation ?? {};
  const bounded = typeof N === 'number' && N > 1 && N <= N_MAX && Number.isInteger(Math.log2(N));
  const isOurs = name === 'scrypt' && r === BLOCK_SIZE && p === 1;
  return bounded && isOurs && salt instanceof Uint8Array && wrap?.wrapped instanceof Uint8Array;
}

/** A new recovery code. */
export const newCode = (): string =>
  codeOfBytes(crypto.getRandomValues(new Uint8Array(8)), RECOVERY_CODE_LENGTH);
