/** Goal: what is hashed, signed, typed and read aloud has one form. Method: laws over any JSON and any bytes; codes as people type them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { base64urlOf, bytesOfBase64url } from '#protocol/base64url.ts';
import { deviceIdOf } from '#protocol/batch.ts';
import { canonicalJson } from '#protocol/canonical.ts';
import { codeOfBytes, CODE_LENGTH, displayCode, normaliseCode, resultCodeOf } from '#protocol/code.ts';
import { digestOf } from '#protocol/chain.ts';

const { json } = fc.letrec<{ json: unknown }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('Đặng', 'Đặng'.normalize('NFD'), '\u2028', '\ud800'),
    fc.array(tie('json'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(fc.string(), fc.constantFrom('a', 'b', '10', '2', 'Đ')), tie('json'), {
      maxKeys: 4,
      noNullPrototype: true,
    }),
  ),
}));

/** The same value with the keys of every object the other way round. */
function turnedRound(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turnedRound);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([key, member]): [string, unknown] => [key, turnedRound(member)]);
  return Object.fromEntries(members.reverse());
}

describe('canonicalJson', () => {
  test('is stable under any JSON parser: what was parsed spells the same', () => {
    fc.assert(
      fc.property(json, (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
        expect(canonicalJson(JSON.parse(JSON.stringify(value)))).toBe(text);
      }),
    );
  });

  test('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(canonicalJson(turnedRound(value))).toBe(canonicalJson(value));
      }),
    );
  });

  test('says the same value: two values with one text are equal', () => {
    fc.assert(
      fc.property(json, (value) => {
        const plain: unknown = JSON.parse(JSON.stringify(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(plain);
      }),
    );
  });

  test.each([
    {
      name: 'keys in order, no blanks',
      value: { b: [1, 'x'], a: { d: null, c: true } },
      text: '{"a":{"c":true,"d":null},"b":[1,"x"]}',
    },
    { name: 'a missing member as if it were not there', value: { a: undefined, b: 1 }, text: '{"b":1}' },
    { name: 'minus zero as zero', value: -0, text: '0' },
    { name: 'Vietnamese as it is', value: 'Nguyễn Thị Ước', text: '"Nguyễn Thị Ước"' },
  ])('spells $name', ({ value, text }) => {
    expect(canonicalJson(value)).toBe(text);
  });

  test.each([
    { name: 'a fraction', value: 0.6 },
    { name: 'a number too large to be exact', value: 2 ** 53 },
    { name: 'not a number', value: Number.NaN },
    { name: 'a hole in a list', value: [undefined] },
    { name: 'a bigint', value: 1n },
    { name: 'a function', value: () => 1 },
  ])('throws on $name, which the book never holds', ({ value }) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  });
});

describe('base64url', () => {
  test('agrees with Node’s own, both ways', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        const text = base64urlOf(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('base64url'));
        expect([...bytesOfBase64url(text)]).toEqual([...bytes]);
      }),
    );
  });

  test.each(['a+b', 'a/b', 'ab==', 'a b', 'ắ'])('throws on %s', (text) => {
    expect(() => bytesOfBase64url(text)).toThrow(RangeError);
  });
});

describe('codes that people read aloud and type', () => {
  const bytes = fc.uint8Array({ minLength: 5, maxLength: 5 });

  test.each([
    { name: 'as shown', typed: 'K7QM-2XPD', code: 'K7QM2XPD' },
    { name: 'in small letters with blanks', typed: ' k7qm 2xpd ', code: 'K7QM2XPD' },
    { name: 'the letter O for zero', typed: 'O0oO', code: '0000' },
    { name: 'I and L for one', typed: 'iIlL1', code: '11111' },
    { name: 'dots, dashes and no-break blanks', typed: 'K7.QM—2X\u00a0PD', code: 'K7QM2XPD' },
  ])('$name', ({ typed, code }) => {
    expect(normaliseCode(typed)).toBe(code);
  });

  test('a code shown and typed back is itself, in capitals or not', () => {
    fc.assert(
      fc.property(bytes, (random) => {
        const code = codeOfBytes(random);
        expect(code).toMatch(new RegExp(`^[0-9A-HJKMNP-TV-Z]{${CODE_LENGTH}}$`));
        expect(normaliseCode(displayCode(code).toLowerCase())).toBe(code);
      }),
    );
  });

  test('no two of 40 bits share a code', () => {
    fc.assert(
      fc.property(bytes, bytes, (a, b) => {
        expect(codeOfBytes(a) === codeOfBytes(b)).toBe(Buffer.from(a).equals(Buffer.from(b)));
      }),
    );
  });

  test('a result code is made of its digest, so that anybody can make it again', () => {
    expect(resultCodeOf(digestOf('biên bản'))).toBe(resultCodeOf(digestOf('biên bản')));
    expect(resultCodeOf(digestOf('biên bản'))).not.toBe(resultCodeOf(digestOf('biên bản.')));
  });
});

test('a device’s name is made of its key and holds nothing that a URL or an entry id would trip over', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (x, y) => {
      expect(deviceIdOf({ x, y })).toMatch(/^[A-Za-z0-9]{12}$/);
      expect(deviceIdOf({ x, y })).toBe(deviceIdOf({ y, x }));
    }),
  );
});
