import { scoreOf, type Points, type Score, type ScoredHousehold } from '#domain/assessment/score.ts';
import { neededOf } from '#domain/rules/fraction.ts';
import { FRAMEWORK_ND86_2023 } from '#domain/rules/framework-nd86-2023.ts';
import type { Framework } from '#domain/rules/framework.ts';
import type { Scoring } from '#domain/rules/scale.ts';
import { bold, heading, line, paragraph, signatures, table, title, villageLetterhead } from '../blocks.ts';
import { DOTS, type Block, type Column, type Paper } from '../paper-model.ts';
import { yearText, type PaperPlace } from '../wording.ts';
import { householdLines, paperFileName, signer, TITLE_NAME, type PaperHousehold } from './f01-parts.ts';
import { scoreRows } from './f04-score-rows.ts';
import { scoreSentence } from './score-sentence.ts';

/** The points of one household as the meeting agreed on them. An internal sheet: it may name disqualifying cases. */
export interface ScoreSheetFacts {
  readonly place: PaperPlace;
  readonly framework: Framework;
  /** As it was frozen into the meeting. */
  readonly scoring: Scoring;
  readonly household: PaperHousehold;
  readonly judgedAs: ScoredHousehold;
  /** What the household gave itself; empty where it was not asked. */
  readonly selfPoints: Points;
  /** What the meeting agreed on. */
  readonly points: Points;
  readonly notes: Readonly<Record<string, string>>;
  /** Disqualifying cases that hold, in words. */
  readonly cases: readonly string[];
  /** The day of the meeting, `YYYY-MM-DD`. */
  readonly meetingDay: string;
  readonly chairName: string;
  readonly secretaryName: string;
}

/** What a blank sheet is made for; without a scale the points are left open, too. */
export interface BlankScoreSheet {
  readonly framework: Framework;
  readonly scoring?: Scoring;
}

const COLUMNS: readonly Column[] = [
  { title: 'TT', width: 9, align: 'center' },
  { title: 'Nội dung chấm điểm', width: 47 },
  { title: 'Điểm tối đa', width: 10, align: 'center' },
  { title: 'Hộ tự chấm', width: 10, align: 'center' },
  { title: 'Điểm thống nhất', width: 11, align: 'center' },
  { title: 'Ghi chú', width: 13 },
];

/** F4 (Decree 122/2018, form 04; since then an annex of the province): points by standard, criterion and item, and what they come to. */
export function scoreSheet(
  facts: ScoreSheetFacts | undefined,
  blank: BlankScoreSheet = { framework: FRAMEWORK_ND86_2023 },
): Paper {
  const place = facts?.place;
  const { framework, scoring } = facts ?? blank;
  const score = facts && scoreOf(facts.points, facts.scoring, facts.judgedAs);
  return {
    form: 'F4',
    fileName: paperFileName('Bảng chấm điểm GĐVH', place, facts?.household.headName),
    orientation: 'portrait',
    blocks: [
      villageLetterhead(place, facts?.meetingDay),
      title('BẢNG CHẤM ĐIỂM', `Bình xét ${TITLE_NAME} năm ${yearText(place)}`),
      ...householdLines(facts?.household, place),
      table(COLUMNS, scoreRows({ framework, scoring, facts, score })),
      ...markLines(scoring, score),
      ...caseLines(facts?.cases ?? []),
      heading('KẾT QUẢ'),
      line([bold(facts && score ? resultText(facts, score) : `${DOTS}${DOTS}`)]),
      signatures([signer('Thư ký', facts?.secretaryName), signer('Chủ trì', facts?.chairName)]),
    ],
  };
}

const markLines = (scoring: Scoring | undefined, score: Score | undefined): readonly Block[] => [
  line(`Mức điểm đạt đối với hộ: ${score?.passMark ?? DOTS}`),
  ...floorLines(scoring),
];

function floorLines(scoring: Scoring | undefined): readonly Block[] {
  const floor = scoring?.standardFloor;
  if (!scoring || !floor) return [];
  const least = scoring.scale.standards.map(
    ({ id, maxPoints }) => `tiêu chuẩn ${id}: ${neededOf(maxPoints, floor)}`,
  );
  return [line(`Điểm tối thiểu của từng tiêu chuẩn: ${least.join('; ')}`)];
}

const caseLines = (cases: readonly string[]): readonly Block[] =>
  cases.map((text) => paragraph(`Thuộc trường hợp không xét tặng: ${text}.`));

function resultText({ scoring, cases }: ScoreSheetFacts, score: Score): string {
  // A share is not torn from its sign at the end of a line.
  const points = scoreSentence(score, scoring.standardFloor).replaceAll(' %', '\u00a0%');
  if (cases.length > 0) return `KHÔNG ĐẠT: thuộc trường hợp không xét tặng (${points}).`;
  if (score.open.length > 0) return `${points}.`;
  return `${score.passed ? 'ĐẠT' : 'KHÔNG ĐẠT'}: ${points}.`;
}
