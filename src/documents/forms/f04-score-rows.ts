import type { Points, Score } from '#domain/assessment/score.ts';
import type { Fraction } from '#domain/rules/fraction.ts';
import type { Framework } from '#domain/rules/framework.ts';
import {
  itemsOf,
  scoredItems,
  sumOf,
  type ScaleCriterion,
  type ScaleItem,
  type ScaleStandard,
  type Scoring,
} from '#domain/rules/scale.ts';
import { textOfFraction } from '#domain/rules/share-text.ts';
import { bold, group, row, total } from '../blocks.ts';
import type { Row } from '../paper-model.ts';
import { orDots } from '../wording.ts';

/* The table of the score sheet: standard, criterion, item, and under each standard what it comes to. */

interface ScoreRowFacts {
  readonly framework: Framework;
  readonly scoring: Scoring | undefined;
  readonly facts:
    | {
        readonly selfPoints: Points;
        readonly points: Points;
        readonly notes: Readonly<Record<string, string>>;
      }
    | undefined;
  readonly score: Score | undefined;
}

/** What is known about one line: nothing of it on a blank sheet. */
interface Known {
  readonly words: ReadonlyMap<string, string>;
  readonly selfPoints: Points;
  readonly points: Points;
  readonly notes: Readonly<Record<string, string>>;
}

/** Every line of the sheet, the sum of all at the end. */
export function scoreRows({ framework, scoring, facts, score }: ScoreRowFacts): readonly Row[] {
  if (!scoring) return openRows(framework);
  const known: Known = {
    words: wordsOf(framework),
    selfPoints: facts?.selfPoints ?? {},
    points: facts?.points ?? {},
    notes: facts?.notes ?? {},
  };
  const { scale, standardFloor } = scoring;
  return [
    ...scale.standards.flatMap((standard) => standardRows(standard, known, { score, floor: standardFloor })),
    total(
      '',
      'TỔNG CỘNG',
      String(sumOf(scale.standards)),
      givenSum(scoredItems(scale), known.selfPoints),
      score ? String(score.points) : '',
      '',
    ),
  ];
}

/** Without a scale: the framework's words, points left open. */
const openRows = (framework: Framework): readonly Row[] => [
  ...framework.standards.flatMap(({ id, title, criteria }) => [
    group(`Tiêu chuẩn ${id}. ${title.vi}`),
    ...criteria.map((criterion) => row(criterion.id, criterion.vi, '', '', '', '')),
    total('', `Cộng tiêu chuẩn ${id}`, '', '', '', ''),
  ]),
  total('', 'TỔNG CỘNG', '', '', '', ''),
];

const wordsOf = ({ standards }: Framework): ReadonlyMap<string, string> =>
  new Map(
    standards.flatMap(({ id, title, criteria }) => [
      [id, title.vi] as const,
      ...criteria.map((criterion) => [criterion.id, criterion.vi] as const),
    ]),
  );

interface Judged {
  readonly score: Score | undefined;
  readonly floor: Fraction | null;
}

function standardRows(standard: ScaleStandard, known: Known, { score, floor }: Judged): readonly Row[] {
  const items = itemsOf(standard);
  const own = score?.standards.find(({ id }) => id === standard.id);
  const failed = own !== undefined && floor !== null && !own.reachesFloor && isWhole(items, known);
  return [
    group(`Tiêu chuẩn ${standard.id}. ${wording(standard, known)}`),
    ...(standard.criteria.length === 0
      ? [itemRow(standard, known)]
      : standard.criteria.flatMap((criterion) => criterionRows(criterion, known))),
    total(
      '',
      `Cộng tiêu chuẩn ${standard.id}`,
      String(standard.maxPoints),
      givenSum(items, known.selfPoints),
      own ? String(own.points) : '',
      failed ? `Dưới ${textOfFraction(floor)}` : '',
    ),
  ];
}

const criterionRows = (criterion: ScaleCriterion, known: Known): readonly Row[] =>
  criterion.items.length === 0
    ? [itemRow(criterion, known)]
    : [
        row(
          [bold(criterion.id)],
          [bold(wording(criterion, known))],
          [bold(String(criterion.maxPoints))],
          [bold(givenSum(criterion.items, known.selfPoints))],
          [bold(givenSum(criterion.items, known.points))],
          known.notes[criterion.id] ?? '',
        ),
        ...criterion.items.map((item) => itemRow(item, known)),
      ];

const itemRow = (item: ScaleItem, known: Known): Row =>
  row(
    item.id,
    wording(item, known),
    String(item.maxPoints),
    pointsText(known.selfPoints[item.id]),
    pointsText(known.points[item.id]),
    known.notes[item.id] ?? '',
  );

const wording = (item: ScaleItem, { words }: Known): string => orDots(item.text ?? words.get(item.id));

const pointsText = (points: number | undefined): string => (points === undefined ? '' : String(points));

const isWhole = (items: readonly ScaleItem[], { points }: Known): boolean =>
  items.every(({ id }) => points[id] !== undefined);

/** What was given together; nothing where nothing was. */
function givenSum(items: readonly ScaleItem[], points: Points): string {
  const given = items.flatMap(({ id }) => points[id] ?? []);
  return given.length === 0 ? '' : String(given.reduce((sum, one) => sum + one, 0));
}
