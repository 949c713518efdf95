import { language } from './translate.ts';

/** A calendar day `2026-11-05`, or a moment in epoch milliseconds shown in the device's zone. */
export type DayOrMoment = string | number;

const NO_BREAK_SPACE = '\u00a0';

/** Writes a whole number with its thousands apart: 1.223 in Vietnamese, 1,223 in English. */
export function formatNumber(value: number): string {
  const apart = language.value === 'vi' ? '.' : ',';
  return String(value).replace(/\B(?=(\d{3})+$)/g, apart);
}

/**
 * Writes a share with two decimals, 98,75 %, rounded half up; “–” for a share of nothing.
 *
 * Counts in whole hundredths of a percent, because 1.005 as a binary fraction rounds the wrong way.
 */
export function formatPercent(numerator: number, denominator: number): string {
  if (denominator === 0) {
    return '–';
  }
  const doubled = numerator * 20_000 + denominator;
  const hundredths = (doubled - (doubled % (2 * denominator))) / (2 * denominator);
  const decimals = String(hundredths % 100).padStart(2, '0');
  const whole = formatNumber((hundredths - (hundredths % 100)) / 100);
  return language.value === 'vi' ? `${whole},${decimals}${NO_BREAK_SPACE}%` : `${whole}.${decimals}%`;
}

/** Writes a day as 05/11/2026. */
export function formatDate(when: DayOrMoment): string {
  const { year, month, day } = dayOf(when);
  return `${twoDigits(day)}/${twoDigits(month)}/${year}`;
}

/**
 * Writes a day as papers do: “ngày 05 tháng 11 năm 2026”, in English “5 November 2026”.
 *
 * Days below 10 and months 1 and 2 get a zero in front, the others do not (Decree 30/2020/NĐ-CP, annex I).
 */
export function formatLongDate(when: DayOrMoment): string {
  const { year, month, day } = dayOf(when);
  if (language.value === 'en') {
    return `${day} ${ENGLISH_MONTHS[month - 1] ?? month} ${year}`;
  }
  return `ngày ${twoDigits(day)} tháng ${month < 3 ? twoDigits(month) : month} năm ${year}`;
}

/** Writes a moment's time of day as 19:42. */
export function formatTime(epochMs: number): string {
  const moment = new Date(epochMs);
  return `${twoDigits(moment.getHours())}:${twoDigits(moment.getMinutes())}`;
}

/** Writes a moment as 19:42 05/11/2026. */
export function formatDateTime(epochMs: number): string {
  return `${formatTime(epochMs)} ${formatDate(epochMs)}`;
}

/** A village's name inside a sentence: the word for what it is in small letters, “thôn Bắc Lệ”. */
export function withinSentence(village: string): string {
  return language.value === 'vi' && VILLAGE_WORD.test(village)
    ? village.charAt(0).toLowerCase() + village.slice(1)
    : village;
}

const VILLAGE_WORD = /^(Thôn|Tổ|Bản|Làng|Xóm|Ấp|Buôn|Bon|Khu|Khối|Khóm|Phum|Sóc|Plei|Tiểu khu) /;

/** Writes names one after another: “An, Bình và Cúc”. */
export function formatList(words: readonly string[]): string {
  const and = language.value === 'vi' ? ' và ' : ' and ';
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : words.slice(0, -1).join(', ') + and + last;
}

const ENGLISH_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

function dayOf(when: DayOrMoment): { readonly year: number; readonly month: number; readonly day: number } {
  if (typeof when === 'number') {
    const moment = new Date(when);
    return { year: moment.getFullYear(), month: moment.getMonth() + 1, day: moment.getDate() };
  }
  // Read from the text itself: `new Date('2026-11-05')` is the evening before in any zone west of Greenwich.
  const [year = 0, month = 0, day = 0] = when.split('-').map(Number);
  return { year, month, day };
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
