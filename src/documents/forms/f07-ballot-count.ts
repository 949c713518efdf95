import { validBallots, type BallotAccounting } from '#domain/meeting/ballots.ts';
import {
  blankRows,
  heading,
  line,
  paragraph,
  row,
  signatures,
  table,
  title,
  villageLetterhead,
} from '../blocks.ts';
import { DOTS, type Block, type Column, type Paper, type Row, type SignatureBlock } from '../paper-model.ts';
import { countText, dayText, orDots, percentText, timeText, yearText, type PaperPlace } from '../wording.ts';
import { paperFileName, signer, TITLE_NAME, villageAndCommune } from './f01-parts.ts';

/** A household and how many valid ballots crossed it out. */
export interface CountedHousehold {
  readonly headName: string;
  readonly struck: number;
}

export interface BallotCountFacts {
  readonly place: PaperPlace;
  /** `YYYY-MM-DD`; empty where it is not known. */
  readonly meetingDay: string;
  readonly meetingPlace: string;
  readonly startedAt: number | undefined;
  readonly endedAt: number | undefined;
  /** The first leads. */
  readonly tellers: readonly string[];
  readonly accounting: Pick<BallotAccounting, 'present' | 'issued' | 'spoiled' | 'notReturned'>;
  readonly households: readonly CountedHousehold[];
  readonly chairName: string;
}

const BLANK_ROWS = 15;
const BLANK_TELLERS: readonly string[] = ['', '', ''];
const SIGNERS_SIDE_BY_SIDE = 3;

/** F7, the tellers' minutes. Throws on ballots that do not balance, which no paper may say. */
export function ballotCountMinutes(facts: BallotCountFacts | undefined): Paper {
  const place = facts?.place;
  return {
    form: 'F7',
    fileName: paperFileName('Biên bản kiểm phiếu GĐVH', place),
    orientation: 'portrait',
    blocks: [
      villageLetterhead(place, facts?.meetingDay),
      title('BIÊN BẢN KIỂM PHIẾU', `Bình xét ${TITLE_NAME} năm ${yearText(place)}`),
      paragraph(
        `Hôm nay, vào hồi ${timeText(facts?.startedAt)}, ${dayText(facts?.meetingDay)}, tại ${orDots(facts?.meetingPlace)}, ${villageAndCommune(place)}, tổ kiểm phiếu do cuộc họp bầu đã tiến hành kiểm phiếu bình xét ${TITLE_NAME} năm ${yearText(place)}.`,
      ),
      heading('I. TỔ KIỂM PHIẾU'),
      ...tellerLines(tellersOf(facts)),
      heading('II. SỐ PHIẾU'),
      ...accountingLines(facts),
      heading('III. KẾT QUẢ'),
      table(columnsFor(facts), facts ? countRows(facts) : blankRows(BLANK_ROWS, columnsFor(facts).length)),
      paragraph(
        `Biên bản lập xong hồi ${timeText(facts?.endedAt)} cùng ngày, đã được đọc lại trước cuộc họp và mọi người thống nhất ký tên./.`,
      ),
      ...signaturesOf(facts),
    ],
  };
}

const tellersOf = (facts: BallotCountFacts | undefined): readonly string[] =>
  facts && facts.tellers.length > 0 ? facts.tellers : BLANK_TELLERS;

const tellerRole = (index: number): string => (index === 0 ? 'Tổ trưởng' : 'Thành viên');

const tellerLines = (tellers: readonly string[]): readonly Block[] =>
  tellers.map((name, index) => line(`${index + 1}. Ông (Bà) ${orDots(name)} – ${tellerRole(index)}`));

function accountingLines(facts: BallotCountFacts | undefined): readonly Block[] {
  const counts = facts && countsOf(facts);
  const lineOf = (label: string, count: number | undefined, unit = 'phiếu') =>
    line(`${label}: ${count === undefined ? DOTS : countText(count)} ${unit}`);
  return [
    lineOf('- Số người có mặt được bỏ phiếu', counts?.present, 'người'),
    lineOf('- Số phiếu phát ra', counts?.issued),
    lineOf('- Số phiếu thu về', counts?.returned),
    lineOf('- Số phiếu không thu về', counts?.notReturned),
    lineOf('- Số phiếu hợp lệ', counts?.valid),
    lineOf('- Số phiếu không hợp lệ', counts?.spoiled),
  ];
}

/** All numbers of the ballots; throws where they do not balance. */
function countsOf({ accounting, households }: BallotCountFacts) {
  const { present, issued, spoiled, notReturned } = accounting;
  const valid = validBallots({ present, issued, spoiled, notReturned, households: [] });
  if (issued > present || valid < 0) throw new RangeError('The ballots do not balance');
  if (households.some(({ struck }) => struck < 0 || struck > valid)) {
    throw new RangeError(`A household has more ballots than the ${valid} valid ones`);
  }
  return { present, issued, returned: issued - notReturned, notReturned, valid, spoiled };
}

/** Both denominators stand over their shares, because decrees and provinces take different ones. */
function columnsFor(facts: BallotCountFacts | undefined): readonly Column[] {
  const counts = facts && countsOf(facts);
  return [
    { title: 'TT', width: 7, align: 'center' },
    { title: 'Họ và tên chủ hộ', width: 33 },
    { title: 'Số phiếu đồng ý', width: 13, align: 'center' },
    { title: 'Số phiếu không đồng ý', width: 15, align: 'center' },
    { title: `Tỷ lệ trên ${counts?.valid ?? '…'} phiếu hợp lệ`, width: 16, align: 'center' },
    { title: `Tỷ lệ trên ${counts?.present ?? '…'} người có mặt`, width: 16, align: 'center' },
  ];
}

function countRows(facts: BallotCountFacts): readonly Row[] {
  const { valid, present } = countsOf(facts);
  return facts.households.map(({ headName, struck }, index) => {
    const agreed = valid - struck;
    return row(
      String(index + 1),
      headName,
      countText(agreed),
      countText(struck),
      percentText(agreed, valid),
      percentText(agreed, present),
    );
  });
}

/** The tellers and the chair, three side by side at most. */
function signaturesOf(facts: BallotCountFacts | undefined): readonly Block[] {
  const all: readonly SignatureBlock[] = [
    ...tellersOf(facts).map((name, index) => signer(`${tellerRole(index)} tổ kiểm phiếu`, name)),
    signer('Chủ trì', facts?.chairName),
  ];
  const rows = all.flatMap((_, index) =>
    index % SIGNERS_SIDE_BY_SIDE === 0 ? [all.slice(index, index + SIGNERS_SIDE_BY_SIDE)] : [],
  );
  return rows.map((blocks) => signatures(blocks));
}
