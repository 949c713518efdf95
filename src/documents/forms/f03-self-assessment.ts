import type { Strokes } from '#domain/book/kinds.ts';
import { FRAMEWORK_ND86_2023 } from '#domain/rules/framework-nd86-2023.ts';
import type { Framework } from '#domain/rules/framework.ts';
import { group, heading, paragraph, row, signatures, table, title } from '../blocks.ts';
import type { Column, Paper, Row } from '../paper-model.ts';
import { yearText, type PaperPlace } from '../wording.ts';
import {
  closing,
  dateOfSigning,
  householdLetterhead,
  householdLines,
  paperFileName,
  signer,
  TITLE_NAME,
  type PaperHousehold,
} from './f01-parts.ts';

/** Yes or no by id; what is missing was not answered. */
export type Answers = Readonly<Record<string, boolean>>;

/** How a household sees itself before the meeting. An internal sheet: it names disqualifying cases. */
export interface SelfAssessmentFacts {
  readonly place: PaperPlace;
  readonly framework: Framework;
  readonly household: PaperHousehold;
  /** Disqualifying cases: yes where one holds. */
  readonly cases: Answers;
  /** Criteria: yes where one is met. */
  readonly criteria: Answers;
  /** `YYYY-MM-DD`; empty where it is not known. */
  readonly signedOn: string;
  readonly strokes?: Strokes;
}

const COLUMNS: readonly Column[] = [
  { title: 'TT', width: 8, align: 'center' },
  { title: 'Nội dung', width: 67 },
  { title: 'Có', width: 11, align: 'center' },
  { title: 'Không', width: 14, align: 'center' },
];

/** F3 in the shape of form 03 of Decree 122/2018: part I disqualifying cases, part II criteria, both with Có/Không. */
export function selfAssessmentForm(
  facts: SelfAssessmentFacts | undefined,
  blankFramework: Framework = FRAMEWORK_ND86_2023,
): Paper {
  const place = facts?.place;
  const framework = facts?.framework ?? blankFramework;
  return {
    form: 'F3',
    fileName: paperFileName('Bảng tự đánh giá GĐVH', place, facts?.household.headName),
    orientation: 'portrait',
    blocks: [
      householdLetterhead(),
      title('BẢNG TỰ ĐÁNH GIÁ', `Thực hiện tiêu chí bình xét ${TITLE_NAME} năm ${yearText(place)}`),
      ...householdLines(facts?.household, place),
      heading('I. CÁC TRƯỜNG HỢP KHÔNG XÉT TẶNG'),
      paragraph(`Theo ${citationText(framework)}; tính cho mọi thành viên trong gia đình.`),
      table(COLUMNS, caseRows(framework, facts?.cases)),
      heading('II. CÁC TIÊU CHÍ'),
      table(COLUMNS, criterionRows(framework, facts?.criteria)),
      closing('Gia đình chúng tôi cam đoan nội dung tự đánh giá trên đây là đúng sự thật./.'),
      dateOfSigning(place, facts?.signedOn),
      signatures([signer('Chủ hộ', facts?.household.headName, facts?.strokes)]),
    ],
  };
}

/** `khoản 4 Điều 6 Nghị định 86/2023/NĐ-CP`. */
function citationText({ disqualifiers: { citation } }: Framework): string {
  const { article, document } = citation;
  return article === undefined ? document : `${article.replace(/^Khoản/, 'khoản')} ${document}`;
}

const caseRows = ({ disqualifiers }: Framework, answers: Answers | undefined): readonly Row[] =>
  disqualifiers.value.map(({ id, vi }, index) => answerRow(String(index + 1), vi, answers?.[id]));

const criterionRows = ({ standards }: Framework, answers: Answers | undefined): readonly Row[] =>
  standards.flatMap((standard) => [
    group(`Tiêu chuẩn ${standard.id}. ${standard.title.vi}`),
    ...standard.criteria.map(({ id, vi }) => answerRow(id, vi, answers?.[id])),
  ]);

const answerRow = (number: string, text: string, answer: boolean | undefined): Row =>
  row(number, text, answer === true ? 'x' : '', answer === false ? 'x' : '');
