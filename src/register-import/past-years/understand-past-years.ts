import type { RawSheet, RawWorkbook } from '../types.ts';
import { findPastHeader, type PastHeader } from './past-columns.ts';
import { readPastSheet } from './read-past-sheet.ts';
import { sheetFactsOf, type SheetFacts } from './sheet-facts.ts';
import type {
  PastColumn,
  PastRow,
  PastSheet,
  PastUnderstanding,
  PastWarning,
  PastWarningReason,
} from './types.ts';

interface SheetReading {
  readonly sheet: PastSheet;
  readonly rows: readonly PastRow[];
  readonly warnings: readonly PastWarning[];
}

/**
 * What a workbook says of earlier years: one column a year, or one sheet a year. Writes nothing; what is unclear is left out with a
 * warning that names sheet, row and column.
 */
export function understandPastYears(workbook: RawWorkbook): PastUnderstanding {
  const readings = workbook.sheets.map((sheet) => understandSheet(workbook, sheet));
  return {
    sheets: readings.map(({ sheet }) => sheet),
    rows: readings.flatMap(({ rows }) => rows),
    warnings: readings.flatMap(({ warnings }) => warnings),
  };
}

const aboutSheet = (sheet: string, reason: PastWarningReason, text = ''): PastWarning => ({
  sheet,
  row: 0,
  reason,
  ...(text === '' ? {} : { text }),
});

function notIncluded(
  sheet: RawSheet,
  reason: PastWarningReason,
  columns: readonly PastColumn[] = [],
): SheetReading {
  const understood = { included: false, headerRows: [], columns, years: [], villageName: '', rowCount: 0 };
  return {
    sheet: { sheet: sheet.name, ...understood },
    rows: [],
    warnings: [aboutSheet(sheet.name, reason)],
  };
}

function understandSheet(workbook: RawWorkbook, sheet: RawSheet): SheetReading {
  const header = findPastHeader(sheet.rows);
  if (!header) return notIncluded(sheet, 'sheet-not-understood');
  const facts = sheetFactsOf(workbook, sheet, header);
  const { columns, place } = header;
  if (columns.length === 0 && !facts.listsRecognised) return notIncluded(sheet, 'sheet-not-understood');
  const byYear = columnsByYear(columns, facts.year);
  if (byYear.size === 0 && (columns.length > 0 || facts.year === null)) {
    return notIncluded(sheet, 'year-unknown', columns);
  }
  const { rows, warnings } = readPastSheet({ sheet, header, facts, byYear });
  const years = columns.length === 0 && facts.year !== null ? [facts.year] : [...byYear.keys()];
  return {
    sheet: {
      sheet: sheet.name,
      included: true,
      headerRows: place.first === place.last ? [place.first + 1] : [place.first + 1, place.last + 1],
      columns,
      years,
      villageName: facts.villageName,
      rowCount: rows.length,
    },
    rows,
    warnings: [...warnOfSheet(sheet.name, header, facts, rows), ...warnings],
  };
}

/** The years in their order. Columns without one are the sheet's year's: “Kết quả”, “Lý do”, “Số QĐ”. */
function columnsByYear(
  columns: readonly PastColumn[],
  sheetYear: number | null,
): ReadonlyMap<number, readonly PastColumn[]> {
  const found = new Map<number, PastColumn[]>();
  const named = columns.some(({ year }) => year !== null);
  for (const column of columns) {
    // Beside columns of named years one without says nothing that can be placed.
    const year = column.year ?? (named ? null : sheetYear);
    if (year === null) continue;
    const others = found.get(year);
    if (others) others.push(column);
    else found.set(year, [column]);
  }
  const hasAnswer = ({ role }: PastColumn): boolean => role !== 'reason';
  return new Map([...found].filter(([, some]) => some.some(hasAnswer)).sort(([a], [b]) => a - b));
}

function warnOfSheet(
  sheet: string,
  { columns }: PastHeader,
  { year, yearFromFileName, villageName, villageFromFileName }: SheetFacts,
  rows: readonly PastRow[],
): readonly PastWarning[] {
  const usesYear = columns.every((column) => column.year === null);
  const nameless = rows.find(({ village }) => village === '');
  return [
    ...(usesYear && yearFromFileName ? [aboutSheet(sheet, 'year-from-file-name', String(year))] : []),
    ...(columns.length === 0 ? [aboutSheet(sheet, 'list-of-recognised', String(year))] : []),
    ...(villageFromFileName && rows.some(({ village }) => village === villageName)
      ? [aboutSheet(sheet, 'village-from-file-name', villageName)]
      : []),
    ...(nameless ? [{ ...aboutSheet(sheet, 'village-unknown'), row: nameless.source.row }] : []),
  ];
}
