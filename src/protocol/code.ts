import { bytesOfBase64url } from './base64url.ts';

export { displayCode } from '#domain/text/display-code.ts';

/** Crockford's base 32: no I, L, O or U, so that a code can be read aloud and typed back. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

export const CODE_LENGTH = 8;

/** The code that opens a device whose PIN was forgotten: 60 bits, which nobody guesses. */
export const RECOVERY_CODE_LENGTH = 12;

/** A code of 5 bits a character, 8 of them (40 bits) unless told, out of random bytes or of a digest's first bytes. */
export function codeOfBytes(bytes: Uint8Array, length = CODE_LENGTH): string {
  let bits = 0n;
  for (const byte of bytes.slice(0, Math.ceil((length * 5) / 8))) bits = (bits << 8n) | BigInt(byte);
  let code = '';
  for (let i = length - 1; i >= 0; i--) code += ALPHABET[Number((bits >> BigInt(i * 5)) & 31n)];
  return code;
}

/** The short result code of sealed minutes, printed on them as `K7QM-2XPD`. */
export const resultCodeOf = (digest: string): string => codeOfBytes(bytesOfBase64url(digest));

/** A code as typed by a person: case, blanks and dashes do not matter, O is 0, I and L are 1. */
export function normaliseCode(typed: string): string {
  return typed
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
}
