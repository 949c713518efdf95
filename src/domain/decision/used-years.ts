import { yearOfSubject } from '../book/subjects.ts';
import type { BookView } from '../book/view.ts';
import { consumedYearsOf } from '../year-book/household-years.ts';
import { householdEventsOf, lineageOf } from '../year-book/succession.ts';
import { decisionsOf, type Decision } from './decision.ts';
import type { NamingVillage } from './naming.ts';
import { withoutDecisions } from './without-decisions.ts';

/** Whether a household, or one whose years it goes on with, was given a certificate for a year. */
export type IsYearUsed = (household: string, year: number) => boolean;

/** What is asked: the villages are all of the commune's, as a household may have been rewarded in another one. */
export interface UsedYearsQuestion {
  readonly decision: Decision;
  readonly villages: readonly NamingVillage[];
  readonly communeView: BookView;
}

/**
 * The years that other certificates than this decision's have used up: by decisions of any year and by old papers. What the decision
 * corrects, and what corrects it, says who has the same certificates and does not count against it.
 */
export function yearsUsedBeside({ decision, villages, communeView }: UsedYearsQuestion): IsYearUsed {
  const ofYear = decisionsOf(communeView, decision.year);
  const others = withoutDecisions(communeView, rowWith(decision, ofYear));
  const years = [
    ...new Set([...others.ofKind('decision')].map(({ subject }) => yearOfSubject(subject) ?? 0)),
  ];
  const read = villages.map((village) => consumedYearsOf(village, others, years));
  const lineage = lineageOf(householdEventsOf(villages.map(({ view }) => view)));
  return (household, year) =>
    [household, ...countingAncestors(household, lineage)].some((one) =>
      read.some((consumed) => consumed.get(one)?.has(year)),
    );
}

const countingAncestors = (household: string, lineage: ReturnType<typeof lineageOf>): readonly string[] =>
  lineage
    .ancestorsOf(household)
    .filter(({ counts }) => counts)
    .map((one) => one.household);

/** The decision with all that change it or that it changes, one after the other. */
function rowWith(decision: Decision, decisions: readonly Decision[]): readonly Decision[] {
  const row = [decision];
  for (const one of row) {
    const next = decisions.filter(({ id, corrects }) => corrects === one.id || one.corrects === id);
    row.push(...next.filter(({ id }) => !row.some((known) => known.id === id)));
  }
  return row;
}
