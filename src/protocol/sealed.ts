import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import * as z from 'zod/mini';
import { PARCEL_LIMITS } from './parcel.ts';
import { SignedReceipt } from './receipt.ts';

/*
 * What only the commune can read, whoever carries it:
 *
 *   sealed   the ephemeral public key, x ‖ y (64 bytes) ‖ AES-256-GCM of what is sealed, under an iv of zeros, with its tag (16)
 *   key      HKDF-SHA256 of the ECDH (P-256) of ephemeral and commune's key; salt: both public keys, x ‖ y ‖ x ‖ y; info: `sealedInfo`
 *   inside   method (0 as it is, 1 deflate) ‖ JSON: a `Parcel`, or the `SealedBodies` of a batch
 *   file     "NNHS" ‖ version ‖ length of the commune's id (1) ‖ the id ‖ for each sealed parcel: its length (4) ‖ it … ‖ SHA-256 of all before
 *
 * A key is used once, so its iv need not differ. What is sealed names nobody outside.
 */

/** Bounds: `pieceBytes` of one sealed parcel, what the server takes at once; `chars` of what is inside once it is unpacked. */
export const SEALED_LIMITS = {
  pieceBytes: 1024 * 1024,
  /** What a maker puts into a piece, as UTF-8 before it is compressed: below `pieceBytes` even where nothing compresses. */
  fillBytes: 700 * 1024,
  insideBytes: 4 * 1024 * 1024,
  bodiesBytes: 512 * 1024,
  batches: 64,
  pieces: 64,
} as const;

export const EPHEMERAL_BYTES = 64;
export const STORED = 0;
export const DEFLATED = 1;

/** Binds what is sealed to its purpose and its commune. */
export const sealedInfo = (commune: string): string => `nep-nha/sealed/1\n${commune}`;

/** Salts and bodies that were left out of a batch, by the place of their entries in it. */
export const SealedBodies = z.array(z.tuple([z.int().check(z.minimum(0)), z.string(), z.unknown()]));
export type SealedBodies = z.infer<typeof SealedBodies>;

const id = z.string();

/**
 * What became of a batch of a sealed parcel:
 *
 *   taken            the commune has it, now or before; `fresh` of its entries are new
 *   gap              entries before it are missing
 *   forked           another branch of its device's stream: it is kept apart
 *   unknown-device   nobody here knows who signed it
 *   bad-signature    its device did not sign it
 *   broken-chain     it is not what its device signed
 */
export const SealedFate = z.enum([
  'taken',
  'gap',
  'forked',
  'unknown-device',
  'bad-signature',
  'broken-chain',
]);
export type SealedFate = z.infer<typeof SealedFate>;

/** The answer to `POST /api/sealed`: the fate of each batch, and a receipt for each device that the commune holds something of. */
export const SealedResponse = z.object({
  batches: z.array(
    z.object({ device: id, firstSeq: z.int(), lastSeq: z.int(), fate: SealedFate, fresh: z.int() }),
  ),
  receipts: z.array(SignedReceipt),
});
export type SealedResponse = z.infer<typeof SealedResponse>;

const MAGIC = utf8ToBytes('NNHS');
const VERSION = 1;
const DIGEST = 32;
const HEAD = MAGIC.length + 2;

/** A file of sealed parcels. */
export interface SealedFile {
  readonly commune: string;
  readonly pieces: readonly Uint8Array<ArrayBuffer>[];
}

/** Whether bytes claim to be such a file. */
export const isSealedFile = (bytes: Uint8Array): boolean => MAGIC.every((byte, at) => bytes[at] === byte);

/** The file as bytes. */
export function bytesOfSealed({ commune, pieces }: SealedFile): Uint8Array<ArrayBuffer> {
  const name = utf8ToBytes(commune);
  const size = pieces.reduce((sum, piece) => sum + 4 + piece.length, HEAD + name.length + DIGEST);
  const bytes = new Uint8Array(size);
  bytes.set([...MAGIC, VERSION, name.length, ...name]);
  let at = HEAD + name.length;
  for (const piece of pieces) {
    new DataView(bytes.buffer).setUint32(at, piece.length);
    bytes.set(piece, at + 4);
    at += 4 + piece.length;
  }
  bytes.set(sha256(bytes.subarray(0, at)), at);
  return bytes;
}

/** The file in bytes that came from anywhere, or why it is none. Never throws. */
export function sealedOfBytes(received: Uint8Array): SealedFile | 'damaged' | 'newer-version' {
  const bytes = new Uint8Array(received);
  if ((bytes[MAGIC.length] ?? 0) > VERSION) return 'newer-version';
  const end = bytes.length - DIGEST;
  if (end < HEAD || bytes.length > PARCEL_LIMITS.bytes) return 'damaged';
  if (sha256(bytes.subarray(0, end)).some((byte, at) => byte !== bytes[end + at])) return 'damaged';
  let at = HEAD + (bytes[HEAD - 1] ?? 0);
  const commune = String.fromCharCode(...bytes.subarray(HEAD, at));
  const view = new DataView(bytes.buffer);
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  while (at < end) {
    const next = at + 4 > end ? Number.POSITIVE_INFINITY : at + 4 + view.getUint32(at);
    if (next > end || pieces.length === SEALED_LIMITS.pieces) return 'damaged';
    pieces.push(bytes.slice(at + 4, next));
    at = next;
  }
  return at === end ? { commune, pieces } : 'damaged';
}
