import { restrictedScope, villageScope, type Draft } from '#domain/book/entry.ts';
import type { HouseholdFields, RestrictedFields } from '#domain/book/kinds.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { householdDrafts, villageDraft } from '#domain/register/register-drafts.ts';
import type {
  ChangedHousehold,
  RegisterDifference,
  VillageDifference,
} from '#register-import/compare-register.ts';

/** Which groups of a village's difference the officer takes over; a household leaves only when that was ticked. */
export interface VillageChoice {
  readonly added: boolean;
  readonly changed: boolean;
  readonly gone: boolean;
}

/** What is taken over unless the officer says otherwise. */
export const DEFAULT_CHOICE: VillageChoice = { added: true, changed: true, gone: false };

export type Choices = ReadonlyMap<VillageDifference, VillageChoice>;

/** What the register needs besides the difference: numbers that continue and ids that are new. */
export interface RegisterEnds {
  /** The highest number of a village among the commune's villages. */
  readonly lastVillageOrder: number;
  /** The highest number of a household in this village. */
  lastHouseholdOrder(village: string): number;
  newId(): string;
}

/** Counts of what will be written. */
export interface ImportCounts {
  readonly villages: number;
  readonly added: number;
  readonly changed: number;
  readonly gone: number;
}

const choiceOf = (choices: Choices, village: VillageDifference): VillageChoice =>
  choices.get(village) ?? DEFAULT_CHOICE;

/** Households of no village cannot be written. */
const writable = (difference: RegisterDifference): readonly VillageDifference[] =>
  difference.villages.filter((village) => village.name !== '');

/** How many of each will be written under these choices. */
export function countChoices(difference: RegisterDifference, choices: Choices): ImportCounts {
  const villages = writable(difference);
  const sum = (count: (village: VillageDifference, choice: VillageChoice) => number) =>
    villages.reduce((total, village) => total + count(village, choiceOf(choices, village)), 0);
  return {
    villages: villages.filter((village) => village.villageId === null && choiceOf(choices, village).added)
      .length,
    added: sum((village, choice) => (choice.added ? village.added.length : 0)),
    changed: sum((village, choice) => (choice.changed ? village.changed.length : 0)),
    gone: sum((village, choice) => (choice.gone ? village.gone.length : 0)),
  };
}

/** The entries that make the register say what the list says, as far as the officer chose. */
export function importDrafts(
  difference: RegisterDifference,
  choices: Choices,
  ends: RegisterEnds,
): readonly Draft[] {
  let order = ends.lastVillageOrder;
  return writable(difference).flatMap((village) => {
    const choice = choiceOf(choices, village);
    if (village.villageId !== null) return knownVillage(village, village.villageId, choice, ends);
    if (!choice.added) return [];
    order += 1;
    const id = ends.newId();
    const { name, unitKind } = village;
    return [villageDraft(id, { name, unitKind, order }), ...householdDrafts(id, village.added, ends.newId)];
  });
}

function knownVillage(
  village: VillageDifference,
  id: string,
  choice: VillageChoice,
  ends: RegisterEnds,
): readonly Draft[] {
  const last = ends.lastHouseholdOrder(id);
  const added = village.added.map((household, index) => ({ ...household, order: last + index + 1 }));
  return [
    ...(choice.added ? householdDrafts(id, added, ends.newId) : []),
    ...(choice.changed ? village.changed.flatMap((each) => changeDrafts(id, each)) : []),
    ...(choice.gone
      ? village.gone.map(({ id: household }) => householdDraft(id, household, { status: 'moved-out' }))
      : []),
  ];
}

const householdDraft = (
  village: string,
  household: string,
  body: Partial<HouseholdFields>,
): Draft<'household'> => ({
  scope: villageScope(village),
  kind: 'household',
  subject: subjectOf.household(household),
  body,
});

const RESTRICTED: ReadonlySet<string> = new Set<keyof RestrictedFields>(['ethnicity', 'povertyStatus']);

/** Only the fields that differ: what a phone changed in the meantime stays. Restricted ones go where no phone sees them. */
function changeDrafts(village: string, { household, fields }: ChangedHousehold): readonly Draft[] {
  const bodyOf = (restricted: boolean) =>
    Object.fromEntries(
      fields
        .filter(({ field }) => RESTRICTED.has(field) === restricted)
        .map(({ field, after }) => [field, after]),
    );
  const open = bodyOf(false);
  const kept = bodyOf(true);
  const drafts: Draft[] = [];
  if (Object.keys(open).length > 0) drafts.push(householdDraft(village, household.id, open));
  if (Object.keys(kept).length > 0) {
    const subject = subjectOf.restricted(household.id);
    drafts.push({ scope: restrictedScope(village), kind: 'household-restricted', subject, body: kept });
  }
  return drafts;
}
