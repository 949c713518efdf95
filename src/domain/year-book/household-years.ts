import type { PastResultBody } from '../book/kinds-of-recognition.ts';
import { resolve } from '../book/resolve.ts';
import { subjectPart, yearOfSubject } from '../book/subjects.ts';
import type { BookView } from '../book/view.ts';
import { decisionsOf, isSigned, villagePartOf, type Decision } from '../decision/decision.ts';
import { titlesOf, type TitleStanding } from '../decision/standing.ts';
import { isRegistered, registrationOf } from '../register/registration.ts';

/** What became of a household in a year. */
export interface HouseholdYear {
  readonly year: number;
  /** Whether it registered; `null` where nobody wrote it down. */
  readonly registered: boolean | null;
  readonly title: 'recognised' | 'not-recognised' | 'revoked' | 'open';
  readonly reason: string;
  /** Number and date of the decision, as they are on paper. */
  readonly decision: string;
  /** Whether a merit certificate was given in this year. */
  readonly merit: boolean;
  /** Whether a merit certificate has used this year up. */
  readonly consumed: boolean;
}

interface Village {
  readonly id: string;
  readonly view: BookView;
}

/** A decision's number and day in one text: `12/QĐ-UBND, 2026-11-10`. */
const nameOf = ({ number, signedOn }: Decision): string => `${number}, ${signedOn}`;

/** The years of a village's households, by household, the newest first: this book's own and those brought in from paper. */
export function householdYearsOf(
  village: Village,
  communeView: BookView,
  years: readonly number[],
): ReadonlyMap<string, readonly HouseholdYear[]> {
  const found = new Map<string, HouseholdYear[]>();
  const add = (household: string, year: HouseholdYear) => {
    const others = found.get(household);
    if (others) others.push(year);
    else found.set(household, [year]);
  };
  const merits = meritsOf(village, communeView, years);
  for (const year of years) {
    const titles = titlesOf(village.view, village.id, decisionsOf(communeView, year));
    for (const household of householdsIn(village.view, year, titles)) {
      add(household, ownYear(village.view, { year, household, title: titles.get(household), merits }));
    }
  }
  for (const state of village.view.ofKind('past-result')) {
    const past = resolve(state, 'past-result');
    const [year, household] = [yearOfSubject(state.subject), subjectPart(state.subject, 1)];
    const isOwn = found.get(household)?.some((one) => one.year === year && one.title !== 'open');
    if (past.type !== 'empty' && !isOwn) {
      const others = found.get(household)?.filter((one) => one.year !== year) ?? [];
      found.set(household, [...others, pastYear(year, past.value, merits.isConsumed(household, year))]);
    }
  }
  for (const one of found.values()) one.sort((a, b) => b.year - a.year);
  return found;
}

/** Whoever registered or has a title in the year. */
function householdsIn(
  view: BookView,
  year: number,
  titles: ReadonlyMap<string, TitleStanding>,
): ReadonlySet<string> {
  const registrations = [...view.ofKind('registration')].filter(
    (state) => yearOfSubject(state.subject) === year && state.heads.length > 0,
  );
  return new Set([...registrations.map((state) => subjectPart(state.subject, 1)), ...titles.keys()]);
}

interface Merits {
  readonly consumed: ReadonlyMap<string, ReadonlySet<number>>;
  isGiven(household: string, year: number): boolean;
  isConsumed(household: string, year: number): boolean;
}

/**
 * How many years a merit certificate of the time before the app rewarded: old papers say that one was given and not for which
 * years (Decree 122/2018: three in a row).
 */
const MERIT_YEARS = 3;

function pastMeritsIn(view: BookView): readonly { readonly household: string; readonly year: number }[] {
  return [...view.ofKind('past-result')].flatMap((state) => {
    const past = resolve(state, 'past-result');
    if (past.type === 'empty' || !past.value.merit) return [];
    return [{ household: subjectPart(state.subject, 1), year: yearOfSubject(state.subject) }];
  });
}

/** The merit certificates of these years, and the years that they use up. */
function meritsOf(village: Village, communeView: BookView, years: readonly number[]): Merits {
  const given = new Set<string>();
  const consumed = new Map<string, Set<number>>();
  const consume = (household: string, year: number) => {
    const others = consumed.get(household);
    if (others) others.add(year);
    else consumed.set(household, new Set([year]));
  };
  for (const decision of years.flatMap((year) => decisionsOf(communeView, year))) {
    if (decision.type !== 'merit' || !isSigned(decision)) continue;
    const part = villagePartOf(village.view, decision.id, village.id);
    for (const household of part?.households ?? []) {
      given.add(`${household} ${decision.year}`);
      for (const year of part?.years ?? []) consume(household, year);
    }
  }
  for (const { household, year } of pastMeritsIn(village.view)) {
    if (given.has(`${household} ${year}`)) continue;
    for (let back = 0; back < MERIT_YEARS; back += 1) consume(household, year - back);
  }
  return {
    consumed,
    isGiven: (household, year) => given.has(`${household} ${year}`),
    isConsumed: (household, year) => consumed.get(household)?.has(year) === true,
  };
}

/** By household, the years that merit certificates of this village have used up, also those that the village knows nothing of. */
export const consumedYearsOf = (
  village: Village,
  communeView: BookView,
  years: readonly number[],
): ReadonlyMap<string, ReadonlySet<number>> => meritsOf(village, communeView, years).consumed;

interface OwnYear {
  readonly year: number;
  readonly household: string;
  readonly title: TitleStanding | undefined;
  readonly merits: Merits;
}

function ownYear(view: BookView, { year, household, title, merits }: OwnYear): HouseholdYear {
  const registration = registrationOf(view, year, household);
  const isNamed = title !== undefined && title.type !== 'none';
  return {
    year,
    registered: registration.type === 'empty' ? null : isRegistered(registration),
    title: isNamed ? title.type : 'open',
    reason: title?.type === 'revoked' ? title.by.reason : '',
    decision: isNamed ? nameOf(title.by) : '',
    merit: merits.isGiven(household, year),
    consumed: merits.isConsumed(household, year),
  };
}

const pastYear = (year: number, past: PastResultBody, consumed: boolean): HouseholdYear => ({
  year,
  registered: past.outcome !== 'not-registered',
  title: past.outcome === 'recognised' ? 'recognised' : 'not-recognised',
  reason: past.reason,
  decision: past.decision,
  merit: past.merit,
  consumed,
});

/** The years in a row up to this one in which the household was recognised, the newest first. */
export function consecutiveYears(history: readonly HouseholdYear[], upTo: number): readonly number[] {
  const recognised = new Set(history.filter(({ title }) => title === 'recognised').map(({ year }) => year));
  const years: number[] = [];
  for (let year = upTo; recognised.has(year); year -= 1) years.push(year);
  return years;
}
