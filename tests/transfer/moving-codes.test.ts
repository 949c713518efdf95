import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { createAssembler } from '#transfer/assembler.ts';
import { framesOf, type Grain } from '#transfer/frames.ts';
import { bytesOfParcel } from '#transfer/parcel-bytes.ts';
import { meetingParcel } from './parcels.ts';

/* The codes as light and dark points, read by the reader of the app: sender and receiver with nothing but a picture between. */

const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
prepareZXingModule({ overrides: { wasmBinary: wasm.buffer } });

interface Look {
  /** Points of the picture for one of the code. */
  readonly scale: number;
  /** Every so many points of the picture one is drawn at random. */
  readonly noiseEvery?: number;
}

/** A picture of the code, somewhere in a grey room. */
function pictureOf(text: string, { scale, noiseEvery = 0 }: Look): ImageData {
  const { data, size } = encode(text, { ecc: 'L', boostEcc: false, maskPattern: 3, border: 4 });
  const width = Math.round(size * scale) + 60;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(128);
  for (let y = 0; y < width; y++) {
    for (let x = 0; x < width; x++) {
      const dark = data[Math.floor((y - 30) / scale)]?.[Math.floor((x - 30) / scale)];
      const at = (y * width + x) * 4;
      const isNoise = noiseEvery > 0 && (Math.imul(at + 1, 0x9e3779b1) >>> 8) % noiseEvery === 0;
      const light = dark === undefined ? 128 : dark === isNoise ? 235 : 25;
      pixels.set([light, light, light, 255], at);
    }
  }
  return { data: pixels, width, height: width, colorSpace: 'srgb' };
}

async function carry(bytes: Uint8Array, grain: Grain, look: Look): Promise<Uint8Array | undefined> {
  const { textAt, blocks } = framesOf(bytes, grain);
  const assembler = createAssembler();
  for (let number = 0; number < blocks + 4; number++) {
    // The camera misses every fifth.
    if (number % 5 === 4) continue;
    const [found] = await readBarcodes(pictureOf(textAt(number), look), {
      formats: ['QRCode'],
      maxNumberOfSymbols: 1,
    });
    const assembled = found && (await assembler.take(found.text));
    if (assembled?.bytes) return assembled.bytes;
  }
  return undefined;
}

test.each([
  ['fine codes that fill a camera of 480 points', 'fine', { scale: 5 }],
  ['fine codes a little further away', 'fine', { scale: 3.4 }],
  ['coarse codes on a bad camera', 'coarse', { scale: 4.3, noiseEvery: 300 }],
] as const)('%s bring a parcel over', async (_name, grain, look) => {
  const bytes = await bytesOfParcel(meetingParcel(6));
  expect(await carry(bytes, grain, look)).toEqual(bytes);
});

test('a code of either grain is no larger than was meant', async () => {
  const bytes = await bytesOfParcel(meetingParcel(40));
  const [fine = 0, coarse = 0] = (['fine', 'coarse'] as const).map(
    (grain) => encode(framesOf(bytes, grain).textAt(0), { ecc: 'L', boostEcc: false }).version,
  );
  expect(fine).toBeLessThanOrEqual(15);
  expect(coarse).toBeLessThanOrEqual(9);
});
