import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry } from '#domain/book/entry.ts';
import { CHAIN_START, digestOf, nextChain } from '#protocol/chain.ts';
import { entryToWire } from '#protocol/wire-entry.ts';
import { saltOf } from '#protocol/salts.ts';
import { chainEntry, nativeDigestOf, nativeSaltOf } from '../../sync-server/ingest/native-chain.ts';

/** Any text, lone halves of surrogate pairs included. */
const text = fc.string({
  unit: fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\ud800', '\udc00', '\u0000')),
});
const whole = fc.maxSafeInteger();
const body = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(null, true, false),
    whole,
    text,
    fc.array(tie('value')),
    fc.dictionary(text, tie('value')),
  ),
})).value;

const entry: fc.Arbitrary<Entry> = fc.record({
  device: text,
  seq: whole,
  scope: text,
  kind: text,
  subject: text,
  supersedes: fc.array(text),
  actor: text,
  recordedAt: whole,
  version: whole,
  body,
});

describe('the chain by the machine’s own code', () => {
  test('L11: is the protocol’s chain, whatever the entry holds', () => {
    fc.assert(
      fc.property(entry, text, fc.option(text, { nil: undefined }), (one, salt, before) => {
        const previous = before === undefined ? CHAIN_START : digestOf(before);
        expect(chainEntry(previous, one, salt).chain).toBe(nextChain(previous, one, salt));
      }),
      { numRuns: 500 },
    );
  });

  test('gives the entry as it travels, with nothing lost', () => {
    fc.assert(
      fc.property(entry, text, (one, salt) => {
        const wire = JSON.parse(chainEntry(CHAIN_START, one, salt).wire) as unknown;
        expect(wire).toEqual(JSON.parse(JSON.stringify(entryToWire(one, salt))));
      }),
    );
  });

  test('hashes texts as the protocol does', () => {
    fc.assert(
      fc.property(text, (one) => {
        expect(nativeDigestOf(one)).toBe(digestOf(one));
      }),
    );
  });

  test('derives salts as the protocol does', () => {
    fc.assert(
      fc.property(text, fc.nat(), (seed, seq) => {
        expect(nativeSaltOf(seed, seq)).toBe(saltOf(seed, seq));
      }),
    );
  });

  const fractions: readonly (readonly [string, Partial<Entry>])[] = [
    ['its body', { body: { registered: 0.5 } }],
    ['its time', { recordedAt: 1.5 }],
    ['its version', { version: 2 ** 60 }],
  ];
  test.each(fractions)('L11: has no value for an entry with a fraction in %s', (_name, change) => {
    const [plain] = fc.sample(entry, { numRuns: 1, seed: 1 });
    const odd = { ...plain, ...change } as Entry;
    expect(() => nextChain(CHAIN_START, odd, 's')).toThrow(TypeError);
    expect(() => chainEntry(CHAIN_START, odd, 's')).toThrow(TypeError);
  });
});
