import type { BodyByKind, HandsTally, Outcome } from '../book/kinds.ts';
import { resolve } from '../book/resolve.ts';
import { subjectOf } from '../book/subjects.ts';
import type { BookView } from '../book/view.ts';
import { reaches } from '../rules/fraction.ts';
import type { Approval, BallotMethod } from '../rules/rule-set.ts';
import { ballotStandingOf, type BallotStanding } from './ballots.ts';

/** How a household's votes came about. */
export type ResultBasis = 'list' | 'exception' | 'hands' | 'ballots' | 'amendment' | 'none';

/** What kept a household from being proposed: the vote, its points, or a disqualifying case. */
export type Failing = 'vote' | 'score' | 'disqualified';

/**
 * One household's votes in one meeting. `base` is what the approval fraction is taken of (those present, or the valid
 * ballots); a household on which nobody voted has base 0.
 */
export interface HouseholdResult {
  readonly household: string;
  readonly outcome: Outcome | 'undecided';
  readonly basis: ResultBasis;
  readonly for: number;
  readonly against: number;
  readonly abstained: number;
  readonly base: number;
  /** Why a household is not proposed, where the meeting assessed; without it, it was the vote or an amendment. */
  readonly failed?: Failing;
  /** What an undecided household lacks although the vote passed it. */
  readonly missing?: 'points';
}

/** Whether nobody voted on the household yet; one that lacks only its points was voted on. */
export const awaitsVote = ({ outcome, missing }: HouseholdResult): boolean =>
  outcome === 'undecided' && missing === undefined;

/** Whether the answers fit those present; more answers than people is an error, fewer is people who did not answer. */
export const tallyFits = (tally: HandsTally): boolean =>
  tally.for + tally.against + tally.abstained <= tally.present;

const undecided = (household: string): HouseholdResult => ({
  household,
  outcome: 'undecided',
  basis: 'none',
  for: 0,
  against: 0,
  abstained: 0,
  base: 0,
});

const outcomeOf = (votesFor: number, base: number, approval: Approval): Outcome =>
  reaches(votesFor, base, approval.fraction) ? 'proposed' : 'not-proposed';

function handsResult(
  household: string,
  tally: HandsTally,
  basis: ResultBasis,
  approval: Approval,
): HouseholdResult {
  const { for: votesFor, against, abstained, present } = tally;
  const outcome = outcomeOf(votesFor, present, approval);
  return { household, outcome, basis, for: votesFor, against, abstained, base: present };
}

function tallyOf(view: BookView, meeting: string, household: string): HandsTally | undefined {
  const tally = resolve(view.get(subjectOf.tally(meeting, household)), 'tally');
  return tally.type === 'empty' ? undefined : tally.value;
}

function listResult(
  list: BodyByKind['list-vote'] | undefined,
  household: string,
  tally: HandsTally | undefined,
  approval: Approval,
): HouseholdResult {
  if (!list) return undecided(household);
  if (list.households.includes(household)) return handsResult(household, list, 'list', approval);
  if (tally) return handsResult(household, tally, 'hands', approval);
  if (!list.exceptions.includes(household)) return undecided(household);
  return { ...undecided(household), outcome: 'not-proposed', basis: 'exception', base: list.present };
}

function ballotResult(standing: BallotStanding, household: string, approval: Approval): HouseholdResult {
  if (standing.type !== 'confirmed' || !standing.accounting.households.includes(household))
    return undecided(household);
  const against = standing.count.struck[household] ?? 0;
  const votesFor = standing.valid - against;
  const base = approval.base === 'valid-ballots' ? standing.valid : standing.accounting.present;
  const outcome = outcomeOf(votesFor, base, approval);
  return { household, outcome, basis: 'ballots', for: votesFor, against, abstained: 0, base };
}

/** What this meeting decided on each household, by the method it chose and the fraction it pinned. */
export function resultsOf(
  view: BookView,
  meeting: string,
  households: readonly string[],
  method: BallotMethod | undefined,
  approval: Approval,
): readonly HouseholdResult[] {
  if (method === 'SECRET') {
    const standing = ballotStandingOf(view, meeting);
    return households.map((household) => ballotResult(standing, household, approval));
  }
  if (method === 'LIST') {
    const list = resolve(view.get(subjectOf.listVote(meeting)), 'list-vote');
    const value = list.type === 'empty' ? undefined : list.value;
    return households.map((household) =>
      listResult(value, household, tallyOf(view, meeting, household), approval),
    );
  }
  return households.map((household) => {
    const tally = tallyOf(view, meeting, household);
    return tally ? handsResult(household, tally, 'hands', approval) : undecided(household);
  });
}

/**
 * The village's result out of its clusters' meetings: votes and bases add up, and the pinned fraction is applied to the sums
 * (Law 10/2022/QH15, article 18: results of cluster meetings are added into the village's).
 */
export function combineResults(
  parts: readonly (readonly HouseholdResult[])[],
  approval: Approval,
): readonly HouseholdResult[] {
  const byHousehold = new Map<string, HouseholdResult[]>();
  for (const result of parts.flat()) {
    const earlier = byHousehold.get(result.household);
    if (earlier) earlier.push(result);
    else byHousehold.set(result.household, [result]);
  }
  return [...byHousehold.values()].map((results) => addUp(results, approval));
}

function addUp(results: readonly HouseholdResult[], approval: Approval): HouseholdResult {
  const [first, ...others] = results as [HouseholdResult, ...HouseholdResult[]];
  const amended = results.find((result) => result.basis === 'amendment');
  if (amended) return amended;
  if (others.length === 0) return first;
  const disqualified = results.find((result) => result.failed === 'disqualified');
  const undecided = results.find((result) => result.outcome === 'undecided');
  if (undecided) return disqualified ?? undecided;
  const sum = (pick: (result: HouseholdResult) => number) =>
    results.reduce((total, result) => total + pick(result), 0);
  const votesFor = sum((result) => result.for);
  const base = sum((result) => result.base);
  const voted: HouseholdResult = {
    household: first.household,
    outcome: outcomeOf(votesFor, base, approval),
    basis: first.basis,
    for: votesFor,
    against: sum((result) => result.against),
    abstained: sum((result) => result.abstained),
    base,
  };
  return withFailing(voted, results);
}

/** Votes add up; what else a cluster's meeting found of the household holds whatever the sum. */
function withFailing(voted: HouseholdResult, parts: readonly HouseholdResult[]): HouseholdResult {
  const failed = failingOf(parts);
  if (failed) return { ...voted, outcome: 'not-proposed', failed };
  const isAssessed = parts.some((part) => part.failed);
  return isAssessed && voted.outcome === 'not-proposed' ? { ...voted, failed: 'vote' } : voted;
}

const failingOf = (parts: readonly HouseholdResult[]): Failing | undefined =>
  (['disqualified', 'score'] as const).find((failing) => parts.some((part) => part.failed === failing));
