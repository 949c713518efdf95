import { blankRows, heading, paragraph, row, signatures, table, title, total } from '../blocks.ts';
import { DOTS, type Block, type Column, type Paper, type Row } from '../paper-model.ts';
import {
  communeName,
  countText,
  dayText,
  orDots,
  type PaperPlace,
  placeAndDate,
  timeText,
  yearText,
} from '../wording.ts';
import { closing, signer } from './f01-parts.ts';
import { countOrDots } from './f08-words.ts';
import { shareText } from './f12-words.ts';
import { villageTitle } from './f14-village-title.ts';
import { numberLines } from './f15-law.ts';
import { communeFileName, committeeOf, numberOf } from './f15-signing.ts';

/** Somebody in a meeting with what they are there. */
export interface CouncilMember {
  readonly name: string;
  readonly position: string;
}

/** A village that the council considers. */
export interface CouncilVillage {
  readonly name: string;
  readonly households: number | undefined;
  readonly registered: number | undefined;
  readonly recognised: number | undefined;
  /** Members who agreed. */
  readonly votesFor: number | undefined;
  /** Missing as long as the council has not voted. */
  readonly proposed: boolean | undefined;
}

/** How the list was made public for comments (Decree 86/2023: ten days). */
export interface CouncilPublication {
  readonly channels: string;
  readonly from: string;
  readonly until: string;
  readonly opinions: number;
  /** How the opinions were settled; empty where there were none. */
  readonly settled: string;
}

/** What the minutes of the commune's emulation council are made from. */
export interface CouncilMinutesFacts {
  readonly place: PaperPlace;
  readonly ruleSetId: string;
  readonly number: string;
  readonly day: string;
  readonly venue: string;
  readonly startedAt: number | undefined;
  readonly endedAt: number | undefined;
  readonly members: number | undefined;
  readonly chair: CouncilMember;
  readonly secretary: CouncilMember;
  /** Both missing before the meeting: then they are left to the pen. */
  readonly present: readonly CouncilMember[] | undefined;
  readonly absent: readonly (CouncilMember & { readonly reason: string })[] | undefined;
  readonly villages: readonly CouncilVillage[];
  /** All villages of the commune, those not considered too. */
  readonly villagesInCommune: number | undefined;
  readonly publication: CouncilPublication | undefined;
  readonly discussion: string;
}

const COLUMNS: readonly Column[] = [
  { title: 'STT', width: 3, align: 'center' },
  { title: 'Thôn, tổ dân phố', width: 9 },
  { title: 'Hộ đạt “Gia đình văn hóa” trên tổng số hộ', width: 9 },
  { title: 'Hộ đạt “Gia đình văn hóa” trên số hộ đăng ký', width: 9 },
  { title: 'Số thành viên nhất trí trên số dự họp', width: 9 },
  { title: 'Kết quả', width: 7, align: 'center' },
];
const EMPTY_ROWS = 8;
const PRESENT = 'thành viên dự họp';

/** The minutes of the council's meeting on villages (Decree 86/2023, annex IV, Mẫu số 06); without facts the blank form. */
export function councilMinutes(facts: CouncilMinutesFacts | undefined): Paper {
  const place = facts?.place;
  const commune = communeName(place);
  const name = villageTitle(facts?.ruleSetId);
  return {
    form: 'F13',
    fileName: communeFileName('biên bản họp hội đồng', place),
    orientation: 'portrait',
    blocks: [
      ...numberLines('F13', facts?.ruleSetId),
      {
        type: 'letterhead',
        superior: committeeOf(place).toUpperCase(),
        issuer: 'HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG',
        number: numberLine(facts?.number ?? ''),
        placeAndDate: placeAndDate(place, facts?.day),
      },
      title(
        'BIÊN BẢN HỌP',
        `Hội đồng Thi đua - Khen thưởng ${commune}`,
        `xét, đề nghị tặng danh hiệu ${name} năm ${yearText(place)}`,
      ),
      ...openingPart(facts),
      ...attendancePart(facts),
      ...contentPart(facts, name),
      ...closingPart(facts),
      signatures([signer('Thư ký', facts?.secretary.name), signer('Chủ trì', facts?.chair.name)]),
    ],
  };
}

function numberLine(typed: string): string {
  const number = numberOf(typed) || '       ';
  return number.includes('/') ? `Số: ${number}` : `Số: ${number}/BB-HĐTĐKT`;
}

const openingPart = (facts: CouncilMinutesFacts | undefined): readonly Block[] => [
  paragraph(
    `Hôm nay, hồi ${timeText(facts?.startedAt)}, ${dayText(facts?.day)}, tại ${orDots(facts?.venue)}, Hội đồng Thi đua - Khen thưởng ${communeName(facts?.place)} họp xét, đề nghị tặng danh hiệu ${villageTitle(facts?.ruleSetId)} năm ${yearText(facts?.place)}.`,
  ),
];

const memberText = ({ name, position }: CouncilMember): string =>
  `Ông (bà) ${orDots(name)} - Chức vụ: ${orDots(position)}`;

function attendancePart(facts: CouncilMinutesFacts | undefined): readonly Block[] {
  const nobody = { name: '', position: '' };
  const present = facts?.present ?? [nobody, nobody, nobody];
  const absent = facts?.absent ?? [{ ...nobody, reason: '' }];
  return [
    heading('I. THÀNH PHẦN THAM DỰ'),
    paragraph(`1. Chủ trì: ${memberText(facts?.chair ?? nobody)}`),
    paragraph(`2. Thư ký: ${memberText(facts?.secretary ?? nobody)}`),
    paragraph(
      `3. Số thành viên có mặt: ${shareText(facts?.present?.length, facts?.members, 'thành viên Hội đồng')}, gồm:`,
    ),
    ...present.map((member) => paragraph(`- ${memberText(member)}`)),
    paragraph(`4. Số thành viên vắng mặt: ${countOrDots(facts?.absent?.length)}`),
    ...absent.map((member) => paragraph(`- ${memberText(member)}; lý do: ${orDots(member.reason)}`)),
  ];
}

function contentPart(facts: CouncilMinutesFacts | undefined, name: string): readonly Block[] {
  return [
    heading('II. NỘI DUNG'),
    paragraph(
      `1. Chủ trì cuộc họp quán triệt tiêu chuẩn, điều kiện xét tặng danh hiệu ${name} và tóm tắt thành tích của ${countOrDots(facts?.villages.length)} thôn, tổ dân phố đề nghị xét tặng.`,
    ),
    ...publicationPart(facts),
    paragraph(`3. Ý kiến thảo luận của các thành viên: ${orDots(facts?.discussion)}`),
    { ...paragraph(`4. Các thành viên dự họp biểu quyết. ${unanimityText(facts)}`), keepWithNext: true },
    table(COLUMNS, villageRows(facts)),
  ];
}

function publicationPart(facts: CouncilMinutesFacts | undefined): readonly Block[] {
  const publication = facts?.publication;
  const channels = publication ? orDots(publication.channels) : DOTS;
  const opinions = publication ? countText(publication.opinions) : '……';
  const settled = publication?.settled ? ` Việc giải quyết ý kiến: ${publication.settled}.` : '';
  return [
    paragraph(
      `2. Danh sách đã được công khai trên ${channels} để lấy ý kiến người dân, từ ${dayText(publication?.from)} đến ${dayText(publication?.until)}; có ${opinions} ý kiến của người dân.${settled}`,
    ),
  ];
}

/** “100 %” is said only where each village proposed had every vote; else the table says it village by village. */
function unanimityText(facts: CouncilMinutesFacts | undefined): string {
  if (!facts?.present)
    return `Kết quả: ……/…… ${PRESENT} (……… %) nhất trí đề nghị tặng danh hiệu cho các thôn, tổ dân phố sau:`;
  const present = facts.present.length;
  const proposed = facts.villages.filter((village) => village.proposed);
  const everybody =
    present > 0 && proposed.length > 0 && proposed.every(({ votesFor }) => votesFor === present);
  return everybody
    ? `Kết quả: ${shareText(present, present, PRESENT)} nhất trí đề nghị tặng danh hiệu cho ${countText(proposed.length)} thôn, tổ dân phố sau:`
    : 'Kết quả biểu quyết đối với từng thôn, tổ dân phố như sau:';
}

function villageRows(facts: CouncilMinutesFacts | undefined): readonly Row[] {
  if (!facts || facts.villages.length === 0) {
    return blankRows(EMPTY_ROWS, COLUMNS.length);
  }
  const rows = facts.villages.map((village, index) =>
    row(
      String(index + 1),
      orDots(village.name),
      shareText(village.recognised, village.households),
      shareText(village.recognised, village.registered, 'hộ đăng ký'),
      shareText(village.votesFor, facts.present?.length, 'thành viên'),
      resultText(village),
    ),
  );
  const proposed = proposedCount(facts);
  return [
    ...rows,
    total('', 'Tổng số đề nghị', '', '', '', proposed === undefined ? '' : countText(proposed)),
  ];
}

const resultText = ({ proposed }: CouncilVillage): string =>
  proposed === undefined ? '' : proposed ? 'Đề nghị' : 'Không đề nghị';

/** How many the council proposes; unknown as long as one of them was not voted on. */
const proposedCount = ({ villages }: CouncilMinutesFacts): number | undefined =>
  villages.some(({ proposed }) => proposed === undefined)
    ? undefined
    : villages.filter(({ proposed }) => proposed).length;

function closingPart(facts: CouncilMinutesFacts | undefined): readonly Block[] {
  const proposed = facts && proposedCount(facts);
  const unit = 'thôn, tổ dân phố';
  return [
    heading('III. KẾT LUẬN'),
    paragraph(
      `Số thôn, tổ dân phố đủ điều kiện đề nghị: ${shareText(proposed, facts?.villages.length, `${unit} được xét`)}; ${shareText(proposed, facts?.villagesInCommune, `${unit} trên địa bàn`)}.`,
    ),
    paragraph(`Hội đồng đề nghị ${committeeOf(facts?.place)} lập hồ sơ, trình cấp có thẩm quyền quyết định.`),
    closing(
      `Cuộc họp kết thúc hồi ${timeText(facts?.endedAt)} cùng ngày. Biên bản đã được đọc lại cho các thành viên dự họp cùng nghe và nhất trí thông qua./.`,
    ),
  ];
}
