import { BLANK_HOUSEHOLD } from '../book/blank-household.ts';
import type { ErasureBody } from '../book/kinds-of-protection.ts';
import type { HouseholdFields } from '../book/kinds.ts';
import { resolveFields, type FieldDispute } from '../book/resolve.ts';
import type { SubjectState } from '../book/fold.ts';
import { subjectOf, subjectPart } from '../book/subjects.ts';
import type { BookView } from '../book/view.ts';

/** A household as the register shows it: every field filled, what people disagree about beside it. */
export interface Household extends HouseholdFields {
  readonly id: string;
  readonly disputes: readonly FieldDispute[];
  /** Its data were erased by law: old years still count it, under no name. */
  readonly erased?: true;
}

const EMPTY_HOUSEHOLD: HouseholdFields = { ...BLANK_HOUSEHOLD, headName: '' };

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

/** What stands in the place of an erased household's name wherever old years list it, in the language of the names. */
const ERASED_NAME = 'Hộ đã xóa dữ liệu';

/** The household that an erasure names, once the commune has taken its data out of this copy; until then it is there as it was. */
function erasedHousehold(view: BookView, { subject, heads }: SubjectState): readonly Household[] {
  const id = subjectPart(subject, 0);
  const isOfHousehold = heads.some(({ body }) => (body as ErasureBody | null)?.household === id);
  if (!isOfHousehold || view.get(subjectOf.household(id))) return [];
  return [{ ...EMPTY_HOUSEHOLD, headName: ERASED_NAME, status: 'moved-out', id, disputes: [], erased: true }];
}

/** Every household of the village in the register's order, those that moved out or were erased included. */
export function householdsOf(view: BookView): readonly Household[] {
  const erased = [...view.ofKind('erasure')].flatMap((state) => erasedHousehold(view, state));
  return [...view.ofKind('household')]
    .map(householdOfState)
    .concat(erased)
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

/** The households that live in the village now. */
export const activeHouseholdsOf = (view: BookView): readonly Household[] =>
  householdsOf(view).filter((household) => household.status === 'active');

/** One household, or `undefined` when the village has none of that id. */
export function householdOf(view: BookView, id: string): Household | undefined {
  const state = view.get(subjectOf.household(id));
  if (state) return householdOfState(state);
  const erasure = view.get(subjectOf.erasure(id));
  return erasure && erasedHousehold(view, erasure)[0];
}

/** The village's clusters by name, without the empty one, in the order of the register. */
export const clustersOf = (households: readonly Household[]): readonly string[] =>
  [...new Set(households.map((household) => household.cluster))].filter((cluster) => cluster !== '');
