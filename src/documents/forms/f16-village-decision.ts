import { blankRows, bold, centred, grounds, paragraph, row, signatures, table, title } from '../blocks.ts';
import {
  DOTS,
  type Block,
  type Column,
  type Letterhead,
  type Line,
  type Paper,
  type Row,
} from '../paper-model.ts';
import { communeName, countText, dayText, orDots, type PaperPlace, yearText } from '../wording.ts';
import { closing } from './f01-parts.ts';
import { typedLines, villageTitle } from './f14-village-title.ts';
import { listBehind } from './f15-decision-list.ts';
import { decisionGrounds, numberLines, ruleSetOfPaper, withoutEndMark } from './f15-law.ts';
import {
  communeFileName,
  communeSignature,
  decisionName,
  numberOf,
  upperFirst,
  type Signing,
} from './f15-signing.ts';

/**
 * Who decides, as the officer has it from the rules of the day. Until 30/6/2025 it was the chairman of the district (Law 06/2022/QH15,
 * article 80, clause 2); who it is since is not verified, so the paper takes it from here and says nothing by itself.
 */
export interface DecidingAuthority {
  /** `Ủy ban nhân dân huyện Hữu Lũng`. */
  readonly body: string;
  /** `Hữu Lũng`, before the date. */
  readonly seat: string;
}

/** What the decision on a year's cultural villages is made from. */
export interface VillageDecisionFacts {
  readonly place: PaperPlace;
  readonly ruleSetId: string;
  readonly authority: DecidingAuthority | undefined;
  readonly number: string;
  readonly signedOn: string;
  /** Papers that it rests on beside the law, a line each. */
  readonly grounds: readonly string[];
  /** `Tờ trình số 12/TTr-UBND ngày 05 tháng 11 năm 2026 của Ủy ban nhân dân xã Quyết Thắng`. */
  readonly proposal: string;
  /** Missing as long as nobody has decided: then the list is left to the pen. */
  readonly villages: readonly string[] | undefined;
  /** Who carries it out beside the villages: `Chánh Văn phòng`, `Chủ tịch Ủy ban nhân dân xã Quyết Thắng`. */
  readonly executors: readonly string[];
  readonly signing: Signing;
}

const COLUMNS: readonly Column[] = [
  { title: 'STT', width: 1, align: 'center' },
  { title: 'Thôn, tổ dân phố', width: 5 },
  { title: 'Xã, phường, đặc khu', width: 4 },
  { title: 'Ghi chú', width: 2 },
];
const EMPTY_ROWS = 15;

/** The decision that gives villages their title (Decree 86/2023: Mẫu số 11, Decree 122/2018: Mẫu số 12; both numbers unverified). */
export function villageDecision(facts: VillageDecisionFacts | undefined): Paper {
  const place = facts?.place;
  const subject = `${villageTitle(facts?.ruleSetId)} năm ${yearText(place)}`;
  const body = bodyOf(facts);
  return {
    form: 'F16',
    fileName: communeFileName('quyết định thôn văn hóa', place),
    orientation: 'portrait',
    blocks: [
      ...numberLines('F16', facts?.ruleSetId),
      letterhead(facts),
      title('QUYẾT ĐỊNH', `Về việc tặng danh hiệu ${subject}`),
      centred([bold(`CHỦ TỊCH ${body.toUpperCase()}`)]),
      ...grounds(groundsOf(facts)),
      { ...centred([bold('QUYẾT ĐỊNH:')]), keepWithNext: true },
      ...articles(facts, subject),
      signatures([communeSignature(facts?.signing)], ['- Như Điều 3;', '- Lưu: VT.']),
      ...listBehind(
        `Thôn, tổ dân phố được tặng danh hiệu ${subject}`,
        `${decisionName(facts)} của Chủ tịch ${body}`,
        table(COLUMNS, villageRows(facts)),
      ),
    ],
  };
}

/** Dots where nobody has said yet whose decision it is. */
const bodyOf = (facts: VillageDecisionFacts | undefined): string =>
  facts?.authority?.body || `Ủy ban nhân dân ${DOTS}`;

function letterhead(facts: VillageDecisionFacts | undefined): Letterhead {
  const { authority, number = '', signedOn } = facts ?? {};
  return {
    type: 'letterhead',
    superior: '',
    issuer: bodyOf(facts).toUpperCase(),
    number: number === '' ? 'Số:        /QĐ-UBND' : `Số: ${withSymbol(numberOf(number))}`,
    placeAndDate: `${authority?.seat || '…………'}, ${dayText(signedOn)}`,
  };
}

const withSymbol = (number: string): string => (number.includes('/') ? number : `${number}/QĐ-UBND`);

const groundsOf = (facts: VillageDecisionFacts | undefined): readonly string[] => [
  ...decisionGrounds(ruleSetOfPaper(facts?.ruleSetId), facts?.signedOn ?? ''),
  ...typedLines(facts?.grounds),
  `Xét đề nghị tại ${orDots(withoutEndMark(facts?.proposal ?? ''))}`,
];

function articles(facts: VillageDecisionFacts | undefined, subject: string): readonly Block[] {
  const count = facts?.villages ? countText(facts.villages.length) : '……';
  const executors = typedLines(facts?.executors);
  const named = executors.length > 0 ? executors.join(', ') : DOTS;
  return [
    paragraph(
      articleLine(
        1,
        `Tặng danh hiệu ${subject} cho ${count} thôn, tổ dân phố thuộc ${communeName(facts?.place)} (có danh sách kèm theo).`,
      ),
    ),
    paragraph(articleLine(2, 'Quyết định này có hiệu lực kể từ ngày ký.')),
    closing(
      articleLine(
        3,
        `${named} và các thôn, tổ dân phố có tên trong danh sách chịu trách nhiệm thi hành Quyết định này./.`,
      ),
    ),
  ];
}

const articleLine = (number: number, text: string): Line => [bold(`Điều ${number}. `), { text }];

function villageRows(facts: VillageDecisionFacts | undefined): readonly Row[] {
  if (!facts?.villages || facts.villages.length === 0) return blankRows(EMPTY_ROWS, COLUMNS.length);
  return facts.villages.map((village, index) =>
    row(String(index + 1), orDots(village), upperFirst(communeName(facts.place)), ''),
  );
}
