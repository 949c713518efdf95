import { consecutiveYears, type HouseholdYear } from '#domain/year-book/household-years.ts';
import { blankRows, heading, row, signatures, table, title, villageLetterhead } from '../blocks.ts';
import type { Block, Column, Paper, Row } from '../paper-model.ts';
import { orDots, type PaperPlace } from '../wording.ts';
import { shareText } from './f12-shares.ts';
import { paperFileName, signer, villageHeadRole } from './f01-parts.ts';
import { changeText, type HouseholdChange, meritCell, yearCell } from './f19-year-cells.ts';

/** A household of the book with its years, as the year book has them. */
export interface FollowedHousehold {
  readonly headName: string;
  readonly address: string;
  readonly history: readonly HouseholdYear[];
  readonly changes: readonly HouseholdChange[];
}

/** A village's figures of a year. */
export interface YearTotals {
  readonly year: number;
  readonly households: number | undefined;
  readonly registered: number | undefined;
  readonly recognised: number | undefined;
}

/** What the book over the years is made from. */
export interface FollowUpBookFacts {
  readonly place: PaperPlace;
  readonly day: string;
  /** The years with a column, in any order. */
  readonly years: readonly number[];
  /** The last year that is decided: years in a row are counted up to this one. */
  readonly countedUpTo: number;
  readonly households: readonly FollowedHousehold[];
  readonly totals: readonly YearTotals[];
  readonly villageHead: string;
}

/** More columns than these leave no room for names: further years go into a table of their own. */
const YEARS_PER_TABLE = 5;
const BLANK_YEARS = [undefined, undefined, undefined, undefined, undefined];
const EMPTY_ROWS = 20;

const TOTAL_COLUMNS: readonly Column[] = [
  { title: 'Năm', width: 2, align: 'center' },
  { title: 'Số hộ đăng ký trên tổng số hộ', width: 5 },
  { title: 'Số hộ đạt trên tổng số hộ', width: 5 },
  { title: 'Số hộ đạt trên số hộ đăng ký', width: 5 },
];

/** The village's book of cultural families over several years; without facts the blank form. */
export function followUpBook(facts: FollowUpBookFacts | undefined): Paper {
  const place = facts?.place;
  const years = facts ? [...new Set(facts.years)].sort((a, b) => a - b) : BLANK_YEARS;
  const [first, last] = [years[0], years.at(-1)];
  return {
    form: 'F19',
    fileName: paperFileName('sổ theo dõi', place),
    orientation: 'landscape',
    blocks: [
      villageLetterhead(place, facts?.day),
      title('SỔ THEO DÕI', 'Danh hiệu “Gia đình văn hóa”', spanText(first, last)),
      ...tablesOf(facts, years),
      heading('Tổng hợp theo năm'),
      table(TOTAL_COLUMNS, totalRows(facts, years)),
      signatures([signer(villageHeadRole(place), facts?.villageHead)]),
    ],
  };
}

type Years = readonly (number | undefined)[];

function spanText(first: number | undefined, last: number | undefined): string {
  if (first === undefined || last === undefined) return 'từ năm 20… đến năm 20…';
  return first === last ? `năm ${first}` : `từ năm ${first} đến năm ${last}`;
}

function tablesOf(facts: FollowUpBookFacts | undefined, years: Years): readonly Block[] {
  const tables = Math.max(1, Math.ceil(years.length / YEARS_PER_TABLE));
  return Array.from({ length: tables }, (_, index): readonly Block[] => {
    const part = years.slice(index * YEARS_PER_TABLE, (index + 1) * YEARS_PER_TABLE);
    const isLast = index === tables - 1;
    const columns = columnsOf(part, isLast, facts?.countedUpTo);
    const rows = facts
      ? facts.households.map((one, at) =>
          householdRow(one, { at, years: part, isLast, upTo: facts.countedUpTo }),
        )
      : [];
    const shown = rows.length > 0 ? rows : blankRows(EMPTY_ROWS, columns.length);
    return [...(index > 0 ? [{ type: 'page-break' } as const] : []), table(columns, shown)];
  }).flat();
}

function columnsOf(years: Years, isLast: boolean, upTo: number | undefined): readonly Column[] {
  const ends: readonly Column[] = [
    { title: `Số năm liên tục (đến ${upTo ?? '20…'})`, width: 5, align: 'center' },
    { title: 'Giấy khen', width: 8 },
    { title: 'Biến động', width: 9 },
  ];
  return [
    { title: 'STT', width: 4, align: 'center' },
    { title: 'Họ và tên chủ hộ', width: 14 },
    { title: 'Địa chỉ', width: 10 },
    ...years.map((year): Column => ({ title: `Năm ${year ?? '20…'}`, width: 9 })),
    ...(isLast ? ends : []),
  ];
}

interface Place {
  readonly at: number;
  readonly years: Years;
  readonly isLast: boolean;
  readonly upTo: number;
}

function householdRow(household: FollowedHousehold, { at, years, isLast, upTo }: Place): Row {
  const { history } = household;
  const byYear = new Map(history.map((one) => [one.year, one]));
  const ends = isLast
    ? [
        String(consecutiveYears(history, upTo).length),
        meritCell(history),
        household.changes.map(changeText).join('; '),
      ]
    : [];
  return row(
    String(at + 1),
    orDots(household.headName),
    household.address,
    ...years.map((year) => yearCell(year === undefined ? undefined : byYear.get(year))),
    ...ends,
  );
}

/** A line for each year that the book shows; dots for those without figures. */
function totalRows(facts: FollowUpBookFacts | undefined, years: Years): readonly Row[] {
  return years.map((year) => {
    const totals = facts?.totals.find((one) => one.year === year);
    return row(
      String(year ?? '20…'),
      shareText(totals?.registered, totals?.households),
      shareText(totals?.recognised, totals?.households),
      shareText(totals?.recognised, totals?.registered, 'hộ đăng ký'),
    );
  });
}
