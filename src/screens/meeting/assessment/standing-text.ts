import type { AssessmentStanding } from '#domain/assessment/assessment.ts';
import type { Score } from '#domain/assessment/score.ts';
import type { Fraction } from '#domain/rules/fraction.ts';
import type { FrozenRules } from '#domain/rules/frozen-rules.ts';
import { textOfFraction } from '#domain/rules/share-text.ts';
import { t } from '#i18n/assessment.ts';
import { formatList } from '#i18n/format.ts';

/** A share whose sign stays on its line. */
export const floorText = (floor: Fraction): string => textOfFraction(floor).replaceAll(' %', '\u00a0%');

/**
 * How a household stands with its points: “82/100, thiếu 3 điểm; tiêu chuẩn II 12/42 < 50 %”. As long as points are missing it
 * says that alone, because nothing is lost yet. `floor` is the share of each standard that the rules ask for.
 */
export function scoreText(score: Score, floor: Fraction | null): string {
  const { points, maxPoints: max, short, open, passMark: mark } = score;
  if (open.length > 0) return t('score.open.label', { points, max, count: open.length });
  const total =
    short > 0
      ? t('score.short.label', { points, max, count: short })
      : t('score.reached.label', { points, max, mark });
  if (floor === null) return total;
  // A floor that has to be exceeded is missed by reaching it.
  const sign = floor.strict === true ? '≤' : '<';
  const below = score.standards
    .filter(({ reachesFloor }) => !reachesFloor)
    .map((standard) =>
      t('score.floor.label', {
        standard: standard.id,
        points: standard.points,
        max: standard.maxPoints,
        sign,
        share: floorText(floor),
      }),
    );
  return [total, ...below].join('; ');
}

/** How the meeting found a household, in one sentence. */
export function standingText(standing: AssessmentStanding, rules: Pick<FrozenRules, 'scoring'>): string {
  switch (standing.type) {
    case 'none':
    case 'met':
    case 'disqualified':
      return t(`standing.${standing.type}.label`);
    case 'unmet': {
      const { criteria } = standing;
      return t('standing.unmet.label', { count: criteria.length, criteria: formatList(criteria) });
    }
    case 'scored':
      return scoreText(standing.score, rules.scoring?.standardFloor ?? null);
    case 'wrong-points':
      return t('standing.wrong-points.label', { items: formatList(standing.items) });
  }
}
