import { foldMarks, normaliseSpaces } from '#domain/text/vietnamese.ts';

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** The tone at its word's end, so that "Thuỷ" and "Thủy" are one: both ways of writing it are right. */
const toneLast = (word: string): string => {
  const apart = word.normalize('NFD');
  return apart.replace(TONES, '') + (apart.match(TONES) ?? []).join('');
};

/** What is left of a text when blanks, case and the place of the tone do not count. */
export const spellingKey = (text: string): string =>
  normaliseSpaces(text).toLowerCase().split(' ').map(toneLast).join(' ');

/** What is left when marks and signs do not count either. */
export const looseKey = (text: string): string =>
  normaliseSpaces(foldMarks(text).replace(/[^\p{L}\d]+/gu, ' '));

/** Whether one letter more, less or different makes the one text the other. */
export function isOneLetterOff(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  const rest = long.slice(start + 1);
  return short.slice(start) === rest || (short.length === long.length && short.slice(start + 1) === rest);
}
