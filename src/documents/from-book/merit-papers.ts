import { meritListsOf } from '#domain/decision/merit-candidates.ts';
import { decisionsOf, villagePartOf, type Decision } from '#domain/decision/decision.ts';
import type { BookView } from '#domain/book/view.ts';
import { isoDayOf } from '#domain/calendar/iso-day.ts';
import { ownRulesOf, ruleSetOf } from '#domain/register/year-rules.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { reviewVillage } from '#domain/review/village-review.ts';
import { findRecognitionRules } from '#domain/rules/recognition-rule-sets.ts';
import { meritRuleOf } from '#domain/rules/rule-layers.ts';
import type { MeritRule } from '#domain/year-book/merit.ts';
import type { MeritFacts, MeritMeeting, MeritPerson } from '../forms/f21-merit-facts.ts';
import type { Paper } from '../paper-model.ts';
import { booksOf } from './decided.ts';
import type { PaperFromBook, PaperProblem, PaperSources } from './paper-sources.ts';
import { paperPlaceOf } from './place.ts';
import { notFound, notYet } from './problems.ts';

/** One of the three papers for a village's merit certificates, made of the same facts. */
export const meritFromBook = (form: (facts: MeritFacts) => Paper): PaperFromBook => ({
  needs: ['village'],
  make(sources, { village }) {
    if (!village) return notFound('village');
    const facts = meritFactsOf(sources, village);
    return facts.ok ? ok(form(facts.value)) : facts;
  },
});

/** The village's candidates of the year; papers say no more places than the cap gives, whatever was chosen. */
function meritFactsOf(sources: PaperSources, village: string): Result<MeritFacts, PaperProblem> {
  const { commune, year } = sources;
  const { id: ruleSetId } = ruleSetOf(commune, year);
  const recognition = findRecognitionRules(ruleSetId);
  const own = ownRulesOf(commune, year);
  const rule = recognition && meritRuleOf(recognition, own).value;
  const reviewOf = (id: string) => reviewVillage(sources.village(id), id, year);
  const list = rule && listOf(sources, village, rule, reviewOf);
  if (!rule || !list || list.candidates.length === 0) return notYet('candidates');
  const chosen = chosenIn(sources.village(village), village, decisionsOf(commune, year));
  const tied = list.candidates.filter(({ place }) => place === 'tied');
  const taken = list.candidates.filter(({ place }) => place === 'within').length;
  const chosenOfTied = tied.filter(({ household }) => chosen.has(household));
  if (taken + chosenOfTied.length > list.places) return fail({ type: 'disputed' });
  const review = reviewOf(village);
  return ok({
    place: paperPlaceOf(sources, village),
    ruleSetId,
    day: isoDayOf(sources.today),
    cap: rule.cap,
    consecutiveYears: rule.consecutiveYears,
    households: review.households.length,
    list: {
      eligible: list.eligible,
      places: list.places,
      candidates: list.candidates.map(({ line, ...candidate }) => ({
        ...candidate,
        headName: line.household.headName,
        address: line.household.address,
        decisions: line.years
          .filter((one) => candidate.years.includes(one.year) && one.decision !== '')
          .map(({ decision }) => decision),
      })),
    },
    chosen: chosenOfTied.map(({ household }) => household),
    meeting: NO_MEETING,
    // Where it is not the year's decree that gives certificates, the paper says what does.
    grounds: own?.merit ? [`Căn cứ ${own.document}`] : [],
    villageHead: '',
  });
}

const listOf = (
  sources: PaperSources,
  village: string,
  rule: MeritRule,
  reviewOf: (village: string) => ReturnType<typeof reviewVillage>,
) =>
  meritListsOf({
    villages: booksOf(sources),
    communeView: sources.commune,
    reviewOf,
    year: sources.year,
    rule,
  }).find((one) => one.village === village);

/** Whom the year's merit decisions name, drafts included: the choice of those with as many votes is made there. */
function chosenIn(view: BookView, village: string, decisions: readonly Decision[]): ReadonlySet<string> {
  const merits = decisions.filter(({ type, award }) => award === 'merit' && type !== 'revocation');
  const last = merits.filter(({ id }) => villagePartOf(view, id, village) !== undefined).at(-1);
  return new Set(last && villagePartOf(view, last.id, village)?.households);
}

const NOBODY: MeritPerson = { name: '', position: '' };

/** The meeting on certificates is one of its own (Decree 122/2018), and is on paper: the book has the votes of the year's meeting. */
const NO_MEETING: MeritMeeting = {
  heldOn: '',
  venue: '',
  startedAt: undefined,
  endedAt: undefined,
  chair: NOBODY,
  secretary: NOBODY,
  summoned: undefined,
  present: undefined,
  members: [NOBODY, NOBODY, NOBODY],
  ballotMethod: undefined,
  discussion: '',
};
