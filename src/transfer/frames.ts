import { base45Of, bytesOfBase45 } from './base45.ts';
import { addInto, hasBit, maskOf } from './mix.ts';
import { markOf } from './parcel-bytes.ts';

/*
 * A parcel as moving QR codes. Each frame is the text `NNH1:` and, in base 45:
 *
 *   mark    4 bytes   head of the parcel's hash: frames of two parcels never mix
 *   length  3 bytes   of the parcel
 *   number  3 bytes   which says what blocks the frame carries (mix.ts)
 *   block   the rest  the sum of those blocks; the last block may end in a few zeros
 */

const PREFIX = 'NNH1:';
const MARK = 4;
const HEAD = MARK + 6;
const NUMBER_MAX = 0xffffff;

/** Bytes in a block at most. `fine` fills a code of version 15, `coarse` one of version 9, for cameras that cannot see the first. */
export const BLOCK_BYTES = { fine: 480, coarse: 210 } as const;
export type Grain = keyof typeof BLOCK_BYTES;

/** A parcel beyond this is a file's business: the codes would move for minutes. */
export const FRAMED_BYTES_MAX = 96 * 1024;

/** More blocks than any grain makes are no parcel, only work. */
const BLOCKS_MAX = 512;

/** One frame as it was read. */
export interface Frame {
  /** Names the parcel and how it is cut. */
  readonly stream: string;
  readonly mark: Uint8Array;
  readonly length: number;
  readonly number: number;
  readonly block: Uint8Array;
}

export interface Framed {
  /** How many frames a reader needs at the least. */
  readonly blocks: number;
  /** The text of a frame; the numbers go on for as long as anybody looks. */
  textAt(number: number): string;
}

/** The frames of a parcel. */
export function framesOf(bytes: Uint8Array, grain: Grain): Framed {
  // All blocks alike: a last one that is mostly filling would be a larger code for nothing, and a striped one.
  const size = Math.ceil(bytes.length / Math.ceil(bytes.length / BLOCK_BYTES[grain]));
  const blocks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) => {
    const block = new Uint8Array(size);
    block.set(bytes.subarray(index * size, (index + 1) * size));
    return block;
  });
  return {
    blocks: blocks.length,
    textAt(count) {
      const number = count % NUMBER_MAX;
      const frame = new Uint8Array(HEAD + size);
      frame.set(markOf(bytes, MARK));
      frame.set([...threeBytes(bytes.length), ...threeBytes(number)], MARK);
      const mask = maskOf(number, blocks.length);
      const sum = frame.subarray(HEAD);
      for (const [index, block] of blocks.entries()) if (hasBit(mask, index)) addInto(sum, block);
      return PREFIX + base45Of(frame);
    },
  };
}

/** The frame that a code says, or `undefined` for any other code. */
export function frameOfText(text: string): Frame | undefined {
  if (!text.startsWith(PREFIX)) return undefined;
  const bytes = bytesOfBase45(text.slice(PREFIX.length));
  if (!bytes || bytes.length <= HEAD) return undefined;
  const length = numberAt(bytes, MARK);
  const block = bytes.slice(HEAD);
  if (length < block.length || length > Math.min(FRAMED_BYTES_MAX, block.length * BLOCKS_MAX))
    return undefined;
  const mark = bytes.slice(0, MARK);
  const stream = `${base45Of(mark)}/${length}/${block.length}`;
  return { stream, mark, length, number: numberAt(bytes, MARK + 3), block };
}

const threeBytes = (value: number): readonly number[] => [value >> 16, (value >> 8) & 255, value & 255];

const numberAt = (bytes: Uint8Array, at: number): number =>
  (bytes[at] ?? 0) * 65_536 + (bytes[at + 1] ?? 0) * 256 + (bytes[at + 2] ?? 0);
