import type { UnitKind } from '#domain/book/kinds.ts';
import { hasNoCapitals } from './capitals.ts';
import { foldMarks, normaliseSpaces, titleCase } from '#domain/text/vietnamese.ts';

interface Unit {
  readonly label: string;
  /** `null`: the word is used for both kinds. */
  readonly kind: UnitKind | null;
  readonly short?: string;
}

/** The words that stand before a village's name (regulations, glossary: thôn and tổ dân phố with their synonyms). */
const UNITS: readonly Unit[] = [
  { label: 'Tổ dân phố', kind: 'TDP', short: 'tdp' },
  { label: 'Khu phố', kind: 'TDP', short: 'kp' },
  { label: 'Khối phố', kind: 'TDP' },
  { label: 'Tiểu khu', kind: 'TDP' },
  { label: 'Khu dân cư', kind: null, short: 'kdc' },
  { label: 'Khối', kind: 'TDP' },
  { label: 'Khóm', kind: 'TDP' },
  { label: 'Tổ', kind: 'TDP' },
  { label: 'Thôn', kind: 'THON' },
  { label: 'Làng', kind: 'THON' },
  { label: 'Bản', kind: 'THON' },
  { label: 'Buôn', kind: 'THON' },
  { label: 'Phum', kind: 'THON' },
  { label: 'Bon', kind: 'THON' },
  { label: 'Sóc', kind: 'THON' },
  { label: 'Xóm', kind: 'THON' },
  { label: 'Ấp', kind: 'THON' },
  { label: 'Khu', kind: null },
];

const AFTER_UNIT = /^[\s.:\-–]*/u;

export interface VillageName {
  /** The unit's word with its marks, or an empty text. */
  readonly unit: string;
  readonly kind: UnitKind | null;
  readonly rest: string;
}

const startsWithWord = (text: string, word: string): boolean =>
  text.startsWith(word) && !/^[\p{L}\p{M}]/u.test(text.slice(word.length));

const hasNoMarks = (text: string): boolean => foldMarks(text) === text.toLowerCase();

/** Splits the unit's word from the name. Marks count, unless the text has none at all: "Bàn" is a surname, "Bản" a village. */
export function parseVillageName(text: string): VillageName {
  const name = normaliseSpaces(text.normalize('NFC'));
  const small = name.toLowerCase();
  const unmarked = hasNoMarks(name);
  for (const { label, kind, short } of UNITS) {
    const word = label.toLowerCase();
    const written = [word, ...(short ? [short] : []), ...(unmarked ? [foldMarks(word)] : [])];
    const found = written.find((one) => startsWithWord(small, one));
    if (found) return { unit: label, kind, rest: name.slice(found.length).replace(AFTER_UNIT, '') };
  }
  return { unit: '', kind: null, rest: name };
}

const ROMAN = /^[ivxIVX]+$/;

const writeRest = (rest: string): string =>
  titleCase(rest)
    .split(' ')
    .map((word) => (ROMAN.test(word) ? word.toUpperCase() : word === 'Số' || word === 'So' ? 'số' : word))
    .join(' ');

/** The name as people write it: "THÔN BẮC LỆ" becomes "Thôn Bắc Lệ", "to dan pho so 3" becomes "Tổ dân phố số 3". */
export function writeVillageName(text: string): string {
  const { unit, rest } = parseVillageName(text);
  const name = normaliseSpaces(text);
  if (!hasNoCapitals(name)) return name;
  return normaliseSpaces(`${unit} ${writeRest(rest)}`);
}

/**
 * What two spellings of one village have in common: "TDP 03" and "Tổ dân phố số 3" have the same key.
 *
 * Only the first word for the unit is taken off, since "Thôn Làng Mới" and "Thôn Bản Mới" may lie side by side; a mere
 * number keeps its kind, since "Thôn 3" and "Tổ dân phố 3" may too.
 */
export function villageKey(text: string): string {
  const { kind, rest } = parseVillageName(text);
  const key = normaliseSpaces(
    foldMarks(rest)
      .replace(/[^\p{L}\d]+/gu, ' ')
      .replace(/\b0+(?=\d)/g, ''),
  ).replace(/^so (?=\d)/, '');
  return /^\d/.test(key) && kind !== null ? `${kind} ${key}` : key;
}

/** The key without what `villageKey` keeps for safety, for a second look when both sides have only one such village. */
export const looseVillageKey = (text: string): string => {
  const once = villageKey(text).replace(/^(?:THON|TDP) /, '');
  return villageKey(once);
};
