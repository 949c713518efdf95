import { crc32, inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { signaturePng } from '#documents/docx/signature-png.ts';

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
  readonly sound: boolean;
}

/** The parts of a PNG, read by what Node has and not by what wrote them. */
function chunksOf(png: Uint8Array): readonly Chunk[] {
  const bytes = Buffer.from(png);
  const chunks: Chunk[] = [];
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const named = bytes.subarray(at + 4, at + 8 + length);
    chunks.push({
      type: named.toString('latin1', 0, 4),
      data: named.subarray(4),
      sound: crc32(named) === bytes.readUInt32BE(at + 8 + length),
    });
    at += 12 + length;
  }
  return chunks;
}

/** Whether the dot at this place of the frame of 1000 by 500 is black. */
function isBlack(png: Uint8Array, x: number, y: number): boolean {
  const [header, image] = chunksOf(png);
  const width = header?.data.readUInt32BE(0) ?? 0;
  const rows = inflateSync(image?.data ?? Buffer.alloc(0));
  const [dotX, dotY] = [Math.round((x * width) / 1000), Math.round((y * width) / 1000)];
  const byte = rows[dotY * (width / 8 + 1) + 1 + (dotX >> 3)] ?? 0;
  return (byte & (0x80 >> (dotX & 7))) === 0;
}

describe('a signature as an image', () => {
  test('is a sound PNG twice as wide as high', () => {
    const chunks = chunksOf(signaturePng([[0, 0, 500, 250]]));
    expect(chunks.map(({ type }) => type)).toEqual(['IHDR', 'IDAT', 'IEND']);
    expect(chunks.every(({ sound }) => sound)).toBe(true);
    expect(chunks[0]?.data.readUInt32BE(0)).toBe(2 * (chunks[0]?.data.readUInt32BE(4) ?? 0));
  });

  test('is black along the strokes and white beside them', () => {
    const png = signaturePng([
      [100, 100, 500, 300],
      [800, 400],
    ]);
    expect(isBlack(png, 300, 200)).toBe(true);
    expect(isBlack(png, 800, 400)).toBe(true);
    expect(isBlack(png, 300, 400)).toBe(false);
    expect(isBlack(png, 650, 350)).toBe(false);
  });

  test('loses what lies outside of its frame and nothing else', () => {
    const png = signaturePng([[900, 100, 5000, 100]]);
    expect(isBlack(png, 990, 100)).toBe(true);
    expect(isBlack(png, 5, 102)).toBe(false);
  });
});
