import { paragraph } from '../blocks.ts';
import type { Line, Paragraph } from '../paper-model.ts';
import { countText, rateText } from '../wording.ts';

/* How these papers say numbers, and how they end. */

const BLANK = '………';

/** `139`, or dots to write on. */
export const countOrDots = (count: number | undefined): string =>
  count === undefined ? BLANK : countText(count);

/**
 * A share beside what it is taken of; dots where a number is missing. A part larger than its whole has no share: without a duty to
 * register (Decree 86/2023) more households may be recognised than had registered.
 */
export function shareText(part: number | undefined, whole: number | undefined, unit = 'hộ'): string {
  if (part === undefined || whole === undefined)
    return `${countOrDots(part)}/${countOrDots(whole)} ${unit} (……… %)`;
  if (part > whole) return `${countText(part)}, so với ${countText(whole)} ${unit}`;
  return rateText(part, whole, unit);
}

/** The last words of a paper: they stay with the signatures, which never stand on a page alone. */
export const closing = (line: Line): Paragraph => ({ ...paragraph(line), keepWithNext: true });
