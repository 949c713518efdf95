import fc from 'fast-check';
import { deflateSync } from 'node:zlib';
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { linksOfBatch, PARCEL_LIMITS } from '#protocol/parcel.ts';
import { bytesOfParcel, parcelOfBytes, textOfBytes } from '#transfer/parcel-bytes.ts';
import { meetingParcel } from './parcels.ts';

const parcel = meetingParcel(12);
const bytes = await bytesOfParcel(parcel);
const textBytes = new TextEncoder().encode(textOfBytes(bytes));

/** Bytes that are whole, whatever they hold. */
function sealed(version: number, method: number, payload: Uint8Array): Uint8Array {
  const head = Buffer.concat([Buffer.from('NNHP'), Buffer.from([version, method]), payload]);
  return new Uint8Array(Buffer.concat([head, createHash('sha256').update(head).digest()]));
}

const deflated = (value: unknown): Uint8Array => deflateSync(Buffer.from(JSON.stringify(value)));

describe('a parcel as bytes', () => {
  test('comes back as it was, and its batches with their entries', async () => {
    const opened = await parcelOfBytes(bytes);
    expect(opened).toEqual({ ok: true, value: parcel });
    const links = parcel.batches.map(linksOfBatch);
    expect(links.map((batch) => batch?.at(-1)?.chain)).toEqual(parcel.batches.map(({ chain }) => chain));
  });

  test('comes back from its text, with the line break that an editor adds', async () => {
    const edited = new TextEncoder().encode(`${textOfBytes(bytes)}\r\n`);
    expect(await parcelOfBytes(edited)).toEqual({ ok: true, value: parcel });
  });

  test('is refused when any one byte was altered', async () => {
    const places = fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }));
    await fc.assert(
      fc.asyncProperty(places, async ([place, change]) => {
        const altered = bytes.slice();
        altered[place] = (altered[place] ?? 0) ^ change;
        expect((await parcelOfBytes(altered)).ok).toBe(false);
      }),
      { numRuns: 400 },
    );
  });

  test('is refused when it was cut anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), async (end) => {
        expect((await parcelOfBytes(bytes.slice(0, end))).ok).toBe(false);
      }),
    );
  });

  test('never throws, whatever it is given', async () => {
    const anything = fc.oneof(
      fc.uint8Array(),
      fc.json().map((json) => sealed(1, 1, deflateSync(Buffer.from(json)))),
      fc.uint8Array().map((payload) => sealed(1, 1, payload)),
      fc.uint8Array().map((payload) => sealed(1, 0, payload)),
    );
    await fc.assert(
      fc.asyncProperty(anything, async (given) => {
        expect((await parcelOfBytes(given)).ok).toBe(false);
      }),
    );
  });

  test.each([
    ['a photo', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'not-a-parcel'],
    ['an empty file', new Uint8Array(), 'not-a-parcel'],
    ['a text that was cut', textBytes.slice(0, -20), 'damaged'],
    ['a text with a letter too strange', new TextEncoder().encode('NEPNHA:Tk5IUAEB…'), 'damaged'],
    ['what a newer app made', sealed(3, 7, new Uint8Array([1, 2, 3])), 'newer-version'],
    ['no parcel under our own mark', sealed(1, 1, deflated({ commune: 'xa', batches: 5 })), 'damaged'],
    ['brackets beyond any depth', sealed(1, 1, deflateSync(Buffer.from('['.repeat(3_000_000)))), 'damaged'],
    [
      'a few bytes that promise more than a parcel may hold',
      sealed(1, 1, deflateSync(Buffer.alloc(PARCEL_LIMITS.chars + 1, 32))),
      'damaged',
    ],
  ] as const)('says of %s what it is', async (_name, given, type) => {
    expect(await parcelOfBytes(given)).toEqual({ ok: false, error: { type } });
  });
});

describe('a batch of a parcel', () => {
  const [batch] = parcel.batches;
  if (!batch) throw new Error('The parcel holds a batch');
  const [first] = batch.packed.groups;
  if (!first) throw new Error('The batch holds a group');

  test.each([
    ['another place in the stream', { ...batch, firstSeq: 2 }],
    ['another device', { ...batch, device: 'phone2' }],
    ['another chain before it', { ...batch, previousChain: batch.chain }],
    [
      'another time',
      { ...batch, packed: { ...batch.packed, times: ['+', [...batch.packed.times[1]].reverse()] as const } },
    ],
    ['fewer entries', { ...batch, packed: { ...batch.packed, order: [0, 1] } }],
    [
      'another scope',
      {
        ...batch,
        packed: {
          ...batch.packed,
          groups: [
            ['commune', ...first.slice(1)] as unknown as typeof first,
            ...batch.packed.groups.slice(1),
          ],
        },
      },
    ],
  ])('under %s is not what was signed', (_name, altered) => {
    expect(linksOfBatch(altered as typeof batch)).toBeUndefined();
  });
});
