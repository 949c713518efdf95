import { neededOf, reaches } from '../rules/fraction.ts';
import type { Target } from '../register/commune.ts';
import type { QuorumStanding } from '../meeting/quorum.ts';
import type { VillageReview, VillageState } from './village-review.ts';

/** One village as one line of the commune's board. */
export interface VillageSummary {
  readonly village: string;
  readonly state: VillageState;
  readonly households: number;
  readonly registered: number;
  /** Households put to the vote. */
  readonly reviewed: number;
  readonly proposed: number;
  readonly proposedRegistered: number;
  readonly quorum: QuorumStanding | undefined;
  readonly disputes: number;
  readonly openReturns: number;
}

/** The board's line out of everything that the village's book says. */
export const summaryOf = (review: VillageReview): VillageSummary => ({
  village: review.village,
  state: review.state,
  households: review.households.length,
  registered: review.registrations.registered,
  reviewed: review.results.length,
  proposed: review.results.filter((result) => result.outcome === 'proposed').length,
  proposedRegistered: review.proposedRegistered,
  quorum: review.quorum,
  disputes: review.disputes.length,
  openReturns: review.returnItems.filter((item) => item.open).length,
});

/** All villages of the commune added up. */
export interface CommuneTotals {
  readonly villages: number;
  readonly byState: Readonly<Partial<Record<VillageState, number>>>;
  readonly households: number;
  readonly registered: number;
  readonly proposed: number;
  readonly proposedRegistered: number;
}

/** Adds the board's lines up. */
export function totalsOf(summaries: readonly VillageSummary[]): CommuneTotals {
  const byState: Partial<Record<VillageState, number>> = {};
  for (const { state } of summaries) byState[state] = (byState[state] ?? 0) + 1;
  const sum = (pick: (summary: VillageSummary) => number) =>
    summaries.reduce((total, summary) => total + pick(summary), 0);
  return {
    villages: summaries.length,
    byState,
    households: sum((summary) => summary.households),
    registered: sum((summary) => summary.registered),
    proposed: sum((summary) => summary.proposed),
    proposedRegistered: sum((summary) => summary.proposedRegistered),
  };
}

/** A target against what is there; `needed` is the smallest count that reaches it. */
export interface TargetStanding {
  readonly target: Target;
  readonly count: number;
  readonly of: number;
  readonly needed: number;
  readonly reached: boolean;
}

/** How one target of the year stands, over the denominator that its plan names. */
export function targetStandingOf(target: Target, totals: CommuneTotals): TargetStanding {
  const fraction = { numerator: target.basisPoints, denominator: 10_000 };
  const ofRegistered = target.denominator === 'registered';
  const proposed = ofRegistered ? totals.proposedRegistered : totals.proposed;
  const count = target.indicator === 'registered' ? totals.registered : proposed;
  const of = ofRegistered ? totals.registered : totals.households;
  return { target, count, of, needed: neededOf(of, fraction), reached: reaches(count, of, fraction) };
}
