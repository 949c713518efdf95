import { resolve, resolveFields } from '../book/resolve.ts';
import { subjectOf, subjectPart } from '../book/subjects.ts';
import type { BookView } from '../book/view.ts';
import { isCancelled } from './cancelled.ts';

/** Whether a meeting has opened, so that its rules are pinned, and is neither sealed nor dropped. */
export function isUnderWay(view: BookView, meeting: string): boolean {
  const { value } = resolveFields(view.get(subjectOf.meeting(meeting)), 'meeting');
  if (value.rules === undefined || isCancelled(view, meeting)) return false;
  return resolve(view.get(subjectOf.minutes(meeting)), 'minutes').type === 'empty';
}

/** Whether the village meets right now, in whichever of its meetings. */
export const isMeetingUnderWay = (view: BookView): boolean =>
  [...view.ofKind('meeting')].some((state) => isUnderWay(view, subjectPart(state.subject, 0)));
