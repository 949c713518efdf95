import type { AmendedVote } from '../book/kinds-of-recognition.ts';
import type { BookView } from '../book/view.ts';
import { addDays, type CivilDate } from '../calendar/civil-date.ts';
import type { WorkCalendar } from '../calendar/holidays.ts';
import { opinionsOf, toBeVotedAgain } from '../posting/opinions.ts';
import { endOfTerm, postingsOf, postingStandingOf, type PostingStanding } from '../posting/posting.ts';
import { isSealed } from '../meeting/meeting.ts';
import { isRegistered, registrationOf } from '../register/registration.ts';
import type { VillageReview } from '../review/village-review.ts';
import type { DossierItem as RuledItem, DossierPaper } from '../rules/recognition-rules.ts';
import type { RuleSet } from '../rules/rule-set.ts';

/** One paper that the rules ask for. */
export type DossierItem = Pick<RuledItem, 'paper'>;

/** The forms of docs/law.md that the app makes each paper from. */
const FORMS = {
  proposal: 'F11',
  registration: 'F1',
  'self-assessment': 'F3',
  'list-and-opinions': 'F10',
  'achievement-report': 'F12',
  'earlier-decisions': 'F15',
  minutes: 'F8',
} as const satisfies Readonly<Record<DossierPaper, string>>;

/** Why a paper is as it is, with what to look at. */
export type DossierReason =
  /** Everything that the paper says is in the book. */
  | { readonly type: 'recorded' }
  /** The book does not know this paper: people have to look themselves. It holds nothing up. */
  | { readonly type: 'by-hand' }
  | { readonly type: 'no-meeting' }
  | { readonly type: 'minutes-open'; readonly meetings: readonly string[] }
  | { readonly type: 'not-yet-met'; readonly households: readonly string[] }
  /** Two phones sealed, or amended, differently. */
  | { readonly type: 'disputed'; readonly subjects: readonly string[] }
  | { readonly type: 'minutes-first' }
  | { readonly type: 'nobody-proposed' }
  | { readonly type: 'not-posted' }
  | {
      readonly type: 'posting-outdated';
      readonly added: readonly string[];
      readonly removed: readonly string[];
    }
  | { readonly type: 'posting-hanging'; readonly until: CivilDate; readonly daysLeft: number }
  | { readonly type: 'opinions-open'; readonly opinions: readonly string[] }
  | { readonly type: 'vote-again'; readonly households: readonly string[] }
  | { readonly type: 'list-first' }
  | { readonly type: 'not-registered'; readonly households: readonly string[] }
  | { readonly type: 'not-assessed'; readonly households: readonly string[] };

/** `missing` is for the village to do; `waiting` comes by itself, or after another paper. */
export interface DossierEntry {
  readonly paper: DossierPaper;
  /** The form that it is printed with: `F8` are the minutes. */
  readonly form: (typeof FORMS)[DossierPaper];
  readonly state: 'ready' | 'missing' | 'waiting';
  readonly why: DossierReason;
}

export interface Dossier {
  readonly items: readonly DossierEntry[];
  readonly isComplete: boolean;
  /** The first day on which the dossier may go: the day after the posting. Unknown until there is one. */
  readonly notBefore: CivilDate | undefined;
  /** The last day that is in time by the rules; unknown until the term has begun, or where they have none. */
  readonly due: CivilDate | undefined;
}

/** What a dossier is judged by. */
export interface DossierQuestion {
  readonly view: BookView;
  readonly review: VillageReview;
  /** What the rule set asks for (Decree 86/2023, article 7; Decree 122/2018, article 8). */
  readonly items: readonly DossierItem[];
  readonly ruleSet: Pick<RuleSet, 'posting' | 'villageSubmit'>;
  readonly calendar: WorkCalendar;
  /** The day of the last sealed minutes, when known. */
  readonly sealedOn: CivilDate | undefined;
  /** For the posting's clock, which says what to wait for. */
  readonly today: CivilDate;
}

interface Facts extends DossierQuestion {
  readonly proposed: readonly string[];
  readonly posting: PostingStanding;
}

/** What the rules require of a village beside what its book has. */
export function dossierOf(question: DossierQuestion): Dossier {
  const { view, review, ruleSet, today, items } = question;
  const proposed = proposedOf(review);
  const postings = postingsOf(view, review.year);
  const posting = postingStandingOf({ term: ruleSet.posting.value, proposed, postings, today });
  const facts: Facts = { ...question, proposed, posting };
  const hasList = items.some(({ paper }) => paper === 'list-and-opinions');
  const listIsReady = !hasList || problemOf('list-and-opinions', facts) === undefined;
  const entries = items.map(({ paper }): DossierEntry => {
    const form = FORMS[paper];
    const why = paper === 'proposal' && !listIsReady ? LIST_FIRST : problemOf(paper, facts);
    if (!why) return { paper, form, state: 'ready', why: { type: 'recorded' } };
    return { paper, form, state: COMES_LATER.has(why.type) ? 'waiting' : 'missing', why };
  });
  return { items: entries, isComplete: lackingOf({ items: entries }).length === 0, ...termOf(facts) };
}

/** The papers that hold the dossier up: what the book does not know holds nothing up. */
export const lackingOf = ({ items }: Pick<Dossier, 'items'>): readonly DossierEntry[] =>
  items.filter(({ state, why }) => state !== 'ready' && why.type !== 'by-hand');

/** The households that the village's meetings propose, amendments included. */
export const proposedOf = ({ results }: VillageReview): readonly string[] =>
  results.filter(({ outcome }) => outcome === 'proposed').map(({ household }) => household);

const LIST_FIRST: DossierReason = { type: 'list-first' };

/** What nobody has to do anything about now. */
const COMES_LATER: ReadonlySet<DossierReason['type']> = new Set([
  'by-hand',
  'minutes-first',
  'posting-hanging',
  'list-first',
]);

type Problem = DossierReason | undefined;

function problemOf(paper: DossierPaper, facts: Facts): Problem {
  const find = PROBLEMS[paper];
  if (!find) return { type: 'by-hand' };
  const minutes = minutesProblem(facts);
  if (paper === 'minutes') return minutes;
  if (minutes) return { type: 'minutes-first' };
  return facts.proposed.length === 0 ? { type: 'nobody-proposed' } : find(facts);
}

/** What may be wrong with each paper that is made from the book; the others are by hand. */
const PROBLEMS: Readonly<Partial<Record<DossierPaper, (facts: Facts) => Problem>>> = {
  registration: registrationProblem,
  'self-assessment': assessmentProblem,
  minutes: minutesProblem,
  'list-and-opinions': listProblem,
  proposal: () => undefined,
};

function minutesProblem({ review }: Facts): Problem {
  const { meetings, notYetMet } = review;
  if (meetings.length === 0) return { type: 'no-meeting' };
  const open = meetings.filter((meeting) => !isSealed(meeting)).map(({ id }) => id);
  if (open.length > 0) return { type: 'minutes-open', meetings: open };
  if (notYetMet.length > 0) return { type: 'not-yet-met', households: notYetMet };
  const subjects = meetings.flatMap(({ disputes }) => disputes);
  return subjects.length > 0 ? { type: 'disputed', subjects } : undefined;
}

/** The list goes with what people said of it: so the sheet has hung for its time and every opinion is settled. */
function listProblem({ view, review, posting }: Facts): Problem {
  const opinions = opinionsOf(view, review.year);
  const households = toBeVotedAgain(opinions, amendedOf(review));
  if (households.length > 0) return { type: 'vote-again', households };
  if (posting.type === 'not-posted') return { type: 'not-posted' };
  if (posting.type === 'outdated') {
    return { type: 'posting-outdated', added: posting.added, removed: posting.removed };
  }
  if (posting.type === 'hanging') {
    return { type: 'posting-hanging', until: posting.until, daysLeft: posting.daysLeft };
  }
  const open = opinions.filter(({ settlement }) => settlement === 'open').map(({ id }) => id);
  return open.length > 0 ? { type: 'opinions-open', opinions: open } : undefined;
}

/** What an amendment that has the last word says of each household that it names. */
export const amendedOf = ({ results }: VillageReview): ReadonlyMap<string, AmendedVote> =>
  new Map(
    results
      .filter(({ basis, outcome }) => basis === 'amendment' && outcome !== 'undecided')
      .map(({ household, outcome, for: votes, base }) => [
        household,
        { outcome: outcome === 'proposed' ? outcome : 'not-proposed', for: votes, base },
      ]),
  );

/** Whether every meeting of the village has sealed minutes: what comes after them may begin. */
export const hasSealedMinutes = ({ state }: Pick<VillageReview, 'state'>): boolean =>
  state === 'sealed' || state === 'submitted' || state === 'returned' || state === 'accepted';

/** The meeting that a household's vote was taken in, whose amendment may change it; the newest where it was in none. */
export const meetingToAmend = ({ meetings }: VillageReview, household: string): string | undefined =>
  (
    meetings.find(({ results }) => results.some((result) => result.household === household)) ??
    meetings.at(-1)
  )?.id;

function registrationProblem({ view, review, proposed }: Facts): Problem {
  const households = proposed.filter((id) => !isRegistered(registrationOf(view, review.year, id)));
  return households.length > 0 ? { type: 'not-registered', households } : undefined;
}

/** The book has the assessment that the meeting made of what the household said of itself. */
function assessmentProblem({ review, proposed }: Facts): Problem {
  const assessed = new Set(review.meetings.flatMap(({ assessments }) => [...assessments.keys()]));
  const households = proposed.filter((id) => !assessed.has(id));
  return households.length > 0 ? { type: 'not-assessed', households } : undefined;
}

/** The village's own term begins when the result is final: after the posting, or with the minutes where there is none. */
function termOf({ posting, ruleSet, sealedOn, calendar }: Facts): Pick<Dossier, 'notBefore' | 'due'> {
  const until = posting.type === 'hanging' || posting.type === 'over' ? posting.until : undefined;
  const final = posting.type === 'not-required' ? sealedOn : until;
  const term = ruleSet.villageSubmit.value;
  return {
    notBefore: until && addDays(until, 1),
    due: final && term ? endOfTerm(final, term, calendar) : undefined,
  };
}
