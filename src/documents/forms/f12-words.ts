import { countText } from '../wording.ts';
import { rateOrDots } from './f08-words.ts';

/**
 * A share beside what it is taken of; dots where a number is missing. A part larger than its whole has no share: without a duty to
 * register (Decree 86/2023) more households may be recognised than had registered.
 */
export const shareText = (part: number | undefined, whole: number | undefined, unit = 'hộ'): string =>
  part !== undefined && whole !== undefined && part > whole
    ? `${countText(part)}, so với ${countText(whole)} ${unit}`
    : rateOrDots(part, whole, unit);
