import { addDays, compareDates, daysBetween, type CivilDate } from '../calendar/civil-date.ts';
import { addWorkingDays, type WorkCalendar } from '../calendar/holidays.ts';
import { isoDayOf, parseIsoDay } from '../calendar/iso-day.ts';
import type { PostingFields } from '../book/kinds-of-recognition.ts';
import { resolveFields, type FieldDispute } from '../book/resolve.ts';
import { subjectPart, yearOfSubject } from '../book/subjects.ts';
import type { BookView } from '../book/view.ts';
import type { Term } from '../rules/rule-set.ts';

/** A sheet on the notice board as its entries tell. */
export interface Posting extends PostingFields {
  readonly id: string;
  readonly disputes: readonly FieldDispute[];
}

const UNSAID: PostingFields = {
  year: 0,
  sheet: 1,
  households: [],
  place: '',
  postedOn: '',
  until: '',
  takenDownOn: '',
};

/** The sheets of a year, the first one first. Names that were proposed and nothing else are on them. */
export function postingsOf(view: BookView, year: number): readonly Posting[] {
  const postings = [...view.ofKind('posting')]
    .filter((state) => yearOfSubject(state.subject) === year && state.heads.length > 0)
    .map((state): Posting => {
      const { value, disputes } = resolveFields(state, 'posting');
      return { ...UNSAID, year, ...value, id: subjectPart(state.subject, 0).slice(5), disputes };
    });
  return postings.sort((a, b) => a.sheet - b.sheet || (a.id < b.id ? -1 : 1));
}

/** Where the posting of a list is. */
export type PostingStanding =
  /** The rules ask for none. */
  | { readonly type: 'not-required' }
  | { readonly type: 'not-posted' }
  /** The list has changed since: another sheet has to be put up. `added` and `removed` are household ids. */
  | {
      readonly type: 'outdated';
      readonly posting: Posting;
      readonly added: readonly string[];
      readonly removed: readonly string[];
    }
  | {
      readonly type: 'hanging';
      readonly posting: Posting;
      readonly until: CivilDate;
      readonly daysLeft: number;
    }
  /** Its time is over; from the day after `until` on, the dossier may go. */
  | { readonly type: 'over'; readonly posting: Posting; readonly until: CivilDate };

interface PostingQuestion {
  readonly term: Term | null;
  /** The households that are proposed now. */
  readonly proposed: readonly string[];
  readonly postings: readonly Posting[];
  readonly today: CivilDate;
}

/**
 * The standing of the newest sheet. A sheet hangs through its last day: ten days from 1 October are over after 11 October
 * (Decree 86/2023, article 8; the day of posting is not counted, Civil Code 2015, article 147).
 */
export function postingStandingOf({ term, proposed, postings, today }: PostingQuestion): PostingStanding {
  if (term === null) return { type: 'not-required' };
  const posting = postings.at(-1);
  const until = posting && parseIsoDay(posting.until);
  if (!posting || !until) return { type: 'not-posted' };
  const added = without(proposed, posting.households);
  const removed = without(posting.households, proposed);
  if (added.length + removed.length > 0) return { type: 'outdated', posting, added, removed };
  if (posting.takenDownOn !== '' || compareDates(today, until) > 0) return { type: 'over', posting, until };
  return { type: 'hanging', posting, until, daysLeft: daysBetween(today, until) };
}

const without = (all: readonly string[], others: readonly string[]): readonly string[] => {
  const known = new Set(others);
  return all.filter((one) => !known.has(one));
};

/** The last day on which a term that began with something on `from` runs: the day itself is not counted. */
export const endOfTerm = (from: CivilDate, { days, kind }: Term, calendar: WorkCalendar): CivilDate =>
  kind === 'working' ? addWorkingDays(from, days, calendar) : addDays(from, days);

/** The last day of a sheet that is put up on a day as people write it; `undefined` when there is no such day. */
export function lastDayOfPosting(postedOn: string, term: Term, calendar: WorkCalendar): string | undefined {
  const from = parseIsoDay(postedOn);
  return from && isoDayOf(endOfTerm(from, term, calendar));
}
