// Hashes, chain values, device names and signatures: docs/sync-protocol.md, “To the byte”.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { spell } from './canonical.mjs';
import { hashInPlace, isErased } from './erasure.mjs';

const sha256 = (...parts) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** SHA-256 of a text's UTF-8, in base64url. */
export const digestOf = (text) => sha256(text).toString('base64url');

const BEFORE_THE_FIRST = Buffer.alloc(32);

/** The chain value after an entry, given the one before it ('' before the first). Throws NoSpelling, or a RangeError. */
export function linkAfter(previous, entry) {
  const { device, seq, wire } = entry;
  const [scope, kind, subject, supersedes, actor, recordedAt, version, salt, body] = wire;
  const envelope = spell([device, seq, scope, kind, subject, supersedes, actor, recordedAt, version]);
  const before = previous === '' ? BEFORE_THE_FIRST : Buffer.from(previous, 'base64url');
  const content = isErased(entry) ? hashInPlace(wire) : sha256(salt + spell(body));
  return sha256(before, sha256(envelope), content).toString('base64url');
}

/** The name that a public key gives its device. */
export const deviceOfKey = ({ x, y }) =>
  digestOf(spell({ x, y })).slice(0, 12).replace(/-/g, 'a').replace(/_/g, 'b');

/** The key in Node's form, or undefined when it is no point of P-256. */
export function readKey({ x, y }) {
  try {
    return createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' });
  } catch {
    return undefined;
  }
}

/** Whether the key signed the batch: ECDSA over SHA-256, r and s side by side. */
export function isBatchSigned(key, { device, firstSeq, lastSeq, chain, signature }) {
  const text = `nep-nha/batch/1\n${device}\n${firstSeq}\n${lastSeq}\n${chain}`;
  const bytes = Buffer.from(signature, 'base64url');
  return verify('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }, bytes);
}
