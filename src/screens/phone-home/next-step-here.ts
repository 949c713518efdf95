import { useMemo } from 'preact/hooks';
import type { CivilDate } from '#domain/calendar/civil-date.ts';
import {
  nextStep,
  type AfterMinutes,
  type NextStep,
  type VillageProgress,
} from '#domain/calendar/next-step.ts';
import { ruleSetOfVillage } from '#domain/register/year-rules.ts';
import { workCalendarIn } from '#domain/register/work-calendar.ts';
import { villageProgressOf } from '#domain/review/village-progress.ts';
import { formatDate } from '#i18n/format.ts';
import { useApp } from '../shared/app-context.ts';
import { civilDayOf } from '../shared/civil-day.ts';
import { useYear } from '../shared/use-year.ts';

/** How far this village has come with the year in hand. */
export function useProgressHere(): VillageProgress {
  const { enrolment, village } = useApp();
  const year = useYear();
  const view = village(enrolment.village).value;
  return useMemo(
    () => villageProgressOf(view, enrolment.village, year, civilDayOf),
    [view, enrolment.village, year],
  );
}

/** What this village has to do next, by the rule set of the year and this device's calendar. */
export function useNextStep(progress: VillageProgress, after?: AfterMinutes): NextStep {
  const { enrolment, commune, today } = useApp();
  const year = useYear();
  return nextStep({
    year,
    today: today.value,
    ruleSet: ruleSetOfVillage(commune.value, year, enrolment.village),
    progress,
    after,
    calendar: workCalendarIn(commune.value),
  });
}

/** A day as people write it: 24/11/2026. */
export const formatCivilDate = ({ year, month, day }: CivilDate): string =>
  formatDate(`${year}-${month}-${day}`);
