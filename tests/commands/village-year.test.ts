/**
 * Goal: what people do, one verb a function, makes a village's year: from registering to the commune's acceptance.
 * Method: two phones and a desk with their real stores and sync before the real server.
 */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addHousehold, correctHousehold, moveOutHousehold } from '#commands/households.ts';
import {
  amendMinutes,
  markAbsent,
  markPresent,
  openMeeting,
  recordBallotAccounting,
  recordBallotCount,
  recordListVote,
  recordTally,
  restartCount,
  setMeetingFields,
  submitVillage,
  summon,
  type MeetingPlace,
} from '#commands/meetings.ts';
import { recordRegistration, signRegistration } from '#commands/registrations.ts';
import { acceptVillage, answerReturn, returnVillage } from '#commands/reviews.ts';
import { codeMatches, sealMinutes } from '#commands/seal-minutes.ts';
import { settleDispute, settleFieldDispute } from '#commands/settle-dispute.ts';
import { villageScope } from '#domain/book/entry.ts';
import { resolve, resolveFields } from '#domain/book/resolve.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { meetingOf, type Meeting } from '#domain/meeting/meeting.ts';
import { sealProblems } from '#domain/meeting/seal.ts';
import { householdsOf } from '#domain/register/household.ts';
import { acceptProblems } from '#domain/review/accept-problems.ts';
import { returnItemsOf } from '#domain/review/return-item.ts';
import { reviewVillage } from '#domain/review/village-review.ts';
import { freezeRules } from '#domain/rules/frozen-rules.ts';
import { ND86_2023 } from '#domain/rules/nd86-2023.ts';
import { VILLAGE, YEAR } from '../support/drafts.ts';
import { createWorld, type SyncedDevice, type World } from '../support/sync-world.ts';

const SIGNATURE = { name: 'Lý Thị Mai', strokes: [[0, 0, 500, 500]] };
const SCOPE = villageScope(VILLAGE);

let world: World;
let phone: SyncedDevice;
let second: SyncedDevice;
let desk: SyncedDevice;

beforeEach(async () => {
  world = await createWorld();
  phone = await world.enrol();
  second = await world.enrol({ role: 'second-recorder', name: 'Vi Văn Thành' });
  desk = await world.enrol({ role: 'officer', name: 'Hoàng Thị Lan' });
});

afterEach(() => world.end());

async function must<T>(done: Promise<{ ok: boolean; value?: T; error?: unknown }>): Promise<T> {
  const result = await done;
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.error)}`);
  return result.value as T;
}

async function exchangeAll(...devices: readonly SyncedDevice[]): Promise<void> {
  for (const device of [...devices, ...devices]) await device.sync();
}

const households = (): readonly string[] => householdsOf(phone.view()).map(({ id }) => id);
const meetingAt = (device: SyncedDevice, id: string): Meeting => meetingOf(device.view(), id);

async function listThree(): Promise<void> {
  for (const [index, headName] of ['Nông Văn Páo', 'Đặng Thị Ước', 'Lý A Sử'].entries())
    await must(addHousehold(phone.recording, VILLAGE, { headName, order: index + 1 }));
}

async function open(): Promise<MeetingPlace> {
  await listThree();
  const rules = freezeRules(ND86_2023);
  const meeting = await must(
    openMeeting(phone.recording, {
      village: VILLAGE,
      year: YEAR,
      cluster: '',
      place: 'Nhà văn hóa',
      rules,
      households: households(),
    }),
  );
  const place = { village: VILLAGE, meeting };
  for (const id of households()) await must(markPresent(phone.recording, place, id, 'head', ''));
  await must(
    setMeetingFields(phone.recording, place, {
      chair: { name: 'Lý Thị Mai', position: 'Trưởng thôn' },
      secretary: { name: 'Vi Văn Thành', position: 'Thư ký' },
    }),
  );
  return place;
}

async function seal(place: MeetingPlace, device = phone): Promise<void> {
  const meeting = meetingAt(device, place.meeting);
  expect(sealProblems(device.view(), meeting)).toEqual([]);
  const covers = await device.store.coversOf(SCOPE);
  const closedAt = device.clock + 3_600_000;
  await must(
    sealMinutes(device.recording, {
      village: VILLAGE,
      meeting,
      closedAt,
      chair: SIGNATURE,
      secretary: SIGNATURE,
      covers,
    }),
  );
}

async function voteByHands(place: MeetingPlace): Promise<void> {
  await must(setMeetingFields(phone.recording, place, { method: 'SHOW_OF_HANDS' }));
  for (const id of households())
    await must(recordTally(phone.recording, place, id, { for: 3, against: 0, abstained: 0, present: 3 }));
}

const review = (device: SyncedDevice) => reviewVillage(device.view(), VILLAGE, YEAR);

describe('a year of one village', () => {
  test('registered, met, sealed, submitted, returned, answered, accepted; afterwards nothing moves (L5)', async () => {
    const place = await open();
    const [first = ''] = households();
    const at = { village: VILLAGE, year: YEAR, household: first };
    await must(recordRegistration(phone.recording, at, { registered: true, commitments: ['hygiene'] }));
    await must(signRegistration(phone.recording, at, SIGNATURE));
    await voteByHands(place);
    await seal(place);
    await must(submitVillage(phone.recording, VILLAGE, YEAR, [place.meeting]));
    await exchangeAll(phone, desk);

    expect(review(desk)).toMatchObject({
      state: 'submitted',
      registrations: { registered: 1 },
      disputes: [],
    });
    expect(codeMatches(meetingAt(desk, place.meeting), VILLAGE)).toBe(true);
    const target = { type: 'household', household: first, field: 'result' } as const;
    await must(returnVillage(desk.recording, VILLAGE, YEAR, [{ target, reason: 'Thiếu phiếu' }]));
    await exchangeAll(desk, phone);

    const [todo] = returnItemsOf(phone.view(), YEAR);
    expect(todo).toMatchObject({ open: true, reason: 'Thiếu phiếu', target });
    expect(review(phone).state).toBe('returned');
    await must(answerReturn(phone.recording, VILLAGE, YEAR, todo?.id ?? '', 'Đã bổ sung'));
    await must(submitVillage(phone.recording, VILLAGE, YEAR, [place.meeting]));
    await exchangeAll(phone, desk);

    expect(acceptProblems(review(desk))).toEqual([]);
    const covers = await desk.store.coversOf(SCOPE);
    await must(acceptVillage(desk.recording, VILLAGE, YEAR, [place.meeting], covers));
    await exchangeAll(desk, phone, second);

    expect([review(phone).state, review(second).state]).toEqual(['accepted', 'accepted']);
    expect(await recordRegistration(phone.recording, at, { registered: false, commitments: [] })).toEqual({
      ok: false,
      error: { type: 'accepted' },
    });
    expect((await desk.store.setAside(SCOPE)).length).toBe(0);
  });

  test('a phone that was away when the commune accepted: its entry is set aside, visibly, on both sides', async () => {
    const place = await open();
    await voteByHands(place);
    await exchangeAll(phone, second);
    await must(
      recordTally(second.recording, place, households()[0] ?? '', {
        for: 1,
        against: 2,
        abstained: 0,
        present: 3,
      }),
    );
    await seal(place);
    await exchangeAll(phone, desk, second, desk);
    for (const device of [second, desk]) {
      expect((await device.store.setAside(SCOPE)).map(({ code }) => code)).toEqual(['sealed']);
      expect(meetingAt(device, place.meeting).results[0]).toMatchObject({ outcome: 'proposed', for: 3 });
    }
  });

  test('sealed at the same moment on two phones: disputed, settled by choosing one of the two', async () => {
    const place = await open();
    await voteByHands(place);
    await exchangeAll(phone, second);
    second.clock += 60_000;
    await seal(place);
    await seal(place, second);
    await exchangeAll(phone, second, phone);
    const minutes = meetingAt(phone, place.meeting).minutes;
    if (minutes.type !== 'disputed') throw new Error('Two seals at once are a dispute');
    const [choice] = minutes.candidates;
    if (!choice) throw new Error('A dispute has candidates');
    await must(
      settleDispute(
        phone.recording,
        { scope: SCOPE, kind: 'minutes', subject: subjectOf.minutes(place.meeting) },
        choice,
      ),
    );
    await exchangeAll(phone, second);
    expect(meetingAt(second, place.meeting).minutes).toMatchObject({ type: 'settled', value: choice.value });
    expect(await second.store.setAside(SCOPE)).toEqual([]);
  });

  test('corrected after the seal by a signed amendment, which the commune receives', async () => {
    const place = await open();
    await voteByHands(place);
    await seal(place);
    const [first = ''] = households();
    const changes = [{ household: first, outcome: 'not-proposed', for: 1, base: 3 }] as const;
    await must(
      amendMinutes(phone.recording, place, {
        changes,
        reason: 'đếm lại',
        chair: SIGNATURE,
        secretary: SIGNATURE,
      }),
    );
    await exchangeAll(phone, desk);
    const meeting = meetingAt(desk, place.meeting);
    expect(meeting.results[0]).toMatchObject({ outcome: 'not-proposed', basis: 'amendment' });
    expect(codeMatches(meeting, VILLAGE)).toBe(true);
  });
});

describe('the other ways to vote', () => {
  test('the list as a whole, with an exception by name', async () => {
    const place = await open();
    const [one = '', two = '', three = ''] = households();
    await must(setMeetingFields(phone.recording, place, { method: 'LIST' }));
    const vote = {
      for: 3,
      against: 0,
      abstained: 0,
      present: 3,
      households: [one, two],
      exceptions: [three],
    };
    await must(recordListVote(phone.recording, place, vote));
    await seal(place);
    await exchangeAll(phone, desk);
    expect(meetingAt(desk, place.meeting).results.map(({ outcome }) => outcome)).toEqual([
      'proposed',
      'proposed',
      'not-proposed',
    ]);
  });

  test('paper ballots with a teller on each phone: two counts, a recount, confirmed', async () => {
    const place = await open();
    const [one = ''] = households();
    await must(setMeetingFields(phone.recording, place, { method: 'SECRET' }));
    await must(
      recordBallotAccounting(phone.recording, place, {
        issued: 3,
        spoiled: 0,
        notReturned: 0,
        present: 3,
        households: households(),
      }),
    );
    await must(recordBallotCount(phone.recording, place, 1, { ballots: 3, struck: { [one]: 1 } }));
    await must(recordBallotCount(second.recording, place, 2, { ballots: 3, struck: {} }));
    await exchangeAll(phone, second, phone);
    expect(meetingAt(second, place.meeting).ballots).toMatchObject({ type: 'two-counts', households: [one] });
    await must(restartCount(second.recording, place));
    await exchangeAll(second, phone);
    expect(meetingAt(phone, place.meeting).ballots).toMatchObject({ type: 'counting', counted: 0 });
    await must(recordBallotCount(phone.recording, place, 1, { ballots: 3, struck: { [one]: 2 } }));
    await must(recordBallotCount(second.recording, place, 2, { ballots: 3, struck: { [one]: 2 } }));
    await exchangeAll(phone, second, phone);
    await seal(place);
    expect(meetingAt(phone, place.meeting).results[0]).toMatchObject({
      outcome: 'not-proposed',
      for: 1,
      base: 3,
    });
  });

  test('L6: running totals never leave the phone', async () => {
    await phone.ballots.save('m', 1, { count: { ballots: 1, struck: { h1: 1 } }, last: ['h1'] });
    await exchangeAll(phone, desk);
    expect(await phone.store.progress()).toMatchObject({ recorded: 0 });
    await phone.ballots.clear('m', 1);
    expect(await phone.ballots.load('m', 1)).toBeUndefined();
  });
});

describe('two phones at one meeting', () => {
  test('attendance is united, a late guest is summoned, a mistake is taken back', async () => {
    const place = await open();
    await exchangeAll(phone, second);
    const [one = '', two = ''] = households();
    await must(markAbsent(phone.recording, place, one));
    await must(markPresent(second.recording, place, two, 'representative', 'Con trai'));
    await must(
      summon(second.recording, place, households(), [{ id: 'd1', name: 'Chi bộ', position: 'Bí thư' }]),
    );
    await must(markPresent(second.recording, place, 'd1', 'head', ''));
    await exchangeAll(phone, second, phone);
    expect(meetingAt(phone, place.meeting).attendance).toEqual(meetingAt(second, place.meeting).attendance);
    expect(meetingAt(phone, place.meeting).attendance).toMatchObject({
      summoned: 4,
      present: 3,
      delegatesPresent: 1,
    });
  });

  test('a household corrected on both: two fields hold, one field is settled by a person', async () => {
    await listThree();
    await exchangeAll(phone, second);
    const [one = ''] = households();
    await must(correctHousehold(phone.recording, VILLAGE, one, { phone: '0912', note: 'đi vắng' }));
    await must(correctHousehold(second.recording, VILLAGE, one, { phone: '0988', address: 'Số 5' }));
    await must(moveOutHousehold(second.recording, VILLAGE, households()[2] ?? ''));
    await exchangeAll(phone, second, phone);
    const fields = () => resolveFields(phone.view().get(subjectOf.household(one)), 'household');
    expect(fields().value).toMatchObject({ note: 'đi vắng', address: 'Số 5' });
    const [dispute] = fields().disputes;
    const choice = dispute?.candidates.find(({ value }) => value === '0988');
    if (!dispute || !choice) throw new Error('The phone number is disputed');
    await must(
      settleFieldDispute(
        phone.recording,
        { scope: SCOPE, kind: 'household', subject: subjectOf.household(one) },
        dispute,
        choice,
      ),
    );
    expect(fields()).toMatchObject({
      value: { phone: '0988', note: 'đi vắng', address: 'Số 5' },
      disputes: [],
    });
    expect(householdsOf(phone.view())[2]?.status).toBe('moved-out');
  });

  test('L9: a phone in 1970 and one in 2099 agree like any others', async () => {
    phone.clock = 5;
    second.clock = 4_070_908_800_000;
    await listThree();
    await exchangeAll(phone, second);
    const at = { village: VILLAGE, year: YEAR, household: households()[0] ?? '' };
    await must(recordRegistration(second.recording, at, { registered: true, commitments: [] }));
    await exchangeAll(second, phone);
    await must(recordRegistration(phone.recording, at, { registered: false, commitments: [] }));
    await exchangeAll(phone, second);
    const said = resolve(second.view().get(subjectOf.registration(YEAR, at.household)), 'registration');
    expect(said).toMatchObject({ type: 'settled', value: { registered: false } });
  });
});
