import type { MovingHousehold } from '#commands/events.ts';
import { resolveFields } from '#domain/book/resolve.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { householdsOf, type Household } from '#domain/register/household.ts';

import type { AppServices } from '../shared/app-context.ts';

/** Households with all that goes with them into another village, numbered on from its register's end. */
export function movingInto(
  app: AppServices,
  { from, to }: { readonly from: string; readonly to: string },
  households: readonly Household[],
): readonly MovingHousehold[] {
  const restricted = app.restricted(from).peek();
  const last = householdsOf(app.village(to).peek()).reduce((most, { order }) => Math.max(most, order), 0);
  return households.map((household, index) => ({
    household: { ...household, order: last + index + 1 },
    restricted: resolveFields(restricted.get(subjectOf.restricted(household.id)), 'household-restricted')
      .value,
  }));
}
