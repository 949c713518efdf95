import type { AmendedResult, BodyByKind } from '../book/kinds.ts';
import type { Resolved } from '../book/resolve.ts';
import type { HouseholdResult } from './results.ts';

function amended(result: HouseholdResult, change: AmendedResult): HouseholdResult {
  return {
    household: result.household,
    outcome: change.outcome,
    basis: 'amendment',
    for: change.for,
    against: change.base - change.for,
    abstained: 0,
    base: change.base,
  };
}

/** The sealed result with the signed amendment over it. A disputed amendment changes nothing until it is settled. */
export function amendedResults(
  sealed: readonly HouseholdResult[],
  amendment: Resolved<BodyByKind['amendment']>,
): readonly HouseholdResult[] {
  if (amendment.type !== 'settled') return sealed;
  const changes = new Map(amendment.value.changes.map((change) => [change.household, change]));
  return sealed.map((result) => {
    const change = changes.get(result.household);
    return change ? amended(result, change) : result;
  });
}
