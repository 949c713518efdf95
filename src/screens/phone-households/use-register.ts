import { useMemo } from 'preact/hooks';
import type { BookView } from '#domain/book/view.ts';
import { clustersOf, householdsOf, type Household } from '#domain/register/household.ts';
import { isRegistered, registrationOf } from '#domain/register/registration.ts';
import { searchableOf, searchHouseholds } from '#domain/register/search.ts';
import { useApp } from '../shared/app-context.ts';
import { useYear } from '../shared/use-year.ts';
import type { ListQuery, ShownState } from './list-query.ts';

export type RowState = 'todo' | 'registered' | 'declined' | 'disputed' | 'moved-out';

function stateOf(view: BookView, year: number, household: Household): RowState {
  if (household.status === 'moved-out') return 'moved-out';
  const registration = registrationOf(view, year, household.id);
  if (registration.type === 'disputed' || household.disputes.length > 0) return 'disputed';
  if (registration.type === 'empty') return 'todo';
  return isRegistered(registration) ? 'registered' : 'declined';
}

/** `all` are those who live here; who moved out is found only when asked for. */
const shows = (shown: ShownState, state: RowState | undefined): boolean =>
  shown === 'all' ? state !== 'moved-out' : state === shown;

/** The register with every household's state, and the rows that the query asks for. */
export function useRegister({ search, shown, cluster }: ListQuery) {
  const { enrolment, village } = useApp();
  const year = useYear();
  const view = village(enrolment.village).value;
  const register = useMemo(() => {
    const households = householdsOf(view);
    const states = new Map(households.map((each) => [each.id, stateOf(view, year, each)]));
    return { searchable: searchableOf(households), states, clusters: clustersOf(households) };
  }, [view, year]);
  const found = useMemo(() => {
    const inCluster = searchHouseholds(register.searchable, search).filter(
      (household) => cluster === '' || household.cluster === cluster,
    );
    const count = (state: ShownState) =>
      inCluster.filter((household) => shows(state, register.states.get(household.id))).length;
    const rows = inCluster.filter((household) => shows(shown, register.states.get(household.id)));
    return { rows, count };
  }, [register, search, shown, cluster]);
  return { ...register, ...found };
}
