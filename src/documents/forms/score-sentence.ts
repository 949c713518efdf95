import type { Score, StandardScore } from '#domain/assessment/score.ts';
import type { Fraction } from '#domain/rules/fraction.ts';
import { textOfFraction } from '#domain/rules/share-text.ts';

/**
 * How a household stands with its points, in one sentence: `82/100, thiếu 3 điểm; tiêu chuẩn II 12/42 < 50 %`.
 *
 * As long as points are missing it says that alone, because nothing is lost yet. `floor` is the share of each standard that the
 * score was judged by, `null` where the rules have none.
 */
export function scoreSentence(score: Score, floor: Fraction | null): string {
  const sum = `${score.points}/${score.maxPoints}`;
  if (score.open.length > 0) return `${sum}, còn ${score.open.length} nội dung chưa chấm điểm`;
  const total =
    score.short > 0 ? `${sum}, thiếu ${score.short} điểm` : `${sum}, đạt mức ${score.passMark} điểm`;
  return [total, ...belowFloor(score.standards, floor)].join('; ');
}

function belowFloor(standards: readonly StandardScore[], floor: Fraction | null): readonly string[] {
  if (floor === null) return [];
  // A floor that has to be exceeded is missed by reaching it.
  const sign = floor.strict === true ? '≤' : '<';
  return standards
    .filter(({ reachesFloor }) => !reachesFloor)
    .map(
      ({ id, points, maxPoints }) =>
        `tiêu chuẩn ${id} ${points}/${maxPoints} ${sign} ${textOfFraction(floor)}`,
    );
}
