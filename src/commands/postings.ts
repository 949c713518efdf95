import { villageScope, type Draft } from '#domain/book/entry.ts';
import type {
  IsoDay,
  OpinionFields,
  OpinionSettlement,
  PostingFields,
} from '#domain/book/kinds-of-recognition.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { compareDates } from '#domain/calendar/civil-date.ts';
import type { WorkCalendar } from '#domain/calendar/holidays.ts';
import { parseIsoDay } from '#domain/calendar/iso-day.ts';
import { amendedOf, hasSealedMinutes, proposedOf } from '#domain/dossier/dossier.ts';
import type { Opinion } from '#domain/posting/opinions.ts';
import { lastDayOfPosting, type Posting } from '#domain/posting/posting.ts';
import { fail, type Result } from '#domain/result.ts';
import type { VillageReview } from '#domain/review/village-review.ts';
import type { Term } from '#domain/rules/rule-set.ts';
import type { Recorded, RecordFailure, Recording } from './recording.ts';

/** Why nothing was posted, taken down or settled. */
export type PostingFailure =
  | RecordFailure
  /** The rules ask for no posting. */
  | { readonly type: 'not-required' }
  /** Not every meeting of the village is sealed. */
  | { readonly type: 'not-sealed' }
  | { readonly type: 'nobody-proposed' }
  | { readonly type: 'no-such-day' }
  /** A sheet with the same names hangs. */
  | { readonly type: 'already-posted'; readonly posting: string }
  /** The day is before that of the sheet in question, or of the sheet that it replaces. */
  | { readonly type: 'before-posting'; readonly postedOn: IsoDay }
  /** The sheet has to hang through this day. */
  | { readonly type: 'term-runs'; readonly until: IsoDay }
  | { readonly type: 'taken-down' };

type Posted = Promise<Result<Recorded, PostingFailure>>;

/** By what a posting's last day is reckoned. */
export interface PostingTerm {
  /** `null` where the rules ask for no posting. */
  readonly term: Term | null;
  readonly calendar: WorkCalendar;
}

/** The village's list as it stands, and the sheets that there are already. */
export interface PostingList extends PostingTerm {
  readonly review: VillageReview;
  readonly postings: readonly Posting[];
}

/** Where and when the sheet was put up, as a person says it. */
export interface PostedAt {
  readonly place: string;
  readonly postedOn: IsoDay;
}

const postingDraft = (
  village: string,
  year: number,
  id: string,
  body: Partial<PostingFields>,
): Draft<'posting'> => ({
  scope: villageScope(village),
  kind: 'posting',
  subject: subjectOf.posting(year, id),
  body,
});

/** The posting's last day under the rules, or why there is none. */
function lastDay(postedOn: IsoDay, { term, calendar }: PostingTerm): Result<IsoDay, PostingFailure> {
  if (term === null) return fail({ type: 'not-required' });
  const until = lastDayOfPosting(postedOn, term, calendar);
  return until === undefined ? fail({ type: 'no-such-day' }) : { ok: true, value: until };
}

const sameNames = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && new Set([...a, ...b]).size === a.length;

function listRefusal(
  { review, postings }: PostingList,
  proposed: readonly string[],
  postedOn: IsoDay,
): PostingFailure | undefined {
  if (!hasSealedMinutes(review)) return { type: 'not-sealed' };
  if (proposed.length === 0) return { type: 'nobody-proposed' };
  const last = postings.at(-1);
  if (!last) return undefined;
  if (last.takenDownOn === '' && sameNames(last.households, proposed))
    return { type: 'already-posted', posting: last.id };
  return postedOn < last.postedOn ? { type: 'before-posting', postedOn: last.postedOn } : undefined;
}

/**
 * Puts up a sheet with the households that are proposed now, numbered after the ones before; a sheet that still hangs comes
 * down the same day. The last day is reckoned here once, and stays as it was said (Decree 86/2023, article 8: 10 days).
 */
export async function putUpPosting(recording: Recording, list: PostingList, at: PostedAt): Posted {
  const until = lastDay(at.postedOn, list);
  if (!until.ok) return until;
  const { review, postings } = list;
  const { village, year } = review;
  const households = proposedOf(review);
  const refusal = listRefusal(list, households, at.postedOn);
  if (refusal) return fail(refusal);
  const hanging = postings.filter(({ takenDownOn }) => takenDownOn === '');
  const sheet = Math.max(0, ...postings.map((posting) => posting.sheet)) + 1;
  const recorded = await recording.record([
    ...hanging.map(({ id }) => postingDraft(village, year, id, { takenDownOn: at.postedOn })),
    postingDraft(village, year, recording.newId(), {
      year,
      sheet,
      households,
      ...at,
      until: until.value,
      takenDownOn: '',
    }),
  ]);
  // What people have seen on the board is corrected or replaced: half of it undone would be two sheets at once.
  return recorded.ok ? { ok: true, value: { ...recorded.value, undo: [] } } : recorded;
}

/** Corrects where or on which day a sheet was put up; its last day is reckoned anew, its names stay. */
export async function correctPosting(
  recording: Recording,
  village: string,
  posting: Posting,
  at: PostedAt,
  term: PostingTerm,
): Posted {
  const until = lastDay(at.postedOn, term);
  if (!until.ok) return until;
  const body = { ...at, until: until.value };
  return recording.record([postingDraft(village, posting.year, posting.id, body)]);
}

/** Says on which day a sheet was taken down: not before its last day (Decree 86/2023, article 8). */
export async function takeDownPosting(
  recording: Recording,
  village: string,
  { id, year, postedOn, until, takenDownOn }: Posting,
  on: IsoDay,
): Posted {
  if (takenDownOn !== '') return fail({ type: 'taken-down' });
  const [day, lastOne, first] = [on, until, postedOn].map(parseIsoDay);
  if (!day) return fail({ type: 'no-such-day' });
  if (first && compareDates(day, first) < 0) return fail({ type: 'before-posting', postedOn });
  if (lastOne && compareDates(day, lastOne) < 0) return fail({ type: 'term-runs', until });
  return recording.record([postingDraft(village, year, id, { takenDownOn: on })]);
}

/** Why an opinion was not noted or settled. */
export type OpinionFailure =
  | RecordFailure
  | { readonly type: 'no-text' }
  | { readonly type: 'no-such-day' }
  /** How it was settled goes into the minutes of the posting. */
  | { readonly type: 'no-reason' };

type Noted = Promise<Result<Recorded, OpinionFailure>>;

const opinionDraft = (
  village: string,
  year: number,
  id: string,
  body: Partial<OpinionFields>,
): Draft<'opinion'> => ({
  scope: villageScope(village),
  kind: 'opinion',
  subject: subjectOf.opinion(year, id),
  body,
});

/** What somebody said; `household` is empty when about the list as a whole, `from` when they would not be named. */
export type NewOpinion = Pick<OpinionFields, 'household' | 'from' | 'text' | 'receivedOn'>;

/** Notes what somebody said about the posted list. */
export async function noteOpinion(
  recording: Recording,
  village: string,
  year: number,
  opinion: NewOpinion,
): Noted {
  if (opinion.text.trim() === '') return fail({ type: 'no-text' });
  if (!parseIsoDay(opinion.receivedOn)) return fail({ type: 'no-such-day' });
  const body = { year, ...opinion, settlement: 'open', how: '', amendedBefore: null } as const;
  const id = recording.newId();
  const recorded = await recording.record([opinionDraft(village, year, id, body)]);
  if (!recorded.ok) return recorded;
  return { ok: true, value: { ...recorded.value, undo: [opinionDraft(village, year, id, { text: '' })] } };
}

/** How an opinion was settled; `how` goes into the minutes of the posting. */
export interface SettledHow {
  readonly settlement: Exclude<OpinionSettlement, 'open'>;
  readonly how: string;
}

/** Settles an opinion and says how; an upheld one lets its household be voted on again, whatever was amended before. */
export async function settleOpinion(
  recording: Recording,
  review: VillageReview,
  { year, id, household }: Pick<Opinion, 'year' | 'id' | 'household'>,
  { settlement, how }: SettledHow,
): Noted {
  if (how.trim() === '') return fail({ type: 'no-reason' });
  const amendedBefore = (settlement === 'upheld' && amendedOf(review).get(household)) || null;
  return recording.record([opinionDraft(review.village, year, id, { settlement, how, amendedBefore })]);
}

/** Opens a settled opinion again. */
export const reopenOpinion = (
  recording: Recording,
  village: string,
  { year, id }: Pick<Opinion, 'year' | 'id'>,
): Noted => recording.record([opinionDraft(village, year, id, { settlement: 'open', how: '' })]);

/** Takes back an opinion that was noted by mistake. */
export const withdrawOpinion = (
  recording: Recording,
  village: string,
  { year, id }: Pick<Opinion, 'year' | 'id'>,
): Noted => recording.record([opinionDraft(village, year, id, { text: '' })]);
