import { base64urlOf, bytesOfBase64url } from '#protocol/base64url.ts';

/*
 * A browser writes a key that cannot be exported to the disk as it is: who has the disk has the key. So with an open vault the
 * private key lies on the disk only as the data key wraps it, and in memory only as a key that nothing exports.
 */

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const IV_BYTES = 12;
const PLACE = new TextEncoder().encode('vault/signing-key');

/** A key pair in the text of a sealed row. */
interface WrittenKeys {
  readonly wrapped: string;
  readonly x: string;
  readonly y: string;
}

interface Kept extends WrittenKeys {
  readonly under: CryptoKey;
}

const kept = new WeakMap<object, Kept>();

const gcm = (iv: Uint8Array<ArrayBuffer>) => ({ name: 'AES-GCM', iv, additionalData: PLACE });

const keptOf = (value: unknown): Kept | undefined =>
  typeof value === 'object' && value !== null && 'privateKey' in value
    ? kept.get(value.privateKey as object)
    : undefined;

/** Whether the private key of these was made under an open vault. */
export const isWrapped = (keys: unknown): boolean => keptOf(keys) !== undefined;

/** For `JSON.stringify`: a key pair as it is written. */
export function writeKeys(_: string, value: unknown): unknown {
  const known = keptOf(value);
  return known ? ({ wrapped: known.wrapped, x: known.x, y: known.y } satisfies WrittenKeys) : value;
}

/** A new key pair for signing. Without a data key the browser keeps the private half in its own way. */
export async function makeSigningKeys(dataKey: CryptoKey | undefined): Promise<CryptoKeyPair> {
  const made = await crypto.subtle.generateKey(ALGORITHM, dataKey !== undefined, ['sign', 'verify']);
  if (!dataKey) return made;
  const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', made.publicKey);
  return readKeys({ wrapped: await wrap(made.privateKey, dataKey), x, y }, dataKey);
}

async function wrap(privateKey: CryptoKey, dataKey: CryptoKey): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const sealed = new Uint8Array(await crypto.subtle.wrapKey('pkcs8', privateKey, dataKey, gcm(iv)));
  const bytes = new Uint8Array(IV_BYTES + sealed.length);
  bytes.set(iv);
  bytes.set(sealed, IV_BYTES);
  return base64urlOf(bytes);
}

function unwrap(wrapped: string, dataKey: CryptoKey, exportable: boolean): Promise<CryptoKey> {
  const bytes = bytesOfBase64url(wrapped);
  const algorithm = gcm(bytes.subarray(0, IV_BYTES));
  const sealed = bytes.subarray(IV_BYTES);
  return crypto.subtle.unwrapKey('pkcs8', sealed, dataKey, algorithm, ALGORITHM, exportable, ['sign']);
}

/** The key pair again. */
export async function readKeys({ wrapped, x, y }: WrittenKeys, dataKey: CryptoKey): Promise<CryptoKeyPair> {
  const jwk = { kty: 'EC', crv: 'P-256', x, y };
  const [privateKey, publicKey] = await Promise.all([
    unwrap(wrapped, dataKey, false),
    crypto.subtle.importKey('jwk', jwk, ALGORITHM, true, ['verify']),
  ]);
  kept.set(privateKey, { wrapped, x, y, under: dataKey });
  return { privateKey, publicKey };
}

/** An enrolment that moves to another database is written under the data key of that one. */
export async function wrapUnder(keys: unknown, dataKey: CryptoKey): Promise<void> {
  const known = keptOf(keys);
  if (!known || known.under === dataKey) return;
  const wrapped = await wrap(await unwrap(known.wrapped, known.under, true), dataKey);
  kept.set((keys as CryptoKeyPair).privateKey, { ...known, wrapped, under: dataKey });
}
