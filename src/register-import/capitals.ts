/**
 * Whether capitals say nothing in this text: it is in capitals or small letters throughout, or has small toned letters
 * among capitals ("NGUYễN"), as text typed in .VnTimeH comes out.
 */
export function hasNoCapitals(text: string): boolean {
  if (text === text.toUpperCase() || text === text.toLowerCase()) return true;
  const words = text.split(/[^\p{L}\p{M}]+/u);
  return words.some((word) => (word.match(/\p{Lu}/gu)?.length ?? 0) > 1 && /\p{Ll}/u.test(word));
}
