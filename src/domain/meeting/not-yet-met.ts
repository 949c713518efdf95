import { resolveFields } from '../book/resolve.ts';
import { subjectOf } from '../book/subjects.ts';
import type { BookView } from '../book/view.ts';
import type { Household } from '../register/household.ts';
import { summonsOf } from './attendance.ts';

const meetsByCluster = (view: BookView, meeting: string): boolean =>
  (resolveFields(view.get(subjectOf.meeting(meeting)), 'meeting').value.cluster ?? '') !== '';

/**
 * Households that none of the year's meetings has summoned, where the village meets by clusters: until every cluster has met,
 * there is no result of the village (Law 10/2022/QH15, article 18). A village that meets as a whole has none: who moves in
 * after the meeting does not open it again.
 */
export function notYetMet(
  view: BookView,
  meetings: readonly string[],
  households: readonly Household[],
): readonly string[] {
  if (!meetings.some((meeting) => meetsByCluster(view, meeting))) return [];
  const summoned = new Set(meetings.flatMap((meeting) => summonsOf(view, meeting).households));
  return households.map((household) => household.id).filter((id) => !summoned.has(id));
}
