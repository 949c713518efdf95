const MARKS = /\p{M}/gu;
const WORD_START = /(^|[\s\-–'’(/.])(\p{L})/gu;

/**
 * The text without marks and in lower case, for searching and matching: "Đặng Thị Ễ" becomes "dang thi e".
 *
 * Never shown to people: a name without its marks is another name.
 */
export const foldMarks = (text: string): string =>
  text.normalize('NFD').replace(MARKS, '').toLowerCase().replace(/đ/g, 'd');

/** The text with single spaces, without spaces at its ends. No-break and other odd spaces become plain ones. */
export const normaliseSpaces = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Each word with a capital and the rest small, as names are written: "NGUYỄN VĂN ƯỚC" becomes "Nguyễn Văn Ước". */
export const titleCase = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(WORD_START, (_, before: string, letter: string) => before + letter.toUpperCase());

const collator = new Intl.Collator('vi', { numeric: true });

/** Orders texts as a Vietnamese dictionary does, numbers by size: "Ân" before "Dũng", "Thôn 2" before "Thôn 10". */
export const compareVietnamese = (a: string, b: string): number => collator.compare(a, b);
