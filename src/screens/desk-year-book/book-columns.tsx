import type { HouseholdLine, YearLine } from '#domain/year-book/year-book.ts';
import { t } from '#i18n/year-book.ts';

import type { DeskColumn } from '../shared/desk/DeskTable.tsx';
import styles from './book-columns.module.css';
import {
  decisionWords,
  meetingWord,
  outcomeWord,
  registeredWord,
  resultWord,
  whyWords,
  wholeYear,
  yearsText,
} from './year-words.ts';

type LineColumn = DeskColumn<HouseholdLine>;

const yearOf = ({ years }: HouseholdLine, year: number): YearLine | undefined =>
  years.find((one) => one.year === year);

const firstColumns = (villageNameOf: (id: string) => string): readonly LineColumn[] => [
  { key: 'head', header: t('column.head'), value: ({ household }) => household.headName },
  {
    key: 'village',
    header: t('column.village'),
    value: ({ village }) => villageNameOf(village),
    cell: ({ village }) => <span class={styles.whole}>{villageNameOf(village)}</span>,
  },
  { key: 'address', header: t('column.address'), value: ({ household }) => household.address },
];

const lastColumns = (): readonly LineColumn[] => [
  {
    key: 'consecutive',
    header: t('column.consecutive'),
    align: 'end',
    value: ({ consecutive }) => consecutive.length,
  },
  { key: 'merit', header: t('column.merit'), value: ({ merit }) => yearsText(merit.givenIn) },
  {
    key: 'consumed',
    header: t('column.consumed'),
    value: ({ years }) => yearsText(years.filter((one) => one.consumed).map(({ year }) => year)),
  },
  {
    key: 'status',
    header: t('column.status'),
    value: ({ household }) => (household.status === 'moved-out' ? t('status.moved-out.label') : ''),
  },
];

/** A column a year, the newest first: a word on the screen, everything in Excel. */
const yearColumns = (years: readonly number[]): readonly LineColumn[] =>
  years.map((year) => ({
    key: `year-${year}`,
    header: String(year),
    value: (line) => outcomeWord(yearOf(line, year)),
    cell: (line) => <span class={styles.whole}>{outcomeWord(yearOf(line, year))}</span>,
    excel: (line) => wholeYear(yearOf(line, year)),
  }));

/** A column whose few words stay on one line. */
const inOneLine = (key: string, header: string, value: (line: HouseholdLine) => string): LineColumn => ({
  key,
  header,
  value,
  cell: (line) => <span class={styles.whole}>{value(line)}</span>,
});

/** One year with everything that the book says of it. */
function oneYearColumns(year: number): readonly LineColumn[] {
  const told = (words: (line: YearLine) => string) => (line: HouseholdLine) => {
    const found = yearOf(line, year);
    return found ? words(found) : '';
  };
  return [
    inOneLine('registered', t('column.registered'), told(registeredWord)),
    inOneLine('meeting', t('column.meeting'), told(meetingWord)),
    inOneLine('outcome', t('column.outcome', { year }), told(resultWord)),
    { key: 'why', header: t('column.why'), value: told(whyWords) },
    inOneLine('decision', t('column.decision'), told(decisionWords)),
  ];
}

/** The columns of the book over all years, or of one year; a column that no household fills would only make the others narrow. */
export function bookColumns(
  years: readonly number[],
  only: number | undefined,
  lines: readonly HouseholdLine[],
  villageNameOf: (id: string) => string,
): readonly LineColumn[] {
  const [head, ...others] = firstColumns(villageNameOf);
  const filled = (column: LineColumn) => lines.some((line) => column.value(line) !== '');
  return [
    ...(head ? [head] : []),
    ...others.filter(filled),
    ...(only === undefined ? yearColumns(years) : oneYearColumns(only).filter(filled)),
    ...lastColumns().filter(filled),
  ];
}
