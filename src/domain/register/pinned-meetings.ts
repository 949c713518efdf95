import { resolve, resolveFields } from '../book/resolve.ts';
import { subjectOf } from '../book/subjects.ts';
import type { BookView } from '../book/view.ts';
import { meetingIdsOf } from '../meeting/cancelled.ts';

/** Meetings that pinned their rules when they opened, which no later change of rules reaches. */
export interface PinnedMeetings {
  readonly open: number;
  readonly sealed: number;
}

/** How many meetings of a year keep the rules they opened with, over some villages' views. */
export function pinnedMeetingsOf(views: readonly BookView[], year: number): PinnedMeetings {
  const meetings = views.flatMap((view) => meetingIdsOf(view, year).map((id) => ({ view, id })));
  const pinned = meetings.filter(
    ({ view, id }) => resolveFields(view.get(subjectOf.meeting(id)), 'meeting').value.rules,
  );
  const sealed = pinned.filter(
    ({ view, id }) => resolve(view.get(subjectOf.minutes(id)), 'minutes').type !== 'empty',
  );
  return { open: pinned.length - sealed.length, sealed: sealed.length };
}
