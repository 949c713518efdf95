import type { Household } from './household.ts';

/** A text as people search it: lower case, without marks, đ as d, single blanks. */
export const searchKeyOf = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replaceAll(/\s+/g, ' ')
    .trim();

/**
 * Whether every word of the query begins a word of the text, marks or not: `nguyen hung` finds “Nguyễn Văn Hùng”.
 * An empty query finds everything.
 */
export function matchesSearch(text: string, query: string): boolean {
  const key = ` ${searchKeyOf(text)}`;
  return searchKeyOf(query)
    .split(' ')
    .every((word) => key.includes(` ${word}`));
}

/** The households found by the head's name, the number in the register or the address, in their given order. */
export const searchHouseholds = (households: readonly Household[], query: string): readonly Household[] =>
  query.trim() === ''
    ? households
    : households.filter(({ order, headName, address }) =>
        matchesSearch(`${order} ${headName} ${address}`, query),
      );
