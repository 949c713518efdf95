import { resolve, resolveFields } from '../book/resolve.ts';
import { subjectOf, subjectPart, yearOfSubject } from '../book/subjects.ts';
import type { BookView } from '../book/view.ts';

/**
 * Whether a meeting was dropped, as one opened by mistake is: what was recorded of it stays in the book and counts nowhere.
 * While two phones disagree it counts, and so does one that was sealed: minutes are not dropped (L5).
 */
export function isCancelled(view: BookView, meeting: string): boolean {
  const { value, disputes } = resolveFields(view.get(subjectOf.meeting(meeting)), 'meeting');
  if (value.cancelled !== true || disputes.some(({ field }) => field === 'cancelled')) return false;
  return resolve(view.get(subjectOf.minutes(meeting)), 'minutes').type === 'empty';
}

/** The ids of the village's meetings of a year that count, sorted, without computing what happened in them. */
export const meetingIdsOf = (view: BookView, year: number): readonly string[] =>
  [...view.ofKind('meeting')]
    .filter((state) => yearOfSubject(state.subject) === year)
    .map((state) => subjectPart(state.subject, 0))
    .filter((meeting) => !isCancelled(view, meeting))
    .sort();
