import { textOfFraction } from '#domain/rules/share-text.ts';
import { blankRows, bold, paragraph, row, signatures, table, title, villageLetterhead } from '../blocks.ts';
import type { Block, Column, Line, Paper, Paragraph, Row } from '../paper-model.ts';
import { orDots, yearText } from '../wording.ts';
import { paperFileName, signer, villageHeadRole } from './f01-parts.ts';
import { countOrDots } from './f08-words.ts';
import { shareText } from './f12-words.ts';
import { type MeritFacts, type MeritResult, proposedOf, rankedOf, yearsInARow } from './f21-merit-facts.ts';

const COLUMNS: readonly Column[] = [
  { title: 'STT', width: 4, align: 'center' },
  { title: 'Họ và tên chủ hộ', width: 11 },
  { title: 'Địa chỉ', width: 9 },
  { title: 'Quyết định công nhận các năm', width: 13 },
  { title: 'Số người đồng ý trên số dự họp', width: 12 },
  { title: 'Kết quả', width: 10 },
];
const EMPTY_ROWS = 15;
const UNDECIDED = 'Bằng số phiếu, cần chọn';

/** The list of households for a merit certificate, most votes first; without facts the blank form. */
export function meritList(facts: MeritFacts | undefined): Paper {
  const place = facts?.place;
  return {
    form: 'F21',
    fileName: paperFileName('danh sách giấy khen', place),
    orientation: 'portrait',
    blocks: [
      villageLetterhead(place, facts?.day),
      title('DANH SÁCH', 'Hộ gia đình đề nghị tặng Giấy khen “Gia đình văn hóa”', `năm ${yearText(place)}`),
      ...capPart(facts),
      table(COLUMNS, listRows(facts)),
      ...choicePart(facts),
      signatures([signer(villageHeadRole(place), facts?.villageHead)]),
    ],
  };
}

/** `15 %`, or room for it. */
export const capText = (facts: MeritFacts | undefined): string =>
  facts ? textOfFraction(facts.cap) : '15 %';

/** How many have the years, how many of them may be proposed, and how many are. */
export function capPart(facts: MeritFacts | undefined): readonly Paragraph[] {
  const proposed = facts && proposedOf(facts).length;
  return [
    paragraph(
      `- Số hộ đạt “Gia đình văn hóa” ${yearsInARow(facts)}: ${shareText(facts?.list.eligible, facts?.households, 'hộ của thôn, tổ dân phố')}.`,
    ),
    paragraph(
      `- Số hộ được đề nghị tặng Giấy khen không quá ${capText(facts)} số hộ nêu trên: ${countOrDots(facts?.list.places)} hộ.`,
    ),
    paragraph(
      `- Số hộ đề nghị: ${shareText(proposed, facts?.list.eligible, `hộ đạt ${facts ? String(facts.consecutiveYears).padStart(2, '0') : '03'} năm liên tục`)}; ${shareText(proposed, facts?.households, 'hộ của thôn, tổ dân phố')}.`,
    ),
  ];
}

function listRows(facts: MeritFacts | undefined): readonly Row[] {
  if (!facts || facts.list.candidates.length === 0) return blankRows(EMPTY_ROWS, COLUMNS.length);
  return rankedOf(facts).map(({ row: one, result }, index) =>
    row(
      String(index + 1),
      orDots(one.headName),
      one.address,
      one.decisions.join('; '),
      shareText(one.votesFor, facts.meeting.present, 'người'),
      resultText(result, capText(facts)),
    ),
  );
}

function resultText(result: MeritResult, cap: string): Line {
  const texts: Readonly<Record<MeritResult, Line>> = {
    proposed: 'Đề nghị tặng Giấy khen',
    'to-choose': [bold(UNDECIDED)],
    'not-chosen': 'Bằng số phiếu, không được chọn',
    beyond: `Ngoài tỷ lệ ${cap}`,
  };
  return texts[result];
}

function choicePart(facts: MeritFacts | undefined): readonly Block[] {
  if (!facts) return [];
  const tied = rankedOf(facts).filter(({ result }) => result === 'to-choose').length;
  const left = facts.list.places - proposedOf(facts).length;
  if (tied === 0) return [];
  return [
    paragraph(
      `Có ${countOrDots(tied)} hộ bằng số phiếu, còn ${countOrDots(left)} suất: cuộc họp cần chọn trước khi trình.`,
    ),
  ];
}
