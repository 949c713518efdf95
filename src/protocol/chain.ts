import type { Entry } from '#domain/book/entry.ts';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { base64urlOf, bytesOfBase64url } from './base64url.ts';
import { canonicalJson } from './canonical.ts';
import { BODILESS } from './wire-entry.ts';

export { BODILESS };

/*
 * The chain of a device: chain[n] = H(chain[n-1] · H(envelope n) · H(salt n · body n)).
 * The body enters only as a salted hash, so it can one day be erased by law and the chain still verifies; the salt keeps
 * a short body (“present”) from being guessed back out of its hash.
 */

/** The chain before a device's first entry. */
export const CHAIN_START = '';

const hashText = (text: string): Uint8Array => sha256(utf8ToBytes(text));

function envelopeText(entry: Entry): string {
  const { device, seq, scope, kind, subject, supersedes, actor, recordedAt, version } = entry;
  return canonicalJson([device, seq, scope, kind, subject, supersedes, actor, recordedAt, version]);
}

/**
 * The chain value after `entry`, given the one before it: 43 base64url characters. Throws on a body that has no canonical text,
 * or a hash in its place that is none.
 */
export function nextChain(previous: string, entry: Entry, salt: string): string {
  const link = new Uint8Array(96);
  link.set(previous === CHAIN_START ? new Uint8Array(32) : bytesOfBase64url(previous), 0);
  link.set(hashText(envelopeText(entry)), 32);
  link.set(saltedHash(entry, salt), 64);
  return base64urlOf(sha256(link));
}

function saltedHash({ body }: Entry, salt: string): Uint8Array {
  if (!salt.startsWith(BODILESS)) return hashText(salt + canonicalJson(body));
  if (salt.length !== 44) throw new RangeError('No hash stands in the place of the body');
  return bytesOfBase64url(salt.slice(1));
}

/** The salted hash by which a body enters the chain. */
export const bodyDigestOf = (salt: string, body: unknown): string => digestOf(salt + canonicalJson(body));

/** SHA-256 of a text, as 43 base64url characters. */
export const digestOf = (text: string): string => base64urlOf(hashText(text));
