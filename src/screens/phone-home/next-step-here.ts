import type { CivilDate } from '#domain/calendar/civil-date.ts';
import { nextStep, type NextStep } from '#domain/calendar/next-step.ts';
import { ruleSetOfVillage } from '#domain/register/year-rules.ts';
import { workCalendarIn } from '#domain/register/work-calendar.ts';
import { villageProgressOf } from '#domain/review/village-progress.ts';
import { formatDate } from '#i18n/format.ts';
import { useApp } from '../shared/app-context.ts';
import { civilDayOf } from '../shared/civil-day.ts';
import { useYear } from '../shared/use-year.ts';

/** What this village has to do next, by the rule set of the year and this device's calendar. */
export function useNextStep(): NextStep {
  const { enrolment, village, commune, today } = useApp();
  const year = useYear();
  const progress = villageProgressOf(village(enrolment.village).value, enrolment.village, year, civilDayOf);
  return nextStep({
    year,
    today: today.value,
    ruleSet: ruleSetOfVillage(commune.value, year, enrolment.village),
    progress,
    calendar: workCalendarIn(commune.value),
  });
}

/** A day as people write it: 24/11/2026. */
export const formatCivilDate = ({ year, month, day }: CivilDate): string =>
  formatDate(`${year}-${month}-${day}`);
