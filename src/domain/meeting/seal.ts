import { householdOf } from '../register/household.ts';
import { isRegistered, registrationOf } from '../register/registration.ts';
import type { BookView } from '../book/view.ts';
import type { Official } from '../book/kinds.ts';
import type { Meeting } from './meeting.ts';
import { awaitsVote, type HouseholdResult } from './results.ts';

/** Why minutes cannot be sealed yet, with what the person must look at. */
export type SealProblem =
  | { readonly type: 'no-rules' }
  | { readonly type: 'nobody-summoned' }
  | { readonly type: 'quorum-not-met'; readonly present: number; readonly needed: number }
  | { readonly type: 'no-chair' }
  | { readonly type: 'no-secretary' }
  | { readonly type: 'chair-is-secretary' }
  | { readonly type: 'no-method' }
  | { readonly type: 'more-issued-than-present' }
  | { readonly type: 'ballots-do-not-balance' }
  | { readonly type: 'count-missing'; readonly counted: number }
  | { readonly type: 'wrong-number'; readonly counts: readonly number[]; readonly valid: number }
  | { readonly type: 'two-counts'; readonly households: readonly string[] }
  | { readonly type: 'undecided'; readonly households: readonly string[] }
  /** Passed by the vote, and not scored to the end although the rules have a scale. */
  | { readonly type: 'points-missing'; readonly households: readonly string[] }
  | { readonly type: 'more-votes-than-present'; readonly households: readonly string[] }
  | { readonly type: 'not-registered'; readonly households: readonly string[] }
  | { readonly type: 'open-disputes'; readonly subjects: readonly string[] };

const isNamed = (official: Official | undefined): boolean => (official?.name.trim() ?? '') !== '';

function officialProblems({ chair, secretary }: Meeting['fields']): readonly SealProblem[] {
  if (!isNamed(chair)) return [{ type: 'no-chair' }];
  if (!isNamed(secretary)) return [{ type: 'no-secretary' }];
  return chair?.name.trim() === secretary?.name.trim() ? [{ type: 'chair-is-secretary' }] : [];
}

/** A cluster's meeting may fall short: the law adds the clusters up, and the village's flags look at the sum. */
function quorumProblems({ fields, quorum, attendance }: Meeting): readonly SealProblem[] {
  if (!quorum) return [{ type: 'no-rules' }];
  if (attendance.summoned === 0) return [{ type: 'nobody-summoned' }];
  if (quorum.met || (fields.cluster ?? '') !== '') return [];
  return [{ type: 'quorum-not-met', present: quorum.present, needed: quorum.needed }];
}

function ballotProblems({ ballots, fields }: Meeting): readonly SealProblem[] {
  if (fields.method !== 'SECRET') return [];
  switch (ballots.type) {
    case 'not-begun':
      return [{ type: 'count-missing', counted: 0 }];
    case 'counting':
      return [{ type: 'count-missing', counted: ballots.counted }];
    case 'more-issued-than-present':
      return [{ type: 'more-issued-than-present' }];
    case 'does-not-balance':
      return [{ type: 'ballots-do-not-balance' }];
    case 'wrong-number':
      return [{ type: 'wrong-number', counts: ballots.counts, valid: ballots.valid }];
    case 'two-counts':
      return [{ type: 'two-counts', households: ballots.households }];
    case 'confirmed':
      return [];
  }
}

/** Households for whom more hands were counted than people were there. Paper ballots have their own accounting. */
export const overfullResults = (meeting: Meeting): readonly string[] =>
  meeting.results
    .filter((result) => result.basis === 'list' || result.basis === 'hands')
    .filter((result) => result.for + result.against + result.abstained > result.base)
    .map((result) => result.household);

/** Households proposed although the pinned rules require a registration that is not there. */
export function proposedUnregistered(view: BookView, meeting: Meeting): readonly string[] {
  if (!meeting.fields.rules?.registrationRequired) return [];
  return meeting.results
    .filter((result) => result.outcome === 'proposed')
    .map((result) => result.household)
    .filter((household) => !isRegistered(registrationOf(view, meeting.year, household)));
}

function voteProblems(view: BookView, meeting: Meeting): readonly SealProblem[] {
  if (!meeting.fields.method) return [{ type: 'no-method' }];
  const problems: SealProblem[] = [...ballotProblems(meeting)];
  const lives = (id: string) => householdOf(view, id)?.status === 'active';
  const living = (results: readonly HouseholdResult[]) =>
    results.map((result) => result.household).filter(lives);
  const undecided = living(meeting.results.filter(awaitsVote));
  if (undecided.length > 0 && problems.length === 0) {
    problems.push({ type: 'undecided', households: undecided });
  }
  const unscored = living(meeting.results.filter(({ missing }) => missing === 'points'));
  if (unscored.length > 0) problems.push({ type: 'points-missing', households: unscored });
  const overfull = overfullResults(meeting);
  if (overfull.length > 0) problems.push({ type: 'more-votes-than-present', households: overfull });
  const unregistered = proposedUnregistered(view, meeting);
  if (unregistered.length > 0) problems.push({ type: 'not-registered', households: unregistered });
  return problems;
}

/** Everything that stands between this meeting and its sealed minutes; empty when they can be sealed. */
export function sealProblems(view: BookView, meeting: Meeting): readonly SealProblem[] {
  const disputes: readonly SealProblem[] =
    meeting.disputes.length > 0 ? [{ type: 'open-disputes', subjects: meeting.disputes }] : [];
  return [
    ...quorumProblems(meeting),
    ...officialProblems(meeting.fields),
    ...voteProblems(view, meeting),
    ...disputes,
  ];
}
