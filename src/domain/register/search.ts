import { foldMarks } from '../text/vietnamese.ts';
import type { Household } from './household.ts';

/** A household with the words by which it is found, folded once for many keystrokes. */
export interface SearchableHousehold {
  readonly household: Household;
  readonly words: readonly string[];
  /** Of those, the ones of the address, where the house number stands. */
  readonly addressWords: readonly string[];
}

const wordsOf = (text: string): readonly string[] =>
  foldMarks(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

const isNumber = (word: string): boolean => /^\d/.test(word);

/** Prepares the register for searching. */
export const searchableOf = (households: readonly Household[]): readonly SearchableHousehold[] =>
  households.map((household) => {
    const addressWords = wordsOf(household.address);
    return {
      household,
      words: [...wordsOf(household.headName), ...addressWords, ...wordsOf(household.cluster)],
      addressWords,
    };
  });

/** House 12 is found by "12" and house 12A too, house 120 is not: a number is typed whole, a word may be begun. */
function begins(word: string, typed: string): boolean {
  if (!word.startsWith(typed)) return false;
  return !/\d$/.test(typed) || !/^\d/.test(word.slice(typed.length));
}

/**
 * The households that a query means, in the order given: every word of the query begins a word of name, address or cluster,
 * without regard to marks and capitals. A query of numbers alone means house numbers.
 */
export function searchHouseholds(
  searchable: readonly SearchableHousehold[],
  query: string,
): readonly Household[] {
  const typed = wordsOf(query);
  const houseNumber = typed.every(isNumber);
  return searchable
    .filter(({ words, addressWords }) => {
      const within = houseNumber ? addressWords : words;
      return typed.every((part) => within.some((word) => begins(word, part)));
    })
    .map(({ household }) => household);
}
