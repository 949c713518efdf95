import {
  blankRows,
  bold,
  centred,
  grounds,
  line,
  paragraph,
  row,
  signatures,
  table,
  title,
  total,
  villageLetterhead,
} from '../blocks.ts';
import { DOTS, type Block, type Column, type Paper } from '../paper-model.ts';
import { headOfVillage, villageName, yearText, type PaperPlace } from '../wording.ts';
import { daysText, paperFileName, signer, villageHeadRole } from './f01-parts.ts';
import { countOrDots } from './f08-words.ts';
import { postedText, rateLines, type PostedSheet, type VillageCounts } from './f10-summary.ts';
import { decreeGround, ruleSetOfPaper, withoutEndMark } from './f15-law.ts';
import { chairmanOf, upperFirst } from './f15-signing.ts';

/** What the village's head asks of the commune's chairman. */
export interface ProposalFacts {
  readonly place: PaperPlace;
  readonly ruleSetId: string;
  readonly madeOn: string;
  /** The province's decision on the standards, as people cite it; empty where there is none. */
  readonly provinceDocument: string;
  /** The meeting's days, one for each cluster that met by itself. */
  readonly metOn: readonly string[];
  readonly posted: PostedSheet | undefined;
  /** Passed households are counted from the list. */
  readonly counts: Omit<VillageCounts, 'passed'>;
  readonly households: readonly { readonly name: string; readonly address: string }[];
  /** What goes with it; the usual papers of the decree when empty. */
  readonly attachments: readonly string[];
  /** Who signs by hand; empty where it is not known. */
  readonly villageHeadName: string;
}

/** The dossier's other papers (Decree 86/2023, article 7; Decree 122/2018, article 8). */
const ATTACHMENTS: Readonly<Record<string, readonly string[]>> = {
  ND86_2023: [
    'Bảng tổng hợp danh sách hộ gia đình đạt tiêu chuẩn và kết quả lấy ý kiến người dân',
    'Biên bản họp bình xét danh hiệu “Gia đình văn hóa”',
  ],
  ND122_2018: [
    'Bản đăng ký tham gia thi đua xây dựng danh hiệu “Gia đình văn hóa” và Bảng tự đánh giá của các hộ gia đình',
    'Biên bản họp bình xét danh hiệu “Gia đình văn hóa”',
  ],
};

const COLUMNS: readonly Column[] = [
  { title: 'STT', width: 8, align: 'center' },
  { title: 'Họ và tên chủ hộ', width: 40 },
  { title: 'Địa chỉ', width: 36 },
  { title: 'Ghi chú', width: 16 },
];

const BLANK_ROWS = 20;

function groundsOf(facts: ProposalFacts | undefined): readonly string[] {
  const province = facts ? withoutEndMark(facts.provinceDocument) : `Quyết định số ${DOTS} của tỉnh`;
  return [
    decreeGround(ruleSetOfPaper(facts?.ruleSetId)),
    ...(province ? [province.startsWith('Căn cứ') ? province : `Căn cứ ${province}`] : []),
    `Căn cứ kết quả cuộc họp bình xét danh hiệu “Gia đình văn hóa” ${daysText(facts?.metOn)} của ${villageName(facts?.place)}`,
  ];
}

function request(facts: ProposalFacts | undefined): readonly Block[] {
  const place = facts?.place;
  const counts = facts && { ...facts.counts, passed: facts.households.length };
  return [
    paragraph(
      `${upperFirst(villageName(place))} báo cáo kết quả bình xét danh hiệu “Gia đình văn hóa” năm ${yearText(place)} như sau:`,
    ),
    ...rateLines(counts).map(paragraph),
    ...(facts && !facts.posted ? [] : [paragraph(postedText(facts?.posted))]),
    paragraph(
      `${headOfVillage(place)} kính đề nghị ${chairmanOf(place)} xem xét, quyết định tặng danh hiệu “Gia đình văn hóa” năm ${yearText(place)} cho ${countOrDots(facts?.households.length)} hộ gia đình có tên trong danh sách dưới đây:`,
    ),
  ];
}

function list(facts: ProposalFacts | undefined): Block {
  const rows = facts?.households.map(({ name, address }, index) => row(String(index + 1), name, address, ''));
  return table(COLUMNS, [
    ...(rows ?? blankRows(BLANK_ROWS, COLUMNS.length)),
    total('', 'Tổng cộng', `${countOrDots(facts?.households.length)} hộ`, ''),
  ]);
}

function attachments(facts: ProposalFacts | undefined): readonly Block[] {
  const usual = ATTACHMENTS[ruleSetOfPaper(facts?.ruleSetId).id] ?? [];
  const papers = (facts?.attachments.length ? facts.attachments : usual).map(withoutEndMark);
  const last = papers.length - 1;
  return [
    { ...line('Hồ sơ kèm theo gồm:'), keepWithNext: true },
    ...papers.map((paper, index) => line(`${index + 1}. ${paper}${index === last ? './.' : ';'}`)),
  ];
}

/** The letter in which the village's head proposes the households (both decrees ask for it, without a fixed wording). */
export function proposalPaper(facts: ProposalFacts | undefined): Paper {
  const place = facts?.place;
  return {
    form: 'F11',
    fileName: paperFileName('Văn bản đề nghị', place),
    orientation: 'portrait',
    blocks: [
      villageLetterhead(place, facts?.madeOn),
      title('VĂN BẢN ĐỀ NGHỊ', `Xét tặng danh hiệu “Gia đình văn hóa” năm ${yearText(place)}`),
      centred([{ text: 'Kính gửi: ' }, bold(chairmanOf(place))]),
      ...grounds(groundsOf(facts)),
      ...request(facts),
      list(facts),
      ...attachments(facts),
      signatures([signer(villageHeadRole(place), facts?.villageHeadName)]),
    ],
  };
}
