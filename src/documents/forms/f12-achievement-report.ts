import {
  blankRows,
  bold,
  centred,
  heading,
  line,
  paragraph,
  row,
  table,
  title,
  villageLetterhead,
} from '../blocks.ts';
import { DOTS, type Block, type Column, type Paper, type Paragraph } from '../paper-model.ts';
import { communeName, orDots, type PaperPlace, villageName, yearText } from '../wording.ts';
import { closing, paperFileName } from './f01-parts.ts';
import { countOrDots } from './f08-words.ts';
import { villageSignatures, type VillageSigners } from './f10-village-signatures.ts';
import { shareText } from './f12-words.ts';
import { VILLAGE_STANDARDS, type VillageStandard } from './f12-village-standards.ts';
import { villageTitle } from './f14-village-title.ts';
import { numberLines } from './f15-law.ts';
import { upperFirst } from './f15-signing.ts';

/** A figure under a standard: a share with both its numbers, or a text. */
export type VillageFigure =
  | { readonly label: string; readonly part: number; readonly whole: number; readonly unit: string }
  | { readonly label: string; readonly text: string };

/** What the village says of one standard. */
export interface VillageStandardResult {
  readonly standard: VillageStandard['id'];
  readonly figures: readonly VillageFigure[];
  readonly text: string;
}

/** A title of an earlier year, as its decision has it. */
export interface FormerVillageTitle {
  readonly year: number;
  readonly title: string;
  readonly decision: string;
  readonly issuer: string;
}

/** What an achievement report is made from; what is empty or undefined becomes dots. */
export interface AchievementReportFacts extends VillageSigners {
  readonly place: PaperPlace;
  readonly day: string;
  readonly households: number | undefined;
  readonly people: number | undefined;
  readonly registered: number | undefined;
  /** Households with the title “Gia đình văn hóa”. */
  readonly recognised: number | undefined;
  /** Where the village lies, what its people live on. */
  readonly about: string;
  readonly standards: readonly VillageStandardResult[];
  readonly formerTitles: readonly FormerVillageTitle[];
  readonly commitments: string;
}

const TITLE_COLUMNS: readonly Column[] = [
  { title: 'STT', width: 3, align: 'center' },
  { title: 'Năm', width: 4, align: 'center' },
  { title: 'Danh hiệu, hình thức khen thưởng', width: 13 },
  { title: 'Số, ngày quyết định', width: 10 },
  { title: 'Cơ quan quyết định', width: 10 },
];
const EMPTY_TITLE_ROWS = 3;

// No report of this form comes from earlier years: Decree 122/2018 had a self-assessment in its place.
const RULE_SET = 'ND86_2023';
const TITLE = villageTitle(RULE_SET);

/** The achievement report of a village (Decree 86/2023, annex IV, Mẫu số 05); without facts the blank form. */
export function achievementReport(facts: AchievementReportFacts | undefined): Paper {
  const place = facts?.place;
  return {
    form: 'F12',
    fileName: paperFileName('báo cáo thành tích', place),
    orientation: 'portrait',
    blocks: [
      ...numberLines('F12', RULE_SET),
      villageLetterhead(place, facts?.day),
      title('BÁO CÁO THÀNH TÍCH', `Đề nghị xét tặng danh hiệu ${TITLE}`, `năm ${yearText(place)}`),
      centred([bold('Kính gửi: '), { text: `Ủy ban nhân dân ${communeName(place)}` }]),
      ...generalPart(facts),
      heading('II. KẾT QUẢ THỰC HIỆN CÁC TIÊU CHUẨN'),
      ...VILLAGE_STANDARDS.value.flatMap((standard) =>
        standardPart(
          standard,
          facts?.standards.find((result) => result.standard === standard.id),
        ),
      ),
      heading('III. DANH HIỆU, HÌNH THỨC KHEN THƯỞNG CỦA CÁC NĂM TRƯỚC'),
      formerTitles(facts?.formerTitles ?? []),
      ...proposalPart(facts),
      villageSignatures(place, facts),
    ],
  };
}

const item = (label: string, text: string): Paragraph => paragraph(`- ${label}: ${text}`);

function generalPart(facts: AchievementReportFacts | undefined): readonly Block[] {
  return [
    heading('I. ĐẶC ĐIỂM, TÌNH HÌNH CHUNG'),
    item('Tên thôn, tổ dân phố', upperFirst(villageName(facts?.place))),
    item('Đặc điểm', orDots(facts?.about)),
    ...(facts?.about ? [] : [{ type: 'writing-lines', count: 2 } as const]),
    item('Tổng số hộ', `${countOrDots(facts?.households)} hộ; ${countOrDots(facts?.people)} nhân khẩu`),
    item('Số hộ đăng ký danh hiệu “Gia đình văn hóa”', shareText(facts?.registered, facts?.households)),
    item('Số hộ đạt “Gia đình văn hóa” trên tổng số hộ', shareText(facts?.recognised, facts?.households)),
    item(
      'Số hộ đạt “Gia đình văn hóa” trên số hộ đăng ký',
      shareText(facts?.recognised, facts?.registered, 'hộ đăng ký'),
    ),
  ];
}

function standardPart(
  standard: VillageStandard,
  result: VillageStandardResult | undefined,
): readonly Block[] {
  const name = {
    ...line([bold(`Tiêu chuẩn ${standard.id}. ${standard.title}`)]),
    keepWithNext: true as const,
  };
  const said = result && (result.figures.length > 0 || result.text !== '');
  if (!said) return [name, ...promptsOf(standard)];
  const text = result.text === '' ? [] : result.text.split('\n').map((one) => paragraph(one));
  return [name, ...result.figures.map((figure) => item(figure.label, figureText(figure))), ...text];
}

const figureText = (figure: VillageFigure): string =>
  'text' in figure ? orDots(figure.text) : shareText(figure.part, figure.whole, figure.unit);

/** Each criterion with room beside it, and room for those that no text at hand words. */
const promptsOf = ({ criteria, unverified }: VillageStandard): readonly Block[] => [
  ...criteria.map((criterion) => item(criterion, DOTS)),
  ...(unverified
    ? [item('Nội dung theo quy định của tỉnh', DOTS), { type: 'writing-lines', count: 2 } as const]
    : []),
];

function formerTitles(titles: readonly FormerVillageTitle[]): Block {
  if (titles.length === 0) return table(TITLE_COLUMNS, blankRows(EMPTY_TITLE_ROWS, TITLE_COLUMNS.length));
  return table(
    TITLE_COLUMNS,
    titles.map((one, index) =>
      row(String(index + 1), String(one.year), orDots(one.title), orDots(one.decision), orDots(one.issuer)),
    ),
  );
}

function proposalPart(facts: AchievementReportFacts | undefined): readonly Block[] {
  const place = facts?.place;
  return [
    heading('IV. PHƯƠNG HƯỚNG VÀ ĐỀ NGHỊ'),
    item('Cam kết, phương hướng thời gian tới', orDots(facts?.commitments)),
    ...(facts?.commitments ? [] : [{ type: 'writing-lines', count: 2 } as const]),
    closing(
      `Căn cứ các tiêu chuẩn quy định tại Nghị định số 86/2023/NĐ-CP và kết quả đạt được nêu trên, ${villageName(place)} đề nghị Ủy ban nhân dân ${communeName(place)} xem xét, trình cấp có thẩm quyền tặng danh hiệu ${TITLE} năm ${yearText(place)}./.`,
    ),
  ];
}
