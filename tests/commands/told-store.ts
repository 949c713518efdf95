import type { Recording } from '#commands/recording.ts';
import { COMMUNE_SCOPE, restrictedScope, villageScope, type Draft } from '#domain/book/entry.ts';
import type { Role } from '#domain/book/permissions.ts';
import type { BookView } from '#domain/book/view.ts';
import { reviewVillage } from '#domain/review/village-review.ts';
import { MEETING, VILLAGE, YEAR } from '../support/drafts.ts';
import { createTestStore } from '../support/store.ts';
import { gathering, hands, listed, say } from '../support/told.ts';
import { subjectOf } from '#domain/book/subjects.ts';

/* One device with its real store, and what its commands recorded. */

export interface ToldStore {
  readonly recording: Recording;
  say(...drafts: readonly Draft[]): Promise<void>;
  view(village?: string): BookView;
  commune(): BookView;
  restricted(): BookView;
  review(): ReturnType<typeof reviewVillage>;
  /** How many entries there are: what one command wrote is one transaction. */
  entries(): Promise<number>;
}

let ids = 0;

export async function tellStore(role: Role = 'village-head'): Promise<ToldStore> {
  const store = await createTestStore({ role, now: () => Date.UTC(YEAR, 9, 20, 5) });
  const recording: Recording = {
    record: (drafts) => store.record(drafts),
    newId: () => `n${++ids}`,
    now: () => Date.UTC(YEAR, 9, 20, 5),
  };
  const view = (village = VILLAGE) => store.view(villageScope(village));
  return {
    recording,
    async say(...drafts) {
      const done = await store.record(drafts);
      if (!done.ok) throw new Error(`Not recorded: ${done.error.type}`);
    },
    view,
    commune: () => store.view(COMMUNE_SCOPE),
    restricted: () => store.view(restrictedScope(VILLAGE)),
    review: () => reviewVillage(view(), VILLAGE, YEAR),
    entries: () => store.database.entries.count(),
  };
}

const SIGNED = { name: '', strokes: [] };

/** A meeting with a show of hands that passes everybody, not sealed. */
export const voted = (households: readonly string[]): readonly Draft[] => [
  ...listed(households),
  ...gathering({ summoned: households, fields: { method: 'SHOW_OF_HANDS' } }),
  ...households.map((id) => hands(id, [3, 0, 0, 3])),
];

/** Seals the meeting over everything that the device recorded. */
export const seal = async (told: ToldStore): Promise<void> =>
  told.say(
    say('minutes', subjectOf.minutes(MEETING), {
      covers: { a: await told.entries() },
      closedAt: 3_600_000,
      digest: 'd',
      code: 'K7QM2XPD',
      chair: SIGNED,
      secretary: SIGNED,
    }),
  );

/** Hands the village's year in, and accepts it as it is. */
export async function accept(told: ToldStore): Promise<void> {
  await told.say(say('submission', subjectOf.submission(YEAR, VILLAGE), { meetings: [MEETING] }));
  const covers = { a: await told.entries() };
  await told.say(say('acceptance', subjectOf.acceptance(YEAR, VILLAGE), { covers, meetings: [MEETING] }));
}

/** What a command gave; throws when it refused. */
export async function must<T>(done: Promise<{ ok: boolean; value?: T; error?: unknown }>): Promise<T> {
  const result = await done;
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.error)}`);
  return result.value as T;
}
