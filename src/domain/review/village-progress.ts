import { resolve } from '../book/resolve.ts';
import { subjectOf } from '../book/subjects.ts';
import type { BookView } from '../book/view.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import type { VillageProgress } from '../calendar/next-step.ts';
import { meetingIdsOf } from '../meeting/cancelled.ts';
import { notYetMet } from '../meeting/not-yet-met.ts';
import { activeHouseholdsOf, type Household } from '../register/household.ts';
import { countRegistrations } from '../register/registration.ts';
import { returnItemsOf } from './return-item.ts';

interface Meetings {
  readonly state: VillageProgress['meetingState'];
  /** The latest closing of sealed minutes in epoch ms; 0 when none is sealed. */
  readonly closedAt: number;
}

function meetingsOf(view: BookView, year: number, households: readonly Household[]): Meetings {
  const ids = meetingIdsOf(view, year);
  const minutes = ids.map((id) => resolve(view.get(subjectOf.minutes(id)), 'minutes'));
  if (minutes.length === 0) return { state: 'none', closedAt: 0 };
  const closed = minutes.map((each) => (each.type === 'empty' ? 0 : each.value.closedAt));
  const allMet = closed.every((time) => time > 0) && notYetMet(view, ids, households).length === 0;
  return { state: allMet ? 'sealed' : 'open', closedAt: Math.max(...closed) };
}

/**
 * How far the village has come with a year, for `nextStep`. Light enough for the phone's first screen.
 *
 * `dayOf` turns a recorded moment into a day of the device's calendar, which the rules do not know. Households that declined
 * are asked and need no registration any more, so they count on neither side.
 */
export function villageProgressOf(
  view: BookView,
  village: string,
  year: number,
  dayOf: (epochMs: number) => CivilDate,
): VillageProgress {
  const living = activeHouseholdsOf(view);
  const counts = countRegistrations(view, year, living);
  const meetings = meetingsOf(view, year, living);
  const submission = view.get(subjectOf.submission(year, village));
  const submittedAt = Math.max(0, ...(submission?.heads ?? []).map((head) => head.recordedAt));
  return {
    registered: counts.registered,
    households: counts.households - counts.declined,
    meetingState: meetings.state,
    sealedOn: meetings.closedAt > 0 ? dayOf(meetings.closedAt) : undefined,
    submitted: resolve(submission, 'submission').type !== 'empty',
    submittedOn: submittedAt > 0 ? dayOf(submittedAt) : undefined,
    returnedOpen: returnItemsOf(view, year).filter((item) => item.open).length,
    accepted: resolve(view.get(subjectOf.acceptance(year, village)), 'acceptance').type !== 'empty',
  };
}
