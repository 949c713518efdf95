import { subjectPart, yearOfSubject } from '../book/subjects.ts';
import type { BookView } from '../book/view.ts';
import { decisionsOf, isSigned, villagePartOf } from '../decision/decision.ts';
import { householdsOf } from '../register/household.ts';
import type { Cited } from '../rules/rule-set.ts';
import type { VillageViews } from './household-records.ts';

/*
 * How long data are kept. Personal data are stored only as long as their purpose needs (Luật 91/2025/QH15; article unverified). The
 * numbers of years are provisional: no public text that was read gives terms for a village's working papers.
 */

/** From when a term runs: the year's decision of the village, the end of the year, the last year in which the household registered. */
export type RetentionStart = 'decision' | 'year-end' | 'last-year';

/** How long one kind of data is kept. */
export interface RetentionRule {
  readonly id: 'opinions' | 'signatures' | 'disqualifications' | 'moved-out';
  readonly start: RetentionStart;
  /** Whole calendar years after the year in which the term begins. */
  readonly years: number;
  readonly ground: Cited;
}

const STORAGE_LIMITATION: Cited = {
  citation: { document: 'Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15' },
  unverified: true,
};

export const RETENTION_RULES: readonly RetentionRule[] = [
  { id: 'opinions', start: 'decision', years: 1, ground: STORAGE_LIMITATION },
  { id: 'disqualifications', start: 'year-end', years: 2, ground: STORAGE_LIMITATION },
  { id: 'signatures', start: 'year-end', years: 5, ground: STORAGE_LIMITATION },
  { id: 'moved-out', start: 'last-year', years: 5, ground: STORAGE_LIMITATION },
];

/** What is due in one village under one rule for one year: subjects, or households as a whole. */
export interface DueData {
  readonly rule: RetentionRule;
  readonly village: string;
  readonly year: number;
  readonly subjects: readonly string[];
  readonly households: readonly string[];
}

const KIND_OF = {
  opinions: 'opinion',
  signatures: 'registration-signature',
  disqualifications: 'disqualification',
} as const;

/** What a village's book has that is kept beyond its term, the oldest first. `thisYear` is the calendar's. */
export function dueData(
  village: string,
  views: VillageViews,
  communeView: BookView,
  thisYear: number,
): readonly DueData[] {
  const due = RETENTION_RULES.flatMap((rule) => {
    const { id, years } = rule;
    if (id === 'moved-out') return dueHouseholds(village, views.village, rule, thisYear);
    const byYear = subjectsByYear(views, KIND_OF[id]);
    return [...byYear].flatMap(([year, subjects]): DueData[] => {
      const isOver =
        year + years < thisYear && (id !== 'opinions' || isDecided(village, views, communeView, year));
      return isOver ? [{ rule, village, year, subjects, households: [] }] : [];
    });
  });
  return due.sort((a, b) => a.year - b.year);
}

function subjectsByYear(views: VillageViews, kind: string): ReadonlyMap<number, readonly string[]> {
  const byYear = new Map<number, string[]>();
  for (const view of [views.village, views.restricted]) {
    for (const { subject, heads } of view.ofKind(kind)) {
      if (heads.every(({ body }) => body === null)) continue;
      const year = yearOfSubject(subject);
      byYear.set(year, [...(byYear.get(year) ?? []), subject]);
    }
  }
  byYear.delete(0);
  return byYear;
}

/** Opinions are needed until the decision about the list stands. */
const isDecided = (village: string, views: VillageViews, communeView: BookView, year: number): boolean =>
  decisionsOf(communeView, year).some(
    (one) => isSigned(one) && villagePartOf(views.village, one.id, village) !== undefined,
  );

function dueHouseholds(
  village: string,
  view: BookView,
  rule: RetentionRule,
  thisYear: number,
): readonly DueData[] {
  const lastYears = lastYearsOf(view);
  const byYear = new Map<number, string[]>();
  for (const { id, status } of householdsOf(view)) {
    const year = lastYears.get(id);
    if (status !== 'moved-out' || year === undefined || year + rule.years >= thisYear) continue;
    byYear.set(year, [...(byYear.get(year) ?? []), id]);
  }
  return [...byYear].map(([year, households]) => ({ rule, village, year, subjects: [], households }));
}

/** The last year in which each household has a registration or an earlier result; later events count too. */
function lastYearsOf(view: BookView): ReadonlyMap<string, number> {
  const years = new Map<string, number>();
  for (const kind of ['registration', 'past-result']) {
    for (const { subject } of view.ofKind(kind)) {
      const household = subjectPart(subject, 1);
      years.set(household, Math.max(years.get(household) ?? 0, yearOfSubject(subject)));
    }
  }
  return years;
}

/** How many entries' subjects a piece of due data is about, to be typed before it is erased. */
export const countDue = (due: readonly DueData[]): number =>
  due.reduce((sum, { subjects, households }) => sum + subjects.length + households.length, 0);
