import type { BodyByKind } from '../book/kinds.ts';
import { resolve } from '../book/resolve.ts';
import { subjectOf } from '../book/subjects.ts';
import type { BookView } from '../book/view.ts';
import type { Meeting } from './meeting.ts';
import { awaitsVote } from './results.ts';

/** The vote on the list, or only its exceptions so far; `undefined` before anything was recorded of it. */
export function listVoteOf(view: BookView, meeting: string): BodyByKind['list-vote'] | undefined {
  const vote = resolve(view.get(subjectOf.listVote(meeting)), 'list-vote');
  return vote.type === 'empty' ? undefined : vote.value;
}

/** How the list stands between being drawn up and being voted. */
export interface ListStanding {
  /** What stands on the list: every summoned household that was not taken out of it and that may be proposed. */
  readonly listed: readonly string[];
  readonly exceptions: readonly string[];
  readonly voted: boolean;
  /** Put on the list after it was voted: nobody raised a hand for them. */
  readonly unvoted: readonly string[];
}

/** Exceptions are recorded as they are named, before any hand is raised: a list vote over no household yet. */
export function listStandingOf(meeting: Meeting, vote: BodyByKind['list-vote'] | undefined): ListStanding {
  const exceptions = vote?.exceptions ?? [];
  const out = new Set(exceptions);
  const waiting = new Set(meeting.results.filter(awaitsVote).map((result) => result.household));
  // Nobody need vote on a household that a disqualifying case bars.
  const summoned = meeting.attendance.seats
    .filter(({ id, type }) => type === 'household' && !meeting.assessments.get(id)?.disqualified)
    .map((seat) => seat.id);
  const listed = summoned.filter((household) => !out.has(household));
  return {
    listed,
    exceptions: summoned.filter((household) => out.has(household)),
    voted: (vote?.households.length ?? 0) > 0,
    unvoted: listed.filter((household) => waiting.has(household)),
  };
}

/** The list vote after a household was taken out of the list or put back; who is put back was not voted. */
export function withException(
  vote: BodyByKind['list-vote'] | undefined,
  household: string,
  out: boolean,
  present: number,
): BodyByKind['list-vote'] {
  const before = vote ?? { for: 0, against: 0, abstained: 0, present, households: [], exceptions: [] };
  const others = before.exceptions.filter((each) => each !== household);
  return {
    ...before,
    exceptions: out ? [...others, household] : others,
    households: before.households.filter((each) => each !== household),
  };
}
