import type { PovertyStatus, Sex } from '#domain/book/kinds.ts';
import { foldMarks } from '#domain/text/vietnamese.ts';
import type { Cell, WarningReason } from '../types.ts';
import { textOf, wholeNumberOf } from './cells.ts';

/** A value that was understood, or a reason why not, or both when it was understood with a doubt. */
export interface Reading<Value> {
  readonly value?: Value;
  readonly warning?: WarningReason;
}

const HEAD_AGE_MIN = 10;
const HEAD_AGE_MAX = 120;
const ADULT_AGE = 16;
/** Excel counts days from the end of 1899: these numbers are the years 1908 to 2091. */
const SERIAL_MIN = 3000;
const SERIAL_MAX = 70_000;
const DAY_MS = 86_400_000;
const SERIAL_START_MS = Date.UTC(1899, 11, 30);

const yearOfSerial = (serial: number): number => new Date(SERIAL_START_MS + serial * DAY_MS).getUTCFullYear();

const judgeYear = (year: number, thisYear: number): Reading<number> =>
  year < thisYear - HEAD_AGE_MAX || year > thisYear - HEAD_AGE_MIN
    ? { warning: 'birth-year-implausible' }
    : { value: year };

function yearOfNumber(number: number, thisYear: number): Reading<number> {
  const whole = Math.floor(number);
  if (whole >= SERIAL_MIN && whole <= SERIAL_MAX) return judgeYear(yearOfSerial(whole), thisYear);
  return judgeYear(whole, thisYear);
}

const FULL_YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/g;
const SHORT_DATE = /^\d{1,2}[/.-]\d{1,2}[/.-](\d\d)$/;

/** The year of birth from a year, a date, an Excel serial number or a text such as "12/03/1975" or "SN 1975". */
export function readBirthYear(cell: Cell | undefined, thisYear: number): Reading<number> {
  if (cell === null || cell === undefined || textOf(cell) === '') return {};
  if (typeof cell === 'object') return judgeYear(cell.year, thisYear);
  if (typeof cell === 'number') return yearOfNumber(cell, thisYear);
  const text = textOf(cell);
  const years = new Set(text.match(FULL_YEAR));
  const [year] = years;
  if (years.size === 1 && year !== undefined) return judgeYear(Number(year), thisYear);
  const short = SHORT_DATE.exec(text)?.[1];
  if (short !== undefined) {
    const inThisCentury = 2000 + Number(short);
    const guess = inThisCentury <= thisYear - ADULT_AGE ? inThisCentury : inThisCentury - 100;
    return { value: guess, warning: 'birth-year-two-digits' };
  }
  const number = wholeNumberOf(text);
  return number === null ? { warning: 'birth-year-unreadable' } : yearOfNumber(number, thisYear);
}

const MALE = /^(?:nam|trai|male|m|ong)$/;
const FEMALE = /^(?:nu|gai|female|f|ba)$/;

export function readSex(cell: Cell | undefined): Reading<Sex> {
  const text = foldMarks(textOf(cell)).trim();
  if (text === '') return {};
  if (MALE.test(text)) return { value: 'male' };
  return FEMALE.test(text) ? { value: 'female' } : { warning: 'sex-unreadable' };
}

const MEMBERS_MAX = 40;

export function readMemberCount(cell: Cell | undefined): Reading<number> {
  const text = textOf(cell);
  if (text === '' || text === '-') return {};
  const number = wholeNumberOf(/^(\d+)\s*(?:khẩu|người|nk|nhân khẩu)\.?$/iu.exec(text)?.[1] ?? cell);
  if (number === null || number < 1 || number > MEMBERS_MAX) return { warning: 'member-count-unreadable' };
  return { value: number };
}

const POVERTY: readonly (readonly [RegExp, PovertyStatus | null])[] = [
  [/thoat (?:can )?ngheo|khong (?:can )?ngheo|khong thuoc/, null],
  [/can ngheo|^h?cn$/, 'near-poor'],
  [/ngheo|^hn$|^n$/, 'poor'],
  [/chinh sach|thuong binh|benh binh|liet si|co cong|gdcs|^cs$|me viet nam anh hung|chat doc/, 'policy'],
  [
    /^(?:x|-|0|khong|binh thuong|ho binh thuong|trung binh|ho trung binh|kha|ho kha|giau|ho giau|kha gia)$/,
    null,
  ],
];

export function readPovertyStatus(cell: Cell | undefined): Reading<PovertyStatus> {
  const text = foldMarks(textOf(cell)).trim();
  if (text === '') return {};
  const known = POVERTY.find(([wording]) => wording.test(text));
  if (!known) return { warning: 'poverty-status-unknown' };
  return known[1] === null ? {} : { value: known[1] };
}

/** A number typed as a number has lost its first zero; "+84" is the country's own code. */
export function readPhone(cell: Cell | undefined): Reading<string> {
  const text = textOf(cell);
  if (text === '' || text === '-') return {};
  const digits = text.replace(/[\s.()-]/g, '').replace(/^\+?84(?=\d{9}$)/, '0');
  const number = /^[1-9]\d{8}$/.test(digits) ? `0${digits}` : digits;
  return /^0\d{8,10}$/.test(number) ? { value: number } : { warning: 'phone-unreadable' };
}

/** A free text. One that begins like a formula is left out: nobody writes an address that way. */
export function readText(cell: Cell | undefined): Reading<string> {
  const text = textOf(cell).replace(/^[-+–•*\s']+/u, '');
  if (text === '') return {};
  return /^[=@]/.test(text) ? { warning: 'suspicious-cell' } : { value: text };
}
