import type { Strokes } from '#domain/book/kinds.ts';
import { NOTICE_VERSIONS, type NoticeVersion } from '#domain/privacy/notice.ts';
import { NOTICE_TEXTS } from '#domain/privacy/notice-texts.ts';
import { centred, italic, line, paragraph, SIGN_HINT } from '../blocks.ts';
import type { Letterhead, Line, Paragraph, SignatureBlock } from '../paper-model.ts';
import {
  communeName,
  dayText,
  fileNameOf,
  headOfVillage,
  orDots,
  placeAndDate,
  villageName,
  type PaperPlace,
} from '../wording.ts';

/* What the village's forms F1 to F9 share. */

/** A household as its own papers name it. Ethnicity has no place here. */
export interface PaperHousehold {
  readonly headName: string;
  readonly birthYear: number | null;
  readonly address: string;
  readonly cluster: string;
  readonly memberCount: number | null;
  readonly phone: string;
}

/** A household on a list: its head and where it lives. */
export interface ListedHousehold {
  readonly headName: string;
  readonly address: string;
}

export const TITLE_NAME = 'danh hiệu “Gia đình văn hóa”';

/** `Họ và tên chủ hộ: Nguyễn Văn An`, or dots after the colon. */
export const fieldLine = (label: string, value: string | number | null | undefined): Paragraph =>
  line(`${label}: ${orDots(value ?? undefined)}`);

/** Whom a household's papers go to and who signs for the village; both where it is not known which of them. */
export const villageHeadRole = (place: PaperPlace | undefined): string =>
  place ? headOfVillage(place) : 'Trưởng thôn/Tổ trưởng tổ dân phố';

/** `Trưởng thôn Nà Lầu, xã Quyết Thắng`; a village that is called otherwise keeps its name whole: `Trưởng thôn, Bản Mới`. */
export function villageHeadOf(place: PaperPlace | undefined): string {
  const role = villageHeadRole(place);
  if (!place) return `${role} ${orDots('')}, ${communeName(place)}`;
  const unit = UNITS.find(
    (word) => role.endsWith(word) && villageName(place).toLowerCase().startsWith(`${word} `),
  );
  const village = unit ? villageName(place).slice(unit.length) : `, ${villageName(place)}`;
  return `${role}${village}, ${communeName(place)}`;
}

const UNITS: readonly string[] = ['thôn', 'tổ dân phố'];

/** `thôn Nà Lầu, xã Quyết Thắng`. */
export const villageAndCommune = (place: PaperPlace | undefined): string =>
  `${villageName(place)}, ${communeName(place)}`;

/** The head of a household's own paper: the national title alone, because no body issues it. */
export const householdLetterhead = (): Letterhead => ({
  type: 'letterhead',
  superior: '',
  issuer: '',
  placeAndDate: '',
});

/** The last sentence of a paper, which does not leave date and signature alone on a page. */
export const closing = (words: Line): Paragraph => ({ ...paragraph(words), keepWithNext: true });

/** What the household is told about its data, in one sentence, with the wording's version (Luật 91/2025/QH15). */
export const noticeLine = (version: NoticeVersion = NOTICE_VERSIONS[0].version): Paragraph =>
  paragraph([italic(`Thông báo về dữ liệu cá nhân (${version}): ${NOTICE_TEXTS[version].short}`)]);

/** Place and day above the signature, where household papers have them. */
export const dateOfSigning = (place: PaperPlace | undefined, isoDay: string | undefined): Paragraph => ({
  type: 'paragraph',
  line: [{ text: placeAndDate(place, isoDay), italic: true }],
  align: 'right',
  keepWithNext: true,
});

/** Who the household is, a line for each fact. */
export const householdLines = (
  household: PaperHousehold | undefined,
  place: PaperPlace | undefined,
): readonly Paragraph[] => [
  fieldLine('Họ và tên chủ hộ', household?.headName),
  fieldLine('Năm sinh', household?.birthYear),
  fieldLine(
    'Địa chỉ (số nhà, tổ, ngõ)',
    [household?.address, household?.cluster].filter((part) => part !== undefined && part !== '').join(', '),
  ),
  line(`Cư trú tại: ${villageAndCommune(place)}, ${provinceText(place)}`),
  fieldLine('Số nhân khẩu', household?.memberCount),
];

const provinceText = (place: PaperPlace | undefined): string =>
  place ? orDots(place.province) : `tỉnh/thành phố ${orDots('')}`;

/** A place to sign, its role in capitals. */
export const signer = (role: string, name: string | undefined, strokes?: Strokes): SignatureBlock => ({
  capacity: [role.toUpperCase()],
  hint: SIGN_HINT,
  name: name ?? '',
  ...(strokes ? { strokes } : {}),
});

export const frontBoardSigner = (name: string | undefined): SignatureBlock =>
  signer('Trưởng ban công tác Mặt trận', name);

/** `ngày 05 tháng 11 năm 2026 và ngày …`; dots for no day. */
export const daysText = (days: readonly string[] | undefined): string =>
  days && days.length > 0 ? days.map(dayText).join(' và ') : dayText(undefined);

// File systems take 255 bytes; what tells papers apart stands at the end.
const LONGEST_NAME_PART = 80;

/** `ban-dang-ky-gdvh-nguyen-van-an-thon-na-lau-2026`; a blank form says so. */
export const paperFileName = (kind: string, place: PaperPlace | undefined, of = ''): string =>
  place
    ? fileNameOf(kind, fileNameOf(of).slice(0, LONGEST_NAME_PART), villagePart(place), place.year)
    : fileNameOf(kind, 'mẫu trống');

const villagePart = (place: PaperPlace): string => fileNameOf(villageName(place)).slice(0, LONGEST_NAME_PART);

/** `Kính gửi: …`, to the head of the village. */
export const addressee = (place: PaperPlace | undefined): Paragraph =>
  centred([{ text: `Kính gửi: ${villageHeadOf(place)}`, bold: true }]);
