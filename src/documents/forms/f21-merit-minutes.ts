import {
  blankRows,
  heading,
  paragraph,
  row,
  signatures,
  table,
  title,
  villageLetterhead,
} from '../blocks.ts';
import { DOTS, type Block, type Column, type Paper, type Row } from '../paper-model.ts';
import { countText, dayText, orDots, timeText, yearText } from '../wording.ts';
import { closing, paperFileName, signer, villageAndCommune } from './f01-parts.ts';
import { countOrDots } from './f08-words.ts';
import { shareText } from './f12-words.ts';
import { numberLines } from './f15-law.ts';
import { type MeritFacts, type MeritPerson, proposedOf, rankedOf, yearsInARow } from './f21-merit-facts.ts';
import { capPart } from './f21-merit-list.ts';

const COLUMNS: readonly Column[] = [
  { title: 'STT', width: 3, align: 'center' },
  { title: 'Họ và tên chủ hộ', width: 12 },
  { title: 'Địa chỉ', width: 10 },
  { title: 'Số người đồng ý trên số dự họp', width: 10 },
];
const EMPTY_ROWS = 8;
const NOBODY: MeritPerson = { name: '', position: '' };
const BALLOTS = { SECRET: 'bỏ phiếu kín', SHOW_OF_HANDS: 'biểu quyết' } as const;

/** The minutes on merit certificates (Decree 122/2018, Mẫu số 09, number unverified); without facts the blank form. */
export function meritMinutes(facts: MeritFacts | undefined): Paper {
  const place = facts?.place;
  const meeting = facts?.meeting;
  return {
    form: 'F21',
    fileName: paperFileName('biên bản họp giấy khen', place),
    orientation: 'portrait',
    blocks: [
      ...numberLines('F21', facts?.ruleSetId ?? 'ND122_2018'),
      villageLetterhead(place, meeting?.heldOn),
      title(
        'BIÊN BẢN HỌP',
        'Về việc xét, đề nghị tặng Giấy khen “Gia đình văn hóa”',
        `năm ${yearText(place)}`,
      ),
      paragraph(
        `Hôm nay, hồi ${timeText(meeting?.startedAt)}, ${dayText(meeting?.heldOn)}, tại ${orDots(meeting?.venue)}, ${villageAndCommune(place)} họp xét, đề nghị tặng Giấy khen cho các hộ gia đình đạt danh hiệu “Gia đình văn hóa” ${yearsInARow(facts)}.`,
      ),
      ...attendancePart(facts),
      ...contentPart(facts),
      closing(
        `Cuộc họp kết thúc hồi ${timeText(meeting?.endedAt)} cùng ngày. Biên bản đã được đọc lại cho những người dự họp cùng nghe và nhất trí thông qua./.`,
      ),
      signatures([signer('Thư ký', meeting?.secretary.name), signer('Chủ trì', meeting?.chair.name)]),
    ],
  };
}

const personText = ({ name, position }: MeritPerson): string =>
  `Ông (bà) ${orDots(name)} - Chức vụ: ${orDots(position)}`;

function attendancePart(facts: MeritFacts | undefined): readonly Block[] {
  const meeting = facts?.meeting;
  const members = meeting?.members ?? [NOBODY, NOBODY, NOBODY];
  return [
    heading('I. THÀNH PHẦN THAM DỰ'),
    paragraph(`1. Chủ trì: ${personText(meeting?.chair ?? NOBODY)}`),
    paragraph(`2. Thư ký: ${personText(meeting?.secretary ?? NOBODY)}`),
    paragraph(
      `3. Số người có mặt: ${shareText(meeting?.present, meeting?.summoned, 'người được triệu tập')}, gồm:`,
    ),
    ...members.map((member) => paragraph(`- ${personText(member)}`)),
  ];
}

function contentPart(facts: MeritFacts | undefined): readonly Block[] {
  const method = facts?.meeting.ballotMethod;
  const proposed = facts && proposedOf(facts).length;
  return [
    heading('II. NỘI DUNG'),
    paragraph(
      '1. Chủ trì cuộc họp quán triệt tiêu chuẩn, điều kiện tặng Giấy khen và tóm tắt thành tích của các hộ gia đình.',
    ),
    ...capPart(facts),
    paragraph(`2. Ý kiến thảo luận: ${orDots(facts?.meeting.discussion)}`),
    {
      ...paragraph(
        `3. Cuộc họp ${method ? BALLOTS[method] : 'biểu quyết/bỏ phiếu kín'}, lấy số người đồng ý từ cao xuống thấp, đề nghị tặng Giấy khen cho ${countOrDots(proposed)} hộ gia đình có tên sau:`,
      ),
      keepWithNext: true,
    },
    table(COLUMNS, proposedRows(facts)),
    ...tiedPart(facts),
  ];
}

function proposedRows(facts: MeritFacts | undefined): readonly Row[] {
  const proposed = facts ? proposedOf(facts) : [];
  if (!facts || proposed.length === 0) {
    return blankRows(EMPTY_ROWS, COLUMNS.length);
  }
  return proposed.map((one, index) =>
    row(
      String(index + 1),
      orDots(one.headName),
      one.address,
      shareText(one.votesFor, facts.meeting.present, 'người'),
    ),
  );
}

/** Who is tied at the cap, so that the meeting chooses before it closes. */
function tiedPart(facts: MeritFacts | undefined): readonly Block[] {
  if (!facts) return [];
  const tied = rankedOf(facts).filter(({ result }) => result === 'to-choose');
  if (tied.length === 0) return [];
  const names = tied.map(({ row: one }) => orDots(one.headName)).join(', ');
  const left = facts.list.places - proposedOf(facts).length;
  return [
    paragraph(
      `Các hộ bằng số phiếu ở suất cuối: ${names}. Cuộc họp chọn ${countText(left)} hộ trong số này: ${DOTS}`,
    ),
  ];
}
