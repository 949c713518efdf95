import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  basisPointsOfText,
  fractionOfText,
  textOfBasisPoints,
  textOfFraction,
} from '#domain/rules/share-text.ts';

describe('a share that is typed', () => {
  test.each([
    ['98,75', 9875],
    ['98.75 %', 9875],
    [' 60 ', 6000],
    ['0,5', 50],
    ['100', 10_000],
  ])('%j is %i hundredths of a percent', (text, basisPoints) => {
    expect(basisPointsOfText(text)).toBe(basisPoints);
  });

  test.each(['', '0', '0,00', '100,01', '101', '-5', '98,755', '9 8', '1e2', 'sáu mươi'])(
    '%j is no share',
    (text) => {
      expect(basisPointsOfText(text)).toBeUndefined();
    },
  );

  test('reads back as it was, whatever it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), (basisPoints) => {
        expect(basisPointsOfText(textOfBasisPoints(basisPoints))).toBe(basisPoints);
      }),
    );
  });
});

describe('a fraction that is typed', () => {
  test.each([
    ['60', { numerator: 60, denominator: 100 }, '60 %'],
    ['66,67', { numerator: 6667, denominator: 10_000 }, '66,67 %'],
    ['2/3', { numerator: 2, denominator: 3 }, '2/3'],
  ])('%j stays exact', (text, fraction, shown) => {
    expect(fractionOfText(text)).toEqual(fraction);
    expect(textOfFraction(fraction)).toBe(shown);
    expect(fractionOfText(shown)).toEqual(fraction);
  });

  test.each(['3/2', '0/3', '1/0', '2/', 'x'])('%j is none', (text) => {
    expect(fractionOfText(text)).toBeUndefined();
  });
});
