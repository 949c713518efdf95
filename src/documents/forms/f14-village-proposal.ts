import {
  bold,
  blankRows,
  centred,
  communeLetterhead,
  grounds,
  paragraph,
  row,
  signatures,
  table,
  title,
  total,
} from '../blocks.ts';
import type { Block, Column, Paper, Row } from '../paper-model.ts';
import { communeName, countText, dayText, orDots, type PaperPlace, yearText } from '../wording.ts';
import { closing } from './f01-parts.ts';
import { countOrDots } from './f08-words.ts';
import { shareText } from './f12-words.ts';
import { typedLines, villageTitle } from './f14-village-title.ts';
import { listBehind } from './f15-decision-list.ts';
import { decisionGrounds, numberLines, ruleSetOfPaper } from './f15-law.ts';
import { communeFileName, committeeOf, committeeSignature, numberOf, type Signing } from './f15-signing.ts';

/** A village that the commune proposes. */
export interface ProposedVillage {
  readonly name: string;
  readonly households: number | undefined;
  readonly registered: number | undefined;
  readonly recognised: number | undefined;
}

/** What the commune's proposal is made from. */
export interface VillageProposalFacts {
  readonly place: PaperPlace;
  readonly ruleSetId: string;
  readonly number: string;
  readonly day: string;
  /** To whom, as the rules of the day have it: `Chủ tịch Ủy ban nhân dân huyện Hữu Lũng`. Never guessed. */
  readonly authority: string;
  /** Papers that it rests on beside the law, a line each. */
  readonly grounds: readonly string[];
  readonly councilMetOn: string;
  readonly publishedFrom: string;
  readonly publishedUntil: string;
  readonly opinions: number | undefined;
  /** Missing as long as it is open whom the commune proposes: then the list is left to the pen. */
  readonly villages: readonly ProposedVillage[] | undefined;
  readonly villagesConsidered: number | undefined;
  readonly villagesInCommune: number | undefined;
  readonly signing: Signing;
}

const COLUMNS: readonly Column[] = [
  { title: 'STT', width: 2, align: 'center' },
  { title: 'Thôn, tổ dân phố', width: 7 },
  { title: 'Hộ đạt “Gia đình văn hóa” trên tổng số hộ', width: 7 },
  { title: 'Hộ đạt “Gia đình văn hóa” trên số hộ đăng ký', width: 7 },
  { title: 'Ghi chú', width: 4 },
];
const EMPTY_ROWS = 12;

/** The proposal of the commune for its villages (Decree 86/2023, annex IV, Mẫu số 04); without facts the blank form. */
export function villageProposal(facts: VillageProposalFacts | undefined): Paper {
  const place = facts?.place;
  const ruleSet = ruleSetOfPaper(facts?.ruleSetId);
  const subject = `${villageTitle(ruleSet.id)} năm ${yearText(place)}`;
  return {
    form: 'F14',
    fileName: communeFileName('tờ trình thôn văn hóa', place),
    orientation: 'portrait',
    blocks: [
      ...numberLines('F14', ruleSet.id),
      communeLetterhead(place, {
        number: numberOf(facts?.number ?? ''),
        symbol: 'TTr-UBND',
        isoDay: facts?.day,
      }),
      title('TỜ TRÌNH', `Về việc đề nghị xét tặng danh hiệu ${subject}`),
      centred([bold('Kính gửi: '), { text: orDots(facts?.authority) }]),
      ...grounds([...decisionGrounds(ruleSet, facts?.day ?? ''), ...typedLines(facts?.grounds)]),
      ...bodyPart(facts, subject),
      signatures(
        [committeeSignature(facts?.signing)],
        ['- Như trên;', '- Các thôn, tổ dân phố;', '- Lưu: VT, VHXH.'],
      ),
      ...listBehind(
        `Thôn, tổ dân phố đề nghị xét tặng danh hiệu ${subject}`,
        `Tờ trình ${numberText(facts)} ${dayText(facts?.day)} của ${committeeOf(place)}`,
        table(COLUMNS, villageRows(facts)),
      ),
    ],
  };
}

/** `số 12/TTr-UBND`, as the letterhead has it. */
function numberText(facts: VillageProposalFacts | undefined): string {
  const number = numberOf(facts?.number ?? '');
  if (number.includes('/')) return `số ${number}`;
  return `số ${number === '' ? '……' : number}/TTr-UBND`;
}

function bodyPart(facts: VillageProposalFacts | undefined, subject: string): readonly Block[] {
  const commune = communeName(facts?.place);
  const count = facts?.villages?.length;
  const unit = 'thôn, tổ dân phố';
  return [
    paragraph(
      `Trên cơ sở báo cáo thành tích của các thôn, tổ dân phố; kết quả họp Hội đồng Thi đua - Khen thưởng ${commune} ${dayText(facts?.councilMetOn)}; kết quả công khai lấy ý kiến người dân từ ${dayText(facts?.publishedFrom)} đến ${dayText(facts?.publishedUntil)} (có ${countOrDots(facts?.opinions)} ý kiến);`,
    ),
    paragraph(
      `${committeeOf(facts?.place)} trình ${orDots(facts?.authority)} xem xét, quyết định tặng danh hiệu ${subject} cho ${countOrDots(count)} ${unit} (có danh sách kèm theo).`,
    ),
    paragraph(
      `Số thôn, tổ dân phố đề nghị xét tặng: ${shareText(count, facts?.villagesConsidered, `${unit} được xét`)}; ${shareText(count, facts?.villagesInCommune, `${unit} trên địa bàn`)}.`,
    ),
    paragraph('Hồ sơ gửi kèm theo gồm:'),
    paragraph('1. Báo cáo thành tích của các thôn, tổ dân phố;'),
    paragraph(`2. Biên bản họp Hội đồng Thi đua - Khen thưởng ${commune}.`),
    closing(`Kính đề nghị ${orDots(facts?.authority)} xem xét, quyết định./.`),
  ];
}

function villageRows(facts: VillageProposalFacts | undefined): readonly Row[] {
  if (!facts?.villages || facts.villages.length === 0) return blankRows(EMPTY_ROWS, COLUMNS.length);
  const rows = facts.villages.map((village, index) =>
    row(
      String(index + 1),
      orDots(village.name),
      shareText(village.recognised, village.households),
      shareText(village.recognised, village.registered, 'hộ đăng ký'),
      '',
    ),
  );
  return [...rows, total('', `Tổng số: ${countText(rows.length)} thôn, tổ dân phố`, '', '', '')];
}
