/**
 * VNI: the fonts VNI-Times and their kin. A vowel and its marks are two letters ("aø" is "à"), a few stand alone.
 *
 * A capital's mark is the capital of the small one's mark, which lies 32 codes before it.
 */

const GRAVE = '\u0300';
const ACUTE = '\u0301';
const HOOK = '\u0309';
const TILDE = '\u0303';
const DOT = '\u0323';
const CIRCUMFLEX = '\u0302';
const BREVE = '\u0306';

const MARKS: Readonly<Record<string, string>> = {
  ø: GRAVE,
  ù: ACUTE,
  û: HOOK,
  õ: TILDE,
  ï: DOT,
  â: CIRCUMFLEX,
  à: CIRCUMFLEX + GRAVE,
  á: CIRCUMFLEX + ACUTE,
  å: CIRCUMFLEX + HOOK,
  ã: CIRCUMFLEX + TILDE,
  ä: CIRCUMFLEX + DOT,
  ê: BREVE,
  è: BREVE + GRAVE,
  é: BREVE + ACUTE,
  ú: BREVE + HOOK,
  ü: BREVE + TILDE,
  ë: BREVE + DOT,
};

const ALONE: Readonly<Record<string, string>> = {
  ì: 'ì',
  í: 'í',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
  ñ: 'đ',
  ô: 'ơ',
  ö: 'ư',
};

const withCase = (letter: string, model: string): string =>
  model === model.toLowerCase() ? letter : letter.toUpperCase();

/** The text in Unicode, or `null` when it holds a letter or an order of letters that VNI has not. */
export function vniToUnicode(text: string): string | null {
  let result = '';
  for (const character of text) {
    const small = character.toLowerCase();
    const alone = ALONE[small];
    const mark = MARKS[small];
    if (alone !== undefined) result += withCase(alone, character);
    else if (mark !== undefined && /[aeouyơư]$/iu.test(result)) result += mark;
    else if (mark !== undefined || (character > '\x7f' && /\p{L}/u.test(character))) return null;
    else result += character;
  }
  return result.normalize('NFC');
}
