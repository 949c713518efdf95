import type { BookView } from '../book/view.ts';
import type { VillageReview } from '../review/village-review.ts';
import {
  meritListOf,
  type MeritCandidate,
  type MeritHousehold,
  type MeritList,
  type MeritRule,
} from '../year-book/merit.ts';
import { yearBookSteps, type BookProgress, type HouseholdLine } from '../year-book/year-book.ts';
import { decisionsOf } from './decision.ts';
import type { NamingVillage } from './naming.ts';
import { withoutDecisions } from './without-decisions.ts';

/** A candidate with its line in the book of the years. */
export interface MeritCandidateLine extends MeritCandidate {
  readonly line: HouseholdLine;
}

/** Who of a village may have a merit certificate: its meeting's votes are counted against each other, and against no other village's. */
export interface VillageMeritList extends Omit<MeritList, 'candidates'> {
  readonly village: string;
  readonly candidates: readonly MeritCandidateLine[];
}

/** What the lists are made from. */
export interface MeritQuestion {
  /** All villages, as a household may have earned its years in another one. */
  readonly villages: readonly NamingVillage[];
  readonly communeView: BookView;
  readonly reviewOf: (village: string) => VillageReview;
  readonly year: number;
  readonly rule: MeritRule;
}

/**
 * The villages' lists (Decree 122/2018: three years in a row, at most 15 % of those who have them, most agreeing votes first), as they
 * are before the year's own certificates: these use their years up for the years to come.
 */
export function meritListsOf(question: MeritQuestion): readonly VillageMeritList[] {
  const steps = meritListSteps(question);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** The same in steps: who takes them may stop between them. */
export function* meritListSteps({
  villages,
  communeView,
  reviewOf,
  year,
  rule,
}: MeritQuestion): Generator<BookProgress, readonly VillageMeritList[], void> {
  const years = Array.from({ length: rule.consecutiveYears }, (_, back) => year - back);
  const { lines } = yield* yearBookSteps(villages, withoutMeritsOf(communeView, year), years);
  const lists: VillageMeritList[] = [];
  for (const { id } of villages) {
    const own = new Map(
      lines.filter(({ village }) => village === id).map((line) => [line.household.id, line]),
    );
    const votes = new Map(reviewOf(id).results.map((result) => [result.household, result.for]));
    lists.push(villageList(id, own, meritListOf(withVotes(own, votes), year, rule)));
    yield { done: lines.length, total: lines.length };
  }
  return lists;
}

type Lines = ReadonlyMap<string, HouseholdLine>;

const withVotes = (lines: Lines, votes: ReadonlyMap<string, number>): readonly MeritHousehold[] =>
  [...lines.values()].map(({ household: { id }, years }) => ({
    household: id,
    history: years.filter(({ counts }) => counts),
    votesFor: votes.get(id) ?? 0,
  }));

const villageList = (village: string, lines: Lines, list: MeritList): VillageMeritList => ({
  ...list,
  village,
  candidates: list.candidates.flatMap((candidate) => {
    const line = lines.get(candidate.household);
    return line ? [{ ...candidate, line }] : [];
  }),
});

const withoutMeritsOf = (communeView: BookView, year: number): BookView =>
  withoutDecisions(
    communeView,
    decisionsOf(communeView, year).filter(({ award }) => award === 'merit'),
  );
