import type { AmendedResult } from '#domain/book/kinds.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';
import type { HouseholdResult } from '#domain/meeting/results.ts';

/** A change that says what was sealed, to be changed by hand. */
export const startFrom = (result: HouseholdResult): AmendedResult => ({
  household: result.household,
  outcome: result.outcome === 'proposed' ? 'proposed' : 'not-proposed',
  for: result.for,
  base: result.base,
});

/** Earlier changes, and after them the household that an upheld objection leads here with. */
export function changesToBeginWith(
  { amendment, sealedResults }: Meeting,
  household: string | undefined,
): readonly AmendedResult[] {
  const earlier = amendment.type === 'empty' ? [] : amendment.value.changes;
  const asked = sealedResults.find((result) => result.household === household);
  if (!asked || earlier.some((change) => change.household === household)) return earlier;
  return [...earlier, startFrom(asked)];
}
