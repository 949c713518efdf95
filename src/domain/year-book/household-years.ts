import type { PastResultBody } from '../book/kinds-of-recognition.ts';
import { resolve } from '../book/resolve.ts';
import { subjectPart, yearOfSubject } from '../book/subjects.ts';
import type { BookView } from '../book/view.ts';
import { decisionsOf, isSigned, villagePartOf, type Decision } from '../decision/decision.ts';
import { titlesOf, type TitleStanding } from '../decision/standing.ts';
import { isRegistered, registrationOf } from '../register/registration.ts';
import { meetingWordsOf, type MeetingWord } from './meeting-words.ts';
import { meritAwardsOf, type MeritAwards } from './merit-awards.ts';

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
  /** What the village's meeting said; missing where it said nothing, or nobody wrote it down. */
  readonly meeting?: MeetingWord;
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
  const { id, view } = village;
  const merits = meritAwardsOf(view, id, communeView, years);
  for (const year of years) {
    const decisions = decisionsOf(communeView, year);
    const titles = titlesOf(view, id, decisions);
    const words = meetingWordsOf(view, year);
    const isDecided = decisions.some(
      (one) => isSigned(one) && one.type === 'recognition' && villagePartOf(view, one.id, id) !== undefined,
    );
    for (const household of householdsIn(view, year, [...titles.keys(), ...words.keys()])) {
      const [title, meeting] = [titles.get(household), words.get(household)];
      add(household, ownYear(view, { year, household, title, meeting, isDecided, merits }));
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

/** Whoever registered in the year, and these. */
function householdsIn(view: BookView, year: number, others: readonly string[]): ReadonlySet<string> {
  const registrations = [...view.ofKind('registration')].filter(
    (state) => yearOfSubject(state.subject) === year && state.heads.length > 0,
  );
  return new Set([...registrations.map((state) => subjectPart(state.subject, 1)), ...others]);
}

/** By household, the years that merit certificates of this village have used up, also those that the village knows nothing of. */
export const consumedYearsOf = (
  { id, view }: Village,
  communeView: BookView,
  years: readonly number[],
): ReadonlyMap<string, ReadonlySet<number>> => meritAwardsOf(view, id, communeView, years).consumed;

interface OwnYear {
  readonly year: number;
  readonly household: string;
  readonly title: TitleStanding | undefined;
  readonly meeting: MeetingWord | undefined;
  /** Whether a decision of the year says who of the village is recognised: then it leaves out whom it does not name. */
  readonly isDecided: boolean;
  readonly merits: MeritAwards;
}

function ownYear(view: BookView, own: OwnYear): HouseholdYear {
  const { year, household, title, meeting, isDecided, merits } = own;
  const registration = registrationOf(view, year, household);
  const isNamed = title !== undefined && title.type !== 'none';
  return {
    year,
    registered: registration.type === 'empty' ? null : isRegistered(registration),
    title: isNamed ? title.type : isDecided ? 'not-recognised' : 'open',
    reason: title?.type === 'revoked' ? title.by.reason : '',
    decision: isNamed ? nameOf(title.by) : '',
    merit: merits.isGiven(household, year),
    consumed: merits.isConsumed(household, year),
    ...(meeting && { meeting }),
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
