import type { Fraction } from '#domain/rules/fraction.ts';
import { textOfFraction } from '#domain/rules/share-text.ts';
import type { Approval, Citation } from '#domain/rules/rule-set.ts';
import { countText, percentText, rateText } from '../wording.ts';

/* How minutes say numbers, days and sources. */

/** The day of a moment in the device's zone, as YYYY-MM-DD. */
export function isoDayOf(epochMs: number | undefined): string | undefined {
  if (epochMs === undefined) return undefined;
  const moment = new Date(epochMs);
  const parts = [moment.getMonth() + 1, moment.getDate()].map((part) => String(part).padStart(2, '0'));
  return [moment.getFullYear(), ...parts].join('-');
}

const BASE_UNITS: Readonly<Record<Approval['base'], string>> = {
  present: 'người có mặt',
  'valid-ballots': 'phiếu hợp lệ',
};

/** What votes are counted in: persons present or valid ballots. */
export const unitOfBase = (base: Approval['base'] | undefined): string => BASE_UNITS[base ?? 'present'];

/** `45/47 người có mặt (95,74 %)`, with dots where there are no numbers. */
export const rateOrDots = (part: number | undefined, whole: number | undefined, unit = 'hộ'): string =>
  part === undefined || whole === undefined
    ? `${countOrDots(part)}/${countOrDots(whole)} ${unit} (…… %)`
    : rateText(part, whole, unit);

/** `45/47 (95,74 %)`, for the cell of a table whose head says what is counted; a dash where nobody could vote. */
export const shareOfVotes = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${countText(part)}/${countText(whole)} (${percentText(part, whole)})`;

/** `1.223`, or short dots. */
export const countOrDots = (count: number | undefined): string =>
  count === undefined ? '……' : countText(count);

/** `60 %`, which is not torn at the end of a line. */
export const untornShare = (fraction: Fraction): string => textOfFraction(fraction).replace(' %', '\u00a0%');

/** `Điều 9, Nghị định 122/2018/NĐ-CP`. */
export const sourceText = ({ article, document }: Citation): string =>
  [article, document].filter(Boolean).join(', ');

/** With a full stop, unless it ends with a mark already. */
export const asSentence = (text: string): string => (/[.!?…]$/u.test(text.trim()) ? text : `${text.trim()}.`);
