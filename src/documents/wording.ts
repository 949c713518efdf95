import type { CommuneKind, UnitKind } from '#domain/book/kinds.ts';
import { parseIsoDay } from '#domain/calendar/iso-day.ts';
import { DOTS } from './paper-model.ts';

/* How papers word things, whatever language the app speaks: places, days, numbers and shares (Decree 30/2020, annex I). */

/** Where and about which year a paper is made. `undefined` gives the blank form. */
export interface PaperPlace {
  readonly communeKind: CommuneKind;
  /** Without “xã” or “phường”: `Quyết Thắng`. */
  readonly commune: string;
  readonly province: string;
  readonly unitKind: UnitKind;
  /** As people call it, with or without “Thôn”. Empty on papers of the commune. */
  readonly village: string;
  readonly year: number;
}

const COMMUNE_WORDS: Readonly<Record<CommuneKind, string>> = {
  XA: 'xã',
  PHUONG: 'phường',
  DAC_KHU: 'đặc khu',
};
const UNIT_WORDS: Readonly<Record<UnitKind, string>> = { THON: 'thôn', TDP: 'tổ dân phố' };

/** Dots in the place of what is not known. */
export const orDots = (text: string | number | undefined): string =>
  text === undefined || text === '' ? DOTS : String(text);

/** `xã Quyết Thắng`, `XÃ …` in capitals by the caller. */
export const communeName = (place: PaperPlace | undefined): string =>
  place ? `${COMMUNE_WORDS[place.communeKind]} ${place.commune}` : `xã/phường ${DOTS}`;

/** `thôn Nà Lầu`; a name that says its unit already is not given another. */
export function villageName(place: PaperPlace | undefined): string {
  if (!place) return `thôn/tổ dân phố ${DOTS}`;
  const named = /^(thôn|làng|ấp|bản|buôn|bon|phum|sóc|tổ dân phố|tdp|khu phố|khối|khóm|tiểu khu)\s/i;
  return named.test(place.village) ? place.village : `${UNIT_WORDS[place.unitKind]} ${place.village}`;
}

/** Who leads the village: `Trưởng thôn`, `Tổ trưởng tổ dân phố`. */
export const headOfVillage = (place: PaperPlace | undefined): string =>
  place?.unitKind === 'TDP' ? 'Tổ trưởng tổ dân phố' : 'Trưởng thôn';

export const yearText = (place: PaperPlace | undefined): string => (place ? String(place.year) : '20…');

/** `ngày 05 tháng 11 năm 2026`: days below 10 and the months 1 and 2 with a zero; dots for what is not known. */
export function dayText(isoDay: string | undefined): string {
  const day = isoDay === undefined ? undefined : parseIsoDay(isoDay);
  if (!day) return 'ngày … tháng … năm 20…';
  const month = day.month <= 2 ? `0${day.month}` : String(day.month);
  return `ngày ${String(day.day).padStart(2, '0')} tháng ${month} năm ${day.year}`;
}

/** `Quyết Thắng, ngày 05 tháng 11 năm 2026`. */
export const placeAndDate = (place: PaperPlace | undefined, isoDay: string | undefined): string =>
  `${place?.commune ?? '…………'}, ${dayText(isoDay)}`;

/** `05/11/2026`; empty for no day. */
export function shortDay(isoDay: string): string {
  const day = parseIsoDay(isoDay);
  if (!day) return '';
  return [String(day.day).padStart(2, '0'), String(day.month).padStart(2, '0'), day.year].join('/');
}

/** `14 giờ 05`, of a moment in the device's zone. */
export function timeText(epochMs: number | undefined): string {
  if (epochMs === undefined) return '… giờ …';
  const moment = new Date(epochMs);
  return `${moment.getHours()} giờ ${String(moment.getMinutes()).padStart(2, '0')}`;
}

/** `1.223`. */
export const countText = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, '.');

/**
 * `98,73 %`: two decimals, rounded half up in whole hundredths; `–` of nothing. Throws where the part is larger than the whole, so that
 * no paper ever says more than all.
 */
export function percentText(part: number, whole: number): string {
  if (part > whole) throw new RangeError(`${part} of ${whole} is no share`);
  if (whole === 0) return '–';
  const doubled = part * 20_000 + whole;
  const hundredths = (doubled - (doubled % (2 * whole))) / (2 * whole);
  const decimals = String(hundredths % 100).padStart(2, '0');
  return `${(hundredths - (hundredths % 100)) / 100},${decimals}\u00a0%`;
}

/** `3.019/3.301 hộ (91,46 %)`: a share is never printed without what it is taken of. */
export const rateText = (part: number, whole: number, unit = 'hộ'): string =>
  `${countText(part)}/${countText(whole)} ${unit} (${percentText(part, whole)})`;

/** A file name out of words: `Biên bản họp, thôn Nà Lầu` becomes `bien-ban-hop-thon-na-lau`. */
export const fileNameOf = (...words: readonly (string | number)[]): string =>
  words
    .join(' ')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
