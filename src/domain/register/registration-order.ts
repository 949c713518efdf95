import type { BookView } from '../book/view.ts';
import type { Household } from './household.ts';
import { registrationOf } from './registration.ts';

/**
 * The household to ask next: the first without an answer after `after` in the register's order, from the beginning again
 * when there is none; `undefined` when everybody was asked. The household `after` itself comes last, so that it can be skipped.
 */
export function nextToRegister(
  view: BookView,
  year: number,
  households: readonly Household[],
  after?: string,
): Household | undefined {
  const from = households.findIndex((household) => household.id === after) + 1;
  const inTurn = [...households.slice(from), ...households.slice(0, from)];
  return inTurn.find((household) => registrationOf(view, year, household.id).type === 'empty');
}
