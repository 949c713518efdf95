import { villageScope, type Draft, type Entry } from '#domain/book/entry.ts';
import { foldBook } from '#domain/book/book.ts';
import type { BodyByKind, Kind, Signature } from '#domain/book/kinds.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { viewOf } from '#domain/book/view.ts';
import { addDays, type CivilDate } from '#domain/calendar/civil-date.ts';
import { isoDayOf } from '#domain/calendar/iso-day.ts';
import { meetingOf } from '#domain/meeting/meeting.ts';
import { endOfTerm } from '#domain/posting/posting.ts';
import { workCalendarIn } from '#domain/register/work-calendar.ts';
import { freezeRules } from '#domain/rules/frozen-rules.ts';
import type { RuleSet } from '#domain/rules/rule-set.ts';
import { resultCodeOf } from '#protocol/code.ts';
import { minutesDigestOf } from '#protocol/minutes-digest.ts';
import type { SampleRecorder } from './sample-device.ts';

/*
 * A village that has done all that is its own to do: met, sealed its minutes, hung the sheet for its time, settled an opinion and
 * handed in. The officer of the sample finds it to be looked through, accepted and decided.
 */

export interface FinishedVillage {
  readonly village: string;
  readonly year: number;
  readonly households: readonly string[];
  readonly chair: string;
  readonly secretary: string;
  readonly ruleSet: RuleSet;
  /** The day on which the sample is made; everything lies in the weeks before. */
  readonly today: CivilDate;
  /** The same moment in ms. */
  readonly now: number;
  readonly newId: () => string;
}

/** Days before today. */
const MET = 16;
const POSTED = 15;
const OPINION = 12;
const MS_A_DAY = 86_400_000;
const MEETING_MS = 5_400_000;
/** Every so many households one stayed at home. */
const ABSENT_EVERY = 9;
/** Households that the meeting found a criterion of not met, and took out of the list. */
const NOT_PROPOSED = 2;
/** No holidays of the commune's own. */
const NOTHING = viewOf([]);
const UNMET_CRITERION = 'II.4';

/** A stroke of a pen, as somebody in a hurry signs. */
const signatureOf = (name: string): Signature => ({
  name,
  strokes: [[120, 620, 210, 380, 300, 640, 390, 420, 480, 600, 620, 470, 860, 520]],
});

/** Records the village's year up to its submission. `known` are the entries about it that others recorded. */
export async function finishVillage(
  recorder: SampleRecorder,
  village: FinishedVillage,
  known: readonly Entry[],
): Promise<void> {
  const meeting = `${village.year}-${village.newId()}`;
  const recorded = await recorder.record(meetingDrafts(village, meeting));
  await recorder.record([minutesDraft(village, meeting, [...known, ...recorded])]);
  await recorder.record(afterMinutes(village, meeting));
}

function drafting({ village }: FinishedVillage) {
  return <K extends Kind>(kind: K, subject: string, body: BodyByKind[K]): Draft =>
    ({ scope: villageScope(village), kind, subject, body }) as Draft;
}

const takenOut = ({ households }: FinishedVillage): readonly string[] => households.slice(-NOT_PROPOSED);

function meetingDrafts(facts: FinishedVillage, meeting: string): readonly Draft[] {
  const { households, chair, secretary, ruleSet, now } = facts;
  const draft = drafting(facts);
  const exceptions = takenOut(facts);
  const present = households.filter((_, index) => (index + 1) % ABSENT_EVERY !== 0);
  return [
    draft('meeting', subjectOf.meeting(meeting), {
      cluster: '',
      place: 'Nhà văn hóa thôn',
      chair: { name: chair, position: 'Trưởng thôn' },
      secretary: { name: secretary, position: 'Trưởng ban Công tác Mặt trận' },
      method: 'LIST',
      rules: freezeRules(ruleSet),
      startedAt: now - MET * MS_A_DAY,
      discussion: 'Các hộ nhất trí với bản tổng hợp; hai hộ hẹn sửa trong năm tới.',
    }),
    draft('summons', subjectOf.summons(meeting), { households, delegates: [] }),
    ...present.map((household) =>
      draft('attendance', subjectOf.attendance(meeting, household), { present: true, by: 'head', name: '' }),
    ),
    ...households.map((household) =>
      draft('assessment', subjectOf.assessment(meeting, household), {
        unmet: exceptions.includes(household) ? [UNMET_CRITERION] : [],
        points: null,
        poorHousehold: false,
        disqualified: false,
        note: '',
      }),
    ),
    draft('list-vote', subjectOf.listVote(meeting), {
      households: households.filter((household) => !exceptions.includes(household)),
      exceptions,
      for: present.length - 2,
      against: 1,
      abstained: 1,
      present: present.length,
    }),
  ];
}

function minutesDraft(facts: FinishedVillage, meeting: string, entries: readonly Entry[]): Draft {
  const { village, chair, secretary, now } = facts;
  const view = viewOf(foldBook(entries).subjects.values());
  const closedAt = now - MET * MS_A_DAY + MEETING_MS;
  const digest = minutesDigestOf(meetingOf(view, meeting), village, closedAt);
  return drafting(facts)('minutes', subjectOf.minutes(meeting), {
    covers: coversOf(entries),
    closedAt,
    digest,
    code: resultCodeOf(digest),
    chair: signatureOf(chair),
    secretary: signatureOf(secretary),
  });
}

/** For each device the last of its entries that was seen. */
function coversOf(entries: readonly Entry[]): Readonly<Record<string, number>> {
  const covers: Record<string, number> = {};
  for (const { device, seq } of entries) covers[device] = Math.max(covers[device] ?? 0, seq);
  return covers;
}

function afterMinutes(facts: FinishedVillage, meeting: string): readonly Draft[] {
  const { village, year, households, ruleSet, today, newId } = facts;
  const draft = drafting(facts);
  const exceptions = takenOut(facts);
  const proposed = households.filter((household) => !exceptions.includes(household));
  const daysAgo = (days: number) => isoDayOf(addDays(today, -days));
  const postedOn = addDays(today, -POSTED);
  const term = ruleSet.posting.value;
  const until = term ? endOfTerm(postedOn, term, workCalendarIn(NOTHING)) : postedOn;
  return [
    draft('posting', subjectOf.posting(year, newId()), {
      year,
      sheet: 1,
      households: proposed,
      place: 'Bảng tin nhà văn hóa thôn',
      postedOn: isoDayOf(postedOn),
      until: isoDayOf(until),
      takenDownOn: isoDayOf(addDays(until, 1)),
    }),
    draft('opinion', subjectOf.opinion(year, newId()), {
      year,
      household: proposed[0] ?? '',
      from: '',
      text: 'Hộ này còn để xe chắn lối đi chung.',
      receivedOn: daysAgo(OPINION),
      settlement: 'dismissed',
      how: 'Đã xác minh: hộ đã dọn lối đi từ tháng 9; người góp ý đồng ý.',
    }),
    draft('submission', subjectOf.submission(year, village), { meetings: [meeting] }),
  ];
}
