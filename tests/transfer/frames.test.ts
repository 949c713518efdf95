import fc from 'fast-check';
import { expect, describe, test } from 'vitest';
import { createAssembler } from '#transfer/assembler.ts';
import { base45Of, bytesOfBase45 } from '#transfer/base45.ts';
import { BLOCK_BYTES, framesOf } from '#transfer/frames.ts';
import { bytesOfParcel, parcelOfBytes } from '#transfer/parcel-bytes.ts';
import { meetingParcel } from './parcels.ts';

const parcel = meetingParcel(300);
const bytes = await bytesOfParcel(parcel);
const other = await bytesOfParcel(meetingParcel(5));

/** Shows frames one after another; the reader sees those that `sees` lets through. Answers how many were shown. */
async function watch(
  sees: (number: number) => boolean,
  from = 0,
): Promise<{ shown: number; bytes: Uint8Array }> {
  const { textAt } = framesOf(bytes, 'fine');
  const assembler = createAssembler();
  for (let number = from; number < from + 2000; number++) {
    if (!sees(number)) continue;
    const assembled = await assembler.take(textAt(number));
    if (assembled?.bytes) return { shown: number - from + 1, bytes: assembled.bytes };
  }
  throw new Error('The frames never made a parcel');
}

/** Loses as many of a hundred frames as `percent`, always the same ones for a seed. */
function loses(percent: number, seed: number): (number: number) => boolean {
  return (number) => {
    const mixed = Math.imul((number + 1) ^ Math.imul(seed + 1, 0x9e3779b1), 0x85ebca6b);
    return ((mixed ^ (mixed >>> 13)) >>> 0) % 100 >= percent;
  };
}

describe('moving codes', () => {
  test('need no more frames than blocks when all are seen in order', async () => {
    const { blocks } = framesOf(bytes, 'fine');
    expect(blocks).toBe(Math.ceil(bytes.length / BLOCK_BYTES.fine));
    expect((await watch(() => true)).shown).toBe(blocks);
  });

  test('bring a meeting of 300 households over in seconds though three in ten are lost', async () => {
    const { blocks } = framesOf(bytes, 'fine');
    const runs = await Promise.all(Array.from({ length: 100 }, (_, seed) => watch(loses(30, seed))));
    const shown = runs.map((run) => run.shown).sort((a, b) => a - b);
    for (const run of runs) expect(run.bytes).toEqual(bytes);
    expect(await parcelOfBytes(runs[0]?.bytes ?? new Uint8Array())).toEqual({ ok: true, value: parcel });
    // Eight frames a second: half of all readers are done within three seconds, the unluckiest within five.
    expect(shown[50]).toBeLessThan(3 * 8);
    expect(shown[99]).toBeLessThan(5 * 8);
    expect(blocks).toBeLessThan(14);
  });

  test('are read by whoever comes late', async () => {
    const { blocks } = framesOf(bytes, 'fine');
    expect((await watch(() => true, 777)).shown).toBeLessThan(blocks + 12);
  });

  test('come in any order, and again and again', async () => {
    const small = framesOf(other, 'coarse');
    const numbers = fc.shuffledSubarray(
      Array.from({ length: 40 }, (_, n) => n),
      { minLength: 30 },
    );
    await fc.assert(
      fc.asyncProperty(numbers, async (order) => {
        const assembler = createAssembler();
        const seen = [];
        for (const number of order.flatMap((each) => [each, each])) {
          seen.push(await assembler.take(small.textAt(number)));
        }
        const have = seen.map((each) => each?.have ?? 0);
        expect(have).toEqual(have.toSorted((a, b) => a - b));
        expect(seen.find((each) => each?.bytes)?.bytes).toEqual(other);
      }),
    );
  });

  test('of two parcels never mix', async () => {
    const one = framesOf(bytes, 'fine');
    const two = framesOf(other, 'fine');
    const assembler = createAssembler();
    const made = new Set<number>();
    for (let number = 0; number < 60; number++) {
      for (const { textAt } of [one, two]) {
        const assembled = await assembler.take(textAt(number));
        if (assembled?.bytes) made.add(assembled.bytes.length);
      }
    }
    expect(made).toEqual(new Set([other.length, bytes.length]));
  });

  test('with a misread frame among them begin again', async () => {
    const { textAt, blocks } = framesOf(other, 'coarse');
    const assembler = createAssembler();
    const good = textAt(0);
    const misread = good.slice(0, -6) + base45Of(new Uint8Array([1, 2, 3, 4]));
    await assembler.take(misread);
    for (let number = 1; number < blocks; number++) await assembler.take(textAt(number));
    const again = [];
    for (let number = 0; number < blocks; number++) again.push(await assembler.take(textAt(number)));
    expect(again.at(-1)?.bytes).toEqual(other);
  });

  test.each([
    ['an invitation', 'https://xa.example/#invite=K7QM2XPD'],
    ['our mark and nothing else', 'NNH1:'],
    ['our mark and letters that spell no bytes', 'NNH1::::::::::::::::::::'],
    [
      'a frame of more blocks than there can be',
      `NNH1:${base45Of(new Uint8Array([1, 2, 3, 4, 1, 0, 0, 0, 0, 0, 9]))}`,
    ],
  ])('are not %s', async (_name, text) => {
    expect(await createAssembler().take(text)).toBeUndefined();
  });
});

test('any bytes come back from base 45', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (given) => {
      expect(bytesOfBase45(base45Of(given))).toEqual(given);
    }),
  );
});
