import { searchableOf, searchHouseholds, type SearchableHousehold } from '#domain/register/search.ts';
import type { HouseholdLine } from '#domain/year-book/year-book.ts';

/** Which households of the book are looked at. */
export interface BookQuery {
  /** Empty for all. */
  readonly village: string;
  readonly text: string;
  /** At least so many years in a row; 0 for any. */
  readonly consecutive: number;
  readonly living: 'here' | 'moved-out' | 'all';
}

export const ALL_HERE: BookQuery = { village: '', text: '', consecutive: 0, living: 'here' };

/** The book with the words by which its households are found, folded with the first letter that is typed and kept for the next. */
export interface SearchableBook {
  readonly lines: readonly HouseholdLine[];
  searchable(): readonly SearchableHousehold[];
}

export function searchableBook(lines: readonly HouseholdLine[]): SearchableBook {
  let folded: readonly SearchableHousehold[] | undefined;
  return {
    lines,
    searchable: () => (folded ??= searchableOf(lines.map(({ household }) => household))),
  };
}

/** The lines that a query means, in the book's order. */
export function findLines({ lines, searchable }: SearchableBook, query: BookQuery): readonly HouseholdLine[] {
  const found =
    query.text.trim() === ''
      ? undefined
      : new Set(searchHouseholds(searchable(), query.text).map(({ id }) => id));
  return lines.filter(
    (line) =>
      (query.village === '' || line.village === query.village) &&
      line.consecutive.length >= query.consecutive &&
      livesAs(line, query.living) &&
      (!found || found.has(line.household.id)),
  );
}

function livesAs({ household }: HouseholdLine, living: BookQuery['living']): boolean {
  if (living === 'all') return true;
  return (household.status === 'active') === (living === 'here');
}
