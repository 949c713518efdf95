import { reaches } from '../rules/fraction.ts';
import { itemsOf, scoredItems, sumOf, type AreaClass, type PassMark, type Scoring } from '../rules/scale.ts';

/** Points by item, as they were given. An item that is missing was not given any yet. */
export type Points = Readonly<Record<string, number>>;

export interface StandardScore {
  readonly id: string;
  readonly points: number;
  readonly maxPoints: number;
  readonly reachesFloor: boolean;
}

/** How a household stands with its points. */
export interface Score {
  readonly points: number;
  readonly maxPoints: number;
  readonly passMark: number;
  /** How many points it is short of the mark; 0 when it reaches it. */
  readonly short: number;
  readonly standards: readonly StandardScore[];
  /** Items without points: until there are none, nothing is passed. */
  readonly open: readonly string[];
  readonly passed: boolean;
}

/** All items of the scale with their points; what has none, or none that the scale knows, gets the most there is. */
export const filledPoints = (points: Points, { scale }: Scoring): Points =>
  Object.fromEntries(
    scoredItems(scale).map(({ id, maxPoints }) => {
      const given = points[id];
      return [id, given !== undefined && isWithin(given, maxPoints) ? given : maxPoints];
    }),
  );

/** Whether the mark depends on a household's being poor or near-poor. */
export const asksForPoor = ({ passMarks }: Scoring): boolean => passMarks.some(({ poorOnly }) => poorOnly);

/** Whom points are judged for. */
export interface ScoredHousehold {
  readonly area: AreaClass;
  readonly poor: boolean;
}

/** Points that are none: not whole, below zero, or more than the item has. */
export const wrongPoints = (points: Points, { scale }: Scoring): readonly string[] =>
  scoredItems(scale)
    .filter(({ id, maxPoints }) => !isWithin(points[id], maxPoints))
    .map(({ id }) => id);

const isWithin = (points: number | undefined, most: number): boolean =>
  points === undefined || (Number.isSafeInteger(points) && points >= 0 && points <= most);

/**
 * Sums, floors and pass, exactly. Each standard must reach its floor and all of them together the mark
 * (Decree 122/2018, article 5: at least half of each standard, and 90, 85 or 60 in all).
 *
 * Throws where no mark fits the household: rules without one are not used.
 */
export function scoreOf(points: Points, scoring: Scoring, household: ScoredHousehold): Score {
  const { scale, standardFloor, passMarks } = scoring;
  const standards = scale.standards.map((standard): StandardScore => {
    const given = itemsOf(standard).reduce((sum, { id }) => sum + (points[id] ?? 0), 0);
    const reachesFloor = standardFloor === null || reaches(given, standard.maxPoints, standardFloor);
    return { id: standard.id, points: given, maxPoints: standard.maxPoints, reachesFloor };
  });
  const total = standards.reduce((sum, standard) => sum + standard.points, 0);
  const mark = passMarkFor(passMarks, household);
  const open = scoredItems(scale).flatMap(({ id }) => (points[id] === undefined ? [id] : []));
  const short = Math.max(0, mark - total);
  const passed = open.length === 0 && short === 0 && standards.every(({ reachesFloor }) => reachesFloor);
  return { points: total, maxPoints: sumOf(scale.standards), passMark: mark, short, standards, open, passed };
}

function passMarkFor(marks: readonly PassMark[], { area, poor }: ScoredHousehold): number {
  const mark = marks.find((one) => (one.area === area || one.area === 'any') && (!one.poorOnly || poor));
  if (!mark) throw new RangeError(`No pass mark for the area class ${area}`);
  return mark.points;
}
