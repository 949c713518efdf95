import { consecutiveYears, type HouseholdYear } from '#domain/year-book/household-years.ts';
import {
  blankRows,
  heading,
  paragraph,
  row,
  signatures,
  table,
  title,
  villageLetterhead,
} from '../blocks.ts';
import type { Block, Column, Paper, Row } from '../paper-model.ts';
import { orDots, type PaperPlace } from '../wording.ts';
import { shareText } from './f12-words.ts';
import { paperFileName, signer, villageHeadRole } from './f01-parts.ts';
import {
  CELL_WORDS,
  changeText,
  decisionText,
  type HouseholdChange,
  meritCell,
  type NumberedDecisions,
  numberDecisions,
  yearCell,
} from './f19-year-cells.ts';

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
  /** Of those recognised, the households that registered: the share of the registered is taken of these. */
  readonly recognisedRegistered: number | undefined;
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

const FIRST_COLUMNS: readonly Column[] = [
  { title: 'STT', width: 5, align: 'center' },
  { title: 'Họ và tên chủ hộ', width: 17 },
  { title: 'Địa chỉ', width: 11 },
];
const END_COLUMNS: readonly Column[] = [
  { title: 'Số năm liên tục', width: 6, align: 'center' },
  { title: 'Giấy khen', width: 10 },
  { title: 'Biến động', width: 14 },
];

const DECISION_COLUMNS: readonly Column[] = [
  { title: 'Ký hiệu', width: 1, align: 'center' },
  { title: 'Số, ngày quyết định', width: 5 },
];

const TOTAL_COLUMNS: readonly Column[] = [
  { title: 'Năm', width: 2, align: 'center' },
  { title: 'Số hộ đăng ký trên tổng số hộ', width: 5 },
  { title: 'Số hộ đạt trên tổng số hộ', width: 5 },
  { title: 'Số hộ đăng ký và đạt trên số hộ đăng ký', width: 5 },
];

/** The village's book of cultural families over several years; without facts the blank form. */
export function followUpBook(facts: FollowUpBookFacts | undefined): Paper {
  const place = facts?.place;
  const years = facts ? [...new Set(facts.years)].sort((a, b) => a - b) : BLANK_YEARS;
  const [first, last] = [years[0], years.at(-1)];
  const decisions = numberDecisions(
    facts?.households.map(({ history }) => history) ?? [],
    facts?.years ?? [],
  );
  return {
    form: 'F19',
    fileName: paperFileName('sổ theo dõi', place),
    orientation: 'landscape',
    blocks: [
      villageLetterhead(place, facts?.day),
      title('SỔ THEO DÕI', 'Danh hiệu “Gia đình văn hóa”', spanText(first, last)),
      paragraph(`Số năm liên tục tính đến năm ${facts?.countedUpTo ?? '20…'}. ${CELL_WORDS}`),
      ...tablesOf(facts, years, decisions),
      ...decisionPart(decisions),
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

function tablesOf(
  facts: FollowUpBookFacts | undefined,
  years: Years,
  decisions: NumberedDecisions,
): readonly Block[] {
  const count = Math.max(1, Math.ceil(years.length / YEARS_PER_TABLE));
  return Array.from({ length: count }, (_, index): readonly Block[] => {
    const part = years.slice(index * YEARS_PER_TABLE, (index + 1) * YEARS_PER_TABLE);
    const ends = index === count - 1 ? END_COLUMNS : [];
    const columns = [...FIRST_COLUMNS, ...part.map(yearColumn), ...ends];
    const rows = facts?.households.map((household, at) => {
      const cells = [
        ...firstCells(household, at),
        ...yearCells(household, part, decisions),
        ...endCells(household, facts.countedUpTo),
      ];
      return row(...cells.slice(0, columns.length));
    });
    const shown = rows && rows.length > 0 ? rows : blankRows(EMPTY_ROWS, columns.length);
    return [...(index > 0 ? [{ type: 'page-break' } as const] : []), table(columns, shown)];
  }).flat();
}

const yearColumn = (year: number | undefined): Column => ({ title: `Năm ${year ?? '20…'}`, width: 11 });

const firstCells = ({ headName, address }: FollowedHousehold, at: number): readonly string[] => [
  String(at + 1),
  orDots(headName),
  address,
];

function yearCells(
  { history }: FollowedHousehold,
  years: Years,
  decisions: NumberedDecisions,
): readonly string[] {
  const byYear = new Map<number | undefined, HouseholdYear>(history.map((one) => [one.year, one]));
  return years.map((year) => yearCell(byYear.get(year), decisions));
}

const endCells = ({ history, changes }: FollowedHousehold, countedUpTo: number): readonly string[] => [
  String(consecutiveYears(history, countedUpTo).length),
  meritCell(history),
  changes.map(changeText).join('; '),
];

/** The decisions that the cells name by number. */
const decisionPart = (decisions: NumberedDecisions): readonly Block[] =>
  decisions.size === 0
    ? []
    : [
        heading('Các quyết định'),
        table(
          DECISION_COLUMNS,
          [...decisions].map(([decision, number]) => row(`QĐ\u00a0${number}`, decisionText(decision))),
        ),
      ];

/** A line for each year that the book shows; dots for those without figures. */
function totalRows(facts: FollowUpBookFacts | undefined, years: Years): readonly Row[] {
  return years.map((year) => {
    const totals = facts?.totals.find((one) => one.year === year);
    return row(
      String(year ?? '20…'),
      shareText(totals?.registered, totals?.households),
      shareText(totals?.recognised, totals?.households),
      shareText(totals?.recognisedRegistered, totals?.registered, 'hộ đăng ký'),
    );
  });
}
