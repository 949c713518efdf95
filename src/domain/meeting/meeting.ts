import { DISPUTABLE_MEETING_KINDS, type BodyByKind, type MeetingFields } from '../book/kinds.ts';
import { resolve, resolveFields, isDisputed, type Resolved } from '../book/resolve.ts';
import { subjectOf, subjectPart, yearOfSubject } from '../book/subjects.ts';
import type { BookView } from '../book/view.ts';
import { assessedResults } from '../assessment/assessed-results.ts';
import { assessmentsOf, type Assessments } from '../assessment/assessment.ts';
import { attendanceOf, type Attendance } from './attendance.ts';
import { ballotStandingOf, type BallotStanding } from './ballots.ts';
import { amendedResults } from './amendment.ts';
import { meetingIdsOf } from './cancelled.ts';
import { quorumOf, type QuorumStanding } from './quorum.ts';
import { resultsOf, type HouseholdResult } from './results.ts';

/** A meeting as its entries tell. `fields` lacks what nobody has recorded yet. */
export interface Meeting {
  readonly id: string;
  readonly year: number;
  readonly fields: Partial<MeetingFields>;
  readonly attendance: Attendance;
  /** `undefined` until the rules are pinned, when the meeting opens. */
  readonly quorum: QuorumStanding | undefined;
  readonly ballots: BallotStanding;
  /** How the households stand against the criteria, as far as the meeting assessed them. */
  readonly assessments: Assessments;
  /** One per household put to the vote, before amendments. */
  readonly sealedResults: readonly HouseholdResult[];
  /** The same with the amendments in force. */
  readonly results: readonly HouseholdResult[];
  readonly minutes: Resolved<BodyByKind['minutes']>;
  readonly amendment: Resolved<BodyByKind['amendment']>;
  /** Subjects of this meeting on which people disagree. */
  readonly disputes: readonly string[];
}

function disputesOf(view: BookView, meeting: string): readonly string[] {
  const own = DISPUTABLE_MEETING_KINDS.flatMap((kind) => [...view.ofKind(kind)]).filter(
    (state) => subjectPart(state.subject, 0) === meeting,
  );
  return own.filter(isDisputed).map((state) => state.subject);
}

/** Everything recorded of one meeting, computed. */
export function meetingOf(view: BookView, id: string): Meeting {
  const fields = resolveFields(view.get(subjectOf.meeting(id)), 'meeting').value;
  const attendance = attendanceOf(view, id);
  const { rules } = fields;
  const households = attendance.seats.filter((seat) => seat.type === 'household').map((seat) => seat.id);
  const assessments = assessmentsOf(view, id);
  const voted = rules ? resultsOf(view, id, households, fields.method, rules.approval) : [];
  const sealedResults = rules ? assessedResults(voted, assessments, rules) : voted;
  const amendment = resolve(view.get(subjectOf.amendment(id)), 'amendment');
  return {
    id,
    year: yearOfSubject(subjectOf.meeting(id)),
    fields,
    attendance,
    quorum: rules && quorumOf(attendance, rules.quorum),
    ballots: ballotStandingOf(view, id),
    assessments,
    sealedResults,
    results: amendedResults(sealedResults, amendment),
    minutes: resolve(view.get(subjectOf.minutes(id)), 'minutes'),
    amendment,
    disputes: disputesOf(view, id),
  };
}

/** The village's meetings of a year in the order of their ids, without those that were dropped. */
export const meetingsOf = (view: BookView, year: number): readonly Meeting[] =>
  meetingIdsOf(view, year).map((id) => meetingOf(view, id));

export const isSealed = (meeting: Meeting): boolean => meeting.minutes.type !== 'empty';
