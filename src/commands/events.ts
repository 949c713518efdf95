import { villageScope, type Draft } from '#domain/book/entry.ts';
import type { HouseholdEventBody, IsoDay, VillageEventBody } from '#domain/book/kinds-of-recognition.ts';
import type { BodyByKind, HouseholdFields, RestrictedFields } from '#domain/book/kinds.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { parseIsoDay } from '#domain/calendar/iso-day.ts';
import type { Household } from '#domain/register/household.ts';
import { restrictedDraft, villageDraft } from '#domain/register/register-drafts.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { noteVillageEvent, type CommuneYearFailure } from './commune-year.ts';
import type { Recorded, RecordFailure, Recording } from './recording.ts';

/** Why nothing was noted about a household. */
export type HouseholdEventFailure =
  | RecordFailure
  | { readonly type: 'no-such-day' }
  | { readonly type: 'no-name' }
  /** A split needs somebody who leaves, a merger at least two different households. */
  | { readonly type: 'too-few-households' };

type Noted = Promise<Result<Recorded, HouseholdEventFailure>>;

/** When it happened and what else is to be said. */
export interface Happening {
  readonly on: IsoDay;
  readonly note: string;
}

type HouseholdEvent = Partial<HouseholdEventBody> & Pick<HouseholdEventBody, 'type' | 'from' | 'to'>;

const eventDraft = (
  village: string,
  id: string,
  { on, note }: Happening,
  event: HouseholdEvent,
): Draft<'household-event'> => ({
  scope: villageScope(village),
  kind: 'household-event',
  subject: subjectOf.householdEvent(id),
  body: { formerHead: '', ...event, on, note },
});

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

const dayRefusal = ({ on }: Happening): HouseholdEventFailure | undefined =>
  parseIsoDay(on) ? undefined : { type: 'no-such-day' };

/** What a split recorded, with the ids of those that left. */
export interface SplitRecorded extends Recorded {
  readonly households: readonly string[];
}

/** A household that came out of another one. */
export type NewHousehold = Partial<HouseholdFields> & Pick<HouseholdFields, 'headName' | 'order'>;

/**
 * Splits a household: it stays, and those that left become households whose history begins in it. The register and what
 * happened are recorded together.
 */
export async function splitHousehold(
  recording: Recording,
  village: string,
  household: string,
  leaving: readonly NewHousehold[],
  happening: Happening,
): Promise<Result<SplitRecorded, HouseholdEventFailure>> {
  const refusal = dayRefusal(happening);
  if (refusal) return fail(refusal);
  if (leaving.length === 0) return fail({ type: 'too-few-households' });
  if (leaving.some(({ headName }) => headName.trim() === '')) return fail({ type: 'no-name' });
  const added = leaving.map((fields) => ({ id: recording.newId(), fields }));
  const ids = added.map(({ id }) => id);
  const recorded = await recording.record([
    ...added.map(({ id, fields }) => householdDraft(village, id, { status: 'active', ...fields })),
    eventDraft(village, recording.newId(), happening, {
      type: 'split',
      from: [household],
      to: [household, ...ids],
    }),
  ]);
  return recorded.ok ? ok({ ...recorded.value, households: ids }) : recorded;
}

/** Merges households into one of them, which stays; the others leave the register's active part. */
export async function mergeHouseholds(
  recording: Recording,
  village: string,
  into: string,
  others: readonly string[],
  happening: Happening,
): Noted {
  const refusal = dayRefusal(happening);
  if (refusal) return fail(refusal);
  const gone = [...new Set(others)].filter((household) => household !== into);
  if (gone.length === 0) return fail({ type: 'too-few-households' });
  return recording.record([
    ...gone.map((household) => householdDraft(village, household, { status: 'moved-out' })),
    eventDraft(village, recording.newId(), happening, { type: 'merge', from: [into, ...gone], to: [into] }),
  ]);
}

/** Gives a household a new head; its years stay its own. */
export async function changeHead(
  recording: Recording,
  village: string,
  { id, headName: formerHead }: Pick<Household, 'id' | 'headName'>,
  headName: string,
  happening: Happening,
): Noted {
  const refusal = dayRefusal(happening);
  if (refusal) return fail(refusal);
  if (headName.trim() === '') return fail({ type: 'no-name' });
  return recording.record([
    householdDraft(village, id, { headName }),
    eventDraft(village, recording.newId(), happening, { type: 'new-head', from: [id], to: [id], formerHead }),
  ]);
}

/** Notes that a household moved in or out, and takes it into or out of the register's active part. */
export async function moveHousehold(
  recording: Recording,
  village: string,
  household: string,
  type: 'moved-in' | 'moved-out',
  happening: Happening,
): Noted {
  const refusal = dayRefusal(happening);
  if (refusal) return fail(refusal);
  const [from, to] = type === 'moved-in' ? [[], [household]] : [[household], []];
  return recording.record([
    householdDraft(village, household, { status: type === 'moved-in' ? 'active' : 'moved-out' }),
    eventDraft(village, recording.newId(), happening, { type, from, to }),
  ]);
}

/** A household on its way to another village of the commune, with what only officers know of it. */
export interface MovingHousehold {
  readonly household: Household;
  readonly restricted: Partial<RestrictedFields>;
}

/**
 * The entries by which households go over into another village: there each is a new one whose history goes on, because a village's
 * phones have the register of their own village alone; where it came from, it has moved out.
 */
export function moveDrafts(
  recording: Pick<Recording, 'newId'>,
  { from, to }: { readonly from: string; readonly to: string },
  moving: readonly MovingHousehold[],
  happening: Happening,
): readonly Draft[] {
  return moving.flatMap(({ household, restricted }): readonly Draft[] => {
    const id = recording.newId();
    const { id: left, disputes: _, ...fields } = household;
    const known = Object.keys(restricted).length > 0;
    return [
      householdDraft(from, left, { status: 'moved-out' }),
      eventDraft(from, recording.newId(), happening, { type: 'moved-out', from: [left], to: [] }),
      householdDraft(to, id, { ...fields, status: 'active' }),
      ...(known ? [restrictedDraft(to, id, restricted)] : []),
      eventDraft(to, recording.newId(), happening, { type: 'moved-in', from: [left], to: [id] }),
    ];
  });
}

/** Moves one household to another village of the commune, under the number that the register there gives it. */
export async function moveToVillage(
  recording: Recording,
  villages: { readonly from: string; readonly to: string },
  moving: MovingHousehold,
  happening: Happening,
): Noted {
  const refusal = dayRefusal(happening);
  return refusal ? fail(refusal) : recording.record(moveDrafts(recording, villages, [moving], happening));
}

/** A village as it is called from now on. */
export interface DescribedVillage {
  readonly id: string;
  readonly body: BodyByKind['village'];
}

/** Notes a village event and, in one go, the villages that are new or are called otherwise from now on. */
export async function changeVillages(
  recording: Recording,
  event: VillageEventBody,
  described: readonly DescribedVillage[],
): Promise<Result<Recorded, CommuneYearFailure>> {
  if (described.some(({ body }) => body.name.trim() === '')) return fail({ type: 'no-name' });
  const villages = described.map(({ id, body }) => villageDraft(id, body));
  return noteVillageEvent(
    { ...recording, record: (drafts) => recording.record([...villages, ...drafts]) },
    event,
  );
}
