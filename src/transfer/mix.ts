/*
 * Which blocks a frame carries. The first frames carry one block each, in order; every later one the sum (XOR) of about half
 * of them, chosen by its number, so that sender and reader need to agree on nothing else. Any as many frames as there are
 * blocks, and one or two more, give all of them back: see docs/decisions on moving codes.
 */

/** The blocks in frame `number`, as bits: bit `i` of the mask stands for block `i`. Never empty. */
export function maskOf(number: number, blocks: number): Uint8Array {
  const mask = new Uint8Array(Math.ceil(blocks / 8));
  if (number < blocks) {
    setBit(mask, number);
    return mask;
  }
  const next = bitsFrom(number);
  for (let at = 0; at < mask.length; at++) mask[at] = next() & 255;
  // Bits beyond the last block stand for nothing.
  const last = mask.length - 1;
  mask[last] = (mask[last] ?? 0) & (255 >> (mask.length * 8 - blocks));
  if (mask.every((byte) => byte === 0)) setBit(mask, number % blocks);
  return mask;
}

export const hasBit = (mask: Uint8Array, place: number): boolean =>
  ((mask[place >> 3] ?? 0) & (1 << (place & 7))) !== 0;

function setBit(mask: Uint8Array, place: number): void {
  mask[place >> 3] = (mask[place >> 3] ?? 0) | (1 << (place & 7));
}

/** Adds `other` to `sum`. */
export function addInto(sum: Uint8Array, other: Uint8Array): void {
  for (let at = 0; at < other.length; at++) sum[at] = (sum[at] ?? 0) ^ (other[at] ?? 0);
}

/** Evenly spread 32-bit numbers out of a seed: the same ones everywhere (splitmix, 32 bits). */
function bitsFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
}
