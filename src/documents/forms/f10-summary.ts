import type { OpinionSettlement } from '#domain/book/kinds-of-recognition.ts';
import { blankRows, heading, paragraph, row, table, title, total, villageLetterhead } from '../blocks.ts';
import type { Block, Column, Paper, Row } from '../paper-model.ts';
import { countText, dayText, orDots, shortDay, yearText, type PaperPlace } from '../wording.ts';
import { paperFileName } from './f01-parts.ts';
import { villageSignatures, type VillageSigners } from './f10-village-signatures.ts';
import { countOrDots, rateOrDots, shareOfVotes } from './f08-words.ts';
import { ruleSetOfPaper } from './f15-law.ts';

/** Households of a village, from all of them to those that passed. Papers show rates of all and of the registered. */
export interface VillageCounts {
  readonly households: number;
  /** `null` where nobody was asked to register: Decree 86/2023 does not ask for it. */
  readonly registered: number | null;
  readonly reviewed: number;
  readonly passed: number;
  /** Those that passed and had registered: without a duty to register, others may pass as well. */
  readonly passedRegistered: number;
}

/** When and where the list was on the notice board. Days are empty as long as nobody said them. */
export interface PostedSheet {
  readonly place: string;
  readonly from: string;
  readonly until: string;
}

/** A household that the meeting proposes, as it is when the posting is over. */
export interface PassedHousehold {
  readonly name: string;
  readonly address: string;
  /** Out of the meeting's scale; `null` where it has none. */
  readonly points: number | null;
  readonly for: number;
  readonly base: number;
  /** How many opinions were about it. */
  readonly opinions: number;
  readonly note: string;
}

/** An opinion without who said it: that is of no concern to the dossier. */
export interface ReceivedOpinion {
  /** The head's name; empty when about the list as a whole. */
  readonly about: string;
  readonly receivedOn: string;
  readonly text: string;
  readonly settlement: OpinionSettlement;
  readonly how: string;
}

/** What the table of passed households and of the residents' opinions says. */
export interface SummaryFacts extends VillageSigners {
  readonly place: PaperPlace;
  readonly ruleSetId: string;
  readonly madeOn: string;
  /** Passed households are counted from the rows. */
  readonly counts: Omit<VillageCounts, 'passed'>;
  readonly posted: PostedSheet | undefined;
  readonly households: readonly PassedHousehold[];
  readonly opinions: readonly ReceivedOpinion[];
}

const SETTLEMENTS: Readonly<Record<OpinionSettlement, string>> = {
  open: 'Chưa giải quyết',
  dismissed: 'Không tiếp nhận',
  upheld: 'Tiếp nhận',
};

const HOUSEHOLD_COLUMNS: readonly Column[] = [
  { title: 'STT', width: 6, align: 'center' },
  { title: 'Họ và tên chủ hộ', width: 24 },
  { title: 'Địa chỉ', width: 22 },
  { title: 'Điểm', width: 8, align: 'center' },
  { title: 'Kết quả biểu quyết', width: 16, align: 'center' },
  { title: 'Ý kiến người dân', width: 12, align: 'center' },
  { title: 'Ghi chú', width: 12 },
];

const OPINION_COLUMNS: readonly Column[] = [
  { title: 'STT', width: 6, align: 'center' },
  { title: 'Ngày nhận', width: 14, align: 'center' },
  { title: 'Về hộ', width: 20 },
  { title: 'Nội dung ý kiến', width: 30 },
  { title: 'Kết quả giải quyết', width: 30 },
];

const POINTS_COLUMN = 3;

/** The column of points is left out where the meeting's rules have no scale. */
function householdTable(households: readonly PassedHousehold[] | undefined): Block {
  const pointed = households?.some(({ points }) => points !== null) ?? true;
  const kept = <Item>(items: readonly Item[]) =>
    items.filter((_, index) => pointed || index !== POINTS_COLUMN);
  const columns = kept(HOUSEHOLD_COLUMNS);
  const rows =
    households?.map((one, index): Row => ({ cells: kept(householdCells(one, index)) })) ??
    blankRows(BLANK_ROWS, columns.length);
  const sum = kept(['', 'Tổng cộng', `${countOrDots(households?.length)} hộ`, '', '', '', '']);
  return table(columns, [...rows, total(...sum)]);
}

const BLANK_ROWS = 20;
const BLANK_OPINIONS = 4;

const householdCells = (one: PassedHousehold, index: number): readonly string[] => [
  String(index + 1),
  one.name,
  one.address,
  one.points === null ? '' : countText(one.points),
  shareOfVotes(one.for, one.base),
  one.opinions === 0 ? 'Không' : `${countText(one.opinions)} ý kiến`,
  one.note,
];

/** Both rates of the passed households: of all households and of those that registered, where any did. */
export function rateLines(counts: VillageCounts | undefined): readonly string[] {
  const none = counts?.registered === null;
  const registered = counts?.registered ?? undefined;
  const howMany = none ? 'không tổ chức đăng ký' : rateOrDots(registered, counts?.households);
  const ofRegistered = `; tỷ lệ trên số hộ đăng ký: ${rateOrDots(counts?.passedRegistered, registered)}`;
  return [
    `Tổng số hộ: ${countOrDots(counts?.households)}; số hộ đăng ký: ${howMany}; số hộ được bình xét: ${countOrDots(counts?.reviewed)}.`,
    `Số hộ đạt tiêu chuẩn: ${countOrDots(counts?.passed)}; tỷ lệ trên tổng số hộ: ${rateOrDots(counts?.passed, counts?.households)}${none ? '' : ofRegistered}.`,
  ];
}

function householdPart(facts: SummaryFacts | undefined): readonly Block[] {
  const counts = facts && { ...facts.counts, passed: facts.households.length };
  return [
    heading('I. DANH SÁCH HỘ GIA ĐÌNH ĐẠT TIÊU CHUẨN'),
    ...rateLines(counts).map(paragraph),
    householdTable(facts?.households),
  ];
}

function opinionPart(facts: SummaryFacts | undefined): readonly Block[] {
  const opinions = facts?.opinions;
  const count = (settlement: OpinionSettlement) =>
    countOrDots(opinions?.filter((opinion) => opinion.settlement === settlement).length);
  const none = opinions?.length === 0;
  return [
    heading('II. KẾT QUẢ LẤY Ý KIẾN NGƯỜI DÂN'),
    ...(facts && !facts.posted
      ? [paragraph('Danh sách chưa được niêm yết để lấy ý kiến.')]
      : [paragraph(postedText(facts?.posted))]),
    paragraph(
      `Số ý kiến nhận được: ${countOrDots(opinions?.length)}; tiếp nhận: ${count('upheld')}; không tiếp nhận: ${count('dismissed')}; chưa giải quyết: ${count('open')}.`,
    ),
    ...(none ? [] : [table(OPINION_COLUMNS, opinions?.map(opinionRow) ?? blankRows(BLANK_OPINIONS, 5))]),
  ];
}

/** Where the list hung, and from when to when. */
export const postedText = (posted: PostedSheet | undefined): string =>
  `Nơi niêm yết công khai: ${orDots(posted?.place)}; từ ${dayText(posted?.from)} đến hết ${dayText(posted?.until)}.`;

const opinionRow = ({ about, receivedOn, text, settlement, how }: ReceivedOpinion, index: number): Row =>
  row(
    String(index + 1),
    shortDay(receivedOn),
    about || 'Cả danh sách',
    text,
    how ? `${SETTLEMENTS[settlement]}: ${how}` : SETTLEMENTS[settlement],
  );

/** The table of passed households and of what residents said while it was posted, for the dossier. */
export function summaryPaper(facts: SummaryFacts | undefined): Paper {
  const place = facts?.place;
  const { title: decree } = ruleSetOfPaper(facts?.ruleSetId);
  return {
    form: 'F10',
    fileName: paperFileName('Bảng tổng hợp kết quả', place),
    orientation: 'landscape',
    blocks: [
      villageLetterhead(place, facts?.madeOn),
      title(
        'BẢNG TỔNG HỢP',
        'Danh sách hộ gia đình đạt tiêu chuẩn và kết quả lấy ý kiến người dân',
        `xét tặng danh hiệu “Gia đình văn hóa” năm ${yearText(place)} (${decree.vi})`,
      ),
      ...householdPart(facts),
      ...opinionPart(facts),
      villageSignatures(place, facts),
    ],
  };
}
