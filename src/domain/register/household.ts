import type { HouseholdFields } from '../book/kinds.ts';
import { resolveFields, type FieldDispute } from '../book/resolve.ts';
import type { SubjectState } from '../book/fold.ts';
import { subjectOf, subjectPart } from '../book/subjects.ts';
import type { BookView } from '../book/view.ts';

/** A household as the register shows it: every field filled, what people disagree about beside it. */
export interface Household extends HouseholdFields {
  readonly id: string;
  readonly disputes: readonly FieldDispute[];
}

const EMPTY_HOUSEHOLD: HouseholdFields = {
  headName: '',
  order: 0,
  birthYear: null,
  sex: null,
  memberCount: null,
  address: '',
  cluster: '',
  phone: '',
  note: '',
  status: 'active',
};

/** What was read off a state before. A state never changes, and a tap on a cheap phone must not read a thousand again. */
const householdsByState = new WeakMap<SubjectState, Household>();

function householdOfState(state: SubjectState): Household {
  const known = householdsByState.get(state);
  if (known) return known;
  const { value, disputes } = resolveFields(state, 'household');
  const household = { ...EMPTY_HOUSEHOLD, ...value, id: subjectPart(state.subject, 0), disputes };
  householdsByState.set(state, household);
  return household;
}

/** Every household of the village in the register's order, those that moved out included. */
export function householdsOf(view: BookView): readonly Household[] {
  return [...view.ofKind('household')]
    .map(householdOfState)
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

/** The households that live in the village now. */
export const activeHouseholdsOf = (view: BookView): readonly Household[] =>
  householdsOf(view).filter((household) => household.status === 'active');

/** One household, or `undefined` when the village has none of that id. */
export function householdOf(view: BookView, id: string): Household | undefined {
  const state = view.get(subjectOf.household(id));
  return state && householdOfState(state);
}

/** The village's clusters by name, without the empty one, in the order of the register. */
export const clustersOf = (households: readonly Household[]): readonly string[] =>
  [...new Set(households.map((household) => household.cluster))].filter((cluster) => cluster !== '');
