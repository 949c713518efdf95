/**
 * Whether a word can be a Vietnamese syllable, by its spelling alone.
 *
 * Text in an old encoding read as the wrong one nearly never spells syllables, so this tells encodings apart.
 */

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const INITIAL = /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|th|tr|qu|[bcdđghklmnprstvx])?/u;
const FINAL = /(?:ch|nh|ng|[cmnpt])$/u;

const OPEN_RHYMES = new Set(
  (
    'a e ê i o ô ơ u ư y ai ao au ay âu ây eo êu ia iu oa oe oi ôi ơi ua uê ui uy ưa ưi ưu oai oao oay oeo uai uây uôi ' +
    'uya uyu uơ ươi ươu iêu yêu êu uêu ya'
  ).split(' '),
);
const CLOSED_RHYMES = new Set('a ă â e ê i o ô ơ u ư y iê yê oa oă oe oo uâ uê uô ươ uy uyê'.split(' '));
/** A syllable that ends in p, t, c or ch carries the acute or the dot, or no mark in names of other peoples. */
const STOP_TONES = new Set(['', '\u0301', '\u0323']);

const takeTone = (word: string): { readonly bare: string; readonly tones: readonly string[] } => {
  const apart = word.normalize('NFD');
  return { bare: apart.replace(TONE, '').normalize('NFC'), tones: apart.match(TONE) ?? [] };
};

const isRhyme = (rhyme: string, tone: string): boolean => {
  const final = FINAL.exec(rhyme)?.[0] ?? '';
  if (final === '') return OPEN_RHYMES.has(rhyme);
  if (/[ptc]$|ch$/u.test(final) && !STOP_TONES.has(tone)) return false;
  return CLOSED_RHYMES.has(rhyme.slice(0, -final.length));
};

/** Whether the word, of any case, is spelt as a Vietnamese syllable. */
export function isSyllable(word: string): boolean {
  const { bare, tones } = takeTone(word.toLowerCase());
  if (tones.length > 1) return false;
  const initial = INITIAL.exec(bare)?.[0] ?? '';
  const tone = tones[0] ?? '';
  if (isRhyme(bare.slice(initial.length), tone)) return true;
  // "gì", "giếng": the i of "gi" is the vowel itself.
  return initial === 'gi' && isRhyme(bare.slice(1), tone);
}
