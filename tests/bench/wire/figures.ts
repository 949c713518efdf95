import { entryId, villageScope, type Draft, type EntryId } from '#domain/book/entry.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { digestOf } from '#protocol/chain.ts';
import { createTestDevice, type TestDevice } from '../../support/test-device.ts';
import { COMMITMENTS, GIVEN, MIDDLES, SURNAMES } from '../../support/village-words.ts';
import type { Figure } from '../contestant.ts';
import { BATCH_ENTRIES } from '../server/records.ts';
import { pushesOf, record } from '../server/stream.ts';

/*
 * What a village's evening weighs on the wire: whole request bodies as they travel. tests/protocol/wire-size.test.ts weighs the
 * same with the app's own store and commands.
 */

const HOUSEHOLDS = 300;
const VILLAGE = 'na-lau';
const MEETING = 'k7m2p9x4qa';

/** A phone in a village, and chance that is the same in every run. */
interface Phone {
  readonly device: TestDevice;
  readonly households: readonly string[];
  draw(bound: number): number;
  name(): string;
  /** Somebody taps every 2 to 9 seconds. */
  tap(kind: string, subject: string, body: unknown, supersedes?: readonly EntryId[]): void;
}

async function createPhone(): Promise<Phone> {
  const device = await createTestDevice(() => Promise.reject(new Error('It is offline')));
  Object.assign(device.identity, { actor: 'a8k2m5p1q9', village: VILLAGE });
  device.authorization = () => Promise.resolve('');
  let seed = 7;
  const draw = (bound: number): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * bound);
  };
  const oneOf = (values: readonly string[]): string => values[draw(values.length)] ?? '';
  const newId = (): string => Array.from({ length: 10 }, () => draw(32).toString(32)).join('');
  return {
    device,
    households: Array.from({ length: HOUSEHOLDS }, newId),
    draw,
    name: () => [SURNAMES, MIDDLES, GIVEN].map(oneOf).join(' '),
    tap(kind, subject, body, supersedes = []) {
      record(device, { scope: villageScope(VILLAGE), kind, subject, body } as Draft, {
        supersedes,
        recordedAt: (device.clock += 2000 + draw(7000)),
      });
    },
  };
}

/** Bytes of all requests that it takes to hand in what the phone has recorded. */
async function weigh({ device }: Phone): Promise<number> {
  const pushes = await pushesOf(device, BATCH_ENTRIES);
  return pushes.reduce((sum, { body }) => sum + body.length, 0);
}

async function weighRegistrations(): Promise<number> {
  const phone = await createPhone();
  for (const household of phone.households) {
    const commitments = phone.draw(10) < 8 ? COMMITMENTS : COMMITMENTS.filter(() => phone.draw(4) > 0);
    const body = { registered: phone.draw(20) > 0, commitments };
    phone.tap('registration', subjectOf.registration(2026, household), body);
  }
  return (await weigh(phone)) / HOUSEHOLDS;
}

/** Corrections of the register, the meeting and its summons, attendance, a vote on each household, the minutes without images. */
async function weighMeeting(): Promise<number> {
  const phone = await createPhone();
  const { device, households, draw, name, tap } = phone;
  for (const household of households.slice(0, 12)) {
    const seen: readonly EntryId[] = [entryId({ device: '4fj2kq8m1zx7', seq: 1 + draw(HOUSEHOLDS) })];
    tap('household', subjectOf.household(household), { headName: name() }, seen);
  }
  const chair = { name: name(), position: 'Trưởng thôn' };
  const secretary = { name: name(), position: 'Thư ký' };
  tap('meeting', subjectOf.meeting(MEETING), { year: 2026, place: 'Nhà văn hóa thôn', chair, secretary });
  tap('summons', subjectOf.summons(MEETING), { households, delegates: [] });
  for (const household of households) {
    const isHead = draw(5) > 0;
    const body = { present: true, by: isHead ? 'head' : 'representative', name: isHead ? '' : name() };
    tap('attendance', subjectOf.attendance(MEETING, household), body);
  }
  for (const household of households) {
    const against = draw(3) === 0 ? draw(12) : 0;
    const abstained = draw(4) === 0 ? draw(6) : 0;
    const body = { for: HOUSEHOLDS - against - abstained, against, abstained, present: HOUSEHOLDS };
    tap('tally', subjectOf.tally(MEETING, household), body);
  }
  const signed = ({ name: signer }: { name: string }) => ({ name: signer, strokes: [] });
  tap('minutes', subjectOf.minutes(MEETING), {
    covers: { [device.device]: device.stream.length },
    closedAt: device.clock,
    digest: digestOf(MEETING),
    code: 'K7M2-P9X4-QA3B',
    chair: signed(chair),
    secretary: signed(secretary),
  });
  return weigh(phone);
}

export const figures: readonly Figure[] = [
  { name: 'wire: a registration in a batch of 300', unit: 'bytes', target: 32, measure: weighRegistrations },
  { name: 'wire: a meeting of 300 households', unit: 'bytes', target: 12_000, measure: weighMeeting },
];
