import type { FrozenRules } from '../rules/frozen-rules.ts';
import type { BallotMethod } from '../rules/rule-set.ts';
import type { Official } from '../book/kinds.ts';
import type { AssessmentBody } from '../book/kinds-of-recognition.ts';
import type { Meeting } from './meeting.ts';

/** One household's line in the minutes: id, outcome, for, against, abstained, base. */
export type MinutesLine = readonly [string, string, number, number, number, number];

/** A household's points, an item each; `null` where the meeting gave none. */
export type MinutesPoints = readonly (readonly [item: string, points: number])[] | null;

/** One household's assessment in the minutes: id, whether disqualified, whether poor, criteria not met, points. */
export type MinutesAssessment = readonly [string, boolean, boolean, readonly string[], MinutesPoints];

/**
 * What the chair and the secretary sign: everything that the vote decided, nothing that may still change (names may be
 * corrected in the register). Its digest gives the short result code; anybody with the book can compute it again.
 */
export interface MinutesContent {
  readonly meeting: string;
  readonly village: string;
  readonly year: number;
  readonly cluster: string;
  readonly place: string;
  readonly startedAt: number;
  readonly closedAt: number;
  readonly chair: Official;
  readonly secretary: Official;
  readonly rules: FrozenRules;
  readonly method: BallotMethod;
  readonly summoned: readonly [households: number, delegates: number];
  readonly present: readonly [households: number, delegates: number];
  readonly ballots: readonly [issued: number, spoiled: number, notReturned: number] | null;
  readonly results: readonly MinutesLine[];
  /** Absent where the meeting assessed nobody: minutes from before there were assessments keep their code. */
  readonly assessments?: readonly MinutesAssessment[];
  readonly discussion: string;
}

type Line = readonly [household: string, ...others: unknown[]];

const byHousehold = (a: Line, b: Line): number => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0);

const byText = (a: string, b: string): number => (a < b ? -1 : 1);

function assessmentLine([household, assessment]: readonly [string, AssessmentBody]): MinutesAssessment {
  const { disqualified, poorHousehold, unmet, points } = assessment;
  const given = points && Object.entries(points).sort(([a], [b]) => byText(a, b));
  return [household, disqualified, poorHousehold, [...unmet].sort(byText), given];
}

function assessmentLines({ assessments }: Meeting): Pick<MinutesContent, 'assessments'> {
  if (assessments.size === 0) return {};
  return { assessments: [...assessments].map(assessmentLine).sort(byHousehold) };
}

/** The content of a meeting that can be sealed. Throws when the rules, the method or an official is missing. */
export function minutesContentOf(meeting: Meeting, village: string, closedAt: number): MinutesContent {
  const { rules, method, chair, secretary } = meeting.fields;
  if (!rules || !method || !chair || !secretary)
    throw new Error(`Meeting ${meeting.id} is not ready to be sealed`);
  const { attendance, ballots } = meeting;
  const accounting = 'accounting' in ballots && method === 'SECRET' ? ballots.accounting : null;
  return {
    meeting: meeting.id,
    village,
    year: meeting.year,
    cluster: meeting.fields.cluster ?? '',
    place: meeting.fields.place ?? '',
    startedAt: meeting.fields.startedAt ?? 0,
    closedAt,
    chair,
    secretary,
    rules,
    method,
    summoned: [attendance.householdsSummoned, attendance.delegatesSummoned],
    present: [attendance.householdsPresent, attendance.delegatesPresent],
    ballots: accounting && [accounting.issued, accounting.spoiled, accounting.notReturned],
    results: meeting.sealedResults
      .map(
        (each): MinutesLine => [
          each.household,
          each.outcome,
          each.for,
          each.against,
          each.abstained,
          each.base,
        ],
      )
      .sort(byHousehold),
    ...assessmentLines(meeting),
    discussion: meeting.fields.discussion ?? '',
  };
}
