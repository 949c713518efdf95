import type { UnitKind } from '#domain/book/kinds.ts';
import {
  blankRows,
  bold,
  centred,
  communeLetterhead,
  grounds,
  paragraph,
  row,
  signatures,
  SIGN_HINT,
  table,
  title,
  total,
} from '../blocks.ts';
import { DOTS, type Block, type Column, type Letterhead, type Paper, type Row } from '../paper-model.ts';
import { countText, fileNameOf, percentText, villageName, yearText, type PaperPlace } from '../wording.ts';
import { countOrDots, rateOrDots } from './f08-words.ts';
import type { VillageCounts } from './f10-summary.ts';
import { decreeGround, ruleSetOfPaper, withoutEndMark } from './f15-law.ts';
import { chairmanOf, numberOf, upperFirst } from './f15-signing.ts';

/** A village as the officer lays it before the chairman. */
export interface SubmittedVillage extends VillageCounts {
  readonly name: string;
  readonly unitKind: UnitKind;
}

/** What the officer, or the steering committee's standing member, submits to the chairman. */
export interface SubmissionFacts {
  readonly place: PaperPlace;
  readonly ruleSetId: string;
  readonly from: 'officer' | 'steering-committee';
  readonly number: string;
  readonly madeOn: string;
  readonly provinceDocument: string;
  readonly villages: readonly SubmittedVillage[];
  /** Who signs; empty as long as it is not known. */
  readonly name: string;
}

const ISSUERS = {
  officer: {
    name: 'CÔNG CHỨC VĂN HÓA - XÃ HỘI',
    symbol: 'TTr-VHXH',
    capacity: ['CÔNG CHỨC VĂN HÓA - XÃ HỘI'],
  },
  'steering-committee': {
    name: 'BAN CHỈ ĐẠO PHONG TRÀO “TDĐKXDĐSVH”',
    symbol: 'TTr-BCĐ',
    capacity: ['TM. BAN CHỈ ĐẠO', 'THƯỜNG TRỰC'],
  },
} as const;

const COLUMNS: readonly Column[] = [
  { title: 'STT', width: 6, align: 'center' },
  { title: 'Thôn, tổ dân phố', width: 22 },
  { title: 'Tổng số hộ', width: 10, align: 'center' },
  { title: 'Số hộ đăng ký', width: 10, align: 'center' },
  { title: 'Số hộ được bình xét', width: 11, align: 'center' },
  { title: 'Số hộ đề nghị', width: 10, align: 'center' },
  { title: 'Tỷ lệ trên tổng số hộ', width: 15, align: 'center' },
  { title: 'Tỷ lệ trên số hộ đăng ký', width: 16, align: 'center' },
];

const BLANK_ROWS = 12;

const cellsOf = (counts: VillageCounts): readonly string[] => [
  countText(counts.households),
  counts.registered === null ? '–' : countText(counts.registered),
  countText(counts.reviewed),
  countText(counts.passed),
  percentText(counts.passed, counts.households),
  counts.registered === null ? '–' : percentText(counts.passedRegistered, counts.registered),
];

/** The commune's sums of its villages' counts; of the registered, over the villages that had a registration. */
export function sumOfVillages(villages: readonly VillageCounts[]): VillageCounts {
  const sum = (pick: (village: VillageCounts) => number) =>
    villages.reduce((all, village) => all + pick(village), 0);
  const anyRegistration = villages.some(({ registered }) => registered !== null);
  return {
    households: sum(({ households }) => households),
    registered: anyRegistration ? sum(({ registered }) => registered ?? 0) : null,
    reviewed: sum(({ reviewed }) => reviewed),
    passed: sum(({ passed }) => passed),
    passedRegistered: sum(({ registered, passedRegistered }) => (registered === null ? 0 : passedRegistered)),
  };
}

function villageRows({ place, villages }: SubmissionFacts): readonly Row[] {
  return villages.map((village, index) =>
    row(
      String(index + 1),
      upperFirst(villageName({ ...place, village: village.name, unitKind: village.unitKind })),
      ...cellsOf(village),
    ),
  );
}

function villageTable(facts: SubmissionFacts | undefined): Block {
  if (!facts)
    return table(COLUMNS, [
      ...blankRows(BLANK_ROWS, COLUMNS.length),
      total('', 'Tổng cộng', '', '', '', '', '', ''),
    ]);
  return table(COLUMNS, [
    ...villageRows(facts),
    total('', 'Tổng cộng', ...cellsOf(sumOfVillages(facts.villages))),
  ]);
}

function letterhead(facts: SubmissionFacts | undefined): Letterhead {
  const { name, symbol } = ISSUERS[facts?.from ?? 'officer'];
  const head = communeLetterhead(facts?.place, {
    number: numberOf(facts?.number ?? ''),
    symbol,
    isoDay: facts?.madeOn,
  });
  return { ...head, superior: head.issuer, issuer: name };
}

function ratesText(sums: VillageCounts | undefined): string {
  const ofAll = `Số hộ đạt tiêu chuẩn trên tổng số hộ: ${rateOrDots(sums?.passed, sums?.households)}`;
  if (sums?.registered === null) return `${ofAll}.`;
  return `${ofAll}; trên số hộ đăng ký: ${rateOrDots(sums?.passedRegistered, sums?.registered)}.`;
}

function body(facts: SubmissionFacts | undefined): readonly Block[] {
  const place = facts?.place;
  const sums = facts && sumOfVillages(facts.villages);
  return [
    paragraph(
      `Sau khi kiểm tra hồ sơ của ${countOrDots(facts?.villages.length)} thôn, tổ dân phố, ${facts?.from === 'steering-committee' ? 'Thường trực Ban Chỉ đạo' : 'công chức Văn hóa - Xã hội'} báo cáo kết quả bình xét danh hiệu “Gia đình văn hóa” năm ${yearText(place)} như sau:`,
    ),
    villageTable(facts),
    paragraph(ratesText(sums)),
    paragraph(
      `Kính trình ${chairmanOf(place)} xem xét, quyết định tặng danh hiệu “Gia đình văn hóa” năm ${yearText(place)} cho ${countOrDots(sums?.passed)} hộ gia đình (có hồ sơ và danh sách kèm theo)./.`,
    ),
  ];
}

/** The submission of the commune's culture officer to its chairman, village by village (practice: Quảng Thái, 2020). */
export function submissionPaper(facts: SubmissionFacts | undefined): Paper {
  const place = facts?.place;
  const province = facts ? withoutEndMark(facts.provinceDocument) : `Quyết định số ${DOTS} của tỉnh`;
  return {
    form: 'F18',
    fileName: fileNameOf('Tờ trình gia đình văn hóa', place?.commune ?? 'mẫu trống', place?.year ?? ''),
    orientation: 'portrait',
    blocks: [
      letterhead(facts),
      title('TỜ TRÌNH', `Về việc đề nghị tặng danh hiệu “Gia đình văn hóa” năm ${yearText(place)}`),
      centred([{ text: 'Kính gửi: ' }, bold(chairmanOf(place))]),
      ...grounds([
        decreeGround(ruleSetOfPaper(facts?.ruleSetId)),
        ...(province ? [province.startsWith('Căn cứ') ? province : `Căn cứ ${province}`] : []),
        'Căn cứ hồ sơ đề nghị của các thôn, tổ dân phố',
      ]),
      ...body(facts),
      signatures(
        [
          {
            capacity: ISSUERS[facts?.from ?? 'officer'].capacity,
            hint: SIGN_HINT,
            name: facts?.name ?? '',
          },
        ],
        ['- Như trên;', '- Lưu: VT, VHXH.'],
      ),
    ],
  };
}
