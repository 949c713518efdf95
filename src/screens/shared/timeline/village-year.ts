import { computed, type ReadonlySignal } from '@preact/signals';

import { codeMatches } from '#commands/seal-minutes.ts';
import { decisionsOf } from '#domain/decision/decision.ts';
import { dossierOf, type Dossier } from '#domain/dossier/dossier.ts';
import { workCalendarIn } from '#domain/register/work-calendar.ts';
import { ruleSetOfVillage } from '#domain/register/year-rules.ts';
import { flagsOf, type ReviewFlag } from '#domain/review/flags.ts';
import { reviewVillage, type VillageReview } from '#domain/review/village-review.ts';
import { findRecognitionRules } from '#domain/rules/recognition-rule-sets.ts';
import { sealedDay } from '#domain/timeline/village-steps.ts';
import { villageTimelineOf, type VillageTimeline } from '#domain/timeline/village-timeline.ts';

import type { AppServices } from '../app-context.ts';
import { civilDayOf } from '../civil-day.ts';

/** A village's year as the desk looks at it. Each part is computed when it is asked for, and again only when its village moved. */
export interface VillageYear {
  readonly review: ReadonlySignal<VillageReview>;
  readonly flags: ReadonlySignal<readonly ReviewFlag[]>;
  readonly dossier: ReadonlySignal<Dossier>;
  readonly timeline: ReadonlySignal<VillageTimeline>;
}

const KEPT = new WeakMap<AppServices, Map<string, VillageYear>>();

/** The village's year, the same signals at every call: a commune of 40,000 households is not read again when a page opens. */
export function villageYearOf(app: AppServices, village: string, year: number): VillageYear {
  const kept = KEPT.get(app) ?? new Map<string, VillageYear>();
  KEPT.set(app, kept);
  const key = `${year}/${village}`;
  const found = kept.get(key) ?? createVillageYear(app, village, year);
  kept.set(key, found);
  return found;
}

function createVillageYear(app: AppServices, village: string, year: number): VillageYear {
  const review = computed(() => reviewVillage(app.village(village).value, village, year));
  const ruleSet = computed(() => ruleSetOfVillage(app.commune.value, year, village));
  const mismatches = computed(() =>
    review.value.meetings.filter((each) => !codeMatches(each, village)).map((each) => each.id),
  );
  // As text, and as a number: both come anew with each change of the book, and are most often the same as before.
  const skews = computed(() => JSON.stringify(skewsOf(app, village)));
  const setAside = computed(() => app.setAside(village).value.length);
  const flags = computed(() =>
    flagsOf(app.village(village).value, review.value, {
      codeMismatches: mismatches.value,
      clockSkews: JSON.parse(skews.value) as ReturnType<typeof skewsOf>,
      setAside: setAside.value,
    }),
  );
  const facts = () => ({
    view: app.village(village).value,
    review: review.value,
    ruleSet: ruleSet.value,
    calendar: workCalendarIn(app.commune.value),
    today: app.today.value,
    dayOf: civilDayOf,
  });
  const dossier = computed(() => {
    const known = facts();
    const items = findRecognitionRules(known.ruleSet.id)?.dossier.value ?? [];
    return dossierOf({ ...known, items, sealedOn: sealedDay(known) });
  });
  const timeline = computed(() =>
    villageTimelineOf({ ...facts(), flags: flags.value, decisions: decisionsOf(app.commune.value, year) }),
  );
  return { review, flags, dossier, timeline };
}

const skewsOf = ({ directory }: AppServices, village: string) =>
  directory.value
    .filter((recorder) => recorder.village === village && !recorder.revoked)
    .map(({ name, clockSkewMs }) => ({ name, skewMs: clockSkewMs }));
