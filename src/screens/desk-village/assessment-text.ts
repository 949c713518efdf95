import { assessmentStanding, type AssessmentStanding } from '#domain/assessment/assessment.ts';
import type { Score } from '#domain/assessment/score.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';
import { findFramework } from '#domain/rules/frameworks.ts';
import type { FrozenRules } from '#domain/rules/frozen-rules.ts';
import { textOfFraction } from '#domain/rules/share-text.ts';
import { t } from '#i18n/desk.ts';
import { formatList } from '#i18n/format.ts';
import { language } from '#i18n/translate.ts';

/** How a meeting found a household, with the rules that it judged by. */
export interface Found {
  readonly standing: AssessmentStanding;
  readonly rules: FrozenRules;
}

/** What the year's meetings found, by household; empty where no meeting assessed. */
export function foundBy(meetings: readonly Meeting[]): ReadonlyMap<string, Found> {
  const found = new Map<string, Found>();
  for (const { fields, assessments, results } of meetings) {
    const { rules } = fields;
    if (!rules || (assessments.size === 0 && !rules.scoring)) continue;
    for (const { household } of results)
      found.set(household, { standing: assessmentStanding(assessments.get(household), rules), rules });
  }
  return found;
}

/** How a household stands, in one sentence: “82/100, thiếu 3 điểm; tiêu chuẩn II 12/42 < 50 %”. Cases only where they are given. */
export function assessmentSentence({ standing, rules }: Found, cases: readonly string[]): string {
  switch (standing.type) {
    case 'none':
    case 'met':
      return t(`assessment.${standing.type}`);
    case 'unmet':
      return t('assessment.unmet', { criteria: standing.criteria.join(', ') });
    case 'wrong-points':
      return t('assessment.wrong-points', { items: standing.items.join(', ') });
    case 'disqualified':
      return cases.length === 0
        ? t('assessment.disqualified')
        : t('assessment.disqualified-by', { cases: formatList(caseNames(cases, rules)) });
    case 'scored':
      return scoreSentence(standing.score, rules);
  }
}

function caseNames(cases: readonly string[], { ruleSetId }: FrozenRules): readonly string[] {
  const known = findFramework(ruleSetId)?.disqualifiers.value ?? [];
  return cases.map((id) => known.find((each) => each.id === id)?.[language.value] ?? id);
}

function scoreSentence({ points, maxPoints, short, open, passMark, standards }: Score, rules: FrozenRules) {
  const sum = `${points}/${maxPoints}`;
  // As long as points are missing nothing is lost yet.
  if (open.length > 0) return t('assessment.points-open', { sum, count: open.length });
  const total =
    short > 0
      ? t('assessment.short', { sum, count: short })
      : t('assessment.reached', { sum, mark: passMark });
  const floor = rules.scoring?.standardFloor;
  const below = standards
    .filter(({ reachesFloor }) => !reachesFloor)
    .map((standard) =>
      t('assessment.below-floor', {
        standard: standard.id,
        sum: `${standard.points}/${standard.maxPoints}`,
        sign: floor?.strict ? '≤' : '<',
        floor: floor ? textOfFraction(floor) : '',
      }),
    );
  return [total, ...below].join('; ');
}

/** What a table sorts assessments by: the points where there are some, else how they stand. */
export const assessmentOrder = ({ standing }: Found): number =>
  standing.type === 'scored' ? standing.score.points : ORDER[standing.type];

const ORDER: Readonly<Record<Exclude<AssessmentStanding['type'], 'scored'>, number>> = {
  disqualified: -4,
  'wrong-points': -3,
  none: -2,
  unmet: -1,
  met: 0,
};
