import { useMemo } from 'preact/hooks';
import { dossierOf, amendedOf, proposedOf, type Dossier } from '#domain/dossier/dossier.ts';
import type { BookView } from '#domain/book/view.ts';
import type { WorkCalendar } from '#domain/calendar/holidays.ts';
import { opinionsOf, toBeVotedAgain, type Opinion } from '#domain/posting/opinions.ts';
import {
  postingsOf,
  postingStandingOf,
  type Posting,
  type PostingStanding,
} from '#domain/posting/posting.ts';
import { ruleSetOfVillage } from '#domain/register/year-rules.ts';
import { workCalendarIn } from '#domain/register/work-calendar.ts';
import { villageProgressOf } from '#domain/review/village-progress.ts';
import { reviewVillage, type VillageReview } from '#domain/review/village-review.ts';
import type { RecognitionRules } from '#domain/rules/recognition-rules.ts';
import { findRecognitionRules } from '#domain/rules/recognition-rule-sets.ts';
import type { RuleSet } from '#domain/rules/rule-set.ts';
import { useApp } from '../app-context.ts';
import { civilDayOf } from '../civil-day.ts';
import { useYear } from '../use-year.ts';

/** A village after its minutes: the list, its sheet on the board, what people said, and the dossier that comes of it. */
export interface VillageStanding {
  readonly view: BookView;
  readonly review: VillageReview;
  readonly ruleSet: RuleSet;
  /** Missing only when the rules come from a newer app. */
  readonly recognition: RecognitionRules | undefined;
  readonly calendar: WorkCalendar;
  /** The households that are proposed now, by id. */
  readonly proposed: readonly string[];
  readonly postings: readonly Posting[];
  readonly posting: PostingStanding;
  readonly opinions: readonly Opinion[];
  /** Households whose objection was upheld and that no vote has answered, by id. */
  readonly toVoteAgain: readonly string[];
  readonly dossier: Dossier;
}

/** The standing of one village in the year in hand, by its own rules and this device's calendar. */
export function useVillageStanding(village: string): VillageStanding {
  const app = useApp();
  const year = useYear();
  const view = app.village(village).value;
  const commune = app.commune.value;
  const today = app.today.value;
  return useMemo(() => {
    const review = reviewVillage(view, village, year);
    const ruleSet = ruleSetOfVillage(commune, year, village);
    const recognition = findRecognitionRules(ruleSet.id);
    const calendar = workCalendarIn(commune);
    const proposed = proposedOf(review);
    const postings = postingsOf(view, year);
    const opinions = opinionsOf(view, year);
    const { sealedOn } = villageProgressOf(view, village, year, civilDayOf);
    const items = recognition?.dossier.value ?? [];
    return {
      view,
      review,
      ruleSet,
      recognition,
      calendar,
      proposed,
      postings,
      posting: postingStandingOf({ term: ruleSet.posting.value, proposed, postings, today }),
      opinions,
      toVoteAgain: toBeVotedAgain(opinions, amendedOf(review)),
      dossier: dossierOf({ view, review, items, ruleSet, calendar, sealedOn, today }),
    };
  }, [view, commune, village, year, today]);
}
