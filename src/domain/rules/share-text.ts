import { isFraction, type Fraction } from './fraction.ts';

const DECIMAL = /^(\d{1,3})(?:[.,](\d{1,2}))?$/;
const RATIO = /^(\d{1,4})\s*\/\s*(\d{1,4})$/;

/** Hundredths of a percent out of typed “98,75” or “98.75 %”; `undefined` when it is no share in (0, 100]. */
export function basisPointsOfText(text: string): number | undefined {
  const match = DECIMAL.exec(text.replace('%', '').trim());
  if (!match) return undefined;
  const [, whole = '', decimals = ''] = match;
  const basisPoints = Number(whole) * 100 + Number(decimals.padEnd(2, '0'));
  return basisPoints > 0 && basisPoints <= 10_000 ? basisPoints : undefined;
}

/** A share as it is typed: 9875 as “98,75”, 6000 as “60”. */
export function textOfBasisPoints(basisPoints: number): string {
  const decimals = String(basisPoints % 100).padStart(2, '0');
  const whole = String((basisPoints - (basisPoints % 100)) / 100);
  return decimals === '00' ? whole : `${whole},${decimals}`;
}

/** The exact fraction of typed “60”, “66,67 %” or “2/3”; `undefined` when it is none in (0, 1]. */
export function fractionOfText(text: string): Fraction | undefined {
  const ratio = RATIO.exec(text.trim());
  if (ratio) {
    const fraction = { numerator: Number(ratio[1]), denominator: Number(ratio[2]) };
    return isFraction(fraction) ? fraction : undefined;
  }
  const basisPoints = basisPointsOfText(text);
  if (basisPoints === undefined) return undefined;
  return basisPoints % 100 === 0
    ? { numerator: basisPoints / 100, denominator: 100 }
    : { numerator: basisPoints, denominator: 10_000 };
}

/** A fraction as it is typed and shown: “60 %”, “66,67 %”, “2/3”. */
export function textOfFraction({ numerator, denominator }: Fraction): string {
  if (denominator === 100) return `${numerator} %`;
  if (denominator === 10_000) return `${textOfBasisPoints(numerator)} %`;
  return `${numerator}/${denominator}`;
}
