import type { Strokes } from '#domain/book/kinds.ts';

/*
 * A signature as a PNG, drawn without a browser: black on white, one bit a dot, not compressed (the .docx around it is). A vector
 * image would need a picture beside it for older programs anyway.
 */

const WIDTH = 640;
const HEIGHT = 320;
/** Dots of a thousandth of the frame's width. */
const SCALE = WIDTH / 1000;
const PEN_RADIUS = 3;
const ROW_BYTES = WIDTH / 8 + 1;

/** The strokes of a frame twice as wide as high, as the bytes of a PNG. */
export function signaturePng(strokes: Strokes): Uint8Array {
  const rows = new Uint8Array(ROW_BYTES * HEIGHT).fill(0xff);
  // The first byte of each row says how it is filtered: not at all.
  for (let y = 0; y < HEIGHT; y += 1) rows[y * ROW_BYTES] = 0;
  for (const stroke of strokes) drawStroke(rows, stroke);
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, WIDTH);
  view.setUint32(4, HEIGHT);
  // One bit, shades of grey.
  header[8] = 1;
  return join([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', header),
    chunk('IDAT', stored(rows)),
    chunk('IEND', new Uint8Array()),
  ]);
}

function drawStroke(rows: Uint8Array, stroke: readonly number[]): void {
  let [fromX = 0, fromY = 0] = stroke;
  for (let at = 0; at + 1 < stroke.length; at += 2) {
    const toX = stroke[at] ?? 0;
    const toY = stroke[at + 1] ?? 0;
    const steps = Math.max(1, Math.ceil(Math.hypot(toX - fromX, toY - fromY) * SCALE));
    for (let step = 0; step <= steps; step += 1) {
      const x = fromX + ((toX - fromX) * step) / steps;
      const y = fromY + ((toY - fromY) * step) / steps;
      drawDot(rows, Math.round(x * SCALE), Math.round(y * SCALE));
    }
    [fromX, fromY] = [toX, toY];
  }
}

function drawDot(rows: Uint8Array, centreX: number, centreY: number): void {
  for (let y = centreY - PEN_RADIUS; y <= centreY + PEN_RADIUS; y += 1) {
    for (let x = centreX - PEN_RADIUS; x <= centreX + PEN_RADIUS; x += 1) {
      const inPen = (x - centreX) ** 2 + (y - centreY) ** 2 <= PEN_RADIUS ** 2;
      if (!inPen || x < 0 || y < 0 || x >= WIDTH || y >= HEIGHT) continue;
      const byte = y * ROW_BYTES + 1 + (x >> 3);
      rows[byte] = (rows[byte] ?? 0) & ~(0x80 >> (x & 7));
    }
  }
}

/** A zlib stream of one block that is stored as it is; a block holds up to 65,535 bytes. */
function stored(data: Uint8Array): Uint8Array {
  const head = new Uint8Array(7);
  const view = new DataView(head.buffer);
  head.set([0x78, 0x01, 1]);
  view.setUint16(3, data.length, true);
  view.setUint16(5, ~data.length, true);
  return join([head, data, bigEndian(adler32(data))]);
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const named = join([new TextEncoder().encode(type), data]);
  return join([bigEndian(data.length), named, bigEndian(crc32(named))]);
}

function adler32(data: Uint8Array): number {
  let a = 1;
  let b = 0;
  for (const byte of data) {
    a = (a + byte) % 65_521;
    b = (b + a) % 65_521;
  }
  return b * 65_536 + a;
}

function crc32(data: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

function bigEndian(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
