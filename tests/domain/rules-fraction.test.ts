/**
 * Goal: shares of people are decided exactly.
 * Method: published cases by name; then properties against counting up one by one with BigInt.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Fraction, isFraction, neededOf, percent, reaches } from '#domain/rules/fraction.ts';

const MORE_THAN_HALF: Fraction = { numerator: 1, denominator: 2, strict: true };

describe('neededOf', () => {
  test.each([
    { name: '60 % of 47 summoned', whole: 47, fraction: percent(60), needed: 29 },
    { name: '3/5 of 5 is met exactly', whole: 5, fraction: { numerator: 3, denominator: 5 }, needed: 3 },
    { name: '60 % of the 84 households of Sông Cầu', whole: 84, fraction: percent(60), needed: 51 },
    { name: '95 % of the 753 households of Thanh Sơn', whole: 753, fraction: percent(95), needed: 716 },
    { name: '90 % of 150 as in Phú Thọ', whole: 150, fraction: percent(90), needed: 135 },
    { name: 'more than half of an even number', whole: 90, fraction: MORE_THAN_HALF, needed: 46 },
    { name: 'more than half of an odd number', whole: 91, fraction: MORE_THAN_HALF, needed: 46 },
    {
      name: 'two thirds, which no decimal holds',
      whole: 99,
      fraction: { numerator: 2, denominator: 3 },
      needed: 66,
    },
    { name: '29 % of 100, which floating point makes 30', whole: 100, fraction: percent(29), needed: 29 },
    { name: 'all of one', whole: 1, fraction: percent(100), needed: 1 },
    {
      name: 'one of nobody, so that an empty meeting never passes',
      whole: 0,
      fraction: percent(60),
      needed: 1,
    },
  ])('$name: $needed', ({ whole, fraction, needed }) => {
    expect(neededOf(whole, fraction)).toBe(needed);
  });
});

describe('reaches', () => {
  test.each([
    { name: '28 of 47 miss 60 %', part: 28, whole: 47, fraction: percent(60), reached: false },
    { name: '29 of 47 reach 60 %', part: 29, whole: 47, fraction: percent(60), reached: true },
    { name: 'half is not more than half', part: 45, whole: 90, fraction: MORE_THAN_HALF, reached: false },
    {
      name: 'Thanh Sơn registered 95 % with 716 of 753',
      part: 716,
      whole: 753,
      fraction: percent(95),
      reached: true,
    },
    { name: 'nothing reaches a share of nobody', part: 0, whole: 0, fraction: percent(60), reached: false },
    {
      name: 'more votes than people still compare',
      part: 6,
      whole: 5,
      fraction: percent(100),
      reached: true,
    },
  ])('$name', ({ part, whole, fraction, reached }) => {
    expect(reaches(part, whole, fraction)).toBe(reached);
  });

  test.each([
    { name: 'half a person', part: 0.5, whole: 1, fraction: percent(60) },
    { name: 'a negative count', part: -1, whole: 1, fraction: percent(60) },
    { name: 'not a number', part: 1, whole: Number.NaN, fraction: percent(60) },
    { name: 'a share of zero', part: 1, whole: 1, fraction: { numerator: 0, denominator: 5 } },
    { name: 'a share over the whole', part: 1, whole: 1, fraction: { numerator: 6, denominator: 5 } },
    { name: 'a denominator of zero', part: 1, whole: 1, fraction: { numerator: 0, denominator: 0 } },
    {
      name: 'more than everybody',
      part: 1,
      whole: 1,
      fraction: { numerator: 1, denominator: 1, strict: true } as const,
    },
    { name: 'numbers too large to be exact', part: 2 ** 50, whole: 2 ** 50, fraction: percent(60) },
  ])('throws on $name', ({ part, whole, fraction }) => {
    expect(() => reaches(part, whole, fraction)).toThrow(RangeError);
  });
});

test.each([0, 101, 12.5, -1])('percent(%s) throws', (value) => {
  expect(() => percent(value)).toThrow(RangeError);
});

const fractions: fc.Arbitrary<Fraction> = fc
  .record(
    {
      numerator: fc.integer({ min: 1, max: 40 }),
      denominator: fc.integer({ min: 1, max: 40 }),
      strict: fc.constant(true),
    },
    { requiredKeys: ['numerator', 'denominator'] },
  )
  .filter(isFraction);
const wholes = fc.integer({ min: 0, max: 300 });

/** The definition, in unbounded integers. */
function reachesByDefinition(
  part: number,
  whole: number,
  { numerator, denominator, strict }: Fraction,
): boolean {
  const difference = BigInt(part) * BigInt(denominator) - BigInt(whole) * BigInt(numerator);
  return whole > 0 && (strict ? difference > 0n : difference >= 0n);
}

describe('laws of shares', () => {
  test('reaching agrees with the definition for every part of the whole', () => {
    fc.assert(
      fc.property(fractions, wholes, fc.integer({ min: 0, max: 300 }), (fraction, whole, part) => {
        expect(reaches(part, whole, fraction)).toBe(reachesByDefinition(part, whole, fraction));
      }),
    );
  });

  test('the needed count is the first that reaches, counting up from zero', () => {
    fc.assert(
      fc.property(fractions, fc.integer({ min: 1, max: 300 }), (fraction, whole) => {
        let first = 0;
        while (!reachesByDefinition(first, whole, fraction)) {
          first += 1;
        }
        expect(neededOf(whole, fraction)).toBe(first);
        expect(first).toBeLessThanOrEqual(whole);
      }),
    );
  });

  test('stays exact where floating division does not', () => {
    fc.assert(
      fc.property(fractions, fc.integer({ min: 1, max: 2 ** 46 }), (fraction, whole) => {
        const needed = neededOf(whole, fraction);
        expect(reachesByDefinition(needed, whole, fraction)).toBe(true);
        expect(reachesByDefinition(needed - 1, whole, fraction)).toBe(false);
      }),
    );
  });
});
