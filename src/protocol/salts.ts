import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { base64urlOf } from './base64url.ts';

const SALT_BYTES = 9;

/** After so many entries a device draws a new seed, so that erasing one body gives up few derived salts. */
export const ENTRIES_PER_SEED = 256;

/** The salt of a device's entry `seq` out of a seed of 16 random bytes (base64url): a whole batch's salts travel as one seed. */
export const saltOf = (seed: string, seq: number): string =>
  base64urlOf(sha256(utf8ToBytes(saltText(seed, seq))).subarray(0, SALT_BYTES));

/** What is hashed for a salt: its head of 12 base64url characters is the salt. */
export const saltText = (seed: string, seq: number): string => `nep-nha/salt/1\n${seed}\n${seq}`;
