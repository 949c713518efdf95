import type { BodyByKind } from '../book/kinds.ts';
import { resolve, type Resolved } from '../book/resolve.ts';
import { subjectOf } from '../book/subjects.ts';
import type { BookView } from '../book/view.ts';
import { isSealed, meetingsOf, type Meeting } from '../meeting/meeting.ts';
import { notYetMet } from '../meeting/not-yet-met.ts';
import { combineResults, type HouseholdResult } from '../meeting/results.ts';
import { quorumOf, type QuorumStanding } from '../meeting/quorum.ts';
import { activeHouseholdsOf, type Household } from '../register/household.ts';
import {
  countRegistrations,
  isRegistered,
  registrationOf,
  type RegistrationCounts,
} from '../register/registration.ts';
import { disputedSubjectsOf } from './disputed-subjects.ts';
import { returnItemsOf, type ReturnItem } from './return-item.ts';

/** Where a village is in its year. Each state locks or opens something; none is only a label. */
export type VillageState =
  | 'not-started'
  | 'registering'
  | 'meeting-open'
  | 'sealed'
  | 'submitted'
  | 'returned'
  | 'accepted';

/** One village and year on one page, for the phone's home as for the desk. */
export interface VillageReview {
  readonly village: string;
  readonly year: number;
  readonly state: VillageState;
  readonly households: readonly Household[];
  readonly registrations: RegistrationCounts;
  readonly meetings: readonly Meeting[];
  /** Households of clusters that have not met yet. */
  readonly notYetMet: readonly string[];
  /** The clusters' meetings added up. */
  readonly results: readonly HouseholdResult[];
  /** Of those proposed, the households that registered: the share of the registered is taken of these. */
  readonly proposedRegistered: number;
  readonly quorum: QuorumStanding | undefined;
  readonly returnItems: readonly ReturnItem[];
  readonly submission: Resolved<BodyByKind['submission']>;
  readonly acceptance: Resolved<BodyByKind['acceptance']>;
  /** Subjects of this year, or of none, on which people disagree. */
  readonly disputes: readonly string[];
}

type StateFacts = Pick<
  VillageReview,
  'registrations' | 'meetings' | 'returnItems' | 'submission' | 'acceptance' | 'notYetMet'
>;

function stateOf(facts: StateFacts): VillageState {
  const { acceptance, submission, returnItems, meetings, registrations } = facts;
  if (acceptance.type !== 'empty') return 'accepted';
  if (submission.type !== 'empty') return returnItems.some((item) => item.open) ? 'returned' : 'submitted';
  const allMet = meetings.every(isSealed) && facts.notYetMet.length === 0;
  if (meetings.length > 0) return allMet ? 'sealed' : 'meeting-open';
  return registrations.recorded > 0 ? 'registering' : 'not-started';
}

function villageQuorum(meetings: readonly Meeting[]): QuorumStanding | undefined {
  const [first] = meetings;
  if (!first?.fields.rules || !first.quorum) return undefined;
  if (meetings.length === 1) return first.quorum;
  const sum = (pick: (meeting: Meeting) => number) =>
    meetings.reduce((total, meeting) => total + pick(meeting), 0);
  const attendance = {
    seats: [],
    householdsSummoned: sum((meeting) => meeting.attendance.householdsSummoned),
    householdsPresent: sum((meeting) => meeting.attendance.householdsPresent),
    delegatesSummoned: sum((meeting) => meeting.attendance.delegatesSummoned),
    delegatesPresent: sum((meeting) => meeting.attendance.delegatesPresent),
    summoned: sum((meeting) => meeting.attendance.summoned),
    present: sum((meeting) => meeting.attendance.present),
  };
  return quorumOf(attendance, first.fields.rules.quorum);
}

function villageResults(meetings: readonly Meeting[]): readonly HouseholdResult[] {
  const approval = meetings.find((meeting) => meeting.fields.rules)?.fields.rules?.approval;
  return approval
    ? combineResults(
        meetings.map((meeting) => meeting.results),
        approval,
      )
    : [];
}

/** Everything that one village's book says about a year. */
export function reviewVillage(view: BookView, village: string, year: number): VillageReview {
  const households = activeHouseholdsOf(view);
  const meetings = meetingsOf(view, year);
  const facts = {
    registrations: countRegistrations(view, year, households),
    meetings,
    notYetMet: notYetMet(
      view,
      meetings.map((meeting) => meeting.id),
      households,
    ),
    returnItems: returnItemsOf(view, year),
    submission: resolve(view.get(subjectOf.submission(year, village)), 'submission'),
    acceptance: resolve(view.get(subjectOf.acceptance(year, village)), 'acceptance'),
  };
  const results = villageResults(meetings);
  return {
    ...facts,
    village,
    year,
    state: stateOf(facts),
    households,
    results,
    proposedRegistered: results.filter(
      (result) => result.outcome === 'proposed' && isRegistered(registrationOf(view, year, result.household)),
    ).length,
    quorum: villageQuorum(meetings),
    disputes: disputedSubjectsOf(view, year),
  };
}
