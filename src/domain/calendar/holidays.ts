import type { Holiday } from '../book/kinds-of-recognition.ts';
import type { Citation, Rule } from '../rules/rule-set.ts';
import { addDays, isWeekend, type CivilDate } from './civil-date.ts';
import { parseIsoDay } from './iso-day.ts';

/** The days of a year on which nobody works although they are weekdays, and weekend days that are worked in exchange. */
export interface YearHolidays {
  readonly year: number;
  readonly days: readonly Holiday[];
  readonly workdays: readonly string[];
}

/** Which days count as working days. Holidays are set year by year, so this is data that the officer may replace. */
export interface WorkCalendar {
  /** Whether people work on this day. */
  isWorkingDay(day: CivilDate): boolean;
  /** Whether the holidays of the year are known; a term that runs through an unknown year may end too early. */
  knows(year: number): boolean;
}

const LABOUR_CODE: Citation = { document: 'Bộ luật Lao động 45/2019/QH14', article: 'Điều 112' };

const ANNOUNCED = {
  vi: 'Ngày nghỉ từng năm theo thông báo của cơ quan nhà nước; cần đối chiếu trước khi dùng.',
  en: 'The days of each year follow an announcement of the State; compare it before relying on them.',
};

const named = (name: string, ...days: readonly string[]): readonly Holiday[] =>
  days.map((day) => ({ day, name }));

/**
 * The public holidays that fall on weekdays, with the exchanges for civil servants. No public text was at hand for each day, so
 * all of it is unverified: the officer compares it with the announcement and may replace it.
 */
export const PUBLIC_HOLIDAYS: Rule<readonly YearHolidays[]> = {
  citation: LABOUR_CODE,
  unverified: true,
  note: ANNOUNCED,
  value: [
    {
      year: 2023,
      days: [
        ...named('Tết Dương lịch', '2023-01-02'),
        ...named('Tết Nguyên đán', '2023-01-20', '2023-01-23', '2023-01-24', '2023-01-25', '2023-01-26'),
        ...named('Ngày 30/4 và 01/5', '2023-05-01', '2023-05-02', '2023-05-03'),
        ...named('Quốc khánh', '2023-09-01', '2023-09-04'),
      ],
      workdays: [],
    },
    {
      year: 2024,
      days: [
        ...named('Tết Dương lịch', '2024-01-01'),
        ...named('Tết Nguyên đán', '2024-02-08', '2024-02-09', '2024-02-12', '2024-02-13', '2024-02-14'),
        ...named('Giỗ Tổ Hùng Vương', '2024-04-18'),
        ...named('Ngày 30/4 và 01/5', '2024-04-29', '2024-04-30', '2024-05-01'),
        ...named('Quốc khánh', '2024-09-02', '2024-09-03'),
      ],
      workdays: ['2024-05-04'],
    },
    {
      year: 2025,
      days: [
        ...named('Tết Dương lịch', '2025-01-01'),
        ...named('Tết Nguyên đán', '2025-01-27', '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31'),
        ...named('Giỗ Tổ Hùng Vương', '2025-04-07'),
        ...named('Ngày 30/4 và 01/5', '2025-04-30', '2025-05-01', '2025-05-02'),
        ...named('Quốc khánh', '2025-09-01', '2025-09-02'),
      ],
      workdays: ['2025-04-26'],
    },
    {
      year: 2026,
      days: [
        ...named('Tết Dương lịch', '2026-01-01', '2026-01-02'),
        ...named('Tết Nguyên đán', '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'),
        ...named('Giỗ Tổ Hùng Vương', '2026-04-27'),
        ...named('Ngày 30/4 và 01/5', '2026-04-30', '2026-05-01'),
        ...named('Quốc khánh', '2026-08-31', '2026-09-01', '2026-09-02'),
        ...named('Ngày Văn hóa Việt Nam', '2026-11-24'),
      ],
      workdays: ['2026-01-10', '2026-08-22'],
    },
  ],
};

/** The calendar out of each year's holidays; of two for one year the later in the list counts. */
export function workCalendarOf(years: readonly YearHolidays[]): WorkCalendar {
  const byYear = new Map(years.map((one) => [one.year, one]));
  const off = new Set([...byYear.values()].flatMap(({ days }) => days.map(({ day }) => keyOfText(day))));
  const worked = new Set([...byYear.values()].flatMap(({ workdays }) => workdays.map(keyOfText)));
  return {
    isWorkingDay: (day) => (isWeekend(day) ? worked.has(keyOf(day)) : !off.has(keyOf(day))),
    knows: (year) => byYear.has(year),
  };
}

/** The holidays that the app knows by itself. */
export const KNOWN_CALENDAR: WorkCalendar = workCalendarOf(PUBLIC_HOLIDAYS.value);

function keyOf({ year, month, day }: CivilDate): number {
  return (year * 100 + month) * 100 + day;
}

/** A day that does not exist is nobody's holiday. */
function keyOfText(text: string): number {
  const day = parseIsoDay(text);
  return day ? keyOf(day) : 0;
}

/**
 * The day `days` working days later, or earlier when negative: the first one counted is the next working day, as terms in law
 * run from the day after (Civil Code 2015, article 147).
 */
export function addWorkingDays(date: CivilDate, days: number, calendar: WorkCalendar): CivilDate {
  const step = days < 0 ? -1 : 1;
  let day = date;
  for (let left = Math.abs(days); left > 0; left -= 1) {
    do {
      day = addDays(day, step);
    } while (!calendar.isWorkingDay(day));
  }
  return day;
}
