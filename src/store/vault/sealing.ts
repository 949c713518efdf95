const IV_BYTES = 12;

/** Sealed bytes that the data key does not open: they were altered, or stand where they were not put. */
export class BrokenSealError extends Error {
  override readonly name = 'BrokenSealError';
  constructor(place: string) {
    super(`What is sealed at ${place} does not open`);
  }
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** `place` is bound to the bytes: put anywhere else they do not open. */
const gcm = (iv: Uint8Array<ArrayBuffer>, place: string) => ({
  name: 'AES-GCM',
  iv,
  additionalData: encoder.encode(place),
});

/** A text sealed for one place: a random IV, then the ciphertext with its tag. */
export async function sealText(
  key: CryptoKey,
  place: string,
  text: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const sealed = new Uint8Array(await crypto.subtle.encrypt(gcm(iv, place), key, encoder.encode(text)));
  const bytes = new Uint8Array(IV_BYTES + sealed.length);
  bytes.set(iv);
  bytes.set(sealed, IV_BYTES);
  return bytes;
}

/** The text again. Throws `BrokenSealError` when these are not the bytes that were sealed for this place. */
export async function openText(
  key: CryptoKey,
  place: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<string> {
  const iv = bytes.subarray(0, IV_BYTES);
  try {
    return decoder.decode(await crypto.subtle.decrypt(gcm(iv, place), key, bytes.subarray(IV_BYTES)));
  } catch {
    throw new BrokenSealError(place);
  }
}

/** The IV of sealed bytes, which no other sealing has. */
export const ivOf = (sealed: Uint8Array): string => String.fromCharCode(...sealed.subarray(0, IV_BYTES));
