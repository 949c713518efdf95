import { blankRows, group, line, row, signatures, table, title, villageLetterhead } from '../blocks.ts';
import { DOTS, type Column, type Paper, type Row } from '../paper-model.ts';
import { dayText, orDots, rateText, yearText, type PaperPlace } from '../wording.ts';
import { paperFileName, signer, TITLE_NAME } from './f01-parts.ts';

/** A household that was summoned. `present` is `null` before the roll is called. */
export interface SummonedHousehold {
  readonly headName: string;
  readonly address: string;
  readonly present: boolean | null;
  /** Who came instead of its head; empty when the head did. */
  readonly representative: string;
}

/** A person summoned who represents no household. */
export interface SummonedDelegate {
  readonly name: string;
  readonly position: string;
  readonly present: boolean | null;
}

export interface RollCallFacts {
  readonly place: PaperPlace;
  readonly delegates: readonly SummonedDelegate[];
  readonly households: readonly SummonedHousehold[];
  /** `YYYY-MM-DD`; empty where it is not known. */
  readonly meetingDay: string;
  readonly meetingPlace: string;
  readonly chairName: string;
  readonly secretaryName: string;
}

const COLUMNS: readonly Column[] = [
  { title: 'TT', width: 7, align: 'center' },
  { title: 'Họ và tên', width: 27 },
  { title: 'Địa chỉ hoặc chức vụ', width: 20 },
  { title: 'Có mặt', width: 8, align: 'center' },
  { title: 'Vắng', width: 8, align: 'center' },
  { title: 'Người dự thay', width: 16 },
  { title: 'Ký tên', width: 14 },
];
const BLANK_ROWS = 25;

/** F6, who was summoned, with room to sign, and who came. */
export function rollCall(facts: RollCallFacts | undefined): Paper {
  const place = facts?.place;
  return {
    form: 'F6',
    fileName: paperFileName('Danh sách triệu tập điểm danh GĐVH', place),
    orientation: 'portrait',
    blocks: [
      villageLetterhead(place, facts?.meetingDay),
      title('DANH SÁCH TRIỆU TẬP VÀ ĐIỂM DANH', `Họp bình xét ${TITLE_NAME} năm ${yearText(place)}`),
      line(`Thời gian: ${dayText(facts?.meetingDay)}. Địa điểm: ${orDots(facts?.meetingPlace)}`),
      table(COLUMNS, facts ? rollRows(facts) : blankRows(BLANK_ROWS, COLUMNS.length)),
      ...countLines(facts).map((text) => line(text)),
      signatures([signer('Thư ký', facts?.secretaryName), signer('Chủ trì', facts?.chairName)]),
    ],
  };
}

const rollRows = ({ delegates, households }: RollCallFacts): readonly Row[] => [
  ...(delegates.length === 0 ? [] : [group(`I. Đại biểu (${delegates.length} người)`)]),
  ...delegates.map(({ name, position, present }, index) =>
    row(String(index + 1), name, position, ...marks(present), '', ''),
  ),
  ...(delegates.length === 0 ? [] : [group(`II. Đại diện hộ gia đình (${households.length} hộ)`)]),
  ...households.map(({ headName, address, present, representative }, index) =>
    row(String(index + 1), headName, address, ...marks(present), present === true ? representative : '', ''),
  ),
];

const marks = (present: boolean | null): readonly [string, string] => [
  present === true ? 'x' : '',
  present === false ? 'x' : '',
];

/** The numbers under the list. As long as the roll was not called to its end, those present are left open. */
function countLines(facts: RollCallFacts | undefined): readonly string[] {
  if (!facts) return [summonedText(DOTS), `Có mặt: ${DOTS}/${DOTS} người; vắng: ${DOTS} người.`];
  const { delegates, households } = facts;
  const all = [...delegates, ...households];
  const summoned = `${summonedText(String(all.length))} Trong đó: ${households.length} đại diện hộ gia đình, ${delegates.length} đại biểu.`;
  if (all.some(({ present }) => present === null)) {
    return [summoned, `Có mặt: ${DOTS}/${all.length} người; vắng: ${DOTS} người.`];
  }
  const present = all.filter((one) => one.present === true).length;
  const represented = households.filter((one) => one.present === true).length;
  return [
    summoned,
    `Có mặt: ${rateText(present, all.length, 'người')}; vắng: ${all.length - present} người.`,
    `Số hộ có người đại diện dự họp: ${rateText(represented, households.length)}; không có người đại diện: ${households.length - represented} hộ.`,
  ];
}

const summonedText = (count: string): string => `Số người được triệu tập: ${count} người.`;
