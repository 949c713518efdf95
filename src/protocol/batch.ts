import { canonicalJson } from './canonical.ts';
import { digestOf } from './chain.ts';

/**
 * What a device signs for a batch: its name, the seqs it carries and the chain after the last one. The chain vouches for
 * every entry before it, so one signature is enough, and a batch proves itself whatever carried it.
 */
export const batchSigningText = (device: string, firstSeq: number, lastSeq: number, chain: string): string =>
  `nep-nha/batch/1\n${device}\n${firstSeq}\n${lastSeq}\n${chain}`;

/** What a device signs to open a session: the server's own challenge. */
export const sessionSigningText = (device: string, challenge: string): string =>
  `nep-nha/session/1\n${device}\n${challenge}`;

/** What a new device signs to prove that it holds the key it enrols. */
export const enrolmentSigningText = (code: string, publicKey: unknown): string =>
  `nep-nha/enrolment/1\n${code}\n${canonicalJson(publicKey)}`;

/** A P-256 public key as JWK members `x` and `y`. */
export interface PublicKey {
  readonly x: string;
  readonly y: string;
}

/** A device's id: the head of its public key's hash, so that nobody can take another device's name. */
export const deviceIdOf = (key: PublicKey): string =>
  digestOf(canonicalJson({ x: key.x, y: key.y }))
    .slice(0, 12)
    .replaceAll('-', 'a')
    .replaceAll('_', 'b');
