import { scrypt, type ScryptOptions } from 'node:crypto';
import { promisify } from 'node:util';
import { digestOf } from '#protocol/chain.ts';
import { codeOfBytes, normaliseCode } from '#protocol/code.ts';

type RandomBytes = (count: number) => Uint8Array;

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** A fresh id: 10 letters and digits, 50 bits. */
export const newId = (randomBytes: RandomBytes): string =>
  [...randomBytes(10)].map((byte) => ALPHABET[byte & 31]).join('');

/** A fresh one-time code of 8 characters. */
export const newCode = (randomBytes: RandomBytes): string => codeOfBytes(randomBytes(5));

/** What a try costs whoever took the database, as scrypt's N: 32 MB and a tenth of a second, for a code of 40 bits. */
export const CODE_COST = 2 ** 15;

const scryptOf = promisify<string, string, number, ScryptOptions, Buffer>(scrypt);
const BLOCK_SIZE = 8;
const MEMORY_MAX = 128 * 1024 * 1024;

/** What is kept of a code. `place` is the commune's id, which is a salt of 50 random bits; empty for a set-up code. */
export async function codeHash(N: number, place: string, typed: string): Promise<string> {
  const memory = { N, r: BLOCK_SIZE, p: 1, maxmem: MEMORY_MAX };
  const bytes = await scryptOf(normaliseCode(typed), `nep-nha/code/2\n${place}`, 32, memory);
  return bytes.toString('base64url');
}

/** What releases before kept of a code: such an invitation is good for 14 days after the update. */
export const firstCodeHash = (commune: string, typed: string): string =>
  digestOf(`nep-nha/code/1\n${commune}\n${normaliseCode(typed)}`);
