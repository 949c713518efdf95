import { digestOf } from '#protocol/chain.ts';
import { codeOfBytes, normaliseCode } from '#protocol/code.ts';

type RandomBytes = (count: number) => Uint8Array;

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** A fresh id: 10 letters and digits, 50 bits. */
export const newId = (randomBytes: RandomBytes): string =>
  [...randomBytes(10)].map((byte) => ALPHABET[byte & 31]).join('');

/** A fresh one-time code of 8 characters. */
export const newCode = (randomBytes: RandomBytes): string => codeOfBytes(randomBytes(5));

/** What is kept of a code. `commune` is empty for the set-up code. */
export const codeHash = (commune: string, typed: string): string =>
  digestOf(`nep-nha/code/1\n${commune}\n${normaliseCode(typed)}`);
