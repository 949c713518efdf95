import { villageScope, type Draft } from '#domain/book/entry.ts';
import type { BodyByKind, Delegate, HandsTally, Kind, MeetingFields } from '#domain/book/kinds.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import type { FrozenRules } from '#domain/rules/frozen-rules.ts';
import type { Result } from '#domain/result.ts';
import type { RecordFailure, Recording, RecordResult } from './recording.ts';

/** The village a meeting belongs to and the meeting's id. */
export interface MeetingPlace {
  readonly village: string;
  readonly meeting: string;
}

function draft<K extends Kind>(
  village: string,
  kind: K,
  subject: string,
  body: BodyByKind[K] | null,
): Draft<K> {
  return { scope: villageScope(village), kind, subject, body };
}

export interface NewMeeting {
  readonly village: string;
  readonly year: number;
  /** Empty for the village's one meeting. */
  readonly cluster: string;
  readonly place: string;
  readonly rules: FrozenRules;
  readonly households: readonly string[];
}

/** Opens a meeting: pins the rules, summons the households. Gives its id. */
export async function openMeeting(
  recording: Recording,
  meeting: NewMeeting,
): Promise<Result<string, RecordFailure>> {
  const { village, year, cluster, place, rules, households } = meeting;
  const id = `${year}-${recording.newId()}`;
  const recorded = await recording.record([
    draft(village, 'meeting', subjectOf.meeting(id), {
      year,
      cluster,
      place,
      rules,
      startedAt: recording.now(),
    }),
    draft(village, 'summons', subjectOf.summons(id), { households, delegates: [] }),
  ]);
  return recorded.ok ? { ok: true, value: id } : recorded;
}

/** Records chair, secretary, place, ballot method or discussion. */
export const setMeetingFields = (
  recording: Recording,
  { village, meeting }: MeetingPlace,
  fields: Partial<Pick<MeetingFields, 'place' | 'chair' | 'secretary' | 'method' | 'discussion'>>,
): Promise<RecordResult> => recording.record([draft(village, 'meeting', subjectOf.meeting(meeting), fields)]);

/** Drops a meeting opened by mistake: it counts nowhere, and what was recorded of it stays in the book. */
export const cancelMeeting = (
  recording: Recording,
  { village, meeting }: MeetingPlace,
): Promise<RecordResult> =>
  recording.record([draft(village, 'meeting', subjectOf.meeting(meeting), { cancelled: true })]);

/** Brings a dropped meeting back as it was. */
export const restoreMeeting = (
  recording: Recording,
  { village, meeting }: MeetingPlace,
): Promise<RecordResult> =>
  recording.record([draft(village, 'meeting', subjectOf.meeting(meeting), { cancelled: false })]);

/** Replaces the list of those summoned. */
export const summon = (
  recording: Recording,
  { village, meeting }: MeetingPlace,
  households: readonly string[],
  delegates: readonly Delegate[],
): Promise<RecordResult> =>
  recording.record([draft(village, 'summons', subjectOf.summons(meeting), { households, delegates })]);

/** Marks a seat present, by the head or by a representative with this name. */
export const markPresent = (
  recording: Recording,
  { village, meeting }: MeetingPlace,
  seat: string,
  by: 'head' | 'representative',
  name: string,
): Promise<RecordResult> =>
  recording.record([
    draft(village, 'attendance', subjectOf.attendance(meeting, seat), { present: true, by, name }),
  ]);

/** Takes a seat's presence back. */
export const markAbsent = (
  recording: Recording,
  { village, meeting }: MeetingPlace,
  seat: string,
): Promise<RecordResult> =>
  recording.record([
    draft(village, 'attendance', subjectOf.attendance(meeting, seat), {
      present: false,
      by: 'head',
      name: '',
    }),
  ]);

/** Records the vote on the list as a whole, with the households taken out of it by name. */
export const recordListVote = (
  recording: Recording,
  { village, meeting }: MeetingPlace,
  vote: BodyByKind['list-vote'],
): Promise<RecordResult> =>
  recording.record([draft(village, 'list-vote', subjectOf.listVote(meeting), vote)]);

/** Records the show of hands on one household. */
export const recordTally = (
  recording: Recording,
  { village, meeting }: MeetingPlace,
  household: string,
  tally: HandsTally,
): Promise<RecordResult> =>
  recording.record([draft(village, 'tally', subjectOf.tally(meeting, household), tally)]);

/** Records how many paper ballots were issued, spoiled and not returned. */
export const recordBallotAccounting = (
  recording: Recording,
  { village, meeting }: MeetingPlace,
  accounting: BodyByKind['ballot-accounting'],
): Promise<RecordResult> =>
  recording.record([draft(village, 'ballot-accounting', subjectOf.ballotAccounting(meeting), accounting)]);

/** Records one teller's totals: no ballot by itself (L6). */
export const recordBallotCount = (
  recording: Recording,
  { village, meeting }: MeetingPlace,
  teller: 1 | 2,
  count: BodyByKind['ballot-count'],
): Promise<RecordResult> =>
  recording.record([draft(village, 'ballot-count', subjectOf.ballotCount(meeting, teller), count)]);

/** Takes both tellers' counts back for a recount. The earlier counts stay in the book's history. */
export const restartCount = (
  recording: Recording,
  { village, meeting }: MeetingPlace,
): Promise<RecordResult> =>
  recording.record([
    draft(village, 'ballot-count', subjectOf.ballotCount(meeting, 1), null),
    draft(village, 'ballot-count', subjectOf.ballotCount(meeting, 2), null),
  ]);

/** Records a signed change to a sealed result; `changes` holds every change to the meeting so far. */
export const amendMinutes = (
  recording: Recording,
  { village, meeting }: MeetingPlace,
  amendment: BodyByKind['amendment'],
): Promise<RecordResult> =>
  recording.record([draft(village, 'amendment', subjectOf.amendment(meeting), amendment)]);

/** Hands the village's sealed meetings of the year in to the commune. */
export const submitVillage = (
  recording: Recording,
  village: string,
  year: number,
  meetings: readonly string[],
): Promise<RecordResult> =>
  recording.record([draft(village, 'submission', subjectOf.submission(year, village), { meetings })]);
