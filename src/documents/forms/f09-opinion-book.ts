import type { OpinionSettlement } from '#domain/book/kinds-of-recognition.ts';
import { blankRows, line, row, signatures, table, title, villageLetterhead } from '../blocks.ts';
import { DOTS, type Column, type Paper, type Row } from '../paper-model.ts';
import { countText, shortDay, yearText, type PaperPlace } from '../wording.ts';
import { paperFileName, signer, TITLE_NAME, villageHeadRole } from './f01-parts.ts';
import { postedPeriod, type PostedSheet } from './f09-parts.ts';

/** One opinion as it was taken down. */
export interface BookedOpinion {
  /** `YYYY-MM-DD`; empty where it is not known. */
  readonly receivedOn: string;
  /** Empty where they did not want to be named. */
  readonly from: string;
  /** The head's name of the household that it is about; empty where it is about the list. */
  readonly about: string;
  readonly text: string;
  readonly settlement: OpinionSettlement;
  readonly how: string;
}

export interface OpinionBookFacts {
  readonly place: PaperPlace;
  readonly posted: Pick<PostedSheet, 'postedOn' | 'until' | 'term'>;
  /** In the order in which they came. */
  readonly opinions: readonly BookedOpinion[];
  readonly villageHeadName: string;
}

const COLUMNS: readonly Column[] = [
  { title: 'TT', width: 6, align: 'center' },
  { title: 'Ngày nhận', width: 12, align: 'center' },
  { title: 'Người góp ý (không bắt buộc)', width: 18 },
  { title: 'Về hộ', width: 16 },
  { title: 'Nội dung ý kiến', width: 26 },
  { title: 'Kết quả và cách giải quyết', width: 22 },
];
const SETTLEMENTS: Readonly<Record<OpinionSettlement, string>> = {
  open: 'Chưa giải quyết',
  dismissed: 'Không chấp nhận',
  upheld: 'Chấp nhận',
};
const BLANK_ROWS = 12;

/** F9, the book of opinions: kept by the village head and not posted. */
export function opinionBook(facts: OpinionBookFacts | undefined): Paper {
  const place = facts?.place;
  return {
    form: 'F9',
    fileName: paperFileName('Sổ ý kiến GĐVH', place),
    orientation: 'landscape',
    blocks: [
      villageLetterhead(place, facts?.posted.postedOn),
      title('SỔ Ý KIẾN', `Về danh sách hộ gia đình đề nghị tặng ${TITLE_NAME} năm ${yearText(place)}`),
      line(`Thời hạn niêm yết: ${postedPeriod(facts?.posted)}.`),
      table(COLUMNS, facts ? facts.opinions.map(opinionRow) : blankRows(BLANK_ROWS, COLUMNS.length)),
      line(`Tổng số ý kiến: ${facts ? countText(facts.opinions.length) : DOTS}.`),
      signatures([signer(villageHeadRole(place), facts?.villageHeadName)]),
    ],
  };
}

const opinionRow = (opinion: BookedOpinion, index: number): Row =>
  row(
    String(index + 1),
    shortDay(opinion.receivedOn),
    opinion.from,
    opinion.about,
    opinion.text,
    settlementText(opinion),
  );

const settlementText = ({ settlement, how }: BookedOpinion): string =>
  how === '' ? SETTLEMENTS[settlement] : `${SETTLEMENTS[settlement]}: ${how}`;
