/**
 * Goal: a village's year fits a line that hardly carries anything: what the app really sends is weighed as it travels.
 * Method: the real store and sync record and send at the pace of a person; only names, ids and taps are drawn, from a fixed seed.
 */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { correctHousehold } from '#commands/households.ts';
import {
  markPresent,
  openMeeting,
  recordListVote,
  recordTally,
  setMeetingFields,
} from '#commands/meetings.ts';
import { recordRegistration } from '#commands/registrations.ts';
import type { Recording, RecordResult } from '#commands/recording.ts';
import { villageScope } from '#domain/book/entry.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { freezeRules } from '#domain/rules/frozen-rules.ts';
import { ND86_2023 } from '#domain/rules/nd86-2023.ts';
import { digestOf } from '#protocol/chain.ts';
import { resultCodeOf } from '#protocol/code.ts';
import { syncOnce } from '#sync/sync-once.ts';
import { household, VILLAGE, YEAR } from '../support/drafts.ts';
import { COMMITMENTS, GIVEN, MIDDLES, SURNAMES } from '../support/village-words.ts';
import { createWorld, type SyncedDevice, type World } from '../support/sync-world.ts';

const HOUSEHOLDS = 300;
const ALPHABET = 'abcdefghjkmnpqrstvwxyz0123456789';

let seed = 7;
/** A number below `bound`, the same ones in every run. */
function draw(bound: number): number {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((seed / 2 ** 32) * bound);
}
const oneOf = <T>(values: readonly T[]): T => values[draw(values.length)] as T;
const newId = (): string => Array.from({ length: 10 }, () => ALPHABET[draw(32)]).join('');
const newName = (): string => [SURNAMES, MIDDLES, GIVEN].map((names) => oneOf(names)).join(' ');
const shuffled = <T>(values: readonly T[]): readonly T[] =>
  values
    .map((value) => ({ value, at: draw(2 ** 30) }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value);

let world: World;
let phone: SyncedDevice;
let recording: Recording;
let households: readonly string[];

/** A person taps every 2 to 9 seconds. */
async function tap(recorded: Promise<RecordResult>): Promise<void> {
  expect(await recorded).toMatchObject({ ok: true });
  phone.clock += 2000 + draw(7000);
}

const place = (meeting: string) => ({ village: VILLAGE, meeting });

beforeEach(async () => {
  seed = 7;
  world = await createWorld();
  phone = await world.enrol();
  recording = { ...phone.recording, newId };
  households = Array.from({ length: HOUSEHOLDS }, newId);
  world.officer.record(
    ...households.map((id, order) => household(id, { headName: newName(), order, status: 'active' })),
  );
  await world.officer.push();
  await syncOnce(phone.deps);
  phone.line.sent.length = 0;
});

afterEach(() => world.end());

/** Bytes of all requests that carried entries, whole bodies as they travel. */
const sentBytes = (): number =>
  phone.line.sent.filter(({ entries }) => entries > 0).reduce((sum, { bytes }) => sum + bytes, 0);

test('300 registrations in one batch weigh at most 24 bytes each, signature and all', async () => {
  for (const id of shuffled(households)) {
    const commitments = draw(10) < 8 ? COMMITMENTS : COMMITMENTS.filter(() => draw(4) > 0);
    const where = { village: VILLAGE, year: YEAR, household: id };
    await tap(recordRegistration(recording, where, { registered: draw(20) > 0, commitments }));
  }
  await phone.once(HOUSEHOLDS);
  expect(phone.line.sent).toMatchObject([{ entries: HOUSEHOLDS }]);
  expect(sentBytes() / HOUSEHOLDS).toBeLessThanOrEqual(24);
});

async function hold(vote: (meeting: string) => Promise<void>): Promise<void> {
  for (const id of shuffled(households).slice(0, 12)) {
    await tap(correctHousehold(recording, VILLAGE, id, oneOf([{ headName: newName() }, { memberCount: 4 }])));
  }
  const rules = freezeRules(ND86_2023);
  const facts = { village: VILLAGE, year: YEAR, cluster: '', place: 'Nhà văn hóa thôn', rules, households };
  const opened = await openMeeting(recording, facts);
  if (!opened.ok) throw new Error('The meeting was not opened');
  const meeting = opened.value;
  const officials = {
    chair: { name: newName(), position: 'Trưởng thôn' },
    secretary: { name: newName(), position: 'Thư ký' },
  };
  await tap(setMeetingFields(recording, place(meeting), officials));
  for (const id of shuffled(households)) {
    const isHead = draw(5) > 0;
    await tap(
      markPresent(recording, place(meeting), id, isHead ? 'head' : 'representative', isHead ? '' : newName()),
    );
  }
  await vote(meeting);
  await seal(meeting, officials);
  expect(await syncOnce(phone.deps)).toBe('done');
  expect(await phone.store.progress()).toMatchObject({ unsent: 0 });
}

async function seal(
  meeting: string,
  { chair, secretary }: Record<'chair' | 'secretary', { name: string }>,
): Promise<void> {
  const digest = digestOf(meeting);
  const scope = villageScope(VILLAGE);
  const body = {
    covers: await phone.store.coversOf(scope),
    closedAt: phone.clock,
    digest,
    code: resultCodeOf(digest),
    chair: { name: chair.name, strokes: [] },
    secretary: { name: secretary.name, strokes: [] },
  };
  await tap(recording.record([{ scope, kind: 'minutes', subject: subjectOf.minutes(meeting), body }]));
}

test('a meeting of 300 households that votes on each by itself weighs at most 12 KB', async () => {
  await hold(async (meeting) => {
    for (const id of households) {
      const against = draw(3) === 0 ? draw(12) : 0;
      const abstained = draw(4) === 0 ? draw(6) : 0;
      const tally = { for: 300 - against - abstained, against, abstained, present: 300 };
      await tap(recordTally(recording, place(meeting), id, tally));
    }
  });
  expect(sentBytes()).toBeLessThanOrEqual(12_000);
});

test('a meeting of 300 households that votes on the list weighs less', async () => {
  await hold(async (meeting) => {
    const vote = { for: 291, against: 4, abstained: 5, present: 300, households, exceptions: [] };
    await tap(recordListVote(recording, place(meeting), vote));
  });
  expect(sentBytes()).toBeLessThanOrEqual(12_000);
});
