import { useMemo } from 'preact/hooks';
import type { MeetingPlace } from '#commands/meetings.ts';
import { assessmentSummaryOf, type AssessmentSummary } from '#domain/assessment/assessment-summary.ts';
import type { BookView } from '#domain/book/view.ts';
import { meetingOf, type Meeting } from '#domain/meeting/meeting.ts';
import { progressOf, type MeetingProgress } from '#domain/meeting/progress.ts';
import { householdsOf, type Household } from '#domain/register/household.ts';
import { useApp, type AppServices } from '../shared/app-context.ts';

/** One meeting as the book tells it now, and what its steps need beside it. */
export interface OpenMeeting {
  readonly app: AppServices;
  readonly place: MeetingPlace;
  readonly view: BookView;
  readonly meeting: Meeting;
  readonly progress: MeetingProgress;
  readonly assessment: AssessmentSummary;
  /** The whole register by id, those that moved out included. */
  readonly register: ReadonlyMap<string, Household>;
  readonly nameOf: (household: string) => string;
}

/** Follows a meeting of the device's own village; `undefined` when the book has none of that id. */
export function useMeeting(id: string): OpenMeeting | undefined {
  const app = useApp();
  const { village } = app.enrolment;
  const view = app.village(village).value;
  return useMemo(() => {
    const meeting = meetingOf(view, id);
    if (meeting.fields.startedAt === undefined && meeting.attendance.summoned === 0) return undefined;
    const register = new Map(householdsOf(view).map((household) => [household.id, household]));
    return {
      app,
      place: { village, meeting: id },
      view,
      meeting,
      progress: progressOf(view, meeting),
      assessment: assessmentSummaryOf(view, meeting),
      register,
      nameOf: (household) => register.get(household)?.headName ?? household,
    };
  }, [app, view, village, id]);
}
