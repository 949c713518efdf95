import type { Fraction } from './fraction.ts';

/** What decides the pass mark of a commune or a part of it (Decree 122/2018, article 5, and the provinces' decisions). */
export type AreaClass = 'extremely-difficult' | 'mountain-or-island' | 'city' | 'other';

export const AREA_CLASSES: readonly AreaClass[] = [
  'extremely-difficult',
  'mountain-or-island',
  'city',
  'other',
];

/** Something that points are given for; `text` where the province words it itself, else the framework's criterion of this id. */
export interface ScaleItem {
  readonly id: string;
  readonly maxPoints: number;
  readonly text?: string | undefined;
}

/** A criterion with its points, given as a whole or item by item; then the items add up to it. */
export interface ScaleCriterion extends ScaleItem {
  readonly items: readonly ScaleItem[];
}

export interface ScaleStandard extends ScaleItem {
  readonly criteria: readonly ScaleCriterion[];
}

/** A province's points: standards, criteria, items. Points are whole. */
export interface Scale {
  readonly standards: readonly ScaleStandard[];
}

/** The points from which a household passes. The first mark that fits counts. */
export interface PassMark {
  readonly area: AreaClass | 'any';
  /** Only for poor and near-poor households. */
  readonly poorOnly: boolean;
  readonly points: number;
}

/** All that a meeting needs to judge points. */
export interface Scoring {
  readonly scale: Scale;
  /** The share of its maximum that each standard must reach. */
  readonly standardFloor: Fraction | null;
  readonly passMarks: readonly PassMark[];
}

/** What is wrong with a scale, and where. */
export interface ScaleProblem {
  readonly type: 'no-standard' | 'not-points' | 'parts-differ' | 'id-twice' | 'total-differs' | 'too-many';
  readonly id: string;
}

/** A meeting carries its whole scale, so it stays small beside a batch: parts of one whole, and items that are scored. */
export const MAX_PARTS = 60;
const MAX_SCORED = 200;
export const MAX_PASS_MARKS = 30;
/** Letters of one criterion's own wording. */
export const MAX_WORDING = 500;

const MAX_POINTS = 1000;

/** Everything that forbids using a scale: empty when it adds up. `total` is what the decree says all standards must add up to. */
export function problemsOfScale({ standards }: Scale, total: number | null): readonly ScaleProblem[] {
  if (standards.length === 0) return [{ type: 'no-standard', id: '' }];
  const items = standards.flatMap((standard) => [standard, ...standard.criteria.flatMap(withItems)]);
  const problems: ScaleProblem[] = [
    ...items.filter((item) => !isPoints(item.maxPoints)).map(({ id }) => problem('not-points', id)),
    ...repeatedIds(items).map((id) => problem('id-twice', id)),
    ...standards.flatMap((standard) => [
      ...unequal(standard, standard.criteria),
      ...standard.criteria.flatMap((criterion) => unequal(criterion, criterion.items)),
    ]),
  ];
  if (isTooLong({ standards })) problems.push(problem('too-many', ''));
  if (total !== null && sumOf(standards) !== total) problems.push(problem('total-differs', ''));
  return problems;
}

const isTooLong = (scale: Scale): boolean =>
  scoredItems(scale).length > MAX_SCORED ||
  scale.standards.length > MAX_PARTS ||
  scale.standards.some(
    ({ criteria }) => criteria.length > MAX_PARTS || criteria.some(({ items }) => items.length > MAX_PARTS),
  );

const problem = (type: ScaleProblem['type'], id: string): ScaleProblem => ({ type, id });

const withItems = (criterion: ScaleCriterion): readonly ScaleItem[] => [criterion, ...criterion.items];

const isPoints = (points: number): boolean =>
  Number.isSafeInteger(points) && points >= 1 && points <= MAX_POINTS;

/** The points that these add up to at most. */
export const sumOf = (items: readonly ScaleItem[]): number =>
  items.reduce((sum, { maxPoints }) => sum + maxPoints, 0);

/** Something without parts is scored as a whole. */
const unequal = (whole: ScaleItem, parts: readonly ScaleItem[]): readonly ScaleProblem[] =>
  parts.length > 0 && sumOf(parts) !== whole.maxPoints ? [problem('parts-differ', whole.id)] : [];

function repeatedIds(items: readonly ScaleItem[]): readonly string[] {
  const seen = new Set<string>();
  return items.filter(({ id }) => seen.has(id) || !seen.add(id)).map(({ id }) => id);
}

/** What points are given for, in order: the smallest parts of the scale. */
export const scoredItems = ({ standards }: Scale): readonly ScaleItem[] => standards.flatMap(itemsOf);

/** The same of one standard. */
export const itemsOf = (standard: ScaleStandard): readonly ScaleItem[] =>
  standard.criteria.length === 0
    ? [standard]
    : standard.criteria.flatMap((criterion) =>
        criterion.items.length === 0 ? [criterion] : criterion.items,
      );

/** Whether every household finds a mark: points without one would judge nobody. */
export const coversEveryone = (marks: readonly PassMark[]): boolean =>
  AREA_CLASSES.every((area) => coversArea(marks, area));

/** Whether every household of an area finds a mark, poor or not. */
export const coversArea = (marks: readonly PassMark[], area: AreaClass): boolean =>
  marks.some((mark) => !mark.poorOnly && (mark.area === area || mark.area === 'any'));
