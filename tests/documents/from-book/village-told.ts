import { assessAllMetExcept, disqualifyHousehold } from '#commands/assessments.ts';
import {
  markPresent,
  openMeeting,
  recordListVote,
  recordTally,
  setMeetingFields,
  summon,
  type MeetingPlace,
} from '#commands/meetings.ts';
import { putUpPosting } from '#commands/postings.ts';
import { sealMinutes } from '#commands/seal-minutes.ts';
import type { PaperFromBook, PaperSources, PaperSubject } from '#documents/from-book/paper-sources.ts';
import type { Paper } from '#documents/paper-model.ts';
import { COMMUNE_SCOPE, type Draft } from '#domain/book/entry.ts';
import type { Delegate, HouseholdFields } from '#domain/book/kinds.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import type { BookView } from '#domain/book/view.ts';
import { workCalendarIn } from '#domain/register/work-calendar.ts';
import { meetingOf } from '#domain/meeting/meeting.ts';
import { postingsOf } from '#domain/posting/posting.ts';
import { freezeRules, type FrozenRules } from '#domain/rules/frozen-rules.ts';
import { ND86_2023 } from '#domain/rules/nd86-2023.ts';
import type { BallotMethod } from '#domain/rules/rule-set.ts';
import { must, tellStore, type ToldStore } from '../../commands/told-store.ts';
import { household, VILLAGE, YEAR } from '../../support/drafts.ts';
import { ids } from '../../support/told.ts';

/* A village's year as its head's phone records it, for the papers that are made from the book. */

export const SIGNED = {
  chair: { name: 'Lý Thị Mai', strokes: [[80, 300, 160, 120, 240, 340]] },
  secretary: { name: 'Vi Văn Thành', strokes: [] },
};
export const FRONT_BOARD: Delegate = {
  id: 'd1',
  name: 'Hứa Văn Đỗ',
  position: 'Trưởng ban công tác Mặt trận',
};

const communeDraft = <Body extends object>(kind: Draft['kind'], subject: string, body: Body): Draft =>
  ({ scope: COMMUNE_SCOPE, kind, subject, body }) as unknown as Draft;

/** Xã Quyết Thắng with the village Nà Lầu. */
export const COMMUNE: readonly Draft[] = [
  communeDraft('commune', subjectOf.commune(), {
    name: 'Xã Quyết Thắng',
    province: 'Lạng Sơn',
    communeKind: 'XA',
  }),
  communeDraft('village', subjectOf.village(VILLAGE), { name: 'Thôn Nà Lầu', unitKind: 'THON', order: 1 }),
];

/** The commune's year with a province's own numbers. */
export const yearRules = (ruleSet: string, overrides: object | null): Draft =>
  communeDraft('year', subjectOf.year(YEAR), { year: YEAR, ruleSet, overrides });

/** Heads whose names sort otherwise than their places in the register. */
export const nameAt = (number: number): string =>
  `Hoàng Văn ${String.fromCodePoint(91 - (number % 26))} ${number}`;

export const villageDrafts = (
  count: number,
  fields: (number: number) => Partial<HouseholdFields> = () => ({}),
): readonly Draft[] =>
  ids(count).map((id, index) =>
    household(id, {
      headName: nameAt(index + 1),
      order: index + 1,
      address: `Số ${index + 1}`,
      status: 'active',
      memberCount: 4,
      ...fields(index + 1),
    }),
  );

export async function tellVillage(
  count: number,
  fields?: (number: number) => Partial<HouseholdFields>,
): Promise<ToldStore> {
  const phone = await tellStore();
  await phone.say(...COMMUNE, ...villageDrafts(count, fields));
  return phone;
}

export interface Held {
  readonly households: readonly string[];
  readonly present?: readonly string[];
  readonly delegates?: readonly Delegate[];
  readonly cluster?: string;
  readonly method?: BallotMethod;
  readonly rules?: FrozenRules;
}

/** A meeting with its officials and those who came, not voted yet. */
export async function meet({ recording }: ToldStore, held: Held): Promise<MeetingPlace> {
  const { households, present = households, delegates = [], cluster = '', method = 'LIST' } = held;
  const rules = held.rules ?? freezeRules(ND86_2023);
  const opened = { village: VILLAGE, year: YEAR, cluster, place: 'Nhà văn hóa thôn', rules, households };
  const place = { village: VILLAGE, meeting: await must(openMeeting(recording, opened)) };
  if (delegates.length > 0) await must(summon(recording, place, households, delegates));
  for (const id of present) await must(markPresent(recording, place, id, 'head', ''));
  const chair = { name: 'Lý Thị Mai', position: 'Trưởng thôn' };
  const secretary = { name: 'Vi Văn Thành', position: 'Thư ký chi bộ' };
  await must(setMeetingFields(recording, place, { chair, secretary, method }));
  return place;
}

/** All those present agree to the list without these, and hands are raised for each of these: `votes` for, the others against. */
export async function voteList(
  { recording, view }: ToldStore,
  place: MeetingPlace,
  exceptions: readonly string[] = [],
  votes = 0,
): Promise<void> {
  const { attendance } = meetingOf(view(), place.meeting);
  const { present } = attendance;
  const seats = attendance.seats.filter(({ type }) => type === 'household').map(({ id }) => id);
  const households = seats.filter((id) => !exceptions.includes(id));
  const vote = { for: present, against: 0, abstained: 0, present, households, exceptions };
  await must(recordListVote(recording, place, vote));
  for (const id of exceptions) {
    const tally = { for: votes, against: present - votes, abstained: 0, present };
    await must(recordTally(recording, place, id, tally));
  }
}

export async function sealMeeting(phone: ToldStore, place: MeetingPlace): Promise<void> {
  const meeting = meetingOf(phone.view(), place.meeting);
  const closedAt = phone.recording.now() + 3_600_000;
  const covers = { a: await phone.entries() };
  await must(sealMinutes(phone.recording, { village: VILLAGE, meeting, closedAt, covers, ...SIGNED }));
}

/** Everybody agrees to everybody, sealed. */
export async function holdMeeting(
  phone: ToldStore,
  held: Held,
  exceptions?: readonly string[],
): Promise<MeetingPlace> {
  const place = await meet(phone, held);
  await voteList(phone, place, exceptions);
  await sealMeeting(phone, place);
  return place;
}

/** A disqualifying case of one household. */
export async function disqualify(phone: ToldStore, place: MeetingPlace, id: string): Promise<void> {
  const assessing = { village: VILLAGE, meeting: meetingOf(phone.view(), place.meeting) };
  await must(assessAllMetExcept(phone.recording, assessing, [id], []));
  const found = { household: id, cases: ['criminal'], note: 'Con trai cả bị khởi tố' };
  await must(disqualifyHousehold(phone.recording, assessing, found));
}

/** Puts the list up as it stands now. */
export const putUp = (phone: ToldStore, postedOn: string) =>
  must(
    putUpPosting(
      phone.recording,
      {
        term: ND86_2023.posting.value,
        calendar: workCalendarIn(phone.commune()),
        review: phone.review(),
        postings: postingsOf(phone.view(), YEAR),
      },
      { place: 'Nhà văn hóa thôn', postedOn },
    ),
  );

/** What a device of the village, or of the commune, makes papers from. */
export const sourcesOf = (village: () => BookView, commune: () => BookView): PaperSources => ({
  commune: commune(),
  village,
  restricted: village,
  villages: [VILLAGE],
  year: YEAR,
  today: { year: YEAR, month: 11, day: 5 },
});

/** What the paper's making gives, with what the phone recorded. */
export const make = (from: PaperFromBook, phone: ToldStore, subject: PaperSubject = {}) =>
  from.make(
    { ...sourcesOf(phone.view, phone.commune), restricted: phone.restricted },
    { village: VILLAGE, ...subject },
  );

/** The paper; throws where there is none. */
export function paperOf(from: PaperFromBook, phone: ToldStore, subject?: PaperSubject): Paper {
  const made = make(from, phone, subject);
  if (!made.ok) throw new Error(`No paper: ${JSON.stringify(made.error)}`);
  return made.value;
}

export const problem = (error: object) => ({ ok: false, error });
