import {
  blankRows,
  heading,
  line,
  paragraph,
  signatures,
  table,
  title,
  villageLetterhead,
} from '../blocks.ts';
import { DOTS, type Block, type Paper } from '../paper-model.ts';
import { countText, dayText, orDots, timeText, yearText, type PaperPlace } from '../wording.ts';
import type { OpinionCounts } from '#domain/posting/opinions.ts';
import { frontBoardSigner, paperFileName, signer, TITLE_NAME, villageHeadRole } from './f01-parts.ts';
import {
  householdCount,
  POSTED_COLUMNS,
  postedAt,
  postedPeriod,
  postedRows,
  postedSubject,
  type PostedSheet,
} from './f09-parts.ts';

/** Who put the sheet up or took it down together. */
export interface PostingWitnesses {
  readonly villageHeadName: string;
  readonly frontBoardHeadName: string;
  /** A person of a household, as a witness. */
  readonly residentName: string;
}

export interface PostingStartFacts {
  readonly place: PaperPlace;
  readonly posted: PostedSheet;
  readonly startedAt: number | undefined;
  readonly witnesses: PostingWitnesses;
}

export interface PostingEndFacts {
  readonly place: PaperPlace;
  readonly posted: PostedSheet;
  /** `YYYY-MM-DD`; empty as long as the sheet hangs. */
  readonly takenDownOn: string;
  readonly takenDownAt: number | undefined;
  readonly opinions: OpinionCounts;
  readonly witnesses: PostingWitnesses;
}

const BLANK_ROWS = 12;

/** F9, the minutes of putting the list up, the posted list with them. */
export function postingMinutes(facts: PostingStartFacts | undefined): Paper {
  const place = facts?.place;
  const posted = facts?.posted;
  const year = yearText(place);
  return {
    form: 'F9',
    fileName: paperFileName('Biên bản niêm yết GĐVH', place),
    orientation: 'portrait',
    blocks: [
      villageLetterhead(place, posted?.postedOn),
      title('BIÊN BẢN', `Về việc ${postedSubject(year, posted?.sheet)}`),
      paragraph(
        `Hôm nay, vào hồi ${timeText(facts?.startedAt)}, ${dayText(posted?.postedOn)}, tại ${postedAt(posted, place)}, chúng tôi gồm:`,
      ),
      ...witnessLines(place, facts?.witnesses),
      paragraph(
        `Đã tiến hành ${postedSubject(year, posted?.sheet)} gồm ${householdCount(posted?.proposed)} có tên sau đây:`,
      ),
      table(
        POSTED_COLUMNS,
        posted ? postedRows(posted.proposed) : blankRows(BLANK_ROWS, POSTED_COLUMNS.length),
      ),
      paragraph(`Thời hạn niêm yết: ${postedPeriod(posted)}.`),
      ...closing(place, facts?.witnesses),
    ],
  };
}

/** F9, the minutes of taking it down: how many said something, and what became of it. Who said what stays in the book of opinions. */
export function postingEndMinutes(facts: PostingEndFacts | undefined): Paper {
  const place = facts?.place;
  const posted = facts?.posted;
  const year = yearText(place);
  return {
    form: 'F9',
    fileName: paperFileName('Biên bản kết thúc niêm yết GĐVH', place),
    orientation: 'portrait',
    blocks: [
      villageLetterhead(place, facts?.takenDownOn),
      title('BIÊN BẢN', `Về việc kết thúc ${postedSubject(year, posted?.sheet)}`),
      paragraph(
        `Hôm nay, vào hồi ${timeText(facts?.takenDownAt)}, ${dayText(facts?.takenDownOn)}, tại ${postedAt(posted, place)}, chúng tôi gồm:`,
      ),
      ...witnessLines(place, facts?.witnesses),
      paragraph(
        `Đã lập biên bản kết thúc việc niêm yết công khai danh sách ${householdCount(posted?.proposed)} gia đình đề nghị tặng ${TITLE_NAME} năm ${year}.`,
      ),
      line(`Thời hạn niêm yết: ${postedPeriod(posted)}.`),
      heading('KẾT QUẢ LẤY Ý KIẾN'),
      ...opinionLines(facts?.opinions),
      ...closing(place, facts?.witnesses),
    ],
  };
}

const witnessLines = (
  place: PaperPlace | undefined,
  witnesses: PostingWitnesses | undefined,
): readonly Block[] => [
  line(`1. Ông (Bà) ${orDots(witnesses?.villageHeadName)} – ${villageHeadRole(place)}`),
  line(`2. Ông (Bà) ${orDots(witnesses?.frontBoardHeadName)} – Trưởng ban công tác Mặt trận`),
  line(`3. Ông (Bà) ${orDots(witnesses?.residentName)} – Đại diện hộ gia đình`),
];

/** Numbers that do not add up are no result: throws on them. */
function opinionLines(counts: OpinionCounts | undefined): readonly Block[] {
  if (counts && counts.dismissed + counts.upheld + counts.open !== counts.received) {
    throw new RangeError('The settled and the open opinions are not all that were received');
  }
  if (counts?.received === 0) {
    return [paragraph('Trong thời gian niêm yết không nhận được ý kiến nào đối với danh sách.')];
  }
  const count = (label: string, of: number | undefined) =>
    line(`${label}: ${of === undefined ? DOTS : countText(of)}`);
  return [
    count('- Tổng số ý kiến nhận được', counts?.received),
    count('- Số ý kiến được chấp nhận, phải xem xét lại', counts?.upheld),
    count('- Số ý kiến không được chấp nhận, đã giải thích', counts?.dismissed),
    count('- Số ý kiến chưa giải quyết xong', counts?.open),
    paragraph('Nội dung và cách giải quyết từng ý kiến được ghi trong sổ ý kiến.'),
  ];
}

const closing = (
  place: PaperPlace | undefined,
  witnesses: PostingWitnesses | undefined,
): readonly Block[] => [
  paragraph(
    'Biên bản được lập thành 02 bản có giá trị như nhau, đã đọc lại cho mọi người cùng nghe, thống nhất và ký tên./.',
  ),
  signatures([
    signer('Đại diện hộ gia đình', witnesses?.residentName),
    frontBoardSigner(witnesses?.frontBoardHeadName),
    signer(villageHeadRole(place), witnesses?.villageHeadName),
  ]),
];
