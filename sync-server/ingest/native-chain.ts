import { hash } from 'node:crypto';
import type { Entry } from '#domain/book/entry.ts';
import { canonicalJson } from '#protocol/canonical.ts';
import { CHAIN_START } from '#protocol/chain.ts';
import { saltText } from '#protocol/salts.ts';

const HASH_BYTES = 32;

/** SHA-256 of a text as `digestOf` of the protocol gives it, by the machine's own code. */
export const nativeDigestOf = (text: string): string => hash('sha256', text, 'base64url');

const SALT_LENGTH = 12;

/** `saltOf` of the protocol. */
export const nativeSaltOf = (seed: string, seq: number): string =>
  nativeDigestOf(saltText(seed, seq)).slice(0, SALT_LENGTH);

/**
 * The chain value after `entry`: the same as `nextChain` of the protocol, which phones use, several times as fast. Reading the
 * entries of a batch is most of what taking it in costs, and most of that is hashing.
 */
export function nativeNextChain(previous: string, entry: Entry, salt: string): string {
  const link = Buffer.alloc(3 * HASH_BYTES);
  if (previous !== CHAIN_START) link.write(previous, 0, 'base64url');
  link.write(hash('sha256', envelopeText(entry), 'binary'), HASH_BYTES, 'latin1');
  link.write(hash('sha256', salt + canonicalJson(entry.body), 'binary'), 2 * HASH_BYTES, 'latin1');
  return hash('sha256', link, 'base64url');
}

/** Texts, integers and a list of texts have one spelling in JSON: no need to look for keys to sort. */
function envelopeText(entry: Entry): string {
  const { device, seq, scope, kind, subject, supersedes, actor, recordedAt, version } = entry;
  if (![seq, recordedAt, version].every(Number.isSafeInteger))
    throw new TypeError('The book holds no fractions');
  return JSON.stringify([device, seq, scope, kind, subject, supersedes, actor, recordedAt, version]);
}
