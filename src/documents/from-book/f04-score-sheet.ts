import { assessmentOf } from '#domain/assessment/assessment.ts';
import { wrongPoints } from '#domain/assessment/score.ts';
import { resolve, resolveFields } from '#domain/book/resolve.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { householdOf } from '#domain/register/household.ts';
import { areaClassOfVillage } from '#domain/register/areas.ts';
import { ruleSetOf, ruleSetOfVillage } from '#domain/register/year-rules.ts';
import { freezeRules } from '#domain/rules/frozen-rules.ts';
import { ok } from '#domain/result.ts';
import { scoreSheet, type BlankScoreSheet } from '../forms/f04-score-sheet.ts';
import { DOTS } from '../paper-model.ts';
import { frameworkFor } from './framework-for.ts';
import { dayOfMoment } from './moment-day.ts';
import type { PaperFromBook, PaperSources, PaperSubject } from './paper-sources.ts';
import { paperHouseholdOf, paperPlaceOf } from './place.ts';
import { notFound, notYet } from './problems.ts';

/** The points that a meeting gave one household, judged by the scale that the meeting pinned. */
export const fromBook: PaperFromBook = {
  needs: ['village', 'meeting', 'household'],
  showsCases: true,
  blank: (sources, { village }) => scoreSheet(undefined, blankOf(sources, village)),
  make(sources, subject) {
    const { village = '', meeting = '', household: id = '' } = subject;
    if (village === '') return notFound('village');
    const view = sources.village(village);
    if (!view.get(subjectOf.meeting(meeting))) return notFound('meeting');
    const household = householdOf(view, id);
    if (!household) return notFound('household');
    // Not the whole meeting: that would be computed anew for each of a thousand households.
    const { rules, startedAt, chair, secretary } = resolveFields(
      view.get(subjectOf.meeting(meeting)),
      'meeting',
    ).value;
    const assessment = assessmentOf(view, meeting, id);
    const scoring = rules?.scoring;
    if (!scoring || !assessment?.points) return notYet('assessment');
    if (wrongPoints(assessment.points, scoring).length > 0) return notYet('assessment');
    return ok(
      scoreSheet({
        place: paperPlaceOf(sources, village),
        framework: frameworkFor(rules.ruleSetId),
        scoring,
        household: paperHouseholdOf(household),
        judgedAs: { area: scoring.areaClass, poor: assessment.poorHousehold },
        selfPoints: {},
        points: assessment.points,
        notes: {},
        cases: assessment.disqualified ? casesOf(sources, subject, rules.ruleSetId) : [],
        meetingDay: dayOfMoment(startedAt),
        chairName: chair?.name ?? '',
        secretaryName: secretary?.name ?? '',
      }),
    );
  },
};

/** The village's scale, or the commune's where no village is asked for; a phone has one village alone. */
function blankOf({ commune, year, villages }: PaperSources, asked: string | undefined): BlankScoreSheet {
  const village = asked ?? (villages.length === 1 ? villages[0] : undefined);
  const rules = village ? ruleSetOfVillage(commune, year, village) : ruleSetOf(commune, year);
  const { scoring } = freezeRules(rules, village ? areaClassOfVillage(commune, village) : undefined);
  return { framework: frameworkFor(rules.id), ...(scoring && { scoring }) };
}

/** Which cases hold, in words; dots where this device may not know, so that no household passes by an omission. */
function casesOf(
  { restricted, year }: PaperSources,
  { village = '', household = '' }: PaperSubject,
  ruleSetId: string,
): readonly string[] {
  const found = resolve(
    restricted(village).get(subjectOf.disqualification(year, household)),
    'disqualification',
  );
  const ids = found.type === 'empty' ? [] : found.value.cases;
  const texts = frameworkFor(ruleSetId)
    .disqualifiers.value.filter(({ id }) => ids.includes(id))
    .map(({ vi }) => vi);
  return texts.length > 0 ? texts : [DOTS];
}
