import { hash } from 'node:crypto';
import type { Entry } from '#domain/book/entry.ts';
import { canonicalJson } from '#protocol/canonical.ts';
import { BODILESS, CHAIN_START } from '#protocol/chain.ts';
import { saltText } from '#protocol/salts.ts';

const HASH_BYTES = 32;

/** SHA-256 of a text as `digestOf` of the protocol gives it, by the machine's own code. */
export const nativeDigestOf = (text: string): string => hash('sha256', text, 'base64url');

const SALT_LENGTH = 12;

/** `saltOf` of the protocol. */
export const nativeSaltOf = (seed: string, seq: number): string =>
  nativeDigestOf(saltText(seed, seq)).slice(0, SALT_LENGTH);

/** An entry hashed into its device's chain. */
export interface Chained {
  readonly chain: string;
  /** The entry as it travels, as JSON: of the same pieces that were hashed, because writing it anew takes as long. */
  readonly wire: string;
}

/** Filled anew for each entry: the chain before it, its envelope's hash, its body's. */
const link = Buffer.alloc(3 * HASH_BYTES);

/**
 * The chain value after `entry`: the same as `nextChain` of the protocol, which phones use, several times as fast. Reading the
 * entries of a batch is most of what taking it in costs, and most of that is hashing.
 */
export function chainEntry(previous: string, entry: Entry, salt: string): Chained {
  const envelope = envelopeText(entry);
  const body = canonicalJson(entry.body);
  if (previous === CHAIN_START) link.fill(0, 0, HASH_BYTES);
  else link.write(previous, 0, 'base64url');
  link.write(
    hash('sha256', `[${quoted(entry.device)},${entry.seq},${envelope}]`, 'binary'),
    HASH_BYTES,
    'binary',
  );
  if (salt.startsWith(BODILESS)) link.write(digestIn(salt), 2 * HASH_BYTES, 'base64url');
  else link.write(hash('sha256', salt + body, 'binary'), 2 * HASH_BYTES, 'binary');
  return {
    chain: hash('sha256', link, 'base64url'),
    wire: `[${envelope},${quoted(salt)},${body}]`,
  };
}

/** The salted hash that stands in the place of a salt whose body is not here. */
function digestIn(salt: string): string {
  const digest = salt.slice(BODILESS.length);
  if (!/^[\w-]{43}$/.test(digest)) throw new TypeError('No hash stands in the place of the body');
  return digest;
}

/**
 * What an envelope says beside device and seq, as members of a JSON array. Texts, integers and a list of texts have one spelling:
 * no need to look for keys to sort.
 */
function envelopeText({ seq, scope, kind, subject, supersedes, actor, recordedAt, version }: Entry): string {
  if (!Number.isSafeInteger(seq) || !Number.isSafeInteger(recordedAt) || !Number.isSafeInteger(version))
    throw new TypeError('The book holds no fractions');
  const names = `${quoted(scope)},${quoted(kind)},${quoted(subject)}`;
  const ids = supersedes.length === 0 ? '' : supersedes.map(quoted).join(',');
  return `${names},[${ids}],${quoted(actor)},${recordedAt},${version}`;
}

const NEEDS_NO_ESCAPE = /^[ !#-[\]-~]*$/;

/** The text in JSON. Names hold nothing to escape, and putting marks around them is faster than asking. */
const quoted = (text: string): string => (NEEDS_NO_ESCAPE.test(text) ? `"${text}"` : JSON.stringify(text));
