import { openMeeting, amendMinutes, recordBallotAccounting, recordBallotCount } from '#commands/meetings.ts';
import { markPresent, recordListVote, recordTally, setMeetingFields } from '#commands/meetings.ts';
import type { Recording } from '#commands/recording.ts';
import { sealMinutes } from '#commands/seal-minutes.ts';
import { villageScope, type Draft } from '#domain/book/entry.ts';
import type { Covers } from '#domain/book/kinds.ts';
import { viewOf } from '#domain/book/view.ts';
import { meetingOf, type Meeting } from '#domain/meeting/meeting.ts';
import { freezeRules } from '#domain/rules/frozen-rules.ts';
import { ND86_2023 } from '#domain/rules/nd86-2023.ts';
import type { BallotMethod } from '#domain/rules/rule-set.ts';
import { displayCode } from '#protocol/code.ts';
import { household, registration, restricted, VILLAGE, YEAR } from '../support/drafts.ts';
import { enrolDevice, setUpVillage, type TestServer } from '../support/server.ts';
import type { Recorded, TestDevice } from '../support/test-device.ts';

/* A commune's book as it comes to be: two phones and an officer, three sealed meetings, and things that went wrong. */

const HOUSEHOLDS = ['h1', 'h2', 'h3', 'h4'];
const DONE = { ok: true, value: { savedAt: 0, undo: [] } } as const;

/** The app's commands, recorded by a test's device. */
const recordingOf = (device: TestDevice): Recording => ({
  record(drafts) {
    device.record(...drafts);
    return Promise.resolve(DONE);
  },
  newId: () => `m${device.stream.length}`,
  now: () => device.clock,
});

const coversOf = (device: TestDevice): Covers => {
  const covers: Record<string, number> = {};
  for (const { entry } of device.entries.values()) {
    if (entry.scope !== villageScope(VILLAGE)) continue;
    covers[entry.device] = Math.max(covers[entry.device] ?? 0, entry.seq);
  }
  return covers;
};

const seenBy = (device: TestDevice, meeting: string): Meeting =>
  meetingOf(viewOf(device.book().subjects.values()), meeting);

async function exchange(...devices: readonly TestDevice[]): Promise<void> {
  for (const device of devices) await device.push();
  for (const device of devices) await device.pull();
}

interface Phones {
  readonly head: TestDevice;
  readonly second: TestDevice;
}

/** Opens a meeting that both phones record; gives its place. */
async function meet({ head, second }: Phones, method: BallotMethod) {
  const opened = await openMeeting(recordingOf(head), {
    village: VILLAGE,
    year: YEAR,
    cluster: method === 'LIST' ? '' : `Cụm ${method}`,
    place: 'Nhà văn hóa',
    rules: freezeRules(ND86_2023),
    households: HOUSEHOLDS,
  });
  if (!opened.ok) throw new Error('The meeting was not opened');
  const place = { village: VILLAGE, meeting: opened.value };
  await exchange(head, second);
  const official = (name: string) => ({ name, position: 'Trưởng thôn' });
  const fields = { chair: official('Lý Thị Mai'), secretary: official('Vi Văn Thành'), method };
  await setMeetingFields(recordingOf(head), place, { ...fields, discussion: 'Đồng ý “cả thôn”.\u2028' });
  for (const id of ['h1', 'h2', 'h3']) await markPresent(recordingOf(head), place, id, 'head', '');
  // Both mark the same household, neither having seen the other.
  for (const id of ['h3', 'h4']) await markPresent(recordingOf(second), place, id, 'representative', 'Con');
  return place;
}

async function seal({ head }: Phones, { meeting }: { readonly meeting: string }): Promise<Sealed> {
  const signed = (name: string) => ({ name, strokes: [[1, 2, 3, 4]] });
  await sealMinutes(recordingOf(head), {
    village: VILLAGE,
    meeting: seenBy(head, meeting),
    closedAt: head.clock + 3_600_000,
    chair: signed('Lý Thị Mai'),
    secretary: signed('Vi Văn Thành'),
    covers: coversOf(head),
  });
  const { minutes } = seenBy(head, meeting);
  if (minutes.type === 'empty') throw new Error('The minutes were not sealed');
  return { meeting, code: displayCode(minutes.value.code), digest: minutes.value.digest };
}

const tallyOf = (votes: number) => ({ for: votes, against: 4 - votes, abstained: 0, present: 4 });

async function meetByHands(phones: Phones): Promise<Sealed> {
  const { head, second } = phones;
  const place = await meet(phones, 'SHOW_OF_HANDS');
  await recordTally(recordingOf(head), place, 'h1', tallyOf(4));
  await recordTally(recordingOf(head), place, 'h2', tallyOf(1));
  // A dispute that is settled before the seal, and one of a tally that both counted alike.
  await recordTally(recordingOf(second), place, 'h1', tallyOf(3));
  await recordTally(recordingOf(second), place, 'h2', tallyOf(1));
  await exchange(head, second, head);
  await recordTally(recordingOf(head), place, 'h1', tallyOf(3));
  for (const id of ['h3', 'h4']) await recordTally(recordingOf(head), place, id, tallyOf(2));
  // The second phone did not see the seal coming: what it says now is locked out.
  await recordTally(recordingOf(second), place, 'h3', tallyOf(4));
  const sealed = await seal(phones, place);
  await exchange(head, second, head);
  const changes = [{ household: 'h4', outcome: 'proposed', for: 3, base: 4 } as const];
  const officials = { chair: { name: 'M', strokes: [] }, secretary: { name: 'T', strokes: [] } };
  await amendMinutes(recordingOf(head), place, { changes, reason: 'Đếm lại', ...officials });
  await exchange(head);
  return sealed;
}

async function meetByList(phones: Phones): Promise<Sealed> {
  const { head, second } = phones;
  const place = await meet(phones, 'LIST');
  const list = { ...tallyOf(3), households: ['h1', 'h2'], exceptions: ['h3', 'h4'] };
  await recordListVote(recordingOf(head), place, list);
  await recordTally(recordingOf(second), place, 'h3', tallyOf(4));
  await exchange(head, second, head);
  const sealed = await seal(phones, place);
  await exchange(head);
  return sealed;
}

async function meetByBallot(phones: Phones): Promise<Sealed> {
  const { head, second } = phones;
  const place = await meet(phones, 'SECRET');
  await exchange(head, second, head);
  const accounting = { issued: 4, spoiled: 1, notReturned: 0, present: 4, households: HOUSEHOLDS };
  await recordBallotAccounting(recordingOf(head), place, accounting);
  await recordBallotCount(recordingOf(head), place, 1, { ballots: 3, struck: { h2: 2 } });
  await recordBallotCount(recordingOf(second), place, 2, { ballots: 3, struck: { h2: 2 } });
  await exchange(head, second, head);
  const sealed = await seal(phones, place);
  await exchange(head);
  return sealed;
}

/** The device goes on from an older state of itself: two batches of another branch, refused as a fork and kept. */
export async function fork(device: TestDevice, from: number): Promise<void> {
  const stream = [...device.stream];
  device.stream.length = from;
  for (const ids of [['h1', 'h2'], ['h3']]) {
    const branch: Recorded[] = ids.map((id) => device.recordAfter(household(id, { note: 'Bản sao' }), []));
    const response = await device.post(device.request({ batch: await device.batch(branch) }));
    if (response.status !== 409) throw new Error(`The fork was taken: ${response.status}`);
  }
  device.stream.splice(0, device.stream.length, ...stream);
}

export interface Sealed {
  readonly meeting: string;
  /** As printed on the paper. */
  readonly code: string;
  readonly digest: string;
}

export interface SampleBook extends Phones {
  readonly server: TestServer;
  readonly officer: TestDevice;
  /** Shut out, and handed something in afterwards. */
  readonly lost: TestDevice;
  readonly sealed: readonly Sealed[];
}

/** Two phones, an officer and a lost phone; three sealed meetings, an amendment, a fork, entries set aside. */
export async function makeSampleBook(): Promise<SampleBook> {
  const { server, officer, head } = await setUpVillage();
  const second = await enrolDevice(server, officer, { role: 'second-recorder', name: 'Nông Thị Lan' });
  const lost = await enrolDevice(server, officer, { role: 'second-recorder', name: 'Hoàng Văn Ân' });
  const names = ['Nông Văn Páo', 'Lý Thị Mẩy', 'Vi Văn Sơn', 'Hoàng Thị Ễnh'];
  officer.record(...HOUSEHOLDS.map((id, at) => household(id, { headName: names[at] ?? '', order: at })));
  officer.record(restricted('h1', 'Nùng'));
  const phones = { head, second };
  await exchange(officer, head, second);
  head.record(...HOUSEHOLDS.map((id) => registration(id)));
  head.record(household('h1', { phone: '0912' }), household('h1', { note: 'đi làm xa' }));
  await exchange(head);
  const sealed = [await meetByHands(phones), await meetByList(phones), await meetByBallot(phones)];
  await setAsideSome({ officer, second, lost });
  await fork(second, 3);
  const covers = coversOf(head);
  const meetings = sealed.map(({ meeting }) => meeting);
  const acceptance: Draft = {
    scope: villageScope(VILLAGE),
    kind: 'acceptance',
    subject: `acceptance:${YEAR}:${VILLAGE}`,
    body: { covers, meetings },
  };
  officer.record(acceptance);
  await exchange(officer);
  return { server, officer, ...phones, lost, sealed };
}

async function setAsideSome({ officer, second, lost }: Pick<SampleBook, 'officer' | 'second' | 'lost'>) {
  second.record(household('h9', { headName: 'Thôn khác' }, 'khuoi-cap'));
  second.record({
    scope: villageScope(VILLAGE),
    kind: 'submission',
    subject: `submission:${YEAR}:${VILLAGE}`,
    body: { meetings: [] },
  });
  await second.push();
  await officer.call(`/api/devices/${lost.device}/revocation`, {});
  lost.record(registration('h2', false));
  const batch = await lost.batch(lost.stream);
  await lost.post(lost.request({ batch }));
}

/** The book's lines as an officer downloads them. */
export async function exportBook({ officer }: Pick<SampleBook, 'officer'>): Promise<readonly string[]> {
  const response = await officer.call('/api/book-export', undefined, 'GET');
  if (!response.ok) throw new Error(`The book was not exported: ${response.status}`);
  const lines = (await response.text()).split('\n');
  if (lines.pop() !== '') throw new Error('The last line has no end');
  return lines;
}
