/**
 * Goal: from the assessment to the published decision everything that people do is taken by the commune and reaches whom it must.
 * Method: a phone and a desk with their real stores and sync before the real server; every command once.
 */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { assessAllMetExcept, assessHousehold, disqualifyHousehold } from '#commands/assessments.ts';
import { acceptVillage } from '#commands/reviews.ts';
import { addArea, noteVillageEvent, setAreaRules, setHolidays } from '#commands/commune-year.ts';
import {
  correctDecision,
  draftDecision,
  nameHouseholds,
  publishDecision,
  revokeTitles,
  signDecision,
} from '#commands/decisions.ts';
import { changeHead, mergeHouseholds, moveHousehold, splitHousehold } from '#commands/events.ts';
import {
  markPresent,
  openMeeting,
  recordListVote,
  setMeetingFields,
  submitVillage,
} from '#commands/meetings.ts';
import {
  correctPosting,
  noteOpinion,
  putUpPosting,
  settleOpinion,
  takeDownPosting,
  withdrawOpinion,
} from '#commands/postings.ts';
import { codeMatches, sealMinutes } from '#commands/seal-minutes.ts';
import { decidedVillage } from '#commands/signing-problems.ts';
import { COMMUNE_SCOPE, villageScope } from '#domain/book/entry.ts';
import { KNOWN_CALENDAR } from '#domain/calendar/holidays.ts';
import { decisionsOf, type Decision } from '#domain/decision/decision.ts';
import { titlesOf } from '#domain/decision/standing.ts';
import { meetingOf } from '#domain/meeting/meeting.ts';
import { sealProblems } from '#domain/meeting/seal.ts';
import { opinionsOf } from '#domain/posting/opinions.ts';
import { postingsOf, type Posting } from '#domain/posting/posting.ts';
import { reviewVillage } from '#domain/review/village-review.ts';
import { freezeRules } from '#domain/rules/frozen-rules.ts';
import { ND86_2023 } from '#domain/rules/nd86-2023.ts';
import { VILLAGE, YEAR } from '../support/drafts.ts';
import { createWorld, type SyncedDevice, type World } from '../support/sync-world.ts';
import { ids, listed } from '../support/told.ts';
import { must } from './told-store.ts';

const SIGNATURE = { name: 'Lý Thị Mai', strokes: [[0, 0, 500, 500]] };
const TERM = { term: ND86_2023.posting.value, calendar: KNOWN_CALENDAR };
const HOUSEHOLDS = ids(5);

let world: World;
let phone: SyncedDevice;
let desk: SyncedDevice;

beforeEach(async () => {
  world = await createWorld();
  phone = await world.enrol();
  desk = await world.enrol({ role: 'officer', name: 'Hoàng Thị Lan' });
});

afterEach(() => world.end());

const exchangeAll = async (): Promise<void> => {
  for (const device of [phone, desk, phone, desk]) await device.sync();
};
const review = (device: SyncedDevice) => reviewVillage(device.view(), VILLAGE, YEAR);
const commune = (device: SyncedDevice) => device.store.view(COMMUNE_SCOPE);
const lastPosting = (): Posting => must1(postingsOf(phone.view(), YEAR).at(-1));
const decision = (id: string): Decision =>
  must1(decisionsOf(commune(desk), YEAR).find((one) => one.id === id));

function must1<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('There is none');
  return value;
}

/** Registered in five, one disqualified, one with an unmet criterion, all voted for, sealed. */
async function meet(): Promise<string> {
  await phone.say(...listed(HOUSEHOLDS));
  const rules = { ...freezeRules(ND86_2023), registrationRequired: false };
  const opened = { village: VILLAGE, year: YEAR, cluster: '', place: 'Nhà văn hóa', rules };
  const id = await must(openMeeting(phone.recording, { ...opened, households: HOUSEHOLDS }));
  const place = { village: VILLAGE, meeting: id };
  for (const household of HOUSEHOLDS) await must(markPresent(phone.recording, place, household, 'head', ''));
  const chair = { name: 'Lý Thị Mai', position: 'Trưởng thôn' };
  const secretary = { name: 'Vi Văn Thành', position: 'Thư ký' };
  await must(setMeetingFields(phone.recording, place, { chair, secretary, method: 'LIST' }));
  const assessing = () => ({ village: VILLAGE, meeting: meetingOf(phone.view(), id) });
  const unmet = [{ household: 'h2', unmet: ['II.1'] }];
  await must(assessAllMetExcept(phone.recording, assessing(), HOUSEHOLDS, unmet));
  await must(assessHousehold(phone.recording, assessing(), 'h3', { note: 'Gia đình chính sách' }));
  const found = { household: 'h5', cases: ['criminal'], note: '' };
  await must(disqualifyHousehold(phone.recording, assessing(), found));
  const tally = { for: 5, against: 0, abstained: 0, present: 5 };
  await must(recordListVote(phone.recording, place, { ...tally, households: HOUSEHOLDS, exceptions: [] }));
  const { meeting } = assessing();
  expect(sealProblems(phone.view(), meeting)).toEqual([]);
  const covers = await phone.store.coversOf(villageScope(VILLAGE));
  const closedAt = phone.clock + 3_600_000;
  const sealing = { village: VILLAGE, meeting, closedAt, chair: SIGNATURE, secretary: SIGNATURE, covers };
  await must(sealMinutes(phone.recording, sealing));
  return id;
}

const DISMISSED = { settlement: 'dismissed', how: 'Đã trả lời' } as const;

async function post(): Promise<void> {
  const { recording } = phone;
  const list = { ...TERM, review: review(phone), postings: [] };
  const at = { place: 'Nhà văn hóa', postedOn: '2026-10-10' };
  await must(putUpPosting(recording, list, at));
  await must(correctPosting(recording, VILLAGE, lastPosting(), { ...at, postedOn: '2026-10-09' }, TERM));
  const opinion = { household: 'h1', from: '', text: 'Đề nghị xem lại', receivedOn: '2026-10-12' };
  await must(noteOpinion(recording, VILLAGE, YEAR, opinion));
  const [said] = opinionsOf(phone.view(), YEAR);
  await must(settleOpinion(recording, review(phone), must1(said), DISMISSED));
  await must(noteOpinion(recording, VILLAGE, YEAR, { ...opinion, household: '' }));
  const mistaken = opinionsOf(phone.view(), YEAR).find(({ household }) => household === '');
  await must(withdrawOpinion(recording, VILLAGE, must1(mistaken)));
  await must(takeDownPosting(recording, VILLAGE, lastPosting(), '2026-10-20'));
}

async function decide(): Promise<void> {
  const { recording } = desk;
  const signing = {
    signatory: { name: 'Hoàng Văn Kiên', position: 'Chủ tịch' },
    capacity: 'SELF',
    evenBeforeAcceptance: true,
  } as const;
  const villages = () => [
    decidedVillage(desk.view(), review(desk), () => ({ year: YEAR, month: 10, day: 21 })),
  ];
  const sign = (id: string, number: string, signedOn: string) =>
    must(signDecision(recording, decision(id), { ...signing, number, signedOn }, villages()));
  const named = (...households: readonly string[]) => [{ village: VILLAGE, households }];
  const later = (...households: readonly string[]) => ({
    reason: 'Ghi sai',
    grounds: [],
    named: named(...households),
  });

  const id = await must(
    draftDecision(recording, { year: YEAR, type: 'recognition', grounds: ['Tờ trình 1'] }),
  );
  await must(nameHouseholds(recording, decision(id), named('h1', 'h2', 'h3')));
  await sign(id, '12/QĐ-UBND', '2026-10-25');
  await must(publishDecision(recording, decision(id), '2026-10-28', 'Trang tin xã'));
  const correction = await must(correctDecision(recording, decision(id), later('h1', 'h2', 'h4')));
  await sign(correction, '13/QĐ-UBND', '2026-11-01');
  const revocation = await must(revokeTitles(recording, decision(correction), later('h2')));
  await sign(revocation, '14/QĐ-UBND', '2026-11-20');
}

async function noteEvents(): Promise<void> {
  const when = { on: '2026-11-01', note: '' };
  const { recording } = phone;
  const head = { id: 'h1', headName: 'Hộ h1' };
  await must(splitHousehold(recording, VILLAGE, 'h1', [{ headName: 'Nông Văn Tư', order: 6 }], when));
  await must(mergeHouseholds(recording, VILLAGE, 'h3', ['h4'], when));
  await must(changeHead(recording, VILLAGE, head, 'Nông Thị Ba', when));
  await must(moveHousehold(recording, VILLAGE, 'h5', 'moved-out', when));
  const { recording: officer } = desk;
  const document = 'Nghị quyết 1';
  const rename = { from: [VILLAGE], to: [VILLAGE], formerNames: ['Nà Lầu cũ'], on: when.on, document };
  await must(noteVillageEvent(officer, { type: 'rename', ...rename }));
  const days = [{ day: '2026-11-24', name: 'Ngày Văn hóa' }];
  await must(setHolidays(officer, { year: YEAR, days, workdays: ['2026-11-28'], document }));
  const area = await must(addArea(officer, { name: 'Xã cũ', areaClass: 'other' }));
  await must(setAreaRules(officer, { year: YEAR, area, overrides: { document } }));
}

test('a village’s year goes from the assessment to titles on the phone, and nothing of it is set aside', async () => {
  const meeting = await meet();
  await post();
  await must(submitVillage(phone.recording, VILLAGE, YEAR, [meeting]));
  await exchangeAll();
  expect(codeMatches(meetingOf(desk.view(), meeting), VILLAGE)).toBe(true);
  expect(review(desk).results.map(({ outcome }) => outcome === 'proposed')).toEqual([
    true,
    true,
    true,
    true,
    false,
  ]);
  const covers = await desk.store.coversOf(villageScope(VILLAGE));
  await must(acceptVillage(desk.recording, VILLAGE, YEAR, [meeting], covers));
  await decide();
  await noteEvents();
  await exchangeAll();

  const titles = titlesOf(phone.view(), VILLAGE, decisionsOf(commune(phone), YEAR));
  expect([...titles].map(([household, { type }]) => `${household} ${type}`).sort()).toEqual([
    'h1 recognised',
    'h2 revoked',
    'h4 recognised',
  ]);
  expect(postingsOf(desk.view(), YEAR)).toMatchObject([{ postedOn: '2026-10-09', until: '2026-10-19' }]);
  const scopes = [villageScope(VILLAGE), COMMUNE_SCOPE, `restricted/${VILLAGE}`, 'restricted/tray'];
  for (const scope of scopes) expect([scope, await desk.store.setAside(scope)]).toEqual([scope, []]);
});
