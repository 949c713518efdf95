import type { BodyByKind } from '../book/kinds.ts';
import { resolve } from '../book/resolve.ts';
import { subjectOf } from '../book/subjects.ts';
import type { BookView } from '../book/view.ts';

export type BallotAccounting = BodyByKind['ballot-accounting'];
export type BallotCount = BodyByKind['ballot-count'];

/** How the paper ballot stands: nothing is a result before it balances and two tellers agree. */
export type BallotStanding =
  | { readonly type: 'not-begun' }
  | { readonly type: 'more-issued-than-present'; readonly accounting: BallotAccounting }
  | { readonly type: 'does-not-balance'; readonly accounting: BallotAccounting; readonly valid: number }
  | {
      readonly type: 'counting';
      readonly accounting: BallotAccounting;
      readonly valid: number;
      readonly counted: 0 | 1;
    }
  | {
      readonly type: 'wrong-number';
      readonly accounting: BallotAccounting;
      readonly valid: number;
      readonly counts: readonly number[];
    }
  | {
      readonly type: 'two-counts';
      readonly accounting: BallotAccounting;
      readonly valid: number;
      readonly households: readonly string[];
    }
  | {
      readonly type: 'confirmed';
      readonly accounting: BallotAccounting;
      readonly valid: number;
      readonly count: BallotCount;
    };

/** Valid ballots: issued = valid + spoiled + not returned. Negative when the numbers cannot be. */
export const validBallots = (accounting: BallotAccounting): number =>
  accounting.issued - accounting.spoiled - accounting.notReturned;

function countOf(view: BookView, meeting: string, teller: 1 | 2): BallotCount | undefined {
  const count = resolve(view.get(subjectOf.ballotCount(meeting, teller)), 'ballot-count');
  return count.type === 'empty' ? undefined : count.value;
}

const struckOf = (count: BallotCount, household: string): number => count.struck[household] ?? 0;

/** The households on which two tellers' totals differ; also when the number of ballots does. */
function differences(accounting: BallotAccounting, a: BallotCount, b: BallotCount): readonly string[] {
  return accounting.households.filter((household) => struckOf(a, household) !== struckOf(b, household));
}

/** Where the meeting's secret ballot stands. */
export function ballotStandingOf(view: BookView, meeting: string): BallotStanding {
  const recorded = resolve(view.get(subjectOf.ballotAccounting(meeting)), 'ballot-accounting');
  if (recorded.type === 'empty') return { type: 'not-begun' };
  const accounting = recorded.value;
  const valid = validBallots(accounting);
  if (accounting.issued > accounting.present) return { type: 'more-issued-than-present', accounting };
  if (valid < 0) return { type: 'does-not-balance', accounting, valid };
  const counts = [countOf(view, meeting, 1), countOf(view, meeting, 2)].filter(
    (count) => count !== undefined,
  );
  const [first, second] = counts;
  if (!first || !second) return { type: 'counting', accounting, valid, counted: counts.length === 1 ? 1 : 0 };
  return compareCounts(accounting, valid, first, second);
}

function compareCounts(
  accounting: BallotAccounting,
  valid: number,
  a: BallotCount,
  b: BallotCount,
): BallotStanding {
  const impossible = accounting.households.some(
    (household) => Math.max(struckOf(a, household), struckOf(b, household)) > valid,
  );
  if (a.ballots !== valid || b.ballots !== valid || impossible) {
    return { type: 'wrong-number', accounting, valid, counts: [a.ballots, b.ballots] };
  }
  const households = differences(accounting, a, b);
  if (households.length > 0) return { type: 'two-counts', accounting, valid, households };
  return { type: 'confirmed', accounting, valid, count: a };
}

/** Running totals of one teller, and the last ballot so that one step can be undone before the next. */
export interface BallotDraft {
  readonly count: BallotCount;
  readonly last: readonly string[] | null;
}

export const EMPTY_BALLOT_DRAFT: BallotDraft = { count: { ballots: 0, struck: {} }, last: null };

function added(
  struck: BallotCount['struck'],
  households: readonly string[],
  by: 1 | -1,
): BallotCount['struck'] {
  const next: Record<string, number> = { ...struck };
  for (const household of households) {
    const total = (next[household] ?? 0) + by;
    if (total === 0) delete next[household];
    else next[household] = total;
  }
  return next;
}

/** The totals after one more ballot with these households struck out. The ballot itself is not kept (L6). */
export const addBallot = (draft: BallotDraft, struck: readonly string[]): BallotDraft => ({
  count: { ballots: draft.count.ballots + 1, struck: added(draft.count.struck, struck, 1) },
  last: struck,
});

/** The totals without the last ballot; unchanged when there is none to take back. */
export function undoBallot(draft: BallotDraft): BallotDraft {
  if (draft.last === null) return draft;
  return {
    count: { ballots: draft.count.ballots - 1, struck: added(draft.count.struck, draft.last, -1) },
    last: null,
  };
}
