import type { HouseholdFields } from './kinds.ts';

/** What nobody has recorded of a household. Its head’s name has no blank: without one there is no household. */
export const BLANK_HOUSEHOLD: Omit<HouseholdFields, 'headName'> = {
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
