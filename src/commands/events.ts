import { villageScope, type Draft } from '#domain/book/entry.ts';
import type { HouseholdEventBody, IsoDay } from '#domain/book/kinds-of-recognition.ts';
import type { HouseholdFields } from '#domain/book/kinds.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { parseIsoDay } from '#domain/calendar/iso-day.ts';
import type { Household } from '#domain/register/household.ts';
import { fail, ok, type Result } from '#domain/result.ts';
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

/** A household that came out of another one. */
export type NewHousehold = Partial<HouseholdFields> & Pick<HouseholdFields, 'headName' | 'order'>;

/**
 * Splits a household: it stays, and those that left become households whose history begins in it. The register and what
 * happened are recorded together. Gives the new households' ids.
 */
export async function splitHousehold(
  recording: Recording,
  village: string,
  household: string,
  leaving: readonly NewHousehold[],
  happening: Happening,
): Promise<Result<readonly string[], HouseholdEventFailure>> {
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
  return recorded.ok ? ok(ids) : recorded;
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
