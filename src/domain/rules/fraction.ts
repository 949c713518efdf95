/**
 * A share such as 60 % or 2/3, kept as two whole numbers because most shares have no exact binary decimal.
 *
 * Lies in (0, 1]. With `strict` the share must be exceeded (“more than half”), not only reached.
 */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
  readonly strict?: true | undefined;
}

/** Makes the fraction of a whole percentage from 1 to 100; throws on anything else. */
export function percent(value: number): Fraction {
  const fraction: Fraction = { numerator: value, denominator: 100 };
  assertFraction(fraction);
  return fraction;
}

/** True for whole numbers in (0, 1], and below 1 when strict, since nothing exceeds the whole. */
export function isFraction({ numerator, denominator, strict }: Fraction): boolean {
  if (!isCount(numerator) || !isCount(denominator) || numerator === 0) {
    return false;
  }
  return strict === true ? numerator < denominator : numerator <= denominator;
}

/**
 * True when part/whole is at least the fraction (more than it when strict); nothing reaches a share of an empty whole.
 *
 * Throws on numbers that are not counts. A part larger than its whole is not refused here: the flag that
 * explains it to the officer needs a result, not a crash.
 */
export function reaches(part: number, whole: number, fraction: Fraction): boolean {
  assertCount(part);
  assertCount(whole);
  assertFraction(fraction);
  if (whole === 0) {
    return false;
  }
  const have = exactProduct(part, fraction.denominator);
  const need = exactProduct(whole, fraction.numerator);
  return fraction.strict === true ? have > need : have >= need;
}

/**
 * The smallest count that reaches the fraction of the whole: 29 for 60 % of 47.
 *
 * Is never 0, so that comparing with it can not let an empty meeting pass: of an empty whole one is needed.
 */
export function neededOf(whole: number, fraction: Fraction): number {
  assertCount(whole);
  assertFraction(fraction);
  const product = exactProduct(whole, fraction.numerator);
  const remainder = product % fraction.denominator;
  const floor = (product - remainder) / fraction.denominator;
  const reachedByFloor = remainder === 0 && fraction.strict !== true;
  return Math.max(1, reachedByFloor ? floor : floor + 1);
}

function assertFraction(fraction: Fraction): void {
  if (!isFraction(fraction)) {
    throw new RangeError(`Not a fraction in (0, 1]: ${fraction.numerator}/${fraction.denominator}`);
  }
}

function assertCount(value: number): void {
  if (!isCount(value)) {
    throw new RangeError(`Not a count: ${value}`);
  }
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function exactProduct(left: number, right: number): number {
  const product = left * right;
  if (!Number.isSafeInteger(product)) {
    throw new RangeError(`Too large to compare exactly: ${left} × ${right}`);
  }
  return product;
}
